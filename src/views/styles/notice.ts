import { css } from './css.js';
import { cardsBelowMaxWidth } from './breakpoints.js';

/** Notices over the frame. */
export const noticeStyles = css`
  .notices {
    position: absolute;
    inset: 0.75em 0.75em auto;
    display: grid;
    justify-items: start;
    gap: 0.5em;
    max-height: calc(100% - 1.5em);
    overflow: auto;
    pointer-events: auto;
  }
  .notice {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    min-width: min(22em, 100%);
    max-width: 30em;
    padding: 0.5em 0.5em 0.5em 0.9em;
    padding-inline: 0.9em 0.5em;
    font-size: 0.875em;
    color: var(--text);
    background: var(--surface);
    border-inline-start: 4px solid #d55e00;
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .notice p {
    flex: 1 1 9em;
  }
  .notice small {
    display: block;
    font-size: 0.93em;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .notice button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2em;
    padding: 0.15em 0.7em;
    font-weight: 600;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .notice button:hover {
    background: var(--line);
  }
  .notice .dismiss {
    border: 0;
    padding-inline: 0.4em;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .notice {
      font-size: 0.8125em;
    }
    .notice small {
      display: none;
    }
  }
`;
