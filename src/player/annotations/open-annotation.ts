import type { MediaElement } from '../../media/media-element.js';
import { hasEnded } from '../../media/media-state.js';
import type { Annotation } from '../../track/track.js';
import { AnnotationCloseEvent } from '../events/annotation-close-event.js';
import { AnnotationOpenEvent } from '../events/annotation-open-event.js';

export interface OpenAnnotationHost {
  readonly element: HTMLElement;
  readonly media: MediaElement;
  readonly root: ParentNode & { readonly activeElement: Element | null };
  changed(): void;
  /** It is about to open. Returns whether playback was only held for reading, and is to go on afterwards. */
  opening(annotation: Annotation): boolean;
}

/** Where the full text of an annotation stands: on its card, or in the list. */
export type OpenPlace = 'card' | 'panel';

/** Which annotation is open. Opening holds playback and takes focus in; closing lets it go on if it ran, and gives focus back. */
export class OpenAnnotation {
  readonly #host: OpenAnnotationHost;
  readonly #revealed = new Set<Annotation>();
  #current: Annotation | undefined;
  #where: OpenPlace = 'card';
  #resume = false;
  #focusBack: HTMLElement | undefined;
  #focusDue: 'in' | 'back' | undefined;

  constructor(host: OpenAnnotationHost) {
    this.#host = host;
  }

  get current(): Annotation | undefined {
    return this.#current;
  }

  get where(): OpenPlace {
    return this.#where;
  }

  isRevealed(annotation: Annotation): boolean {
    return this.#revealed.has(annotation);
  }

  /** The viewer has asked to see a sensitive one. */
  reveal(annotation: Annotation): void {
    this.#revealed.add(annotation);
    this.#focusDue = 'in';
    this.#host.changed();
  }

  open(annotation: Annotation, where: OpenPlace = 'card'): void {
    if (this.#current === annotation && this.#where === where) return;
    const { media, root, element } = this.#host;
    const held = this.#host.opening(annotation);
    if (this.#current) this.#leave();
    else {
      this.#resume = held || (!media.paused && !hasEnded(media));
      this.#focusBack = root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
    }
    this.#current = annotation;
    this.#where = where;
    media.pause();
    this.#focusDue = 'in';
    this.#host.changed();
    element.dispatchEvent(new AnnotationOpenEvent(annotation));
  }

  /** @param goOn Whether playback may go on; false where something else decides that. */
  close(goOn = true): void {
    if (!this.#current) return;
    const hadFocus = this.#host.root.activeElement !== null;
    this.#leave();
    if (hadFocus) this.#focusDue = 'back';
    if (goOn && this.#resume) void this.#host.media.play().catch(() => {});
    this.#resume = false;
    this.#host.changed();
  }

  /** After a render: takes focus where it belongs now. */
  settleFocus(): void {
    const due = this.#focusDue;
    this.#focusDue = undefined;
    if (due === 'in')
      this.#host.root
        .querySelector<HTMLElement>('.card.open, .entry .details')
        ?.focus({ preventScroll: true });
    if (due === 'back') {
      const back = this.#focusBack?.isConnected
        ? this.#focusBack
        : this.#host.root.querySelector<HTMLElement>('.timeline');
      back?.focus({ preventScroll: true });
    }
  }

  #leave(): void {
    const left = this.#current;
    this.#current = undefined;
    if (left) this.#host.element.dispatchEvent(new AnnotationCloseEvent(left));
  }
}
