import { css } from './css.js';
import { controlsFoldMaxWidth } from './breakpoints.js';

/** The menu: settings, caption style, chapters. Adopted when it is first opened. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-block-end: 3.4em;
    inset-inline-end: 0.75em;
    z-index: 1;
    min-width: min(17em, 100cqi - 1em);
    max-width: calc(100cqi - 1em);
    /* No higher than the frame, where the player's edge would cut it off. */
    max-height: min(26em, var(--room) - 1em);
    overflow: auto;
    overscroll-behavior: contain;
    /* The sticky head must not cover what has focus. */
    scroll-padding-block: 3.2em 0.4em;
    padding: 0.4em 0;
    color: var(--text);
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    font-size: 0.875em;
  }
  /* If the frame is low, or nothing may be drawn over it, the menu drops from the row of buttons over what is below. */
  .menu[popover]:not(.sheet) {
    inset: var(--top, 0) auto auto var(--left, 0);
    width: max-content;
    min-width: min(20em, 100vw - 16px);
    max-width: min(26em, 100vw - 16px);
    max-height: 28em;
    margin: 0;
    border: 0;
    /* An outline, since no shadow shows on a dark surface. */
    box-shadow:
      0 0 0 1px var(--line),
      var(--shadow);
  }
  /* In full screen nothing is below it, so the footage makes room; dark, as the controls around it. */
  .root.beside .menu:not([popover]) {
    position: static;
    max-height: 22em;
    margin-block-end: 0.4em;
    color-scheme: dark;
    box-shadow: none;
  }
  .menu.sheet {
    max-width: none;
    font-size: 0.9375em;
  }
  /* As high as its content. */
  .menu.sheet:popover-open {
    display: block;
    height: auto;
    max-height: calc(100dvh - var(--above, 50dvh));
    padding-block-end: calc(0.75em + env(safe-area-inset-bottom));
    overflow: auto;
  }
  .menu-head {
    position: sticky;
    inset-block-start: -0.4em;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-inline: 1em;
    margin-block: -0.4em 0.4em;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .menu.sheet[popover] .menu-head {
    position: sticky;
    inset-block-start: 0;
    margin-block-start: 0;
    padding-block-end: 0.25em;
  }
  .menu-head h3 {
    flex: 1;
    font-size: 1em;
    font-weight: 650;
    line-height: 2.85;
  }
  .menu label,
  .menu button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.5em;
    min-height: 2.5em;
    padding-inline: 1em;
  }
  .menu button {
    width: 100%;
    color: var(--accent);
  }
  .menu button:hover {
    background: color-mix(in srgb, var(--text) 7%, var(--surface));
  }
  .menu :is(.fold, .opens, .chapter, .back, .close) {
    color: inherit;
  }
  .menu .back {
    flex: 1;
    justify-content: start;
    gap: 0.4em;
    margin-inline: -1em;
    padding-inline: 0.75em;
    font-weight: 650;
  }
  .sheet .back {
    min-height: 44px;
  }
  .menu .close {
    flex: none;
    justify-content: center;
    width: 44px;
    min-height: 44px;
    padding: 0;
    margin-inline-start: auto;
    border-radius: var(--radius);
  }
  .menu [aria-pressed='true']::after {
    /* A check mark. */
    content: '\2713';
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
    width: calc(100% - 2em);
    min-height: 2.5em;
    margin: 0 1em;
    padding: 0.25em 0.5em;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in srgb, var(--text) 50%, var(--surface));
    border-radius: var(--radius);
  }
  .menu :focus-visible {
    outline-color: var(--focus);
    outline-offset: -2px;
    box-shadow: none;
  }
  .menu select:focus-visible {
    outline-offset: -1px;
  }
  .menu .fold {
    display: none;
  }
  .menu .chapter {
    text-align: start;
    line-height: 1.3;
    padding-block: 0.3em;
  }
  .menu .chapter[aria-current='true'] {
    background: var(--tint);
    box-shadow: inset 3px 0 #e69f00;
    font-weight: 650;
  }
  [dir='rtl'] .menu .chapter[aria-current='true'] {
    box-shadow: inset -3px 0 #e69f00;
  }
  .chapter time {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .caption-sample {
    display: grid;
    place-items: center;
    height: 4em;
    margin: 0.4em 1em;
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
  [data-tight~='few'] .menu .fold:not(.opens) {
    display: flex;
  }
  @container context-video (width < ${controlsFoldMaxWidth}px) {
    .menu .fold {
      display: flex;
    }
    .menu {
      inset-inline-end: 0.35em;
    }
  }
`;
