// Plain text: lit comes later, with the player. The build finds the styles to minify by this name.
const css = String.raw;

/** The element's box and the footage in it, needed before the player is there. */
export const footageStyles = css`
  :host {
    display: block;
    position: relative;
    isolation: isolate;
    z-index: var(--context-video-z, auto);
    /* Important: a page's * { all: unset } wins over :host, and the player's container queries need this. */
    container: context-video / inline-size !important;
    contain-intrinsic-inline-size: 40rem;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  /* A page can move, clip and hide its own <video> in more ways than can be listed, so all of it is unset. Important declarations in a
     shadow root win over the page's important ones. */
  ::slotted(*) {
    all: unset !important;
    background: #000 !important;
  }
  .media,
  ::slotted(*) {
    display: block !important;
    position: absolute !important;
    inset: 0 !important;
    width: 100% !important;
    height: 100% !important;
    max-width: none !important;
    max-height: none !important;
    min-width: 0 !important;
    min-height: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    object-fit: contain !important;
    transform: none !important;
    float: none !important;
    background: #000;
  }
`;
