import { css } from './css.js';

/** The markers above the seek bar. */
export const laneStyles = css`
  /* Extends above what is drawn in it: a target needs 24 px (WCAG 2.5.8). */
  .lane {
    position: absolute;
    inset: calc(0.9em - 25px) 0 auto;
    height: 25px;
    border-radius: 2px;
  }
  .lane svg {
    position: absolute;
    inset: auto 0 0;
    width: 100%;
    height: 0.9em;
    overflow: visible;
  }
  .lane [part] {
    /* A colour too dark for the picture behind it is drawn lighter. */
    fill: oklch(from var(--category-color, #8a8f98) max(l, 0.6) c h);
    stroke: rgb(0 0 0 / 0.55);
    stroke-width: 1;
  }
  .lane:focus-visible [part~='marker-current'] {
    stroke: #fff;
    stroke-width: 2;
  }
  /* How many annotations a marker stands for, above it. */
  .lane text {
    font-size: 0.75em;
    font-weight: 600;
    fill: #fff;
    stroke: rgb(0 0 0 / 0.75);
    stroke-width: 3px;
    paint-order: stroke;
    text-anchor: middle;
  }
`;
