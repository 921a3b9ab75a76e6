import { css } from './css.js';
import { cardsBelowMaxWidth } from './breakpoints.js';

/** In the middle of the frame: the large play button and the spinner. */
export const startStyles = css`
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
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .start {
      width: min(3.5em, 14cqi);
      height: min(3.5em, 14cqi);
      margin-block-end: 1.5em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .buffering {
      animation-duration: 4s;
    }
  }
`;
