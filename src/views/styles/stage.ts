import { css } from 'lit';

/** Width (CSS px) of the element from which the panel stands beside the frame; the container query below says the same. */
export const panelBesideMinWidth = 960;
/** Width (CSS px) of the element under which cards stand below the frame. */
export const cardsBelowMaxWidth = 480;

const strip = css`
  .overlay {
    grid-area: strip;
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

const controlsUnder = css`
  .controls {
    grid-area: controls;
    background: #101113;
    opacity: 1;
    visibility: visible;
  }
`;

/** Where the parts of the player stand: over the frame, beside it, under it. */
export const stageStyles = css`
  .root {
    display: grid;
    height: 100%;
    grid-template:
      'stage' minmax(0, 1fr)
      'controls' auto
      'front' auto
      'strip' auto
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
    /* In an element of another shape, given by the page, it fills what there is. */
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
  .start {
    pointer-events: auto;
    display: grid;
    place-items: center;
    width: 4.5em;
    height: 4.5em;
    border-radius: 50%;
    color: var(--context-video-text, #15171a);
    background: var(--context-video-surface, #fdfcf9);
    box-shadow: var(--shadow);
  }
  .start .icon {
    width: 1.75em;
    height: 1.75em;
    fill: currentcolor;
    margin-inline-start: 0.2em;
  }
  [dir='rtl'] .start .icon {
    margin-inline: 0 0.2em;
  }
  .buffering {
    position: absolute;
    width: 3em;
    height: 3em;
    border-radius: 50%;
    border: 3px solid rgb(255 255 255 / 0.35);
    border-block-start-color: #fff;
    filter: drop-shadow(0 0 3px rgb(0 0 0 / 0.7));
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
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
  /* Opened by the page, not by the viewer: of one height, however many notes there will be, so that the page does not move when they come. */
  @container context-video (max-width: 959.98px) {
    .root.panel-given .panel {
      height: 30em;
    }
    .root.panel-given .entries {
      flex: 1;
      max-height: none;
    }
  }
  @container context-video (min-width: 480px) {
    .root:not(.panel-shown) .panel {
      display: none;
    }
  }
  /* Until the track is there: where its lines will stand. */
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

  /* Beside: nothing at all is drawn over the footage. */
  .root.beside .controls {
    grid-area: controls;
  }
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
  @container context-video (min-width: 480px) {
    .root.beside {
      --in-strip: 1;
    }
  }

  @container context-video (max-width: 479.98px) {
    ${strip}
    .start {
      width: min(3.5em, 14cqi);
      height: min(3.5em, 14cqi);
      margin-block-end: 1.5em;
    }
  }
  .root.beside {
    ${strip}
    ${controlsUnder}
  }
  .root:not(.track) .overlay,
  .root.off .overlay {
    display: none;
  }

  @container context-video (min-width: 960px) {
    /* The element keeps the footage's own shape, so that nothing on the page moves when the script arrives late; what the
       panel takes from the width is left under the footage, where captions and controls then cover nothing. */
    .root.track.panel-shown {
      aspect-ratio: var(--ratio, 16 / 9);
      grid-template:
        'stage panel' minmax(0, 1fr)
        'controls panel' auto
        'front panel' auto
        'strip panel' auto / minmax(0, 1fr) max(21em, 17cqi);
    }
    .root.track.panel-shown .stage {
      aspect-ratio: auto;
      height: 100%;
    }
    .root.track.panel-shown .panel {
      min-height: 0;
      position: relative;
      border-inline-start: 1px solid var(--line);
    }
    .root.track.panel-shown:not(.beside) .media,
    .root.track.panel-shown:not(.beside) ::slotted(*) {
      height: calc(100% - 6em) !important;
      object-position: 50% 0 !important;
    }
    /* In the middle of the picture, above what is left under it: as much as the panel takes, in the footage's shape. */
    .root.track.panel-shown:not(.beside) .start {
      margin-block-end: calc(max(21em, 17cqi) / (var(--ratio, 16 / 9)));
    }
    /* Beside, controls and strip stand below the footage, and the list is as high as all three. */
    .root.track.panel-shown.beside {
      aspect-ratio: auto;
    }
    .root.track.panel-shown.beside .stage {
      aspect-ratio: var(--ratio, 16 / 9);
    }
    .root.track.panel-shown.beside .panel {
      height: 0;
      min-height: 100%;
    }
  }

  /* On a very large stage type grows with it; the factor is 1 below that. */
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
  @media (prefers-reduced-motion: reduce) {
    .buffering {
      animation-duration: 4s;
    }
  }
`;
