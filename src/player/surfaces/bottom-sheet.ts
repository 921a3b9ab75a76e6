import { cardsBelowMaxWidth } from '../../views/styles/breakpoints.js';
import type { Player } from '../player.js';

/** A narrow player in a wide page is a column and no phone: there things open in their place. */
const phone = matchMedia('(width < 600px)');
/** Part of the screen's height that a sheet may take at least, and that it leaves at least. */
const least = 0.45;
const left = 0.15;
/** CSS px that a sheet is dragged down by to close it. */
const dragged = 80;

/** Closes on the system's own gesture (Android's way back); TypeScript's library does not know it yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/** Whether the player stands on a phone, where what opens is a sheet over the lower part of the screen. */
export const fitsSheet = ({ width }: Player): boolean =>
  phone.matches && width < cardsBelowMaxWidth && 'popover' in HTMLElement.prototype;

/** A popover over the lower part of a phone's screen, with the footage still to be seen above it. */
export class BottomSheet {
  readonly #player: Player;
  readonly #close: (reason?: 'left') => void;
  /** What it is dragged by. */
  readonly #head: string;
  #node: HTMLElement | undefined;
  #shown = new AbortController();

  /** @param close Called when the viewer wants it closed; `left`: focus has gone on to the page. */
  constructor(player: Player, head: string, close: (reason?: 'left') => void) {
    this.#player = player;
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
    window.addEventListener('resize', () => this.#makeRoom(node), { signal });
    // What is shown later in the top layer lies above it.
    document.addEventListener('fullscreenchange', () => this.#close(), { signal });
    this.#player.element.addEventListener('focusout', (event) => this.#left(event), { signal });
    node.querySelector<HTMLElement>(this.#head)?.addEventListener('pointerdown', this.#pressed, { signal });
    const Watcher = Reflect.get(window, 'CloseWatcher') as (new () => CloseWatcher) | undefined;
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
    const stage = this.#player.root.querySelector<HTMLElement>('.stage');
    if (!stage) return;
    const { innerHeight } = window;
    stage.style.scrollMarginBlockEnd = `${least * innerHeight}px`;
    stage.scrollIntoView({ block: 'nearest' });
    const { bottom } = stage.getBoundingClientRect();
    const above = Math.min((1 - least) * innerHeight, Math.max(left * innerHeight, bottom));
    node.style.setProperty('--above', `${above}px`);
  }

  /** Focus goes on to what the sheet may cover. */
  #left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.#player.element.contains(relatedTarget)) this.#close('left');
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
