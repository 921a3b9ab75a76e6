import { css } from './css.js';

/** Forced colours, reduced transparency, and print. */
export const mediaQueryStyles = css`
  @media (forced-colors: active) {
    .card,
    .hold,
    .tip,
    .menu,
    .help,
    .notice,
    .more,
    .now,
    .recap .again,
    .start {
      border: 1px solid CanvasText;
    }
    .card,
    .entry {
      border-inline-start: 4px solid CanvasText;
    }
    .entry.current {
      border-inline-start-color: Highlight;
    }
    /* What is drawn on the picture keeps its colours: system colours would be lost there. */
    .region,
    .leader,
    .lane svg,
    .bar,
    .thumb-track,
    .buffering {
      forced-color-adjust: none;
    }
    /* The system's colours need not differ from each other, so thickness tells played, buffered and the rest: 8, 4 and 2 pixels. */
    .bar {
      overflow: visible;
      background: linear-gradient(GrayText 0 0) 50% / 100% 2px no-repeat;
    }
    .buffered {
      background: GrayText;
    }
    /* Highlight may be translucent. */
    .played,
    .thumb-track::after {
      background: linear-gradient(Highlight 0 0) Canvas;
    }
    .played {
      inset-block: -2px;
    }
    .root {
      --controls-below: Canvas;
    }
    .controls {
      /* No gradient, so no room for one: it would hide the picture. */
      padding-block-start: 0.5em;
      background: Canvas;
      color: CanvasText;
    }
    .row .pill[aria-pressed='true'],
    .chip[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .row .pill:focus-visible,
    .chip:focus-visible {
      outline-color: CanvasText;
    }
    /* Forced colours do not reach into SVG. */
    .category .icon,
    .entry .about .category-icon .icon {
      color: inherit;
    }
    .ring {
      forced-color-adjust: none;
      box-shadow: inset 0 0 0 0.18em GrayText;
    }
    .ring i::before {
      border-block-start-color: CanvasText;
      border-right-color: CanvasText;
    }
    .lane [part] {
      stroke: CanvasText;
    }
    .lane text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .lane:focus-visible [part~='marker-current'] {
      stroke: Highlight;
      stroke-width: 3;
    }
    .volume::-webkit-slider-runnable-track {
      background: CanvasText;
    }
    .volume::-moz-range-track {
      background: CanvasText;
    }
    .volume::-webkit-slider-thumb {
      background: Highlight;
    }
    .volume::-moz-range-thumb {
      background: Highlight;
    }
    .row button[aria-pressed='true']:not(.pill)::after {
      background: Highlight;
    }
  }
  @media (prefers-reduced-transparency: reduce) {
    .controls {
      padding-block-start: 0.5em;
      background: #101113;
    }
    .recap {
      background: var(--surface);
    }
  }
  .print {
    display: none;
  }
  @media print {
    .root,
    .root.track.panel-shown {
      display: block;
      aspect-ratio: auto;
      height: auto;
      overflow: visible;
      background: none;
      color: #000;
      --surface: #fff;
      --text: #000;
      --accent: #000;
    }
    .controls,
    .overlay,
    .regions,
    .front,
    .panel,
    .recap {
      display: none !important;
    }
    .root .stage,
    .root.track.panel-shown .stage {
      aspect-ratio: var(--ratio, 16 / 9);
      height: auto;
      max-width: 12cm;
    }
    .print {
      display: block;
    }
    .print section {
      break-inside: avoid;
      padding-block: 0.6em;
      padding-inline-start: 0.8em;
      border-inline-start: 3px solid var(--category-color, #8a8f98);
      margin-block: 0.6em;
    }
    .print .meta {
      justify-content: flex-start;
    }
    .print h4 {
      margin: 0.8em 0 0.3em;
      font-size: 0.8125em;
      break-after: avoid;
    }
    .print :is(.body, .sources) {
      font-size: 0.875em;
    }
    .print a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .print .visually-hidden {
      display: none;
    }
  }
`;
