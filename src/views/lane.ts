import { html, svg, type TemplateResult } from 'lit';
import type { MarkerGroup } from '../timeline/markers.js';
import type { Track } from '../track/track.js';
import { categoryLook } from './category-look.js';

/** The lane above the seek bar: a bar for a span, a diamond for a moment, in the category's colour; several as one. */
export function laneView(markers: readonly MarkerGroup[], track: Track): TemplateResult {
  return html`<svg class="lane" aria-hidden="true">
    ${markers.map(({ kind, x, width, category }) => {
      const color = categoryLook(track, category).color;
      const at = `${x * 100}%`;
      return kind === 'span'
        ? svg`<rect part="marker" class="span" x=${at} y="4" height="5" rx="2.5" width=${`${Math.max(0.4, width * 100 - 0.2)}%`} fill=${color}></rect>`
        : svg`<svg x=${at} y="6.5" overflow="visible"><path part="marker" d="M0 -5.5 5.5 0 0 5.5 -5.5 0z" fill=${color}></path></svg>`;
    })}
  </svg>`;
}
