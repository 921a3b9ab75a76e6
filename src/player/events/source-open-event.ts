import type { Annotation, Citation } from '../../track/track.js';

/** A link to a source, or to its archived copy, was followed. */
export class SourceOpenEvent extends Event {
  constructor(
    readonly annotation: Annotation,
    readonly source: Citation,
  ) {
    super('source-open', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'source-open': SourceOpenEvent;
  }
}
