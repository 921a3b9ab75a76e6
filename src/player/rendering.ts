import { render, type TemplateResult } from 'lit/html.js';
import type { RenderedPart } from './context.js';

export interface RenderingHost {
  /** Whether the player is in the page. */
  readonly connected: boolean;
  readonly root: ShadowRoot;
  /** What is rendered into, behind what is in it already. */
  readonly container: HTMLElement;
  view(): TemplateResult;
  /** After a render, before anything is measured: attributes of the container, nested lists. */
  rendered(): void;
  /** Those with nodes of their own, in the order in which they are placed. */
  readonly parts: readonly (RenderedPart | undefined)[];
  /** Everything is in its place. */
  placed(): void;
}

/** The one scheduler of a player: renders when it was asked to, at most once in a microtask, then has all parts measure, then all place. */
export class Rendering {
  readonly #host: RenderingHost;
  #due: Promise<void> | undefined;
  #begun = false;

  constructor(host: RenderingHost) {
    this.#host = host;
  }

  /** Renders for the first time when `ready` is; what is asked for before is in it. */
  begin(ready: Promise<unknown>): void {
    this.#begun = true;
    this.#due = ready.then(() => this.now());
  }

  /** Renders with the next microtask. */
  request(): void {
    if (this.#begun) this.#due ??= Promise.resolve().then(() => this.now());
  }

  /** Resolves when nothing is due any more: what a render asks for is rendered too. */
  get complete(): Promise<void> {
    return this.#due?.then(() => this.complete) ?? Promise.resolve();
  }

  /**
   * Renders at once. Outside the page nothing is: a part that has let go of its animations and listeners would make new ones, and they would
   * keep the player for ever. Whoever puts it back asks for a render.
   */
  now(): void {
    this.#due = undefined;
    if (!this.#host.connected) return;
    const { root, container } = this.#host;
    const focused = root.activeElement;
    render(this.#host.view(), container);
    // A control that goes away under the focus would take it to the page's start, and the keys with it.
    if (focused && !(focused.isConnected && focused.checkVisibility({ visibilityProperty: true })))
      root.querySelector<HTMLElement>('.controls .play')?.focus({ preventScroll: true });
    this.#host.rendered();
    const { parts } = this.#host;
    for (const part of parts) part?.measure?.();
    for (const part of parts) part?.place?.();
    this.#host.placed();
  }
}
