import { render, type TemplateResult } from 'lit';

/** What is rendered, and what has to be done before and after. */
export interface Rendered {
  view(): TemplateResult;
  /** After each render: everything that needs the rendered nodes. */
  rendered(): void;
}

/** Renders one shadow root when it was asked to, at most once in a microtask. */
export class Rendering {
  readonly #root: ShadowRoot;
  readonly #what: Rendered;
  #due: Promise<void> | undefined;
  #begun = false;

  constructor(root: ShadowRoot, what: Rendered) {
    this.#root = root;
    this.#what = what;
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

  /** Renders at once. */
  now(): void {
    this.#due = undefined;
    const focused = this.#root.activeElement;
    render(this.#what.view(), this.#root);
    // A control that goes away under the focus would take it to the page's start, and the keys with it.
    if (focused && !(focused.isConnected && focused.checkVisibility({ visibilityProperty: true })))
      this.#root.querySelector<HTMLElement>('.controls .play')?.focus({ preventScroll: true });
    this.#what.rendered();
  }
}
