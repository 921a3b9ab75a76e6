import type { Annotation } from '../../track/track.js';

/** Its full text and sources were opened. */
export class AnnotationOpenEvent extends Event {
  constructor(readonly annotation: Annotation) {
    super('annotation-open', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'annotation-open': AnnotationOpenEvent;
  }
}
