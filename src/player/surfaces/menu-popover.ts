import type { MenuState } from '../../views/menu.js';
import type { PlayerContext } from '../context.js';
import type { LayoutMode } from '../layout-mode.js';
import { BottomSheet } from './bottom-sheet.js';

export interface MenuPopoverHost {
  readonly layout: LayoutMode;
  readonly fullscreen: { readonly active: boolean };
}

/** CSS px between the row of buttons and the menu below it, and between the menu and the edge of the window. */
const gap = 4;
const edge = 8;
/** If the footage has room for fewer lines than this above the row of buttons, most of the menu would be scrolled out of view. */
const fewestLines = 13;

/**
 * Where the menu is: over the footage; if that is too low, or nothing may be drawn over it, it drops from the row of buttons over what
 * is below; on a phone it is a sheet. The page never moves for it.
 */
export class MenuPopover {
  readonly #context: PlayerContext;
  readonly #host: MenuPopoverHost;
  readonly #sheet: BottomSheet;
  #dropped: AbortController | undefined;
  /** Height (CSS px) of the footage above the row of buttons, as measured after the last render. */
  #room = 0;

  /** @param close Called when the viewer closes it with a gesture. */
  constructor(context: PlayerContext, host: MenuPopoverHost, close: () => void) {
    this.#context = context;
    this.#host = host;
    this.#sheet = new BottomSheet(context, '.menu-head', close);
  }

  get current(): MenuState['place'] {
    const { layout, fullscreen } = this.#host;
    if (layout.opensSheets) return 'sheet';
    // In full screen there is nothing below; with `layout="beside"` the footage makes room.
    const drops =
      (layout.cardsBelow || this.#low) && !fullscreen.active && 'popover' in HTMLElement.prototype;
    return drops ? 'dropped' : 'here';
  }

  get #low(): boolean {
    const controls = this.#context.root.querySelector('.controls');
    return !!controls && this.#measureRoom() < fewestLines * parseFloat(getComputedStyle(controls).fontSize);
  }

  #measureRoom(): number {
    const { root } = this.#context;
    const stage = root.querySelector<HTMLElement>('.stage');
    const row = root.querySelector('.row');
    if (!stage?.offsetWidth || !row) return 0;
    const { top, width } = stage.getBoundingClientRect();
    // Rectangles are in pixels of the window, and the page may have scaled the player.
    const scale = width / stage.offsetWidth;
    return Math.max(0, Math.round((row.getBoundingClientRect().top - top) / scale));
  }

  measure(): void {
    this.#room = this.#menu ? this.#measureRoom() : 0;
  }

  /** After each render. */
  place(): void {
    const menu = this.#menu;
    const place = menu && this.current;
    if (place !== 'sheet') this.#sheet.hide();
    if (place !== 'dropped') this.#pickUp();
    if (!menu) return;
    if (place === 'sheet') this.#sheet.show(menu);
    else if (place === 'dropped') this.#drop(menu);
    // The player's edge would cut off anything higher.
    else menu.style.setProperty('--room', `${this.#room}px`);
  }

  /** Removes all listeners; the player may have been removed from the page. */
  hide(): void {
    this.#sheet.hide();
    this.#pickUp();
  }

  get #menu(): HTMLElement | null {
    return this.#context.root.querySelector<HTMLElement>('.menu');
  }

  #pickUp(): void {
    this.#dropped?.abort();
    this.#dropped = undefined;
  }

  /** Placed in the page's own coordinates, so that it scrolls with the page, and the page extends to its end. */
  #drop(menu: HTMLElement): void {
    if (!menu.matches(':popover-open')) menu.showPopover();
    if (!this.#dropped) {
      const { signal } = (this.#dropped = new AbortController());
      const again = () => this.#put(menu);
      // The player may be inside a part of the page that scrolls.
      const { ownerDocument } = menu;
      ownerDocument.addEventListener('scroll', again, { signal, capture: true, passive: true });
      ownerDocument.defaultView?.addEventListener('resize', again, { signal });
      signal.addEventListener('abort', () => menu.matches(':popover-open') && menu.hidePopover());
    }
    this.#put(menu);
  }

  #put(menu: HTMLElement): void {
    const row = this.#context.root.querySelector('.row');
    if (!row) return;
    const { left, right, bottom } = row.getBoundingClientRect();
    const { documentElement, defaultView } = menu.ownerDocument;
    const { clientWidth } = documentElement;
    const { scrollX, scrollY } = defaultView ?? window;
    const wanted = this.#host.layout.rtl ? left : right - menu.offsetWidth;
    const x = Math.max(edge, Math.min(wanted, clientWidth - edge - menu.offsetWidth));
    menu.style.setProperty('--left', `${Math.round(x + scrollX)}px`);
    menu.style.setProperty('--top', `${Math.round(bottom + gap + scrollY)}px`);
  }
}
