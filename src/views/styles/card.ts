import { css } from './css.js';

/** A card, closed and open: a little long, since the two states share nearly every rule. */
export const cardStyles = css`
  .card {
    --category-color: #8a8f98;
    position: absolute;
    inset: 0 auto auto 0;
    width: min(var(--context-video-card-width, var(--card, 20em)), 100% - 2em);
    /* Leaves room for the controls: a card too tall to stay clear of them could not be placed at all. */
    max-height: calc(100% - 7.25em);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.75em 0.9em 0.75em 1.1em;
    /* With very large type, the text gets the room. */
    padding-inline: min(1.1em, 8%) min(0.9em, 6%);
    color: var(--text);
    background: var(--surface);
    border-inline-start: 4px solid var(--category-color);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    pointer-events: auto;
    transform: translate(var(--x, 0), var(--y, 0));
    overflow-wrap: anywhere;
  }
  .card:not([data-placed]) {
    visibility: hidden;
  }
  .card[data-glide] {
    transition: transform 200ms ease-out;
  }
  .card > .inner {
    animation: arrive 160ms ease-out;
  }
  @keyframes arrive {
    from {
      transform: translateY(6px);
    }
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.75em;
    font-size: 0.75em;
  }
  .category,
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 600;
  }
  /* A colour too light or too dark for the surface is drawn darker or lighter: at least 3:1. */
  .category .icon,
  .entry .about .category-icon .icon {
    color: light-dark(
      oklch(from var(--category-color) min(l, 0.62) c h),
      oklch(from var(--category-color) max(l, 0.6) c h)
    );
  }
  .verdict {
    font-weight: 500;
    border: 1px solid var(--line);
    border-radius: 1em;
    padding: 0.1em 0.6em 0.1em 0.4em;
    color: var(--quiet);
  }
  .headline {
    display: block;
    margin-block: 0.35em 0.3em;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.22;
    text-wrap: balance;
    letter-spacing: -0.005em;
  }
  /* Korean breaks lines between words. */
  [lang|='ko'] {
    word-break: keep-all;
  }
  h3 {
    font: inherit;
  }
  /* The headline is the only control of a closed card: the whole card is its hit area. */
  .card:not(.open) .headline::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card:not(.open) .headline:focus-visible {
    outline: none;
  }
  .card:not(.open):has(.headline:focus-visible) {
    outline: 2px solid var(--context-video-focus, #fff);
    outline-offset: 1px;
    box-shadow:
      0 0 0 6px #15171a,
      var(--shadow);
  }
  .claim {
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--quiet);
  }
  /* In full only when open. */
  .card:not(.open) .claim {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
    overflow: hidden;
  }
  .claim b {
    font-size: 0.93em;
    font-weight: 650;
    color: var(--text);
  }
  .claim q,
  blockquote {
    font-family: var(--serif);
    font-style: italic;
    quotes: none;
  }
  .claim q[lang|='ko'],
  .claim q[lang|='ja'],
  .claim q[lang|='zh'],
  .claim q[lang|='ar'] {
    font-style: normal;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-start: 0.5em;
    font-size: 0.8125em;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .foot .count {
    color: var(--accent);
  }
  .retracted .headline {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  /* With little room, only what a glance needs. The open card shows everything. */
  .card[data-size]:not(.open) {
    max-height: calc(100% - 1em);
    padding-block: 0.4em;
  }
  .card[data-size]:not(.open) .headline {
    margin-block: 0.15em;
    font-size: 0.9375em;
  }
  .card[data-size]:not(.open) .claim {
    display: none;
  }
  .card[data-size]:not(.open) :is(.meta, .foot) {
    margin-block: 0;
    font-size: 0.6875em;
  }
  .card:is([data-size='headline'], [data-size='half'], [data-size='narrow']):not(.open) :is(.meta, .foot) {
    display: none;
  }
  /* A region in the middle leaves this much on each side. */
  .card[data-size='half']:not(.open) {
    width: min(var(--card, 20em), 50% - 0.75em);
  }
  .card[data-size='narrow']:not(.open) {
    width: min(var(--card, 20em), 11em, 50% - 1.5em);
  }

  .card.open {
    /* Both are set by the layout, depending on the room there is. */
    width: var(--open-width, min(30em, 100% - 1em));
    max-height: var(--open-height, calc(100% - 1em));
    padding-block: 1em;
    user-select: text;
  }
  .card .close {
    position: absolute;
    inset: 0.4em 0.4em auto auto;
    inset-inline: auto 0.4em;
    display: grid;
    place-items: center;
    width: 2em;
    height: 2em;
    border-radius: 50%;
  }
  .card .close:hover {
    background: var(--line);
  }
  .open .meta {
    padding-inline-end: 2.5em;
  }
  .body {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .body p + p {
    margin-block-start: 0.7em;
  }
  .open h4 {
    margin: 1.1em 0 0.35em;
    font-size: 0.8125em;
    font-weight: 650;
  }
  .sources {
    display: grid;
    gap: 0.6em;
    font-size: 0.875em;
  }
  .sources small,
  .dated {
    display: block;
    font-size: 0.93em;
    color: var(--quiet);
  }
  .dated {
    margin-block-start: 0.8em;
    font-size: 0.8125em;
  }
  blockquote {
    margin-block: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--line);
  }
  .reveal {
    margin-block-start: 0.5em;
    padding: 0.25em 0.85em;
    min-height: 2em;
    font-weight: 600;
    border: 1px solid var(--quiet);
    border-radius: var(--radius);
  }
  .warning {
    display: block;
    margin-block-start: 0.75em;
    padding: 0.6em 0.75em;
    font-size: 0.875em;
    background: var(--tint);
    border-radius: var(--radius);
  }
  @media (prefers-reduced-motion: reduce) {
    .card[data-glide] {
      transition: none;
    }
    .card > .inner {
      animation: none;
    }
  }
`;
