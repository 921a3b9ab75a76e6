import type { Annotation } from '../../track/track.js';

/** Its full text and sources were closed. */
export class AnnotationCloseEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('annotation-close', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'annotation-close': AnnotationCloseEvent;
  }
}
