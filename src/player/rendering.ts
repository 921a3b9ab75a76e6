import { render, type TemplateResult } from 'lit/html.js';
import type { RenderedPart } from './context.js';

export interface RenderingHost {
  /** Whether the player is in the page. */
  readonly connected: boolean;
  readonly root: ShadowRoot;
  /** The container to render into, after its existing content. */
  readonly container: HTMLElement;
  view(): TemplateResult;
  /** After a render, before anything is measured: attributes of the container, nested lists. */
  rendered(): void;
  /** The parts with nodes of their own, in the order in which they are placed. */
  readonly parts: readonly (RenderedPart | undefined)[];
  /** Called when everything is in its place. */
  placed(): void;
}

/** The one scheduler of a player: renders on request, at most once in a microtask, then lets all parts measure, then all of them place. */
export class Rendering {
  readonly #host: RenderingHost;
  #due: Promise<void> | undefined;
  #begun = false;

  constructor(host: RenderingHost) {
    this.#host = host;
  }

  /** Renders for the first time when `ready` resolves, which covers all requests until then. */
  begin(ready: Promise<unknown>): void {
    this.#begun = true;
    this.#due = ready.then(() => this.now());
  }

  /** Renders in the next microtask. */
  request(): void {
    if (this.#begun) this.#due ??= Promise.resolve().then(() => this.now());
  }

  /** Resolves when no render is pending, including those that a render requests. */
  get complete(): Promise<void> {
    return this.#due?.then(() => this.complete) ?? Promise.resolve();
  }

  /**
   * Renders at once, but not outside the page: parts that have released their animations and listeners would create new ones, which would
   * keep the player in memory. Putting the player back requests a render.
   */
  now(): void {
    this.#due = undefined;
    if (!this.#host.connected) return;
    const { root, container } = this.#host;
    const focused = root.activeElement;
    render(this.#host.view(), container);
    // If a focused control disappears, focus would go to the start of the page, and keys would no longer reach the player.
    if (focused && !(focused.isConnected && focused.checkVisibility({ visibilityProperty: true })))
      root.querySelector<HTMLElement>('.controls .play')?.focus({ preventScroll: true });
    this.#host.rendered();
    const { parts } = this.#host;
    for (const part of parts) part?.measure?.();
    for (const part of parts) part?.place?.();
    this.#host.placed();
  }
}
