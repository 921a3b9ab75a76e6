import { css } from './css.js';
import { cardsBelowMaxWidth, panelBesideMinWidth } from './breakpoints.js';

const cardsBelow = css`
  .overlay {
    grid-area: cards;
    position: static;
    height: 12em;
    overflow: auto hidden;
    display: flex;
    scroll-snap-type: x mandatory;
    pointer-events: auto;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .overlay::before {
    content: var(--skeleton);
  }
  .overlay:has(.open) {
    height: auto;
    min-height: 12em;
    max-height: 34em;
  }
`;

/** Nothing of the picture is under them: they cover nothing and stay. */
const controlsBelow = css`
  .controls {
    grid-area: controls;
    padding-block-start: 0.5em;
    background: var(--controls-below);
  }
  &.idle .controls {
    opacity: 1;
    pointer-events: auto;
  }
`;

/** The player's grid: what is over the frame, beside it and below it. */
export const stageStyles = css`
  .root {
    --controls-below: #101113;
    display: grid;
    height: 100%;
    grid-template:
      'stage' minmax(0, 1fr)
      'controls' auto
      'front' auto
      'cards' auto
      'panel' auto / minmax(0, 1fr);
    border-radius: var(--radius);
    overflow: clip;
    background: var(--surface);
  }
  .stage,
  .regions,
  .overlay,
  .controls,
  .front {
    grid-area: stage;
    min-width: 0;
  }
  .stage {
    position: relative;
    aspect-ratio: var(--ratio, 16 / 9);
    width: 100%;
    /* Where the page gives the element another shape, the stage fills it. */
    align-self: stretch;
    min-height: 0;
    overflow: hidden;
    background: #000;
  }
  .stage:focus {
    outline: none;
  }
  .regions {
    position: relative;
    overflow: hidden;
    pointer-events: none;
  }
  .overlay {
    position: relative;
    z-index: 1;
    overflow: hidden;
    pointer-events: none;
  }
  .controls {
    z-index: 1;
  }
  .front {
    z-index: 2;
    display: grid;
    place-items: center;
    pointer-events: none;
    position: relative;
  }

  .panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 3.3125em;
    background: var(--surface);
  }
  .panel[hidden] {
    display: none;
  }
  .root.panel-shown .panel {
    min-height: 20em;
  }
  /* Opened by the page, not by the viewer: a fixed height, so that the page does not move when the notes arrive. */
  @container context-video (width < ${panelBesideMinWidth}px) {
    .root.panel-opened-by-page .panel {
      height: 30em;
    }
    .root.panel-opened-by-page .entries {
      flex: 1;
      max-height: none;
    }
  }
  @container context-video (width >= ${cardsBelowMaxWidth}px) {
    .root:not(.panel-shown) .panel {
      display: none;
    }
  }
  /* Until the track has loaded, pale lines show where its text will be. */
  .root.loading {
    --skeleton: '';
  }
  .panel::before {
    content: var(--skeleton);
  }
  .overlay::before,
  .panel::before {
    flex: none;
    width: min(16em, 60%);
    height: 1.1em;
    margin: 1em;
    background: linear-gradient(var(--line) 0.9em, #0000 0) 0 0 / 100% 2em;
    opacity: 0.6;
  }
  .overlay::before,
  .panel-shown .panel::before {
    height: 5em;
  }
  .root.idle {
    cursor: none;
  }

  /* layout="beside": nothing is drawn over the footage. */
  .root.beside .front {
    grid-area: front;
  }
  .root.beside .notices {
    position: static;
    margin: 0.75em;
  }
  .root.beside .tip {
    inset-block: 100% auto;
  }
  .root.beside .regions,
  .root.beside .start,
  .root.beside .buffering {
    display: none;
  }
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    ${cardsBelow}
  }
  .root.beside {
    ${cardsBelow}
    ${controlsBelow}
  }
  .root:not(.track) .overlay,
  .root.off .overlay {
    /* Whatever other rules say about cards, here there are none. */
    display: none !important;
  }

  @container context-video (width >= ${panelBesideMinWidth}px) {
    /* The list takes width, so the footage is less high, and the controls are below it: the element is as high as both. */
    .root.track.panel-shown {
      grid-template:
        'stage panel' minmax(0, 1fr)
        'controls panel' auto
        'front panel' auto
        'cards panel' auto / minmax(0, 1fr) max(21em, 17cqi);
      ${controlsBelow}
    }
    /* The panel is as high as what is beside it, and scrolls. */
    .root.track.panel-shown .panel {
      height: 0;
      min-height: 100%;
      position: relative;
      border-inline-start: 1px solid var(--line);
    }
  }

  /* Type grows with a very large stage; on any other the factor is 1. */
  .overlay,
  .controls,
  .front,
  .panel {
    font-size: calc(1em * var(--scale, 1));
  }
  :host(:fullscreen) .root {
    border-radius: 0;
  }
  :host(:fullscreen) .root .stage {
    aspect-ratio: auto;
    height: 100%;
  }
`;
