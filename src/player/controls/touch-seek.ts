import { readMediaState } from '../../media/media-state.js';
import { rippleView, type Side } from '../../views/ripple.js';
import type { Player } from '../player.js';

/** Milliseconds within which a second tap makes a double tap, and each further one adds to it. */
const together = { second: 300, further: 700 };

/** Seconds for each tap after the first. */
const step = 10;

/** Two taps on the left or right of the footage go back or forward, each further tap goes on; one tap shows or hides the controls. */
export class TouchSeek {
  readonly #player: Player;
  readonly #changed: () => void;
  #last: { readonly side: Side | undefined; readonly at: number } | undefined;
  /** What the taps of this series come to. */
  #seek: { readonly side: Side; readonly seconds: number; readonly to: number } | undefined;
  #timer = 0;

  constructor(player: Player, changed: () => void) {
    this.#player = player;
    this.#changed = changed;
  }

  /** @returns whether the tap was one of a series, and its meaning is spent. */
  tapped({ clientX, timeStamp }: MouseEvent): boolean {
    const { media, root, beside } = this.#player;
    const box = root.querySelector('.stage')?.getBoundingClientRect();
    const x = box ? (clientX - box.left) / box.width : 0.5;
    // Time runs left to right in every language.
    const side = x < 1 / 3 ? 'left' : x > 2 / 3 ? 'right' : undefined;
    const since = timeStamp - (this.#last?.at ?? -Infinity);
    const goesOn = this.#last?.side === side && since < (this.#seek ? together.further : together.second);
    this.#last = { side, at: timeStamp };
    const { start, duration, currentTime } = readMediaState(media);
    if (!side || !goesOn || !duration) {
      this.#seek = undefined;
      return false;
    }
    const back = side === 'left';
    const from = this.#seek?.to ?? currentTime;
    const to = Math.min(duration, Math.max(start, from + (back ? -step : step)));
    // The first tap of two showed or hid the controls: as it was before.
    if (!this.#seek) this.#player.idle.toggle();
    this.#seek = { side, to, seconds: (this.#seek?.seconds ?? 0) + step };
    this.#player.seek(to);
    clearTimeout(this.#timer);
    if (!beside) this.#timer = window.setTimeout(() => this.#end(), together.further);
    return true;
  }

  /** What is shown of it. Beside the footage nothing is drawn over it. */
  ripple(): unknown {
    const { beside, t } = this.#player;
    return this.#seek && !beside ? rippleView(this.#seek, t) : undefined;
  }

  #end(): void {
    this.#seek = undefined;
    this.#changed();
  }
}
