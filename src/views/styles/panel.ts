import { css } from 'lit';

/** The list of all annotations. */
export const panelStyles = css`
  .panel-head {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    padding: 0.75em 1em;
    border-block-end: 1px solid var(--line);
  }
  .panel-head h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 700;
  }
  .panel-head .count {
    font-size: 0.875em;
    color: var(--quiet);
  }
  .panel-head button {
    margin-inline-start: auto;
    display: inline-flex;
    align-self: center;
    align-items: center;
    min-width: 2em;
    min-height: 1.75em;
    justify-content: center;
    border-radius: var(--radius);
  }
  .panel-head button:hover {
    background: var(--line);
  }
  .entries {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    position: relative;
  }
  .entry {
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr);
    gap: 0 0.4em;
    padding: 0.65em 1em 0.65em 0.85em;
    padding-inline: 0.85em 1em;
    border-inline-start: 3px solid transparent;
    border-block-end: 1px solid var(--line);
    position: relative;
    overflow-wrap: anywhere;
  }
  .entry time {
    font-size: 0.8125em;
    line-height: 1.5;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .entry .headline {
    margin: 0;
    font-size: 0.9375em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .entry .headline::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entry .headline:focus-visible {
    outline: none;
  }
  .entry:has(.headline:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -3px;
  }
  .entry:hover {
    background: color-mix(in srgb, var(--text) 4%, var(--surface));
  }
  .entry.current {
    background: var(--tint);
    border-inline-start-color: var(--tone);
  }
  .entry .about {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.35em;
    margin-block-start: 0.15em;
    font-size: 0.75em;
    color: var(--quiet);
  }
  .entry .about .icon {
    width: 1.1em;
    height: 1.1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.2em;
    color: var(--tone, var(--quiet));
  }
  .panel-foot {
    padding: 0.75em 1em;
    font-size: 0.75em;
    color: var(--quiet);
    border-block-start: 1px solid var(--line);
  }
  .root:not(.panel-shown) :is(.entries, .panel-foot) {
    display: none;
  }
  .root.panel-shown .entries {
    max-height: 26em;
  }
  @container context-video (min-width: 960px) {
    .root.panel-shown .entries {
      max-height: none;
    }
  }
  :host(:fullscreen) .root.panel-shown .entries {
    max-height: none;
  }
`;
