import type { Annotation } from '../../track/track.js';

/** It is no longer active. */
export class AnnotationExitEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('annotation-exit', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'annotation-exit': AnnotationExitEvent;
  }
}
