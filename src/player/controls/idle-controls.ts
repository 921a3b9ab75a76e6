/** Milliseconds without use after which the controls of playing footage hide. */
const patience = 3000;

/**
 * Hides the controls of playing footage when they have not been used for three seconds; never while something in them has
 * the keyboard's focus, is under the mouse, or is open.
 */
export class IdleControls {
  readonly #element: HTMLElement;
  readonly #mayHide: () => boolean;
  readonly #changed: () => void;
  #timer = 0;
  idle = false;

  constructor(element: HTMLElement, mayHide: () => boolean, changed: () => void) {
    this.#element = element;
    this.#mayHide = mayHide;
    this.#changed = changed;
  }

  connect(signal: AbortSignal): void {
    this.idle = false;
    const used = (event: Event) => {
      // A finger shows and hides the controls by tapping the stage: its own events must not have shown them before that.
      if (event instanceof PointerEvent && event.pointerType === 'touch' && this.idle) return;
      // Nor the focus that every press brings.
      const [target] = event.composedPath();
      if (event.type === 'focusin' && target instanceof Element && !target.matches(':focus-visible')) return;
      this.used();
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const)
      this.#element.addEventListener(type, used, { signal, passive: true });
    this.#element.addEventListener(
      'pointerleave',
      // A finger leaves with the end of each tap.
      ({ pointerType }) => pointerType !== 'touch' && this.#hide(),
      { signal },
    );
    this.#element.addEventListener('focusout', () => this.used(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Something was used, or playback began or stopped: shown, for three seconds more. */
  used(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#hide(), patience);
    this.#set(false);
  }

  /** A tap: shown if hidden, else hidden. */
  toggle(): void {
    if (this.idle) this.used();
    else this.#hide();
  }

  #hide(): void {
    if (this.#mayHide()) this.#set(true);
  }

  #set(idle: boolean): void {
    if (this.idle === idle) return;
    this.idle = idle;
    this.#changed();
  }
}
