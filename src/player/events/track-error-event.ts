import type { Problem } from '../../track/problem.js';

/** No track could be used; the footage plays on. `problems` has at least one, exactly one for a refused document. */
export class TrackErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super('track-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'track-error': TrackErrorEvent;
  }
}
