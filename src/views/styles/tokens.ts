import { css } from './css.js';

/**
 * Colours and type, see docs/design.md. Sizes are in `em` of a root at the reader's own default size (`medium`): a page that sets
 * `html { font-size: 62.5% }` cannot shrink the text, and a reader who sets larger type gets it. Colours follow the page's
 * `color-scheme`, so that a light page on a dark system has a light player.
 */
export const tokens = css`
  .root {
    /* Nothing is inherited from the page but the properties named here. */
    all: initial;
    color-scheme: inherit;
    direction: inherit;
    visibility: inherit;
    pointer-events: inherit;
    /* all does not reset custom properties: a page's own of the same name would apply wherever ours are not set. */
    --ratio: initial;
    --scale: initial;
    --category-color: initial;
    --surface: var(--context-video-surface, light-dark(#fdfcf9, #1d1c1a));
    --text: var(--context-video-text, light-dark(#15171a, #f3f1ec));
    --quiet: color-mix(in srgb, var(--text) 72%, var(--surface));
    --line: color-mix(in srgb, var(--text) 16%, var(--surface));
    --tint: color-mix(in srgb, #e69f00 12%, var(--surface));
    --accent: var(--context-video-accent, light-dark(#174f9c, #9cc4ff));
    --focus: var(--context-video-focus, light-dark(#174f9c, #9cc4ff));
    --radius: var(--context-video-radius, 4px);
    --serif: ui-serif, 'Iowan Old Style', Charter, 'Noto Serif', Georgia, serif;
    --shadow: 0 1px 2px rgb(0 0 0 / 0.3), 0 6px 24px rgb(0 0 0 / 0.28);
    font-family: var(
      --context-video-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif
    );
    font-size: medium;
    line-height: 1.4;
    color: var(--text);
    -webkit-text-size-adjust: 100%;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
