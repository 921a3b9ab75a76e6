import { css } from './css.js';

/** The panel's head, search and filters. */
export const panelStyles = css`
  .panel-head {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    padding: 0.75em 1em;
    border-block-end: 1px solid var(--line);
  }
  .panel-shown .panel-head {
    padding-block-end: 0.25em;
    border-block-end: 0;
  }
  .panel-head h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 700;
  }
  .panel-head .count {
    font-size: 0.875em;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .panel .plain {
    min-height: 24px;
    font-size: 0.8125em;
    line-height: 24px;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .panel .toggle {
    margin-inline-start: auto;
    display: inline-flex;
    align-self: center;
    align-items: center;
    min-width: 2em;
    min-height: 1.75em;
    justify-content: center;
    border-radius: var(--radius);
  }
  .panel .toggle:hover,
  .details .close:hover {
    background: var(--line);
  }
  .tools {
    display: grid;
    gap: 0.5em;
    padding: 0.25em 1em 0.75em;
    border-block-end: 1px solid var(--line);
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.55em;
    width: 1em;
    height: 1em;
    color: var(--quiet);
    pointer-events: none;
  }
  .search input {
    display: block;
    width: 100%;
    height: 2em;
    margin: 0;
    padding: 0 0.6em 0 2em;
    padding-inline: 2em 0.6em;
    font: inherit;
    font-size: 0.875em;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in srgb, var(--text) 50%, var(--surface));
    border-radius: var(--radius);
  }
  .search input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .search input:focus-visible {
    outline-offset: -1px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    max-height: 5.6em;
    /* Room for focus outlines. */
    margin: -3px;
    padding: 3px;
    overflow: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 24px;
    padding: 0 0.75em;
    font-size: 0.75em;
    line-height: 1.3;
    border: 1px solid var(--line);
    border-radius: 1.2em;
    overflow-wrap: anywhere;
  }
  .chip.none:not([aria-pressed='true']) {
    color: var(--quiet);
    border-style: dashed;
  }
  .chip:hover {
    border-color: var(--quiet);
  }
  .chip .n {
    font-variant-numeric: tabular-nums;
  }
  .chip .icon {
    width: 1.1em;
    height: 1.1em;
  }
  .chip[aria-pressed='true'] {
    color: var(--surface);
    background: var(--text);
    border-color: var(--text);
  }
`;
