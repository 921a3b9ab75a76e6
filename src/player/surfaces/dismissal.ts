import type { PlayerContext } from '../context.js';

/** Why a surface is to close: Escape or the system's way back, a press or focus elsewhere on the page, or the player left the page. */
export type CloseReason = 'escape' | 'outside' | 'removed';

/** Something that has opened over the player, or over the page: help, a menu, a sheet, an open card, the full window. */
export interface Surface {
  /** Closes it; `closed` of the dismissal is called in the course of that. */
  close(reason: CloseReason): void;
  /** What outside of the player closes it; by default nothing. */
  readonly closesOn?: readonly ('press' | 'focus')[];
  /** Parts of the player that it hides now, as a selector: what cannot be seen must not take focus. */
  readonly covers?: string | undefined;
  /** It lies as a sheet in the top layer now. */
  readonly isSheet?: boolean;
  /** What takes focus once it is rendered; by default nothing. */
  focusTarget?(): HTMLElement | null | undefined;
  /** What takes focus once it is closed; by default what had it before, else the timeline. */
  returnTarget?(): HTMLElement | null | undefined;
}

interface Opened {
  readonly surface: Surface;
  /** What had focus when it opened. */
  readonly before: Element | null;
}

const coverable = '.overlay, .recap, .panel';

/**
 * The stack of what is open, the last opened on top. It owns Escape, presses and focus outside, where focus goes and returns to, and what is
 * inert; when the player leaves the page, it closes all of it, so that nothing of the page keeps the player.
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

  /** @param beneath It lies under whatever is open: that closes first. */
  opened(surface: Surface, beneath = false): void {
    if (!this.isOpen(surface)) {
      const opened = { surface, before: this.#context.root.activeElement };
      if (beneath) this.#stack.unshift(opened);
      else this.#stack.push(opened);
      this.#listen();
    }
    this.moveFocus(surface);
  }

  /** Takes focus into a surface once what it shows now is rendered. */
  moveFocus(surface: Surface): void {
    if (surface.focusTarget) this.#focusDue = () => surface.focusTarget?.();
    this.#context.requestUpdate();
  }

  /** It is closed. Focus returns, unless it has gone elsewhere. */
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

  /** Closes what lies on top. */
  closeTop(): void {
    this.#stack.at(-1)?.surface.close('escape');
  }

  /** What lies in the top layer by itself would stay there when the player takes another place. */
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
    // Where it is not rendered yet, the next time.
    if (target || !this.hasOpen) this.#focusDue = undefined;
    target?.focus({ preventScroll: true });
  }

  /** What had focus before, else the timeline: focus that is nowhere would take the keys with it. */
  #returnFrom({ before }: Opened): HTMLElement | null {
    return before instanceof HTMLElement && before.isConnected
      ? before
      : this.#context.root.querySelector<HTMLElement>('.timeline');
  }

  /** Only while something is open. */
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
