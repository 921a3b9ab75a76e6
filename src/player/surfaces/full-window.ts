import { fullWindowStyles, scrollLockStyles } from '../../views/styles/full-window.js';
import type { PlayerContext } from '../context.js';
import type { Dismissal, Surface } from './dismissal.js';

/**
 * Fills the window with the player, since iPhones have full screen only for a video, over which a page can draw nothing. It ends with the
 * same button, with Escape, and when focus moves on to the page below.
 */
export class FullWindow implements Surface {
  readonly closesOn = ['focus'] as const;
  readonly #context: PlayerContext;
  readonly #dismissal: Dismissal;
  #restore: (() => void) | undefined;

  constructor(context: PlayerContext, dismissal: Dismissal) {
    this.#context = context;
    this.#dismissal = dismissal;
  }

  get filled(): boolean {
    return !!this.#restore;
  }

  fill(): void {
    const { element, root, requestUpdate } = this.#context;
    const { ownerDocument } = element;
    const view = ownerDocument.defaultView ?? window;
    const { scrollX, scrollY } = view;
    /** False if the page has made the player a popover itself. */
    const raises = 'popover' in element && !element.hasAttribute('popover');
    const filled = new AbortController();

    // A sheet would stay where it was in the top layer: now under the player, or later over a page that it does not belong to.
    this.#dismissal.closeSheets();
    const restyle = [
      addStyles(root, fullWindowStyles.sheetFor(ownerDocument)),
      addStyles(ownerDocument, scrollLockStyles.sheetFor(ownerDocument)),
    ];
    if (raises) {
      // Above the page's own layers, whatever their z-index, and independent of transformed ancestors.
      element.popover = 'manual';
      element.showPopover();
    }
    // The browser's bars appear and disappear, which changes only the height; so does a list or a long card below the footage.
    // In the next frame: changing sizes inside the callback makes the window report an error.
    const sizes = new view.ResizeObserver(() => view.requestAnimationFrame(requestUpdate));
    const stage = root.querySelector('.stage');
    if (stage) sizes.observe(stage);
    ownerDocument.addEventListener('keydown', (event) => this.#pressed(event), { signal: filled.signal });

    this.#restore = () => {
      filled.abort();
      sizes.disconnect();
      this.#dismissal.closeSheets();
      if (raises) element.popover = null;
      for (const undo of restyle) undo();
      // While the player was out of the page's flow, the page was shorter and may have scrolled.
      view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    };
    this.#dismissal.opened(this, true);
  }

  close(): void {
    const restore = this.#restore;
    this.#restore = undefined;
    restore?.();
    this.#dismissal.closed(this, 'outside');
    this.#context.requestUpdate();
  }

  /** Also without focus inside. Anything open in the player has closed first and handled the key. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }
}

/** @returns a function that removes them. */
function addStyles(place: DocumentOrShadowRoot, added: CSSStyleSheet) {
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, added];
  return () => {
    place.adoptedStyleSheets = place.adoptedStyleSheets.filter((sheet) => sheet !== added);
  };
}
