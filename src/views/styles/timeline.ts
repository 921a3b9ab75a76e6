import { css } from './css.js';

/** The seek bar and its tip. */
export const timelineStyles = css`
  .scrub {
    position: relative;
    /* The tip covers the buttons where it opens downwards. */
    z-index: 1;
    padding-block-start: 0.9em;
    cursor: pointer;
    touch-action: pan-y;
  }
  .timeline {
    position: relative;
    height: 1.5em;
    border-radius: 2px;
  }
  .bar {
    position: absolute;
    inset: calc(50% - 2px) 0 auto;
    height: 4px;
    border-radius: 2px;
    overflow: hidden;
    /* Dark underneath, so that the played part stands out on a white frame too. */
    background: linear-gradient(rgb(255 255 255 / 0.28) 0 0) rgb(0 0 0 / 0.55);
  }
  .bar > * {
    position: absolute;
    inset: 0;
    transform-origin: 0 50%;
    transform: scaleX(var(--filled, 0));
  }
  .buffered {
    background: rgb(255 255 255 / 0.28);
  }
  .played {
    background: var(--context-video-accent, #fff);
  }
  .thumb-track {
    position: absolute;
    inset: 0;
    transform: translateX(calc(var(--filled, 0) * 100%));
    pointer-events: none;
  }
  .thumb-track::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 7px);
    inset-inline-start: -7px;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.4);
  }
  .tip {
    position: absolute;
    inset-block-end: calc(100% + 0.35em);
    inset-inline-start: 0;
    width: max-content;
    max-width: min(18em, 80%);
    padding: 0.35em 0.6em;
    font-size: 0.8125em;
    line-height: 1.3;
    color: var(--text);
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    pointer-events: none;
    transform: translateX(var(--x, 0));
    font-variant-numeric: tabular-nums;
  }
  .tip:has(.still) {
    width: 170px;
    padding: 0.3em;
    text-align: center;
  }
  .still {
    display: block;
    object-fit: none;
    margin-block-end: 0.25em;
    border-radius: 2px;
  }
  .tip b {
    display: block;
    font-weight: 650;
  }
  .tip[hidden] {
    display: none;
  }
`;
