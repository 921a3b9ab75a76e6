import { css } from './css.js';
import { cardsBelowMaxWidth, panelBesideMinWidth } from './breakpoints.js';

/** Below the entries: the button back to the current one, and who published the notes. Also the height of the list. */
export const panelFootStyles = css`
  .nothing-found {
    flex: 1;
    padding: 1.25em 1em;
    font-size: 0.9375em;
  }
  .nothing-found ~ .now-anchor,
  .entries:has(~ .nothing-found) {
    display: none;
  }
  .now-anchor {
    position: relative;
    display: grid;
    height: 0;
  }
  .now {
    position: absolute;
    inset-block-end: 0.75em;
    justify-self: center;
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.3em;
    padding: 0 1em;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
    color: var(--surface);
    background: var(--text);
    border-radius: 2em;
    box-shadow: var(--shadow);
  }
  .now[hidden] {
    display: none;
  }
  .now .icon {
    width: 1.1em;
    height: 1.1em;
  }
  .panel-foot {
    padding: 0.6em 1.333em;
    max-height: 40%;
    flex: none;
    overflow: auto;
    font-size: 0.75em;
    color: var(--quiet);
    border-block-start: 1px solid var(--line);
  }
  .tools summary {
    font-size: 0.75em;
    color: var(--quiet);
  }
  .tools details .chips {
    margin-block-start: 0.2em;
  }
  .panel summary {
    min-height: 24px;
    line-height: 24px;
    cursor: pointer;
  }
  .panel-foot details p + p {
    margin-block-start: 0.6em;
  }
  .root.panel-shown .entries {
    max-height: 26em;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .chips {
      flex-wrap: nowrap;
      max-height: none;
      margin-inline: -1em;
      padding-inline: 1em;
      scrollbar-width: none;
    }
    .chip {
      flex: none;
      min-height: 2.3em;
      max-width: 16em;
    }
  }
  @container context-video (width >= ${panelBesideMinWidth}px) {
    .root.panel-shown .entries {
      max-height: none;
    }
  }
  :host(:fullscreen) .root.panel-shown .entries {
    max-height: none;
  }
`;
