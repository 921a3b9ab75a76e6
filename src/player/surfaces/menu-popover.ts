import { isFullscreen } from './fullscreen.js';
import type { Player } from '../player.js';
import { fitsSheet, BottomSheet } from './bottom-sheet.js';
import type { MenuState } from '../../views/menu.js';

/** CSS px between the row of buttons and what drops from it, and from the edge of the window. */
const gap = 4;
const edge = 8;
/** Over footage that has less room than so many lines above the row of buttons, most of the menu would be scrolled away. */
const fewest = 13;

/**
 * Where the menu stands: over the footage; where that is too low, or nothing may stand over it, dropped from the row of buttons over what is
 * below; on a phone as a sheet. The page never moves for it.
 */
export class MenuPopover {
  readonly #player: Player;
  readonly #close: (reason?: 'left') => void;
  readonly #sheet: BottomSheet;
  #dropped: AbortController | undefined;

  /** @param close Called when the viewer goes elsewhere; `left`: focus has gone on to the page. */
  constructor(player: Player, close: (reason?: 'left') => void) {
    this.#player = player;
    this.#close = close;
    this.#sheet = new BottomSheet(player, '.menu-head', close);
  }

  get current(): MenuState['place'] {
    const player = this.#player;
    if (fitsSheet(player)) return 'sheet';
    // Where it fills the screen there is nothing below it: `beside`, the footage makes room.
    const drops = (player.strip || this.#low) && !isFullscreen(player) && 'popover' in HTMLElement.prototype;
    return drops ? 'dropped' : 'here';
  }

  get #low(): boolean {
    const controls = this.#player.root.querySelector('.controls');
    return !!controls && this.#room < fewest * parseFloat(getComputedStyle(controls).fontSize);
  }

  /** CSS px of the footage above the row of buttons. */
  get #room(): number {
    const { root } = this.#player;
    const top = (selector: string) => root.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    return Math.max(0, Math.round(top('.row') - top('.stage')));
  }

  /** After each render. */
  rendered(menu: HTMLElement | null): void {
    const { root, annotator } = this.#player;
    const place = menu && this.current;
    // A sheet lies over them: what cannot be seen must not take focus.
    for (const covered of root.querySelectorAll<HTMLElement>('.overlay, .recap, .panel'))
      covered.inert = place === 'sheet' || (!covered.matches('.panel') && annotator?.panel.isSheet) || false;
    if (place !== 'sheet') this.#sheet.hide();
    if (place !== 'dropped') {
      this.#dropped?.abort();
      this.#dropped = undefined;
    }
    if (!menu) return;
    if (place === 'sheet') this.#sheet.show(menu);
    else if (place === 'dropped') this.#drop(menu);
    // The player's edge would cut off what is higher.
    else menu.style.setProperty('--room', `${this.#room}px`);
  }

  /** In the page's own coordinates, so that it scrolls with the page, and the page reaches as far as it does. */
  #drop(menu: HTMLElement): void {
    if (!menu.matches(':popover-open')) menu.showPopover();
    if (!this.#dropped) {
      const { signal } = (this.#dropped = new AbortController());
      const { element } = this.#player;
      const again = () => this.#put(menu);
      // A part of the page is scrolled, with the player in it.
      document.addEventListener('scroll', again, { signal, capture: true, passive: true });
      window.addEventListener('resize', again, { signal });
      const outside = (event: Event) => !event.composedPath().includes(element);
      document.addEventListener('pointerdown', (event) => outside(event) && this.#close('left'), { signal });
      document.addEventListener('focusin', (event) => outside(event) && this.#close('left'), { signal });
      signal.addEventListener('abort', () => menu.matches(':popover-open') && menu.hidePopover());
    }
    this.#put(menu);
  }

  #put(menu: HTMLElement): void {
    const row = this.#player.root.querySelector('.row');
    if (!row) return;
    const { left, right, bottom } = row.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const wanted = this.#player.rtl ? left : right - menu.offsetWidth;
    const x = Math.max(edge, Math.min(wanted, clientWidth - edge - menu.offsetWidth));
    menu.style.setProperty('--left', `${Math.round(x + scrollX)}px`);
    menu.style.setProperty('--top', `${Math.round(bottom + gap + scrollY)}px`);
  }
}
