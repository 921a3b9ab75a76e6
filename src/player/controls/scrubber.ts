import { readMediaState, timeAt } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';
import type { TimelinePoint } from './timeline-tip.js';

export interface ScrubberHost {
  /** The pointer is over a place of the timeline; undefined when it left. */
  readonly tip: { point(at: TimelinePoint | undefined): void };
  /** A press on the lane of markers; true if there was one to go to. */
  pressMarker(fraction: number): boolean;
  /** While dragged: where the playhead is held, in seconds. */
  hold(time: number | undefined): void;
}

/** Pixels that a press may wander and still be a press. */
const slop = 4;

/** Pixels above or below the timeline from which a drag becomes finer, half as fast after as many again: in an hour a pixel is seconds. */
const fineFrom = 40;

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/**
 * The timeline under pointer and keyboard: a drag previews and seeks once, where it ends, and is the finer the farther away from the timeline it
 * goes on; arrows go by 5 s, Page keys by a tenth.
 */
export class Scrubber {
  readonly #context: PlayerContext;
  readonly #host: ScrubberHost;
  #from: number | undefined;
  /** Where the pointer was last (CSS px), and what it pointed at. */
  #last = { x: 0, fraction: 0 };
  #dragged = false;
  /** The press began on the lane of markers. After capture every event's target is the one that captured. */
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
        // Throws for a pointer that is already gone, as synthetic ones are.
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
    // Taken here, so that the player's own arrow keys and the page's scrolling leave it alone.
    event.preventDefault();
    this.#context.seek(Math.min(duration, Math.max(start, currentTime + step)));
  };
}
