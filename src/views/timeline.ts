import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MarkerGroup } from '../timeline/markers.js';
import type { Annotation, Track } from '../track/track.js';
import { formatTime } from '../track/time.js';
import { categoryLook } from './category-look.js';
import type { Say } from './say.js';

export interface TimelineState {
  /** Seconds; 0 while unknown. */
  readonly duration: number;
  readonly time: number;
  readonly markers: readonly MarkerGroup[];
  readonly track: Track | null;
  /** What stands under the pointer, already placed by the pointer's own handler. */
  readonly tip: { readonly time: number; readonly headline?: unknown; readonly count: number } | undefined;
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
  const { duration, time, track, markers } = state;
  return html`<div
    class="timeline"
    part="timeline"
    role="slider"
    tabindex="0"
    dir="ltr"
    aria-label=${say('timeline')}
    aria-valuemin="0"
    aria-valuemax=${Math.floor(duration)}
    aria-valuenow=${Math.floor(Math.min(time, duration))}
    aria-valuetext=${say('timeOf', { time: formatTime(time), duration: formatTime(duration) })}
    @pointerdown=${on.pointer}
    @pointermove=${on.pointer}
    @pointerup=${on.pointer}
    @pointercancel=${on.pointer}
    @pointerleave=${on.pointer}
    @keydown=${on.keydown}
  >
    ${track && duration ? laneView(markers, track) : nothing}
    <div class="rail">
      <div class="bar">
        <div class="buffered"></div>
        <div class="played"></div>
      </div>
      <div class="thumb-track"></div>
    </div>
    <div class="tip" ?hidden=${!state.tip}>
      ${
        state.tip
          ? html`${state.tip.headline === undefined ? nothing : html`<b>${state.tip.headline}</b>`}${formatTime(
              state.tip.time,
            )}${state.tip.count > 1 ? html` · ${say('notes', { n: state.tip.count })}` : nothing}`
          : nothing
      }
    </div>
  </div>`;
}

/** A bar for a span, a diamond for a moment, in the category's colour; grouped ones as one shape with a count. */
function laneView(markers: readonly MarkerGroup[], track: Track): TemplateResult {
  return html`<svg class="lane" aria-hidden="true" width="100%">
    ${markers.map((group) => {
      const color = categoryLook(track, group.category).color;
      const x = `${group.x * 100}%`;
      return svg`${
        group.kind === 'span'
          ? svg`<rect part="marker" x=${x} y="4" height="5" rx="2.5" width=${`max(5px, ${group.width * 100}% - 2px)`} fill=${color}></rect>`
          : svg`<svg x=${x} y="6.5" overflow="visible"><path part="marker" d="M0 -5.5 5.5 0 0 5.5 -5.5 0z" fill=${color}></path></svg>`
      }`;
    })}
  </svg>`;
}

/** The headline that a marker stands for: the first of its annotations. */
export const markedBy = (group: MarkerGroup, annotations: readonly Annotation[]): Annotation | undefined =>
  annotations[group.from];
