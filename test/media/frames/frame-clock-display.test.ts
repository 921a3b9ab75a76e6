import { expect } from 'chai';
import { createFrameClock } from '../../../src/media/frames/frame-clock.js';
import type { MediaElement } from '../../../src/media/media-element.js';

const tick = 1000 / 60;

interface Job {
  at: number;
  run(): void;
}

/**
 * A page, a display of 60 Hz and footage that run on a clock of their own, as Chromium has them:
 * - A rendering step starts at each tick; what the page looks like after it is displayed one tick later.
 * - At each tick the frame nearest to the next one is handed to the display; its callback runs in the same step, or (`late`) in the next.
 * - An animation frame that is requested between two steps runs at once, for the tick that has begun.
 */
class Display {
  now = 1000;
  #jobs = new Map<number, Job>();
  #animations = new Map<number, FrameRequestCallback>();
  #callbacks = new Map<number, VideoFrameRequestCallback>();
  #count = 0;
  #inStep = false;
  #undo: (() => void)[] = [];
  /** When each frame is displayed. */
  readonly displayed = new Map<number, number>();
  readonly media: MediaElement;

  /** @param view The window that the footage is in. */
  constructor(fps: number, late: boolean, phase: number, view: object = window) {
    const currentTime = (at: number) => Math.max(0, (at - 1100 - phase) / 1000);
    const ownerDocument =
      view === window ? document : Object.assign(new EventTarget(), { defaultView: view });
    const media = Object.assign(new EventTarget(), {
      ownerDocument,
      paused: false,
      seeking: false,
      loop: false,
      duration: 60,
      playbackRate: 1,
      readyState: 4,
      videoWidth: 320,
      requestVideoFrameCallback: (callback: VideoFrameRequestCallback) => {
        this.#callbacks.set(++this.#count, callback);
        return this.#count;
      },
      cancelVideoFrameCallback: (handle: number) => this.#callbacks.delete(handle),
    });
    Object.defineProperty(media, 'currentTime', { get: () => currentTime(this.now) });
    this.media = media as unknown as MediaElement;

    // A window counts time from its own beginning.
    if (view === window) this.#replace(performance, 'now', () => this.now);
    else this.#replace(view, 'performance', { now: () => this.now });
    this.#replace(view, 'setTimeout', (run: () => void, wait: number) => {
      this.#jobs.set(++this.#count, { at: this.now + Math.max(1, Math.trunc(wait)), run });
      return this.#count;
    });
    this.#replace(view, 'clearTimeout', (handle: number) => this.#jobs.delete(handle));
    this.#replace(view, 'requestAnimationFrame', (callback: FrameRequestCallback) => {
      const handle = ++this.#count;
      this.#animations.set(handle, callback);
      if (!this.#inStep) this.#jobs.set(++this.#count, { at: this.now + 0.2, run: () => this.#step([]) });
      return handle;
    });
    this.#replace(view, 'cancelAnimationFrame', (handle: number) => this.#animations.delete(handle));

    let shown = -1;
    let told: VideoFrameCallbackMetadata[] = [];
    const begin = (at: number) => {
      const number = Math.floor(currentTime(at + 1.5 * tick) * fps + 1e-9);
      const before = told;
      told = [];
      if (number !== shown) {
        shown = number;
        this.displayed.set(number, at + tick);
        told.push({
          mediaTime: number / fps,
          expectedDisplayTime: at + tick,
          presentedFrames: this.displayed.size,
        } as VideoFrameCallbackMetadata);
      }
      this.#jobs.set(++this.#count, { at: at + tick, run: () => begin(at + tick) });
      this.#step(late ? before : told);
    };
    this.#jobs.set(++this.#count, { at: this.now, run: () => begin(1000) });
  }

  /** Start of the step that runs, or of the last one. */
  get step(): number {
    return 1000 + Math.floor((this.now - 1000 + 1e-6) / tick) * tick;
  }

  run(until: number): void {
    for (;;) {
      const [handle, job] = [...this.#jobs].reduce((first, next) =>
        next[1].at < first[1].at ? next : first,
      );
      if (job.at > until) return;
      this.#jobs.delete(handle);
      this.now = job.at;
      job.run();
    }
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #step(frames: VideoFrameCallbackMetadata[]): void {
    this.#inStep = true;
    const at = this.step;
    for (const frame of frames) {
      const callbacks = [...this.#callbacks.values()];
      this.#callbacks.clear();
      for (const callback of callbacks) callback(at, frame);
    }
    const animations = [...this.#animations];
    for (const [handle, callback] of animations) if (this.#animations.delete(handle)) callback(at);
    this.#inStep = false;
  }

  #replace(owner: object, name: string, value: unknown): void {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    this.#undo.push(() => {
      if (original) Object.defineProperty(owner, name, original);
      else Reflect.deleteProperty(owner, name);
    });
  }
}

/** How many of 160 boundaries changed the page together with their frames. */
function exact(fps: number, late: boolean, view?: object): number {
  let together = 0;
  let all = 0;
  for (const phase of [0, 3.7, 9.1, 14.2]) {
    const display = new Display(fps, late, phase, view);
    const boundaries = Array.from({ length: 40 }, (_, index) => 0.5 + index * 0.37);
    const stop = new AbortController();
    try {
      createFrameClock(
        display.media,
        {
          boundaryAfter: (t) => boundaries.find((boundary) => boundary > t) ?? Infinity,
          onTime(t) {
            const passed = boundaries.filter((boundary) => boundary <= t);
            const frame = Math.ceil((passed.at(-1)! - 0.001) * fps);
            const shown = display.displayed.get(frame);
            // The step shows one tick later. Its frame is known once it has begun; before that the step is too early.
            const ticks = shown === undefined ? NaN : (display.step + tick - shown) / tick;
            all++;
            if (Math.abs(ticks) < 0.01) together++;
          },
        },
        stop.signal,
      );
      display.run(1000 + 16_000);
    } finally {
      stop.abort();
      display.restore();
    }
  }
  expect(all).to.equal(160);
  return together;
}

/** Where a frame lies half way between two ticks, nobody can tell which of them will show it. */
const enough = 0.85 * 160;

describe('frame clock on a display', () => {
  for (const fps of [24, 25, 30, 50, 60])
    for (const late of [false, true])
      it(`changes the page together with the frame, ${fps} fps${late ? ', callbacks late' : ''}`, () => {
        expect(exact(fps, late)).to.be.at.least(enough);
      });

  it('does so in a window of its own, though the first one draws nothing', () => {
    expect(exact(25, false, {})).to.be.at.least(enough);
  });
});
