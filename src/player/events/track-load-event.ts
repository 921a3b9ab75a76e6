import type { Problem } from '../../track/problem.js';
import type { Track } from '../../track/track.js';

/** A track became current. `problems` holds warnings and what was left out; empty for a clean track. */
export class TrackLoadEvent extends Event {
  constructor(
    readonly track: Track,
    readonly problems: readonly Problem[],
  ) {
    super('track-load', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'track-load': TrackLoadEvent;
  }
}
