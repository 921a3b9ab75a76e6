import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MarkerGroup } from '../timeline/markers.js';
import { formatTime } from '../track/time.js';
import type { Annotation } from '../track/track.js';
import { plainText, type Languages } from './author-text.js';
import type { Translate } from '../i18n/translate.js';

export interface LaneState {
  readonly annotations: readonly Annotation[];
  readonly markers: readonly MarkerGroup[];
  /** Index of the marker that keyboard or pointer stands on, else of the last one that was passed; -1 before the first. */
  readonly current: number;
  readonly languages: Languages;
  /** CSS px. */
  readonly width: number;
}

export interface LaneHandlers {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/** CSS px that a count above a marker takes. */
const countRoom = 22;

/**
 * The lane above the seek bar: a bar for a span, a diamond for a moment, in the category's colour; several as one. For the keyboard it
 * is a slider of its own whose steps are the markers: one stop for Tab, whatever their number.
 */
export function laneView(state: LaneState, on: LaneHandlers, t: Translate): TemplateResult | typeof nothing {
  const { annotations, markers, languages, width: lane } = state;
  const numbers = new Intl.NumberFormat(t.lang, { notation: 'compact' });
  if (!markers.length) return nothing;
  const index = Math.max(0, state.current);
  const marker = markers[index];
  const annotation = marker && annotations[marker.from];
  const words = annotation
    ? t('annotationAt', {
        headline: plainText(annotation.headline, languages),
        time: formatTime(annotation.start),
      })
    : '';
  const more = marker && marker.count > 1 ? `, ${t('notes', { n: marker.count })}` : '';
  return html`<div
    class="lane"
    role="slider"
    tabindex="0"
    aria-label=${t('timeMarkers', { n: annotations.length })}
    aria-valuemin="1"
    aria-valuemax=${markers.length}
    aria-valuenow=${index + 1}
    aria-valuetext=${words + more}
    @keydown=${on.keydown}
    @focus=${on.focus}
    @blur=${on.blur}
  >
    <svg aria-hidden="true">
      ${markers.map(({ kind, x, width, category = nothing }, i) => {
        const at = `${x * 100}%`;
        const part = i === state.current ? 'marker marker-current' : 'marker';
        return kind === 'span'
          ? svg`<rect part=${part} x=${at} y="4" height="5" rx="2.5" width=${`${Math.max(0.4, width * 100 - 0.2)}%`} data-category=${category}></rect>`
          : svg`<svg x=${at} y="6.5" overflow="visible"><path part=${part} d="M0 -5.5 5.5 0 0 5.5 -5.5 0z" data-category=${category}></path></svg>`;
      })}
      ${markers.map(({ count, x, width }, i) => {
        const free = (markers[i + 1]?.x ?? 1) - x;
        // Not one for each annotation: only where a number finds room.
        return count > 1 && free * lane >= countRoom
          ? svg`<text x=${`${(x + Math.min(width, free) / 2) * 100}%`} y="1">${numbers.format(count)}</text>`
          : nothing;
      })}
    </svg>
  </div>`;
}
