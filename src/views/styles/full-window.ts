import { css } from './css.js';

/** Adopted only while the player fills the window. Important, since the page's own position and size of the element are meant for its place in the page. */
export const fullWindowStyles = css`
  :host {
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    box-sizing: border-box !important;
    width: auto !important;
    min-width: 0 !important;
    max-width: none !important;
    /* dvh follows the browser's bars as they come and go. */
    height: 100dvh !important;
    min-height: 0 !important;
    max-height: none !important;
    aspect-ratio: auto !important;
    margin: 0 !important;
    /* With viewport-fit=cover: clear of notch, rounded corners and home indicator. */
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left) !important;
    border: 0 !important;
    border-radius: 0 !important;
    outline: 0 !important;
    overflow: clip !important;
    transform: none !important;
    background: #000 !important;
    overscroll-behavior: contain;
  }
  .root {
    border-radius: 0;
  }
  .root .stage {
    aspect-ratio: auto;
    height: 100%;
  }
  .root.panel-shown .entries {
    max-height: none;
  }
`;

/** For the page meanwhile. Not on its body: a body with a height of its own would lose its scroll position. */
export const scrollLockStyles = css`
  html {
    overflow: hidden !important;
  }
`;
