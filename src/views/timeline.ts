import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../track/time.js';
import type { Say } from './say.js';

export interface TimelineState {
  /** Seconds; 0 while unknown. */
  readonly duration: number;
  readonly time: number;
  /** Seconds under the pointer. */
  readonly pointed: number | undefined;
  /** The storyboard's picture for that moment; its place and size are set after the render. */
  readonly still: { readonly url: string } | undefined;
  /** The markers, and what the one under the pointer says. */
  readonly lane: unknown;
  readonly tip: unknown;
}

export interface TimelineHandlers {
  readonly pointer: (event: PointerEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/**
 * The seek bar with a lane of markers above it. Its progress is painted by the playhead without rendering. Time runs left
 * to right in every language.
 */
export function timelineView(state: TimelineState, on: TimelineHandlers, say: Say): TemplateResult {
  const { duration, time, pointed } = state;
  return html`<div
    class="scrub"
    dir="ltr"
    @pointerdown=${on.pointer}
    @pointermove=${on.pointer}
    @pointerup=${on.pointer}
    @pointercancel=${on.pointer}
    @pointerleave=${on.pointer}
  >
    ${state.lane}
    <div
      class="timeline"
      part="timeline"
      role="slider"
      tabindex="0"
      aria-label=${say('timeline')}
      aria-valuemin="0"
      aria-valuemax=${Math.floor(duration)}
      aria-valuenow=${Math.floor(Math.min(time, duration))}
      aria-valuetext=${say('timeOf', { time: formatTime(time), duration: formatTime(duration) })}
      @keydown=${on.keydown}
    >
      <div class="bar">
        <div class="buffered"></div>
        <div class="played"></div>
      </div>
      <div class="thumb-track"></div>
    </div>
    <div class="tip" ?hidden=${pointed === undefined}>
      ${state.still ? html`<img class="still" alt="" src=${state.still.url} />` : nothing}
      <div>${state.tip}${formatTime(pointed ?? 0)}</div>
    </div>
  </div>`;
}
