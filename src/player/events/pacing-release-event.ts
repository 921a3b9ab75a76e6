import type { Annotation } from '../../track/track.js';

/** Playback goes on after it was held. */
export class PacingReleaseEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('pacing-release', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'pacing-release': PacingReleaseEvent;
  }
}
