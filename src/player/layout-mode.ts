import { cardsBelowMaxWidth, panelBesideMinWidth } from '../views/styles/breakpoints.js';
import type { PlayerContext } from './context.js';

/** How wide the player is, and what follows from that for where its parts stand. */
export class LayoutMode {
  readonly #context: PlayerContext;
  readonly #media: { readonly overlayForbidden: boolean };
  #width = 0;
  /** A narrow player in a wide page is a column and no phone: there things open in their place. */
  #phone: MediaQueryList | undefined;

  /** @param media Whether what plays lets anything be drawn over it. */
  constructor(context: PlayerContext, media: { readonly overlayForbidden: boolean }) {
    this.#context = context;
    this.#media = media;
  }

  /** CSS px of the element, whatever it is scaled to. */
  get width(): number {
    return this.#width;
  }

  /** Nothing is drawn over the footage: the page wishes it so, or what plays forbids it. */
  get beside(): boolean {
    return this.#context.element.layout === 'beside' || this.#media.overlayForbidden;
  }

  /** Cards stand below the frame. */
  get cardsBelow(): boolean {
    return this.beside || this.#width < cardsBelowMaxWidth;
  }

  /** An open list is beside the footage, and the controls are below it. */
  get panelBeside(): boolean {
    return this.#width >= panelBesideMinWidth;
  }

  /** On a phone, what opens is a sheet over the lower part of the screen. */
  get opensSheets(): boolean {
    return !!this.#phone?.matches && this.#width < cardsBelowMaxWidth && 'popover' in HTMLElement.prototype;
  }

  get rtl(): boolean {
    return getComputedStyle(this.#context.element).direction === 'rtl';
  }

  /** Follows the width until the player leaves the page. */
  connect(): void {
    const { element, signal, requestUpdate } = this.#context;
    const view = element.ownerDocument.defaultView ?? window;
    this.#phone = view.matchMedia('(width < 600px)');
    this.#width = element.offsetWidth;
    const sizes = new view.ResizeObserver(() => {
      if (element.offsetWidth === this.#width) return;
      this.#width = element.offsetWidth;
      // With the next frame: sizes that change while they are being told are an error of the window.
      view.requestAnimationFrame(requestUpdate);
    });
    sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
  }
}
