import { css } from './css.js';
import { cardsBelowMaxWidth, controlsFoldMaxWidth, fewestControlsMaxWidth } from './breakpoints.js';

/** The controls over the frame, and their row of buttons. */
export const controlsStyles = css`
  .controls {
    align-self: end;
    position: relative;
    display: grid;
    gap: 0.15em;
    padding: 2.5em 0.75em 0.35em;
    color: #fff;
    background: linear-gradient(to top, rgb(0 0 0 / 0.82), rgb(0 0 0 / 0.55) 55%, transparent);
    transition: opacity 160ms ease-out;
  }
  /* Not with visibility: Tab must still reach them, which shows them again. */
  .root.idle .controls {
    opacity: 0;
    pointer-events: none;
  }
  .controls :focus-visible {
    outline: 2px solid var(--context-video-focus, #fff);
    outline-offset: 1px;
    box-shadow: 0 0 0 5px rgb(0 0 0 / 0.8);
  }
  /* Over the picture a page's light-dark() gives its dark half. */
  .row,
  .lane,
  .timeline {
    color-scheme: dark;
  }
  .row {
    display: flex;
    /* At twice the type size they take a second line; else the last buttons would be cut off. */
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em;
  }
  .row button {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    min-width: min(2.5em, 12.5cqi);
    height: min(2.5em, 12.5cqi);
    border-radius: 4px;
  }
  .row button:hover {
    background: rgb(255 255 255 / 0.16);
  }
  .row .spacer {
    flex: 1;
  }
  .row .time {
    display: block;
    padding-inline: 0.5em;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .row button[aria-pressed='true']:not(.pill)::after {
    content: '';
    position: absolute;
    inset-block-end: 0.25em;
    width: 1.1em;
    height: 2px;
    background: #fff;
  }
  .volume {
    width: 4.5em;
    margin-inline: 0.2em 0.5em;
    height: 24px;
    background: none;
    appearance: none;
    cursor: pointer;
  }
  [dir='rtl'] .volume {
    --louder: left;
  }
  .volume::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(
      to var(--louder, right),
      #fff var(--level),
      rgb(255 255 255 / 0.35) var(--level)
    );
  }
  .volume::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: rgb(255 255 255 / 0.35);
  }
  .volume::-moz-range-progress {
    height: 4px;
    border-radius: 2px;
    background: #fff;
  }
  .volume::-webkit-slider-thumb {
    appearance: none;
    width: 12px;
    height: 12px;
    margin-block-start: -4px;
    border-radius: 50%;
    background: #fff;
  }
  .volume::-moz-range-thumb {
    width: 12px;
    height: 12px;
    border: 0;
    border-radius: 50%;
    background: #fff;
  }

  @media (pointer: coarse) {
    .row button {
      min-width: min(2.75em, 12.5cqi);
      height: min(2.75em, 12.5cqi);
    }
  }
  @container context-video (width < ${controlsFoldMaxWidth}px) {
    .volume {
      display: none;
    }
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .controls {
      padding-inline: 0.35em;
    }
    .row .time {
      padding-inline: 0.2em;
    }
  }
  @container context-video (width < ${fewestControlsMaxWidth}px) {
    .time .whole {
      display: none;
    }
  }
`;
