import { fullWindowStyles, scrollLockStyles } from '../../views/styles/full-window.js';
import type { PlayerContext } from '../context.js';
import type { Dismissal, Surface } from './dismissal.js';

/**
 * Fills the window with the player: iPhones know full screen only for a video, and nothing of the page is to be seen over that. Left with the
 * button that it came by, with Escape, and when focus goes on to the page below.
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
    /** The page may have made a popover of the player itself. */
    const raises = 'popover' in element && !element.hasAttribute('popover');
    const filled = new AbortController();

    // A sheet stays where it was in the top layer: under the player now, or over a page that it does not belong to.
    this.#dismissal.closeSheets();
    const restyle = [
      addStyles(root, fullWindowStyles.sheetFor(ownerDocument)),
      addStyles(ownerDocument, scrollLockStyles.sheetFor(ownerDocument)),
    ];
    if (raises) {
      // Above the page's own layers, whatever their z-index, and free of ancestors that are transformed.
      element.popover = 'manual';
      element.showPopover();
    }
    // The browser's bars come and go, and change the height alone; a list or a long card takes from the height of the footage.
    // With the next frame: sizes that change while they are being told are an error of the window.
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
      // While the player was out of the page's flow the page was shorter, and may have been moved by that.
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

  /** Also where focus is nowhere. What is open inside has closed first, and taken the key. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }
}

/** @returns takes them away again. */
function addStyles(place: DocumentOrShadowRoot, added: CSSStyleSheet) {
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, added];
  return () => {
    place.adoptedStyleSheets = place.adoptedStyleSheets.filter((sheet) => sheet !== added);
  };
}
