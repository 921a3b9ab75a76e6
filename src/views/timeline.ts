import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Translate } from '../i18n/translate.js';

export interface TimelineState {
  /** Seconds; 0 while unknown. */
  readonly duration: number;
  /** Seconds from the start, for screen readers. */
  readonly time: number;
  /** The same in words. */
  readonly words: string;
  /** The time under the pointer, formatted. */
  readonly pointed: string | undefined;
  /** The storyboard picture of that moment; its position and size are set after the render. */
  readonly still: { readonly url: string } | undefined;
  /** The markers, and the text of the one under the pointer. */
  readonly lane: unknown;
  readonly tip: unknown;
}

export interface TimelineHandlers {
  readonly pointer: (event: PointerEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/**
 * The seek bar with the markers above it. The playhead painter moves it without rendering. Time runs from left to right in every
 * language.
 */
export function timelineView(state: TimelineState, on: TimelineHandlers, t: Translate): TemplateResult {
  const { duration, pointed } = state;
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
      aria-label=${t('timeline')}
      aria-valuemin="0"
      aria-valuemax=${Math.floor(duration)}
      aria-valuenow=${Math.floor(Math.min(state.time, duration))}
      aria-valuetext=${state.words}
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
      <div>${state.tip}${pointed}</div>
    </div>
  </div>`;
}
