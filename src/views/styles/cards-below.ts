import { css } from './css.js';
import { cardsBelowMaxWidth } from './breakpoints.js';

/** Cards below the frame: on narrow players and with `layout="beside"`. */
export const cardsBelowStyles = css`
  .no-card {
    display: none;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .card,
    .card.open {
      position: relative;
      transform: none;
      flex: none;
      width: 100%;
      max-height: 100%;
      scroll-snap-align: start;
      border-radius: 0;
      box-shadow: none;
    }
    .card:not(:only-of-type) {
      width: 90%;
      border-inline-end: 1px solid var(--line);
    }
    .leader {
      display: none;
    }
    .more {
      position: static;
      transform: none;
      flex: none;
      align-self: center;
      margin-inline: 1em;
      scroll-snap-align: end;
    }
    .no-card {
      display: block;
    }
  }
  .root.beside :is(.card, .card.open) {
    position: relative;
    transform: none;
    flex: 1 0 20em;
    width: auto;
    max-height: 100%;
    border-radius: 0;
    box-shadow: none;
    scroll-snap-align: start;
  }
  .root.beside .more {
    position: static;
    transform: none;
    flex: none;
    align-self: center;
    margin-inline: 1em;
  }
  .root.beside .no-card {
    display: block;
  }
  .no-card {
    margin: auto;
    padding: 1em;
    font-size: 0.875em;
    color: var(--quiet);
    text-align: center;
  }
`;
