import { css } from './css.js';
import { cardsBelowMaxWidth } from './breakpoints.js';

/** The list of keyboard shortcuts. */
export const helpStyles = css`
  /* Out of the flow, so that opening it does not move the page. */
  .help {
    position: absolute;
    inset: 0;
    margin: auto;
    pointer-events: auto;
    width: min(36em, 100% - 1.5em);
    height: fit-content;
    max-height: calc(100% - 1.5em);
    overflow: auto;
    padding: 0.75em 1em 1em;
    color: var(--text);
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  .help-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .help h2 {
    margin: 0;
    font-size: 1em;
  }
  .help button {
    display: grid;
    place-items: center;
    width: 2em;
    height: 2em;
    border-radius: 50%;
  }
  .help button:hover {
    background: var(--line);
  }
  .help dl {
    columns: 15em 2;
    column-gap: 2em;
    font-size: 0.875em;
  }
  .help dl > div {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    padding-block: 0.3em;
    break-inside: avoid;
    border-block-end: 1px solid var(--line);
  }
  .help dt {
    order: 1;
    flex: none;
    direction: ltr;
  }
  /* A phone's frame is too low for it: it covers what is below as well. */
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .root:not(.beside) .front:has(.help) {
      grid-area: 1 / 1 / -1 / -1;
    }
  }
  /* It opens downwards, never over the footage. */
  .root.beside:has(.help) {
    overflow: clip visible;
  }
  .root.beside .help {
    inset-block: 0.75em auto;
    max-height: 30em;
    border: 1px solid var(--line);
  }
  kbd {
    padding: 0.05em 0.4em;
    font: inherit;
    font-size: 0.93em;
    border: 1px solid var(--line);
    border-radius: 3px;
  }
`;
