import type { Annotation } from '../../track/track.js';

/** Playback was held so that it can be read. */
export class PacingHoldEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('pacing-hold', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'pacing-hold': PacingHoldEvent;
  }
}
