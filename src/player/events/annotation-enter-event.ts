import type { Annotation } from '../../track/track.js';

/** It became active: its start was reached, in playback or by a seek. */
export class AnnotationEnterEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('annotation-enter', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'annotation-enter': AnnotationEnterEvent;
  }
}
