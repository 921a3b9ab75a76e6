import { css } from './css.js';
import { cardsBelowMaxWidth } from './breakpoints.js';

/** The buttons of annotations in the row of controls: on or off, and the list. */
export const contextButtonStyles = css`
  .row .pill {
    display: flex;
    gap: 0.45em;
    height: 1.9em;
    min-width: 2.5em;
    margin-inline: 0.3em;
    padding-inline: 0.7em 0.85em;
    font-size: 0.875em;
    font-weight: 650;
    border-radius: 1em;
    border: 1px solid rgb(255 255 255 / 0.75);
  }
  .row .pill[aria-pressed='true'] {
    color: #15171a;
    background: #fdfcf9;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .row .pill span,
    .row .list {
      display: none;
    }
    .row .pill {
      padding-inline: 0.6em;
    }
  }
`;
