// As text: lit comes with the player, which follows the footage. The build finds and minifies styles by this name.
const css = String.raw;

/** The element's box and the footage in it: what is there from the first moment on, before the player around it is. */
export const footageStyles = css`
  :host {
    display: block;
    position: relative;
    isolation: isolate;
    z-index: var(--context-video-z, auto);
    /* Important: a page's * { all: unset } goes before what :host says, and by this the player measures itself. */
    container: context-video / inline-size !important;
    contain-intrinsic-inline-size: 40rem;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  /* What a page says of its own element, be it important, goes after what is important here: it may be moved, cut and hidden in more ways
     than can be listed. */
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
