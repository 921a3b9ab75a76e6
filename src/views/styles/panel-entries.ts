import { css } from './css.js';

/** The entries of the list. */
export const panelEntryStyles = css`
  .entries {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* The list corrects its own scroll position when estimated heights turn out wrong: not every browser does it. */
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
    border-inline-start-color: var(--category-color);
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
    /* Clips off the dot that starts each line. */
    margin-inline-start: -1em;
    clip-path: inset(0 0 0 1em);
    font-size: 0.75em;
    color: var(--quiet);
  }
  [dir='rtl'] .entry .about {
    clip-path: inset(0 1em 0 0);
  }
  .entry .about > span::before {
    /* A middle dot, escaped: templates stay as they are, and the classic script is ASCII. */
    content: '\b7' / '';
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
  .details .close {
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
`;
