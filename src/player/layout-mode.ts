import { cardsBelowMaxWidth, panelBesideMinWidth, phonePageMaxWidth } from '../views/styles/breakpoints.js';
import type { PlayerContext } from './context.js';

/** The player's width, and what it means for the layout. */
export class LayoutMode {
  readonly #context: PlayerContext;
  readonly #media: { readonly overlayForbidden: boolean };
  #width = 0;
  /** A narrow player in a wide page is a column and no phone: there things open in their place. */
  #phone: MediaQueryList | undefined;

  /** @param media Whether the footage's provider allows nothing over its picture. */
  constructor(context: PlayerContext, media: { readonly overlayForbidden: boolean }) {
    this.#context = context;
    this.#media = media;
  }

  /** Width of the element in CSS px, regardless of transforms. */
  get width(): number {
    return this.#width;
  }

  /** Nothing is drawn over the footage, since the page says so or the footage's provider forbids it. */
  get beside(): boolean {
    return this.#context.element.layout === 'beside' || this.#media.overlayForbidden;
  }

  /** Cards are below the frame. */
  get cardsBelow(): boolean {
    return this.beside || this.#width < cardsBelowMaxWidth;
  }

  /** An open list is beside the footage, and the controls are below it. */
  get panelBeside(): boolean {
    return this.#width >= panelBesideMinWidth;
  }

  /** On a phone, the list and the menu open as sheets over the lower part of the screen. */
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
    this.#phone = view.matchMedia(`(width < ${phonePageMaxWidth}px)`);
    this.#width = element.offsetWidth;
    const sizes = new view.ResizeObserver(() => {
      if (element.offsetWidth === this.#width) return;
      this.#width = element.offsetWidth;
      // In the next frame: changing sizes inside the callback makes the window report an error.
      view.requestAnimationFrame(requestUpdate);
    });
    sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
  }
}
