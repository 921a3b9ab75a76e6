import { cardsBelowMaxWidth } from './breakpoints.js';
import { css } from './css.js';

/** The row of cards below the frame. */
const row = css`
  .overlay {
    display: grid;
    /* The same width for one card or several, so that a card is not laid out again when another one appears. */
    grid-auto-columns: min(100%, 28em);
    grid-auto-flow: column;
    grid-template-rows: minmax(0, 1fr);
    justify-content: start;
    /* Shows the edge of the next card, and lets the last one be scrolled to the start. */
    padding-inline-end: min(2.5em, 12%);
  }
  .card,
  .card.open {
    position: relative;
    transform: none;
    grid-row: 1;
    grid-column: var(--column, auto);
    width: auto;
    max-height: 100%;
    border-radius: 0;
    border-inline-end: 1px solid var(--line);
    box-shadow: none;
    scroll-snap-align: start;
  }
  .leader {
    display: none;
  }
  .more {
    position: static;
    transform: none;
    grid-row: 1;
    place-self: center;
    margin-inline: 1em;
    scroll-snap-align: end;
  }
  .no-card {
    display: block;
    grid-column: 1;
  }
`;

/** If the frame has no room: the same as on a narrow player. Separate, because the minifier takes no nested rules. */
const overlayBelow = css`
  .overlay {
    grid-area: cards;
    position: static;
    height: 12em;
    overflow: auto hidden;
    scroll-snap-type: x mandatory;
    pointer-events: auto;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .overlay:has(.open) {
    height: auto;
    min-height: 12em;
    max-height: 34em;
  }
`;

/** Cards below the frame: on a narrow player, with `layout="beside"`, and if the frame has no room for them. */
export const cardsBelowStyles = css`
  .no-card {
    display: none;
    margin: auto;
    padding: 1em;
    font-size: 0.875em;
    color: var(--quiet);
    text-align: center;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    ${row}
  }
  .root.beside {
    ${row}
  }
  .root:has(> .overlay[data-below]) {
    ${row}
    ${overlayBelow}
  }
`;
