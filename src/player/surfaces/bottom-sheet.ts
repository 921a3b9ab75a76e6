import type { PlayerContext } from '../context.js';

/** Part of the screen's height that a sheet may take at least, and that it leaves at least. */
const least = 0.45;
const left = 0.15;
/** CSS px that a sheet is dragged down by to close it. */
const dragged = 80;

/** Closes on the system's own gesture (Android's way back); TypeScript's library does not know it yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/** A popover over the lower part of a phone's screen, with the footage still to be seen above it. */
export class BottomSheet {
  readonly #context: PlayerContext;
  readonly #close: () => void;
  /** What it is dragged by. */
  readonly #head: string;
  #node: HTMLElement | undefined;
  #shown = new AbortController();

  /** @param close Called when the viewer wants it closed by a gesture. */
  constructor(context: PlayerContext, head: string, close: () => void) {
    this.#context = context;
    this.#head = head;
    this.#close = close;
  }

  /** Also after it was moved within the page, which has taken it out of the top layer. @returns whether it was not shown yet. */
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
    // What is shown later in the top layer lies above it.
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

  /** From the footage's lower edge down. The page is scrolled only where the footage would not be in sight above the sheet. */
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

  /** Follows the finger down; far enough, it closes. */
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
