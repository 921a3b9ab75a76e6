import { css } from 'lit';

/** What readers have asked of their system: forced colours, less transparency, less motion; and paper. */
export const mediaQueryStyles = css`
  @media (forced-colors: active) {
    .card,
    .hold,
    .tip,
    .menu,
    .notice,
    .more,
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
    /* The pictures' own colours stay: on them system colours would be lost. */
    .region,
    .leader,
    .lane svg,
    .bar,
    .thumb-track {
      forced-color-adjust: none;
    }
    .bar {
      background: GrayText;
    }
    .played,
    .thumb-track::after {
      background: Highlight;
    }
    .controls {
      background: Canvas;
      color: CanvasText;
    }
    .row .pill[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .row button[aria-pressed='true']:not(.pill)::after {
      background: Highlight;
    }
  }
  @media (prefers-reduced-transparency: reduce) {
    .controls {
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
      border-inline-start: 3px solid var(--tone, #8a8f98);
      margin-block: 0.6em;
    }
    .print a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .print .unseen {
      display: none;
    }
  }
`;
