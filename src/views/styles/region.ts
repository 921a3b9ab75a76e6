import { css } from './css.js';

/** The brackets around a region, the leader to its card, the chip for cards without room, and cards on a small stage. */
export const regionStyles = css`
  .region,
  .corner {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: visible;
    width: 1px;
    height: 1px;
    transform-origin: 0 0;
    fill: none;
    stroke-linecap: square;
    pointer-events: none;
  }
  .region {
    stroke: #fff;
  }
  .region .halo {
    stroke: rgb(0 0 0 / 0.6);
    stroke-width: 5;
  }
  .region .line {
    stroke-width: 2;
  }
  .leader {
    position: absolute;
    inset: 0 auto auto 0;
    width: 1px;
    height: 4px;
    margin-block-start: -2px;
    /* A gradient: it is scaled along its length, and would scale a shadow or border too. */
    background: linear-gradient(rgb(0 0 0 / 0.55) 1px, #fff 1px 3px, rgb(0 0 0 / 0.55) 3px);
    transform-origin: 0 50%;
    pointer-events: none;
  }
  .more[hidden],
  .leader[hidden],
  .region[hidden] {
    display: none;
  }
  .more {
    position: absolute;
    inset: 0 auto auto 0;
    transform: translate(var(--x, 0), var(--y, 0));
    pointer-events: auto;
    padding: 0.3em 0.8em;
    min-width: 2em;
    text-align: center;
    font-size: 0.8125em;
    font-weight: 650;
    color: var(--text);
    background: var(--surface);
    border-radius: 2em;
    box-shadow: var(--shadow);
  }

  /* On a small stage a closed card shows less. */
  [data-compact] .card:not(.open) {
    padding-block: 0.5em;
  }
  [data-compact] .card:not(.open) .headline {
    font-size: 1em;
  }
  [data-compact] .card:not(.open) .claim {
    -webkit-line-clamp: 3;
    line-clamp: 3;
    font-size: 0.8125em;
  }
  [data-compact] .card:not(.open) :is(.meta, .foot) {
    font-size: 0.75em;
  }
`;
