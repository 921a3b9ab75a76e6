import { wantsToPlay } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';

export interface IdleControlsHost {
  /** Something needs the controls: it is open, dragged, or tells of a failure. */
  readonly controlsNeeded: boolean;
}

/** Milliseconds without use after which the controls of playing footage hide. */
const idleAfter = 3000;

/**
 * Hides the controls of playing footage when they have not been used for three seconds; never while something in them has
 * the keyboard's focus, is under the mouse, or is open.
 */
export class IdleControls {
  readonly #context: PlayerContext;
  readonly #host: IdleControlsHost;
  #timer = 0;
  #idle = false;

  constructor(context: PlayerContext, host: IdleControlsHost) {
    this.#context = context;
    this.#host = host;
  }

  get idle(): boolean {
    return this.#idle;
  }

  connect(): void {
    const { element, signal } = this.#context;
    this.#idle = false;
    const used = (event: Event) => {
      // A finger shows and hides the controls by tapping the stage: its own events must not have shown them before that.
      if (event instanceof PointerEvent && event.pointerType === 'touch' && this.#idle) return;
      // Nor the focus that every press brings.
      const [target] = event.composedPath();
      if (event.type === 'focusin' && target instanceof Element && !target.matches(':focus-visible')) return;
      this.used();
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const)
      element.addEventListener(type, used, { signal, passive: true });
    element.addEventListener(
      'pointerleave',
      // A finger leaves with the end of each tap.
      ({ pointerType }) => pointerType !== 'touch' && this.#hide(),
      { signal },
    );
    element.addEventListener('focusout', () => this.used(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Something was used, or playback began or stopped: shown, for three seconds more. */
  used(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#hide(), idleAfter);
    this.#set(false);
  }

  /** A tap: shown if hidden, else hidden. */
  toggle(): void {
    if (this.#idle) this.used();
    else this.#hide();
  }

  #hide(): void {
    if (!this.#inUse) this.#set(true);
  }

  /** Nothing plays, or somebody needs the controls. */
  get #inUse(): boolean {
    const { media, root } = this.#context;
    if (!wantsToPlay(media) || this.#host.controlsNeeded) return true;
    const controls = root.querySelector('.controls');
    const focused = root.activeElement;
    return (
      !!(focused && controls?.contains(focused) && focused.matches(':focus-visible')) ||
      // Where a finger was last, browsers say that it hovers.
      !!(controls?.matches(':hover') && matchMedia('(hover: hover)').matches)
    );
  }

  #set(idle: boolean): void {
    if (this.#idle === idle) return;
    this.#idle = idle;
    this.#context.requestUpdate();
  }
}
