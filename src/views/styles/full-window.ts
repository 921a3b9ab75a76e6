import { css } from 'lit';

/** Only while the player fills the window. Important: what the page says of the element's place and size counts for its place in the page. */
export const fullWindowStyles = css`
  :host {
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    box-sizing: border-box !important;
    width: auto !important;
    min-width: 0 !important;
    max-width: none !important;
    /* The browser's bars come and go: dvh follows them. */
    height: 100dvh !important;
    min-height: 0 !important;
    max-height: none !important;
    aspect-ratio: auto !important;
    margin: 0 !important;
    /* On a page with viewport-fit=cover: past the notch, the rounded corners and the home indicator. */
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

/** For the page meanwhile. Not its body: where that has a height of its own, the page would lose the place to which it was scrolled. */
export const scrollLockStyles = css`
  html {
    overflow: hidden !important;
  }
`;
