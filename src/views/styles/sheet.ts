import { css } from './css.js';

/**
 * The panel or the menu on a phone, as a sheet over the lower part of the screen. It has to be in the top layer: the host is a query
 * container, so `position: fixed` inside it is relative to the host, and the player's edge would clip it.
 */
export const sheetStyles = css`
  .sheet:popover-open {
    position: fixed;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    width: auto;
    /* dvh follows the browser's bars as they come and go. */
    height: calc(100dvh - var(--above, 50dvh));
    margin: 0;
    padding: 0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    border: 0;
    overflow: hidden;
    color: var(--text);
    background: var(--surface);
    border-radius: 12px 12px 0 0;
    box-shadow:
      0 0 0 1px var(--line),
      0 -4px 24px rgb(0 0 0 / 0.28);
    transform: translateY(var(--drag, 0));
    animation: rise 200ms ease-out;
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
  .sheet[popover] :is(.panel-head, .menu-head) {
    position: relative;
    align-items: center;
    padding: 0.9em 0.35em 0 1em;
    padding-inline: 1em 0.35em;
    touch-action: none;
    cursor: grab;
  }
  .sheet[popover] :is(.panel-head, .menu-head)::before {
    content: '';
    position: absolute;
    inset: 0.45em 0 auto;
    width: 2.25em;
    height: 4px;
    margin-inline: auto;
    border-radius: 2px;
    background: color-mix(in srgb, var(--text) 45%, var(--surface));
  }
  @media (forced-colors: active) {
    .sheet:popover-open {
      border-block-start: 2px solid CanvasText;
    }
    .sheet[popover] :is(.panel-head, .menu-head)::before {
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet:popover-open {
      animation: none;
    }
  }
`;
