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
  .details .shut:hover {
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
    /* Room for the outline of a focused one. */
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
  .entries {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* The list keeps its own place when heights turn out to be others than thought; not every browser does. */
    overflow-anchor: none;
    position: relative;
  }
  .entries:focus-visible {
    outline-offset: -3px;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(2.25em, max-content) minmax(0, 1fr);
    gap: 0 0.6em;
    padding: 0.65em 1em 0.65em 0.85em;
    padding-inline: 0.85em 1em;
    border-inline-start: 3px solid transparent;
    border-block-end: 1px solid var(--line);
    position: relative;
    overflow-wrap: anywhere;
  }
  .entry :lang(ko) {
    word-break: keep-all;
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
  .entry:not(.open) .headline::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entry:not(.open) .headline:focus-visible {
    outline: none;
  }
  .entry:not(.open):has(.headline:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -3px;
  }
  .entry:not(.open):hover {
    background: color-mix(in srgb, var(--text) 4%, var(--surface));
  }
  .entry.current {
    background: var(--tint);
    border-inline-start-color: var(--tone);
  }
  .entry .claim {
    margin-block-start: 0.2em;
    font-size: 0.8125em;
  }
  .entry:not(.open) .claim {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .entry mark {
    color: inherit;
    background: color-mix(in srgb, #e69f00 40%, var(--surface));
    border-radius: 2px;
  }
  .entry .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-block-start: 0.25em;
    /* The dot before the first of each line is cut off. */
    margin-inline-start: -1em;
    clip-path: inset(0 0 0 1em);
    font-size: 0.75em;
    color: var(--quiet);
  }
  [dir='rtl'] .entry .about {
    clip-path: inset(0 1em 0 0);
  }
  .entry .about > span::before {
    content: '·' / '';
    display: inline-block;
    width: 1em;
    text-align: center;
  }
  .entry .about .icon {
    width: 1.1em;
    height: 1.1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.2em;
  }
  .entry .details {
    -webkit-user-select: text;
    user-select: text;
    font-size: 0.9375em;
    margin-block-start: 0.5em;
    padding-block-end: 0.35em;
  }
  .entry .details:focus-visible {
    outline-offset: 4px;
    border-radius: 1px;
  }
  .entry.open h3 {
    padding-inline-end: 2em;
  }
  .details .shut {
    position: absolute;
    inset: 0.4em auto auto;
    inset-inline-end: 0.5em;
    display: grid;
    place-items: center;
    width: 2em;
    height: 2em;
    border-radius: 50%;
  }
  .reveal {
    margin-block-start: 0.4em;
    padding: 0.2em 0.8em;
    min-height: 24px;
    font-weight: 600;
    border: 1px solid var(--quiet);
    border-radius: 2em;
  }
  .nothing-found {
    flex: 1;
    padding: 1.25em 1em;
    font-size: 0.9375em;
  }
  .nothing-found ~ .now-place,
  .entries:has(~ .nothing-found) {
    display: none;
  }
  .now-place {
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
  @container context-video (max-width: 479.98px) {
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
  @container context-video (min-width: 960px) {
    .root.panel-shown .entries {
      max-height: none;
    }
  }
  :host(:fullscreen) .root.panel-shown .entries {
    max-height: none;
  }
`;
