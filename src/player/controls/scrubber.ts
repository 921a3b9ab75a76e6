import { readMediaState, timeAt } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';
import type { TimelinePoint } from './timeline-tip.js';

export interface ScrubberHost {
  /** Where the pointer is over the timeline; undefined when it has left. */
  readonly tip: { point(at: TimelinePoint | undefined): void };
  /** A press on the lane of markers; true if it hit a marker. */
  pressMarker(fraction: number): boolean;
  /** Where a drag holds the playhead, in seconds; undefined at its end. */
  hold(time: number | undefined): void;
}

/** Pixels that the pointer may move during a press before it counts as a drag. */
const slop = 4;

/**
 * Distance (px) above or below the timeline from which a drag becomes finer, half as fast at twice the distance. On a timeline of an
 * hour, one pixel is several seconds.
 */
const fineFrom = 40;

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/**
 * The timeline under pointer and keyboard. A drag previews, and seeks once, where it ends; the farther it is from the timeline, the finer
 * it is. Arrow keys seek by 5 s, Page keys by a tenth.
 */
export class Scrubber {
  readonly #context: PlayerContext;
  readonly #host: ScrubberHost;
  #from: number | undefined;
  /** The pointer's last position (CSS px), and where on the timeline that was. */
  #last = { x: 0, fraction: 0 };
  #dragged = false;
  /** The press began on the lane of markers. Remembered, since after capture the target of every event is the capturing element. */
  #onLane = false;

  constructor(context: PlayerContext, host: ScrubberHost) {
    this.#context = context;
    this.#host = host;
  }

  get dragging(): boolean {
    return this.#from !== undefined;
  }

  readonly pointer = (event: PointerEvent): void => {
    const timeline = event.currentTarget as HTMLElement;
    const { left, top, bottom, right } = timeline.getBoundingClientRect();
    const width = right - left || 1;
    const { clientX: x, clientY: y } = event;
    const finer = Math.max(top - y, y - bottom) / fineFrom;
    let fraction = within((x - left) / width);
    if (this.dragging && finer > 1)
      fraction = within(this.#last.fraction + (x - this.#last.x) / width / finer);
    this.#last = { x, fraction };
    const time = timeAt(this.#context.media, fraction);
    switch (event.type) {
      case 'pointerdown':
        if (event.button !== 0) return;
        // Throws if the pointer is gone already, as synthetic ones are.
        if (event.isTrusted) timeline.setPointerCapture(event.pointerId);
        this.#from = x;
        this.#onLane = event.target instanceof Element && !!event.target.closest('.lane');
        this.#dragged = false;
        this.#host.hold(time);
        break;
      case 'pointermove':
        if (this.#from !== undefined) {
          this.#dragged ||= Math.abs(x - this.#from) > slop;
          this.#host.hold(time);
        }
        break;
      case 'pointerup':
        if (this.#from !== undefined) {
          this.#from = undefined;
          this.#host.hold(undefined);
          if (this.#dragged || !this.#onLane || !this.#host.pressMarker(fraction)) this.#context.seek(time);
        }
        break;
      default:
        this.#from = undefined;
        this.#host.hold(undefined);
    }
    const leaves = event.type === 'pointerleave' || event.type === 'pointercancel';
    this.#host.tip.point(leaves && this.#from === undefined ? undefined : { time, fraction });
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const { start, duration, currentTime } = readMediaState(this.#context.media);
    const tenth = (duration - start) / 10;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 5,
      ArrowUp: 5,
      ArrowLeft: -5,
      ArrowDown: -5,
      PageUp: tenth,
      PageDown: -tenth,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    // Handled here, so that neither the player's own arrow keys nor the page's scrolling react.
    event.preventDefault();
    this.#context.seek(Math.min(duration, Math.max(start, currentTime + step)));
  };
}
