import { css } from './css.js';
import { cardsBelowMaxWidth, panelBesideMinWidth } from './breakpoints.js';

/** In the space of the cards, so that the page does not move when the footage ends. */
const belowFrame = css`
  .recap {
    grid-area: cards;
    min-height: 0;
    height: 12em;
    padding-block: 0.6em 0;
    background: var(--surface);
  }
  .recap-head {
    column-gap: 0.75em;
    padding-block-end: 0.6em;
  }
  .recap h2 {
    font-size: 1.0625em;
  }
  .recap .again {
    padding-inline: 0.9em;
    font-size: 0.875em;
  }
  .recap::after {
    height: 2.75em;
  }
`;

/** The recap over the dimmed last frame; below the frame on phones and with `layout="beside"`. */
export const recapStyles = css`
  .recap {
    grid-area: stage;
    position: relative;
    z-index: 1;
    /* Exactly as high as the stage, whatever it holds. */
    height: 0;
    min-height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    font-size: calc(1em * var(--scale, 1));
    padding: 1.25em max(1.25em, 4cqi) 5.25em;
    /* Dark, since it is over the picture; colours that the page sets still apply. */
    color-scheme: dark;
    /* Without it Firefox may paint a light scrollbar. */
    scrollbar-color: #8a8f98 transparent;
    color: var(--text);
    background: color-mix(in srgb, var(--surface) 90%, transparent);
  }
  /* Fades out at the lower edge, or above the controls, to show that there is more. At the end nothing is under it. */
  .recap::after {
    content: '';
    position: sticky;
    inset-block-end: 0;
    display: block;
    height: 3.25em;
    background: linear-gradient(transparent, var(--surface) 75%);
    pointer-events: none;
  }
  .recap-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding-block-end: 0.8em;
    border-block-end: 1px solid var(--line);
  }
  .recap h2 {
    margin: 0;
    font-family: var(--serif);
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .recap .again {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.5em;
    padding-inline: 1em;
    font-weight: 650;
    color: var(--surface);
    background: var(--text);
    border-radius: 2em;
  }
  .facts {
    columns: 20em 2;
    column-gap: 2em;
    padding-block: 0.9em 0.4em;
  }
  .facts li {
    break-inside: avoid;
    padding-inline-start: 0.8em;
    margin-block-end: 1.1em;
    border-inline-start: 3px solid var(--category-color, #8a8f98);
  }
  .facts button {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .facts button:hover {
    text-decoration: underline;
  }
  .facts time {
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .recap h4 {
    margin: 0.8em 0 0.2em;
    font-size: 0.8125em;
    font-weight: 650;
  }
  .coverage {
    max-width: 45em;
    font-size: 0.875em;
    color: var(--quiet);
  }
  .recap details {
    margin-block-start: 0.8em;
    font-size: 0.9375em;
  }
  .recap summary {
    cursor: pointer;
    min-height: 24px;
    font-weight: 600;
  }
  .recap .sources {
    margin-block-start: 0.6em;
  }
  .edition {
    margin-block-start: 0.8em;
    font-size: 0.8125em;
    color: var(--quiet);
  }
  /* With the list beside the footage, the controls are below the recap. */
  @container context-video (width >= ${panelBesideMinWidth}px) {
    .root.track.panel-shown .recap {
      padding-block-end: 0;
    }
  }
  /* Text that scrolls under the controls must not show through. */
  @container context-video (width >= ${cardsBelowMaxWidth}px) {
    .root:not(.beside):has(.recap) .controls {
      padding-block-start: 0.5em;
      background: #0c0d0f;
    }
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    ${belowFrame}
    .root:has(.recap) .overlay {
      display: none;
    }
  }
  .root.beside {
    ${belowFrame}
  }
  .root.beside:has(.recap) .overlay {
    display: none;
  }
`;
