import { css } from 'lit';

/** The menu: settings, caption style, chapters; adopted when it is first opened. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-block-end: 3.4em;
    inset-inline-end: 0.75em;
    z-index: 1;
    min-width: min(17em, 100cqi - 1em);
    max-width: calc(100cqi - 1em);
    /* No higher than the footage: the player's edge would cut it off. */
    max-height: min(26em, var(--room) - 1em);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.4em 0.9em;
    color: var(--text);
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    font-size: 0.875em;
  }
  /* Beside, nothing may stand over the footage: the menu takes room of its own under the buttons. */
  .root.beside .menu {
    position: static;
    max-height: 22em;
    margin-block-end: 0.4em;
  }
  .menu label,
  .menu button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.5em;
    min-height: 2.5em;
  }
  .menu button {
    width: 100%;
    color: var(--accent);
  }
  .menu button:hover {
    text-decoration: underline;
  }
  .menu .opens,
  .menu .chapter,
  .menu .back {
    color: inherit;
  }
  .menu .back {
    justify-content: start;
    gap: 0.5em;
    font-weight: 650;
    border-block-end: 1px solid var(--line);
  }
  .menu [aria-pressed='true']::after {
    content: '✓';
  }
  [dir='rtl'] .menu .icon {
    transform: scaleX(-1);
  }
  .menu select {
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0.25em 0.4em;
    min-height: 2em;
    min-width: 0;
    max-width: 12em;
    text-overflow: ellipsis;
  }
  .menu .address {
    width: 100%;
    min-height: 2.5em;
    margin: 0;
    padding: 0.25em 0.5em;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in srgb, var(--text) 50%, var(--surface));
    border-radius: var(--radius);
  }
  .menu :focus-visible {
    outline-color: var(--focus);
    outline-offset: -1px;
    box-shadow: none;
  }
  .menu .fold {
    display: none;
  }
  .menu-title {
    font-size: 1em;
    font-weight: 650;
    padding-block: 0.4em;
  }
  .menu .chapter {
    padding-inline: 0.5em;
    margin-inline: -0.5em;
    width: calc(100% + 1em);
    text-align: start;
    line-height: 1.3;
    padding-block: 0.3em;
  }
  .menu .chapter[aria-current='true'] {
    background: var(--tint);
    box-shadow: inset 3px 0 #e69f00;
    font-weight: 650;
  }
  .chapter time {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .caption-sample {
    display: grid;
    place-items: center;
    height: 4em;
    margin-block: 0.4em;
    overflow: hidden;
    border-radius: var(--radius);
    background: linear-gradient(120deg, #4d6f8f, #c98d5c);
  }
  .caption-sample span {
    padding-inline: 0.3em;
  }
  @media (pointer: coarse) {
    .menu label,
    .menu button {
      min-height: 44px;
    }
    .menu select {
      min-height: 40px;
    }
  }
  @container context-video (max-width: 599.98px) {
    .menu .fold {
      display: flex;
    }
    .menu {
      inset-inline-end: 0.35em;
    }
  }
`;
