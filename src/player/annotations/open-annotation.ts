import type { Annotation } from '../../track/track.js';
import type { PlayerContext } from '../context.js';
import { AnnotationCloseEvent } from '../events/annotation-close-event.js';
import { AnnotationOpenEvent } from '../events/annotation-open-event.js';
import type { Interruption } from '../playback/interruption.js';
import type { CloseReason, Dismissal, Surface } from '../surfaces/dismissal.js';

export interface OpenAnnotationHost {
  readonly dismissal: Dismissal;
  readonly interruption: Interruption;
  /** The annotation is about to open, so playback need no longer be held for reading it. */
  opening(annotation: Annotation): void;
}

/** Where the full text of an annotation is shown: on its card, or in the list. */
export type OpenPlace = 'card' | 'panel';

/** The open annotation. Opening holds playback and moves focus into it; closing resumes playback if it was running, and returns focus. */
export class OpenAnnotation implements Surface {
  readonly #context: PlayerContext;
  readonly #host: OpenAnnotationHost;
  readonly #revealed = new Set<Annotation>();
  #current: Annotation | undefined;
  #where: OpenPlace = 'card';

  constructor(context: PlayerContext, host: OpenAnnotationHost) {
    this.#context = context;
    this.#host = host;
  }

  get current(): Annotation | undefined {
    return this.#current;
  }

  /** The annotation whose card is open. */
  get onCard(): Annotation | undefined {
    return this.#where === 'card' ? this.#current : undefined;
  }

  /** The annotation that is open in the list. */
  get inPanel(): Annotation | undefined {
    return this.#where === 'panel' ? this.#current : undefined;
  }

  isRevealed(annotation: Annotation): boolean {
    return this.#revealed.has(annotation);
  }

  /** The viewer has asked to see a sensitive annotation. */
  reveal(annotation: Annotation): void {
    this.#revealed.add(annotation);
    this.#host.dismissal.moveFocus(this);
  }

  /** Its card would have to cover its region, so the annotation is open in the list instead. */
  moveToPanel(): void {
    this.#where = 'panel';
    this.#host.dismissal.moveFocus(this);
  }

  open(annotation: Annotation, where: OpenPlace = 'card'): void {
    if (this.#current === annotation && this.#where === where) return;
    const { dismissal, interruption } = this.#host;
    this.#host.opening(annotation);
    this.#leave();
    this.#current = annotation;
    this.#where = where;
    interruption.begin();
    dismissal.opened(this);
    this.#context.element.dispatchEvent(new AnnotationOpenEvent(annotation));
  }

  /** Closes it. Playback resumes if it was running before, but not when the player leaves the page, nor if `resumes` is false. */
  close(reason?: CloseReason, resumes = reason !== 'removed'): void {
    if (!this.#current) return;
    const { dismissal, interruption } = this.#host;
    this.#leave();
    dismissal.closed(this, reason);
    if (resumes) interruption.end();
    else interruption.forget();
  }

  focusTarget(): HTMLElement | null {
    const selector = this.#where === 'card' ? '.card.open' : '.entry .details';
    return this.#context.root.querySelector<HTMLElement>(selector);
  }

  #leave(): void {
    const left = this.#current;
    this.#current = undefined;
    if (left) this.#context.element.dispatchEvent(new AnnotationCloseEvent(left));
  }
}
