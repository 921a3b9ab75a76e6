import { css } from './css.js';
import { cardsBelowMaxWidth, fewestControlsMaxWidth, panelBesideMinWidth } from './breakpoints.js';

/** Paused for reading, and what is stacked above the cards. */
export const holdStyles = css`
  .hold {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.25em 0.6em;
    justify-self: center;
    margin-block-end: 0.75em;
    padding: 0.3em 0.35em 0.3em 0.8em;
    font-size: 0.875em;
    color: var(--text);
    background: var(--surface);
    border-radius: 2em;
    box-shadow: var(--shadow);
  }
  .hold button {
    padding: 0.25em 0.85em;
    min-height: 2em;
    font-weight: 600;
    border: 1px solid var(--line);
    border-radius: 1.5em;
  }
  .hold button:hover {
    background: var(--line);
  }
  .hold .resume {
    color: var(--surface);
    background: var(--text);
  }
  .hold .resume:hover {
    background: var(--quiet);
  }
  /* A finger needs 44 px; a phone's frame has no room for buttons that high, so only the hit area grows. */
  @media (pointer: coarse) {
    .hold button {
      position: relative;
    }
    .hold button::after {
      content: '';
      position: absolute;
      inset: -9px 0;
    }
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .hold {
      gap: 0.25em 0.4em;
      padding-inline: 0.6em 0.3em;
      font-size: 0.8125em;
      border-radius: 1.3em;
    }
    .hold button {
      padding-inline: 0.65em;
    }
  }
  /* On two lines it would be higher than the footage and move the page. The group has the same name. */
  @container context-video (width < ${fewestControlsMaxWidth}px) {
    .hold span {
      display: none;
    }
  }
  /* Two halves, each with an arc that rotates out of it: the compositor can do that, while the main thread would have to repaint a
     shrinking stroke for every frame. */
  .ring {
    position: relative;
    width: 1.15em;
    height: 1.15em;
    border-radius: 50%;
    box-shadow: inset 0 0 0 0.18em var(--line);
  }
  .ring i {
    position: absolute;
    inset: 0 0 0 50%;
    overflow: hidden;
  }
  .ring i + i {
    inset: 0 50% 0 0;
  }
  .ring i::before {
    content: '';
    position: absolute;
    inset: 0 0 0 -100%;
    border: 0.18em solid transparent;
    border-block-start-color: var(--text);
    border-right-color: var(--text);
    border-radius: 50%;
    transform: rotate(45deg);
    animation: run-out calc(var(--seconds, 1s) / 2) linear forwards;
  }
  .ring i + i::before {
    inset: 0 -100% 0 0;
    rotate: 180deg;
    animation-delay: calc(var(--seconds, 1s) / 2);
  }
  @keyframes run-out {
    to {
      transform: rotate(225deg);
    }
  }
  /* Cards never cover what the controls have opened. */
  .controls:has(.menu, .hold, .tip:not([hidden])) {
    z-index: 2;
  }
  /* Where the controls are below the picture, it is at the picture's foot, so that they do not grow. */
  @container context-video (width >= ${panelBesideMinWidth}px) {
    .root.track.panel-shown .hold {
      position: absolute;
      inset: auto 0 100%;
      width: fit-content;
      margin: 0 auto 0.75em;
    }
  }
  /* With layout="beside" it goes to the foot of the cards, whose space is reserved: the page does not move. */
  .root.beside .hold {
    position: absolute;
    inset: auto 0 calc(0.75em - 12em / 0.8125);
    width: fit-content;
    margin: 0 auto;
    font-size: 0.8125em;
    border: 1px solid var(--line);
  }
  .root.track.beside:not(.off) .notices {
    position: absolute;
    inset: auto 0.5em calc(0.35em - 12em);
    max-height: 11em;
    margin: 0;
  }
  .root.track.beside .notice {
    border-block: 1px solid var(--line);
    border-inline-end: 1px solid var(--line);
  }
`;
