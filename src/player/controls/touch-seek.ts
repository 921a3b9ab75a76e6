import { readMediaState } from '../../media/media-state.js';
import { rippleView, type Side } from '../../views/ripple.js';
import type { PlayerContext } from '../context.js';
import type { LayoutMode } from '../layout-mode.js';

export interface TouchSeekHost {
  readonly layout: LayoutMode;
  readonly controls: { toggle(): void };
}

/** Milliseconds within which a second tap makes a double tap, and further taps add to it. */
const together = { second: 300, further: 700 };

/** Seconds for each tap after the first. */
const step = 10;

/** Two taps on the left or right of the footage seek back or forward, and each further tap seeks on. One tap toggles the controls. */
export class TouchSeek {
  readonly #context: PlayerContext;
  readonly #host: TouchSeekHost;
  #last: { readonly side: Side | undefined; readonly at: number } | undefined;
  /** The sum of the taps in this series, in seconds. */
  #seek: { readonly side: Side; readonly seconds: number; readonly to: number } | undefined;
  #timer = 0;

  constructor(context: PlayerContext, host: TouchSeekHost) {
    this.#context = context;
    this.#host = host;
  }

  /** @returns whether the tap was part of a series, and so needs no other handling. */
  tapped({ clientX, timeStamp }: MouseEvent): boolean {
    const { media, root, seek } = this.#context;
    const box = root.querySelector('.stage')?.getBoundingClientRect();
    const x = box ? (clientX - box.left) / box.width : 0.5;
    // Time runs left to right in every language.
    const side = x < 1 / 3 ? 'left' : x > 2 / 3 ? 'right' : undefined;
    const since = timeStamp - (this.#last?.at ?? -Infinity);
    const continues = this.#last?.side === side && since < (this.#seek ? together.further : together.second);
    this.#last = { side, at: timeStamp };
    const { start, duration, currentTime } = readMediaState(media);
    if (!side || !continues || !duration) {
      this.#seek = undefined;
      return false;
    }
    const back = side === 'left';
    const from = this.#seek?.to ?? currentTime;
    const to = Math.min(duration, Math.max(start, from + (back ? -step : step)));
    // The first of two taps toggled the controls; toggle them back.
    if (!this.#seek) this.#host.controls.toggle();
    this.#seek = { side, to, seconds: (this.#seek?.seconds ?? 0) + step };
    seek(to);
    clearTimeout(this.#timer);
    if (!this.#host.layout.beside) this.#timer = window.setTimeout(() => this.#end(), together.further);
    return true;
  }

  /** The feedback shown over the footage; none if nothing may be drawn over it. */
  ripple(): unknown {
    return this.#seek && !this.#host.layout.beside ? rippleView(this.#seek, this.#context.t) : undefined;
  }

  #end(): void {
    this.#seek = undefined;
    this.#context.requestUpdate();
  }
}
