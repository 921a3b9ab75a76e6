import type { PlayerContext } from '../context.js';

/** Why a surface closes: Escape or the system's back gesture, a press or focus elsewhere on the page, or the player left the page. */
export type CloseReason = 'escape' | 'outside' | 'removed';

/** Something that has opened over the player, or over the page: help, a menu, a sheet, an open card, the full window. */
export interface Surface {
  /** Closes it, and calls `closed` of the dismissal. */
  close(reason: CloseReason): void;
  /** What outside the player closes it; by default nothing. */
  readonly closesOn?: readonly ('press' | 'focus')[];
  /** A selector for the parts of the player that it covers now: they must not take focus. */
  readonly covers?: string | undefined;
  /** It is a sheet in the top layer now. */
  readonly isSheet?: boolean;
  /** What takes focus once it is rendered; by default nothing. */
  focusTarget?(): HTMLElement | null | undefined;
  /** What takes focus once it is closed; by default the element that had it before, else the timeline. */
  returnTarget?(): HTMLElement | null | undefined;
}

interface Opened {
  readonly surface: Surface;
  /** What had focus when it opened. */
  readonly before: Element | null;
}

const coverable = '.overlay, .recap, .panel';

/**
 * The stack of open surfaces, the last one opened on top. It handles Escape, presses and focus outside, where focus goes and returns, and
 * which parts are inert. When the player leaves the page, it closes them all, so that the page keeps no reference to the player.
 */
export class Dismissal {
  readonly #context: PlayerContext;
  readonly #stack: Opened[] = [];
  #listening: AbortController | undefined;
  #focusDue: (() => HTMLElement | null | undefined) | undefined;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** Whether Escape has something to close. */
  get hasOpen(): boolean {
    return this.#stack.length > 0;
  }

  isOpen(surface: Surface): boolean {
    return this.#stack.some((opened) => opened.surface === surface);
  }

  /** @param beneath It is below all other open surfaces, which close first. */
  opened(surface: Surface, beneath = false): void {
    if (!this.isOpen(surface)) {
      const opened = { surface, before: this.#context.root.activeElement };
      if (beneath) this.#stack.unshift(opened);
      else this.#stack.push(opened);
      this.#listen();
    }
    this.moveFocus(surface);
  }

  /** Moves focus into a surface after the next render. */
  moveFocus(surface: Surface): void {
    if (surface.focusTarget) this.#focusDue = () => surface.focusTarget?.();
    this.#context.requestUpdate();
  }

  /** The surface has closed. Focus returns, unless it has gone elsewhere. */
  closed(surface: Surface, reason?: CloseReason): void {
    const index = this.#stack.findIndex((opened) => opened.surface === surface);
    const [opened] = index < 0 ? [] : this.#stack.splice(index, 1);
    if (!this.#stack.length) this.#listening?.abort();
    if (!opened) return;
    if (reason === 'outside' || reason === 'removed' || !this.#context.root.activeElement)
      this.#focusDue = undefined;
    else this.#focusDue = () => surface.returnTarget?.() ?? this.#returnFrom(opened);
    this.#context.requestUpdate();
  }

  /** Closes the surface on top. */
  closeTop(): void {
    this.#stack.at(-1)?.surface.close('escape');
  }

  /** Closes all sheets. In the top layer they would stay where they are when the player changes its place. */
  closeSheets(): void {
    for (const { surface } of [...this.#stack].reverse()) if (surface.isSheet) surface.close('outside');
  }

  /** The player leaves the page. */
  empty(): void {
    for (const { surface } of [...this.#stack].reverse()) surface.close('removed');
    this.#stack.length = 0;
    this.#listening?.abort();
  }

  /** After a render, when everything is in its place. */
  placed(): void {
    const covers = this.#stack
      .map(({ surface }) => surface.covers)
      .filter(Boolean)
      .join();
    for (const node of this.#context.root.querySelectorAll<HTMLElement>(coverable)) {
      const inert = !!covers && node.matches(covers);
      if (node.inert !== inert) node.inert = inert;
    }
    const due = this.#focusDue;
    const target = due?.();
    // If it is not rendered yet, try again after the next render.
    if (target || !this.hasOpen) this.#focusDue = undefined;
    target?.focus({ preventScroll: true });
  }

  /** The element that had focus before, else the timeline. Without focus inside, keys would not reach the player. */
  #returnFrom({ before }: Opened): HTMLElement | null {
    return before instanceof HTMLElement && before.isConnected
      ? before
      : this.#context.root.querySelector<HTMLElement>('.timeline');
  }

  /** Listens only while something is open. */
  #listen(): void {
    if (this.#listening && !this.#listening.signal.aborted) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { element } = this.#context;
    for (const [type, kind] of [
      ['pointerdown', 'press'],
      ['focusin', 'focus'],
    ] as const)
      element.ownerDocument.addEventListener(
        type,
        (event) => {
          if (event.composedPath().includes(element)) return;
          for (const { surface } of [...this.#stack].reverse())
            if (surface.closesOn?.includes(kind)) surface.close('outside');
        },
        { signal },
      );
  }
}
