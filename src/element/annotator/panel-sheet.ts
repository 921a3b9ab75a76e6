import { stripBelow } from '../../views/styles/stage.js';
import { panelState } from '../player-state.js';
import type { Player } from '../player.js';

/** A narrow player in a wide page is a column and no phone: there the list opens in its place. */
const phone = matchMedia('(width < 600px)');
/** Part of the screen's height that a sheet takes at least, and that it leaves at least. */
const least = 0.45;
const left = 0.15;
/** CSS px that the sheet is dragged down by to close it. */
const dragged = 80;

/** Closes on the system's own gesture (Android's way back); TypeScript's library does not know it yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/**
 * The list as a sheet over the lower part of a phone's screen, with the footage still to be seen above it. Only where the viewer has
 * opened it: a list that the page opens (`panel="open"`) stands in its place below the strip.
 */
export class PanelSheet {
  readonly #player: Player;
  readonly #close: () => void;
  #wanted = false;
  #node: HTMLElement | undefined;
  #shown = new AbortController();

  constructor(player: Player, close: () => void) {
    this.#player = player;
    this.#close = close;
  }

  /** The viewer opens or closes the list. */
  ask(shown: boolean): void {
    this.#wanted = shown && this.#fits;
  }

  get shown(): boolean {
    return this.#wanted && this.#fits && panelState(this.#player) === 'shown';
  }

  get #fits(): boolean {
    return phone.matches && this.#player.width < stripBelow && 'popover' in HTMLElement.prototype;
  }

  /** After each render. */
  rendered(): void {
    const { root } = this.#player;
    const { shown } = this;
    const node = root.querySelector<HTMLElement>('.sheet') ?? undefined;
    node?.closest('.panel')?.classList.toggle('as-sheet', shown);
    // It lies over them: what cannot be seen must not take focus.
    for (const covered of root.querySelectorAll<HTMLElement>('.overlay, .recap')) covered.inert = shown;
    if (shown && node) {
      // Also after it was moved within the page, which has taken it out of the top layer.
      if (!node.matches(':popover-open')) this.#show(node);
    } else if (this.#node) this.#hide();
  }

  #show(node: HTMLElement): void {
    this.#hide();
    this.#node = node;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    this.#makeRoom(node);
    node.showPopover();
    // The same button closes it; between the two places it was nowhere, and focus with it.
    node.querySelector<HTMLElement>('.toggle')?.focus({ preventScroll: true });
    window.addEventListener('resize', () => this.#makeRoom(node), { signal });
    // What is shown later in the top layer lies above it.
    document.addEventListener('fullscreenchange', () => this.#close(), { signal });
    this.#player.element.addEventListener('focusout', (event) => this.#left(event), { signal });
    node
      .querySelector<HTMLElement>('.panel-head')
      ?.addEventListener('pointerdown', this.#pressed, { signal });
    const Watcher = Reflect.get(window, 'CloseWatcher') as (new () => CloseWatcher) | undefined;
    if (!Watcher) return;
    const watcher = new Watcher();
    watcher.addEventListener('close', () => this.#close(), { signal });
    signal.addEventListener('abort', () => watcher.destroy());
  }

  #hide(): void {
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
    if (relatedTarget instanceof Node && !this.#player.element.contains(relatedTarget)) this.#close();
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
