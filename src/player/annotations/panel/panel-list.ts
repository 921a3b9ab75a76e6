import { render } from 'lit/html.js';
import type { Annotation } from '../../../track/track.js';
import { entriesView, type EntriesHandlers, type EntriesState } from '../../../views/panel-entry.js';
import type { Translate } from '../../../i18n/translate.js';
import { PanelHeights } from './panel-heights.js';

/** What the list shows, except which entries have a node: the list decides that itself. */
export type ListState = Omit<EntriesState, 'rendered'>;

/** CSS px above and below the visible part that are rendered too. */
const margin = 500;

/**
 * The entries of the panel. Only those in or near the visible part have a node, so that 20,000 cost no more than 30. So do the first,
 * the last and the open one, and those around focus, so that Tab reaches each in turn. Margins fill the gaps. The list follows
 * playback by scrolling itself, never the page, until the reader scrolls away or has focus in it.
 *
 * A long file, since rendering, measuring and scrolling share all of its state.
 */
export class PanelList {
  readonly #root: ShadowRoot;
  readonly #on: EntriesHandlers;
  readonly #heights = new PanelHeights<Annotation>();
  #sizes: ResizeObserver | undefined;
  /** The document observed: observers belong to a window, so another document needs a new one. */
  #document: Document | undefined;
  #list: HTMLElement | undefined;
  #state: ListState | undefined;
  #t: Translate | undefined;
  #drawn: readonly unknown[] = [];
  #rendered: readonly number[] = [];
  #width = 0;
  /** The entry opened last. It keeps its node after closing, since focus returns to it. */
  #opened: Annotation | undefined;
  #focused: Annotation | undefined;
  /** Index of the current entry; -1 before the first. */
  #now = -1;
  #following = true;
  /** Where the list is scrolling to by itself. */
  #aim: number | undefined;
  /** Where the list last scrolled to by itself; at any other position, the reader has scrolled. */
  #left = 0;

  constructor(root: ShadowRoot, on: EntriesHandlers) {
    this.#root = root;
    this.#on = on;
  }

  /**
   * Called after each render of the player; does nothing unless its content has changed.
   * @param time Seconds: if nothing is active, the last annotation that began by then is current.
   */
  show(state: ListState | undefined, time: number, t: Translate): void {
    const list = this.#root.querySelector<HTMLElement>('.entries') ?? undefined;
    if (list !== this.#list) this.#adopt(list);
    if (list && list.ownerDocument !== this.#document) this.#observe(list);
    if (!list || !state) return;
    const before = this.#state;
    if (before) this.#detectReader(list);
    const otherWords = t !== this.#t || state.languages.wanted !== before?.languages.wanted;
    this.#state = state;
    this.#t = t;
    const otherItems = state.items !== before?.items;
    if (otherItems) this.#heights.use(state.items);
    if (otherWords && before) this.#forget(list);
    const moved = !before || otherItems || state.active !== before.active;
    if (moved) this.#now = this.#place(time);
    if (state.open) this.#opened = state.open;
    if (otherItems && before) this.#jump(0);
    this.#paint();
    if (moved && this.#following && !this.#hasFocus) this.#bring(this.#now, !otherItems);
    if (state.open && state.open !== before?.open) this.#bring(state.items.indexOf(state.open), true);
    this.#offer();
  }

  /** Follows playback again. */
  backToNow(time: number): void {
    this.#now = this.#place(time);
    this.#following = true;
    // The button disappears. With focus on the list itself, it is still free to follow.
    this.#list?.focus({ preventScroll: true });
    this.#bring(this.#now, true);
    this.#offer();
  }

  /** The index of the current entry: the last one that became active, else the last one that began. */
  #place(time: number): number {
    const { items = [], active = [] } = this.#state ?? {};
    const last = active.findLast((annotation) => items.includes(annotation));
    return last ? items.indexOf(last) : items.findLastIndex(({ start }) => start <= time);
  }

  get #hasFocus(): boolean {
    return !!this.#focused;
  }

  #adopt(list: HTMLElement | undefined): void {
    this.#sizes?.disconnect();
    this.#document = undefined;
    this.#list = list;
    this.#state = undefined;
    this.#drawn = [];
    this.#following = true;
    this.#aim = this.#focused = undefined;
    this.#left = 0;
    if (!list) return;
    this.#width = list.clientWidth;
    this.#heights.forget();
    list.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // From here on the reader scrolls; forget where the list was going.
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      list.addEventListener(type, () => (this.#aim = undefined), { passive: true });
    list.addEventListener('scrollend', () => (this.#aim = undefined));
    list.addEventListener('focusin', ({ target }) => {
      const entry = target instanceof Element && target.closest('.entry');
      this.#focused = entry ? this.#state?.items[Number(entry.getAttribute('aria-posinset')) - 1] : undefined;
      this.#paint();
    });
    list.addEventListener('focusout', () => {
      this.#focused = undefined;
      this.#offer();
    });
  }

  #observe(list: HTMLElement): void {
    const { ownerDocument } = list;
    const view = ownerDocument.defaultView ?? window;
    this.#document = ownerDocument;
    this.#sizes?.disconnect();
    // In the next frame: changing sizes inside the callback makes the window report an error.
    this.#sizes = new view.ResizeObserver(() => view.requestAnimationFrame(() => this.#resized()));
    this.#sizes.observe(list);
  }

  /** Indices of the entries that should have a node, ascending. */
  #wanted(list: HTMLElement): readonly number[] {
    const { items = [], open } = this.#state ?? {};
    const wanted = new Set<number>();
    const add = (from: number, to: number) => {
      for (let i = Math.max(0, from); i <= Math.min(to, items.length - 1); i++) wanted.add(i);
    };
    const { scrollTop, clientHeight } = list;
    add(0, 0);
    add(items.length - 1, items.length - 1);
    add(this.#heights.at(scrollTop - margin), this.#heights.at(scrollTop + clientHeight + margin));
    for (const kept of [open, this.#opened, this.#focused]) {
      const place = kept ? items.indexOf(kept) : -1;
      if (place >= 0) add(place - 1, place + 1);
    }
    return [...wanted].sort((a, b) => a - b);
  }

  /** Renders and measures the entries, and keeps the visible ones in place. */
  #paint(): void {
    const list = this.#list;
    const state = this.#state;
    const t = this.#t;
    if (!list || !state || !t) return;
    // If heights turn out different, other entries may become visible.
    for (let again = 3; again--;) {
      const rendered = this.#wanted(list);
      const drawn = [...Object.values(state), t, rendered.join()];
      if (drawn.every((value, i) => value === this.#drawn[i])) return;
      this.#drawn = drawn;
      this.#rendered = rendered;
      const anchor = this.#heights.at(list.scrollTop);
      render(entriesView({ ...state, rendered }, this.#on, t), list);
      this.#measure(list, anchor);
    }
  }

  #measure(list: HTMLElement, anchor: number): void {
    const heights = this.#heights;
    const before = heights.top(anchor);
    // Before anything is measured: if the list were too short for a moment, the browser would scroll up.
    this.#space(list);
    const measured = [...list.children].map((node) => node.getBoundingClientRect().height);
    if (!heights.measure(this.#rendered.map((place, i) => [place, measured[i] ?? 0]))) return;
    this.#space(list);
    const shift = heights.top(anchor) - before;
    if (Math.abs(shift) < 1) return;
    const aim = this.#aim;
    list.scrollTop += shift;
    this.#left = list.scrollTop;
    // Setting scrollTop has ended a smooth scroll.
    if (aim !== undefined) this.#glide(list, aim + shift);
  }

  /** Forgets measured heights, and keeps the visible entries in place. */
  #forget(list: HTMLElement): void {
    const heights = this.#heights;
    const anchor = heights.at(list.scrollTop);
    const within = list.scrollTop - heights.top(anchor);
    heights.forget();
    this.#space(list);
    this.#jump(heights.top(anchor) + within);
  }

  /** Sets the margins that stand in for entries without a node. */
  #space(list: HTMLElement): void {
    const nodes = list.children;
    let end = 0;
    this.#rendered.forEach((place, i) => {
      const gap = this.#heights.top(place) - end;
      const node = nodes[i];
      if (node instanceof HTMLElement) node.style.marginBlockStart = gap > 0.5 ? `${gap}px` : '';
      end = this.#heights.top(place + 1);
    });
  }

  #resized(): void {
    const list = this.#list;
    // Hidden, or removed from the page.
    if (!list?.clientWidth) return;
    this.#detectReader(list);
    if (list.clientWidth !== this.#width) {
      this.#width = list.clientWidth;
      this.#forget(list);
    }
    this.#drawn = [];
    this.#paint();
    if (this.#following && !this.#hasFocus) this.#bring(this.#now, false);
    this.#offer();
  }

  #scrolled(): void {
    const list = this.#list;
    if (!list) return;
    this.#detectReader(list);
    this.#paint();
    this.#offer();
  }

  /** Notices that the reader has scrolled, even before the event: then the list follows only if the current entry is still visible. */
  #detectReader(list: HTMLElement): void {
    const { scrollTop } = list;
    if (this.#aim === undefined) {
      if (Math.abs(scrollTop - this.#left) > 1) this.#following = this.#inView(this.#now);
    } else if (Math.abs(scrollTop - this.#aim) < 2) {
      this.#aim = undefined;
    }
    this.#left = scrollTop;
  }

  #inView(place: number): boolean {
    const list = this.#list;
    if (!list || place < 0) return true;
    const { scrollTop, clientHeight } = list;
    return (
      this.#heights.top(place) < scrollTop + clientHeight - 8 && this.#heights.top(place + 1) > scrollTop + 8
    );
  }

  /** Scrolls the list, and nothing else, until an entry is fully visible, with a little of what precedes it. */
  #bring(place: number, smoothly: boolean): void {
    const list = this.#list;
    if (!list || place < 0) return;
    const { scrollTop, clientHeight } = list;
    const top = this.#heights.top(place);
    if (top >= scrollTop && this.#heights.top(place + 1) <= scrollTop + clientHeight) return;
    const aim = () => {
      const y = this.#heights.top(place);
      const spare = clientHeight - (this.#heights.top(place + 1) - y);
      const before = Math.max(0, Math.min(spare, clientHeight / 5));
      return Math.max(0, Math.min(y - before, list.scrollHeight - clientHeight));
    };
    const near = Math.abs(top - scrollTop) < 3 * clientHeight;
    if (smoothly && near && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#glide(list, aim());
    else {
      this.#jump(aim());
      this.#paint();
      // Painting has measured the entries there, so the position can be corrected.
      this.#jump(aim());
    }
  }

  #glide(list: HTMLElement, top: number): void {
    this.#aim = top;
    list.scrollTo({ top, behavior: 'smooth' });
  }

  #jump(top: number): void {
    if (!this.#list) return;
    this.#aim = undefined;
    this.#list.scrollTop = top;
    this.#left = this.#list.scrollTop;
  }

  /** Shows the button back to the current entry if that is out of view and the list does not follow. */
  #offer(): void {
    const button = this.#root.querySelector<HTMLElement>('.now');
    const hidden = (this.#following && !this.#hasFocus) || this.#inView(this.#now);
    if (button && button.hidden !== hidden) button.hidden = hidden;
  }
}
