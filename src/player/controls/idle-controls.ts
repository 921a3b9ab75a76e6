import { wantsToPlay } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';

export interface IdleControlsHost {
  /** The controls must stay visible: something in them is open or dragged, or shows a failure. */
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
      // A tap on the stage toggles the controls, so its pointer events must not show them first.
      if (event instanceof PointerEvent && event.pointerType === 'touch' && this.#idle) return;
      // Neither must the focus that every press brings.
      const [target] = event.composedPath();
      if (event.type === 'focusin' && target instanceof Element && !target.matches(':focus-visible')) return;
      this.used();
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const)
      element.addEventListener(type, used, { signal, passive: true });
    element.addEventListener(
      'pointerleave',
      // A finger leaves at the end of every tap.
      ({ pointerType }) => pointerType !== 'touch' && this.#hide(),
      { signal },
    );
    element.addEventListener('focusout', () => this.used(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Something was used, or playback began or stopped: shows the controls for another three seconds. */
  used(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#hide(), idleAfter);
    this.#set(false);
  }

  /** A tap shows hidden controls and hides visible ones. */
  toggle(): void {
    if (this.#idle) this.used();
    else this.#hide();
  }

  #hide(): void {
    if (!this.#inUse) this.#set(true);
  }

  /** Nothing plays, or the controls are in use. */
  get #inUse(): boolean {
    const { media, root } = this.#context;
    if (!wantsToPlay(media) || this.#host.controlsNeeded) return true;
    const controls = root.querySelector('.controls');
    const focused = root.activeElement;
    return (
      !!(focused && controls?.contains(focused) && focused.matches(':focus-visible')) ||
      // Browsers keep :hover where a finger was last, so it counts only with a real pointer.
      !!(controls?.matches(':hover') && matchMedia('(hover: hover)').matches)
    );
  }

  #set(idle: boolean): void {
    if (this.#idle === idle) return;
    this.#idle = idle;
    this.#context.requestUpdate();
  }
}
