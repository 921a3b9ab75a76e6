import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { MarkerGroup } from '../timeline/markers.js';
import { formatTime } from '../track/time.js';
import type { Annotation } from '../track/track.js';
import { plainText, type Languages } from './author-text.js';
import type { Translate } from '../i18n/translate.js';

export interface LaneState {
  readonly annotations: readonly Annotation[];
  readonly markers: readonly MarkerGroup[];
  /** Index of the marker under the keyboard or pointer, else of the last one passed; -1 before the first. */
  readonly current: number;
  readonly languages: Languages;
  /** Width of the lane in CSS px. */
  readonly width: number;
}

export interface LaneHandlers {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/** Space in CSS px that a count above a marker needs. */
const countRoom = 22;

/**
 * The markers above the seek bar: a bar for a span, a diamond for a moment, in the category's colour; close ones are merged. For the
 * keyboard the lane is one slider whose steps are the markers, so there is a single Tab stop, however many there are.
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
        // Only where there is room for the number.
        return count > 1 && free * lane >= countRoom
          ? svg`<text x=${`${(x + Math.min(width, free) / 2) * 100}%`} y="1">${numbers.format(count)}</text>`
          : nothing;
      })}
    </svg>
  </div>`;
}
