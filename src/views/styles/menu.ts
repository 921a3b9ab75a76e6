import { css } from 'lit';

/** The settings menu; adopted when it is first opened. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-block-end: 3.4em;
    inset-inline-end: 0.75em;
    z-index: 1;
    min-width: 13em;
    /* No higher than the footage: the player's edge would cut it off. */
    max-height: min(20em, 100cqi / (var(--ratio, 16 / 9)) - 4.5em);
    overflow: auto;
    padding: 0.6em 0.9em;
    color: var(--text);
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    font-size: 0.875em;
  }
  .menu label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.5em;
    min-height: 2.5em;
  }
  .menu button {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: 2.5em;
    color: var(--accent);
  }
  .menu button:hover {
    text-decoration: underline;
  }
  .menu select {
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0.25em 0.4em;
    min-height: 2em;
    max-width: 12em;
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
    box-shadow: none;
  }
`;
