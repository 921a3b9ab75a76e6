import { css } from './css.js';
import { cardsBelowMaxWidth, controlsFoldMaxWidth, fewestControlsMaxWidth } from './breakpoints.js';

/** Controls that only some footage, browsers or viewers need: chapters, live, the ripple of a double tap. */
export const moreStyles = css`
  .bar {
    --cut: rgb(0 0 0 / 0.75);
  }
  .bar::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--cuts, none);
  }
  .chapter-name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--quiet);
  }
  /* A low frame has no room for the text below the picture: it goes beside it. */
  @container context-video (width < ${cardsBelowMaxWidth}px) {
    .tip:has(.still):not([hidden]) {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 0.6em;
      width: min(26em, 100%);
      max-width: none;
    }
    .tip .still {
      margin: 0;
    }
    .still + div {
      text-align: start;
    }
    .still + div b {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      line-clamp: 3;
      overflow: hidden;
    }
  }
  @container context-video (width < ${fewestControlsMaxWidth}px) {
    .still {
      zoom: 0.75;
    }
  }
  .row .live-edge {
    display: flex;
    gap: 0.45em;
    padding-inline: 0.6em;
    font-size: 0.875em;
    font-weight: 650;
  }
  /* The dot shows the state. */
  .row .live-edge[aria-pressed='true']:not(.pill)::after {
    content: none;
  }
  .live-dot {
    width: 0.6em;
    height: 0.6em;
    border-radius: 50%;
    border: 1px solid #fff;
  }
  [aria-pressed='true'] > .live-dot {
    background: #e5484d;
  }
  .root.live:not(.dvr) .scrub {
    display: none;
  }
  /* A menu that drops from the controls may extend beyond the player, which then must not clip: its parts get the rounded corners. */
  .root.beside {
    overflow: clip visible;
  }
  .root.beside .tip {
    box-shadow:
      0 0 0 1px var(--line),
      var(--shadow);
  }
  .root.beside .stage {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .root.beside:not(.track) .controls,
  .root.beside .panel {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  /* A button without text is an offer, not an error. */
  .notice:not(:has(p)) {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  .notice:not(:has(p)) button {
    min-height: 2.5em;
    padding-inline: 1em;
    border: 0;
  }
  .ripple {
    position: absolute;
    inset-block: 0;
    width: 33.3%;
    display: grid;
    place-items: center;
    overflow: hidden;
    color: #fff;
    font-size: 0.875em;
    font-weight: 650;
    text-shadow: 0 0 4px #000;
  }
  .ripple.left {
    left: 0;
    border-radius: 0 100% 100% 0 / 0 50% 50% 0;
  }
  .ripple.right {
    right: 0;
    border-radius: 100% 0 0 100% / 50% 0 0 50%;
  }
  .ripple > * {
    grid-area: 1 / 1;
    display: grid;
    justify-items: center;
    gap: 0.3em;
  }
  .ripple .icon {
    filter: drop-shadow(0 0 3px rgb(0 0 0 / 0.8));
  }
  /* Out of the flow: it may be higher than the frame, and must not push the number down. */
  .ripple > .ripple-circle {
    position: absolute;
    top: 50%;
    left: 50%;
    translate: -50% -50%;
    width: 200%;
    aspect-ratio: 1;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.35);
    animation: ripple 500ms ease-out;
  }
  .ripple-circle.even {
    animation-name: ripple-again;
  }
  @keyframes ripple {
    from {
      transform: scale(0.2);
    }
  }
  @keyframes ripple-again {
    from {
      transform: scale(0.2);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ripple-circle {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      --cut: Canvas;
    }
    /* As thick as the played part. */
    .bar::after {
      inset-block: -2px;
    }
  }
  @container context-video (width < ${controlsFoldMaxWidth}px) {
    .row .fold {
      display: none;
    }
  }
  [data-fixed-volume] .volume {
    display: none;
  }
  /* If the row would wrap, first the buttons that are in the menu too are hidden, then the volume slider, then the duration. */
  [data-tight~='few'] .row .fold:not(.chapters),
  [data-tight~='quiet'] .volume,
  [data-tight~='short'] .whole {
    display: none;
  }
  @media (pointer: coarse) {
    .row :is(.time, .live-edge) {
      height: 3.15em;
    }
    .row .pill::before {
      content: '';
      position: absolute;
      inset: -9px -4px;
    }
    .volume {
      height: 44px;
    }
  }
`;
