import type { PlayerContext } from '../context.js';

/** The share of the screen's height that a sheet gets at least, and that it leaves free at least. */
const least = 0.45;
const left = 0.15;
/** Distance (CSS px) of a downward drag that closes a sheet. */
const dragged = 80;

/** Fires `close` on the system's own gesture, such as Android's back gesture. Missing from TypeScript's DOM types. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/** A popover over the lower part of a phone's screen that leaves the footage visible above it. */
export class BottomSheet {
  readonly #context: PlayerContext;
  readonly #close: () => void;
  /** Selector of the handle to drag it by. */
  readonly #head: string;
  #node: HTMLElement | undefined;
  #shown = new AbortController();

  /** @param close Called when the viewer closes it with a gesture. */
  constructor(context: PlayerContext, head: string, close: () => void) {
    this.#context = context;
    this.#head = head;
    this.#close = close;
  }

  /** Also for a sheet that was moved within the page, and so has left the top layer. @returns whether it was not shown before. */
  show(node: HTMLElement): boolean {
    if (node.matches(':popover-open')) return false;
    this.hide();
    this.#node = node;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    this.#makeRoom(node);
    node.showPopover();
    const { ownerDocument } = node;
    ownerDocument.defaultView?.addEventListener('resize', () => this.#makeRoom(node), { signal });
    // What enters full screen is above the sheet in the top layer.
    ownerDocument.addEventListener('fullscreenchange', () => this.#close(), { signal });
    node.querySelector<HTMLElement>(this.#head)?.addEventListener('pointerdown', this.#pressed, { signal });
    const Watcher = Reflect.get(ownerDocument.defaultView ?? window, 'CloseWatcher') as
      (new () => CloseWatcher) | undefined;
    if (Watcher) {
      const watcher = new Watcher();
      watcher.addEventListener('close', () => this.#close(), { signal });
      signal.addEventListener('abort', () => watcher.destroy());
    }
    return true;
  }

  hide(): void {
    this.#shown.abort();
    const node = this.#node;
    this.#node = undefined;
    if (node?.matches(':popover-open')) node.hidePopover();
    node?.style.removeProperty('--drag');
  }

  /** Covers the screen from the footage's lower edge down. Scrolls the page only if the footage would not be visible above the sheet. */
  #makeRoom(node: HTMLElement): void {
    const stage = this.#context.root.querySelector<HTMLElement>('.stage');
    if (!stage) return;
    const { innerHeight } = node.ownerDocument.defaultView ?? window;
    stage.style.scrollMarginBlockEnd = `${least * innerHeight}px`;
    stage.scrollIntoView({ block: 'nearest' });
    const { bottom } = stage.getBoundingClientRect();
    const above = Math.min((1 - least) * innerHeight, Math.max(left * innerHeight, bottom));
    node.style.setProperty('--above', `${above}px`);
  }

  /** Follows the finger down, and closes at a sufficient distance. */
  readonly #pressed = (event: PointerEvent): void => {
    const head = event.currentTarget as HTMLElement;
    const node = this.#node;
    if (!node || !event.isPrimary || (event.target as Element).closest('button')) return;
    const moves = new AbortController();
    const signal = AbortSignal.any([moves.signal, this.#shown.signal]);
    const by = ({ clientY }: PointerEvent) => Math.max(0, clientY - event.clientY);
    head.setPointerCapture(event.pointerId);
    head.addEventListener('pointermove', (move) => node.style.setProperty('--drag', `${by(move)}px`), {
      signal,
    });
    const end = (up: PointerEvent) => {
      moves.abort();
      node.style.removeProperty('--drag');
      if (up.type === 'pointerup' && by(up) > dragged) this.#close();
    };
    for (const type of ['pointerup', 'pointercancel'] as const) head.addEventListener(type, end, { signal });
  };
}
