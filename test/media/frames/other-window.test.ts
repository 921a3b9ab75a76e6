import { expect } from 'chai';
import { createFrameClock } from '../../../src/media/frames/frame-clock.js';
import { createPolledClock } from '../../../src/media/frames/polled-clock.js';
import type { MediaElement } from '../../../src/media/media-element.js';

/** A page whose window draws when it is told to. */
class OwnPage extends EventTarget {
  hidden = false;
  readonly #callbacks = new Map<number, FrameRequestCallback>();
  #count = 0;
  readonly defaultView = {
    performance: { now: () => 0 },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    requestAnimationFrame: (callback: FrameRequestCallback) => {
      this.#callbacks.set(++this.#count, callback);
      return this.#count;
    },
    cancelAnimationFrame: (handle: number) => this.#callbacks.delete(handle),
  };

  /** How many wait for the next drawing. */
  get waiting(): number {
    return this.#callbacks.size;
  }

  draw(): void {
    const callbacks = [...this.#callbacks.values()];
    this.#callbacks.clear();
    for (const callback of callbacks) callback(0);
  }
}

/** Footage with a picture that plays in `page`; `frames` counts how often somebody asked for its next frame. */
function playing(page: OwnPage) {
  const state = {
    ownerDocument: page,
    paused: false,
    seeking: false,
    currentTime: 0,
    duration: 30,
    playbackRate: 1,
    readyState: 4,
    videoWidth: 320,
    frames: 0,
    requestVideoFrameCallback: () => ++media.frames,
    cancelVideoFrameCallback: () => undefined,
  };
  const media = Object.assign(new EventTarget(), state) as unknown as MediaElement & { frames: number };
  return media;
}

/** What a clock tells of `media` about a boundary at 0.3 s. */
function watch(create: typeof createFrameClock, media: MediaElement): number[] {
  const told: number[] = [];
  const { signal } = controller;
  create(
    media,
    { boundaryAfter: (t) => (t < 0.3 ? 0.3 : Infinity), onTime: (t) => told.push(Math.round(t * 100) / 100) },
    signal,
  );
  return told;
}

let controller: AbortController;
/** The page that the player came from is hidden or seen. */
const hideFirst = (hidden: boolean) =>
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });

describe('in a window of its own', () => {
  beforeEach(() => (controller = new AbortController()));
  afterEach(() => {
    controller.abort();
    Reflect.deleteProperty(document, 'hidden');
  });

  for (const hidden of [true, false])
    it(`the frame clock goes by that page, which is ${hidden ? 'hidden' : 'seen'}, and not by the first`, () => {
      hideFirst(!hidden);
      const page = new OwnPage();
      page.hidden = hidden;
      const media = playing(page);
      const told = watch(createFrameClock, media);
      // In a page that is seen, its frame would have told of it.
      media.currentTime = 0.4;
      media.dispatchEvent(new Event('timeupdate'));
      expect(told).to.deep.equal(hidden ? [0.4] : []);
    });

  it('the frame clock begins anew when that page is seen again, whatever the first one is', () => {
    const page = new OwnPage();
    const media = playing(page);
    media.currentTime = 0.29;
    watch(createFrameClock, media);
    const { frames } = media;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(media.frames).to.equal(frames);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(media.frames).to.equal(frames + 1);
  });

  for (const [name, create, more] of [
    ['the frame clock of footage without a picture', createFrameClock, { videoWidth: 0 }],
    ['the polled clock', createPolledClock, {}],
  ] as const)
    it(`${name} looks whenever that window draws`, () => {
      const page = new OwnPage();
      const media = Object.assign(playing(page), more, { currentTime: 0.29 });
      const told = watch(create, media);
      expect(page.waiting).to.equal(1);
      media.currentTime = 0.31;
      page.draw();
      expect(told).to.deep.equal([0.31]);
      controller.abort();
      expect(page.waiting).to.equal(0);
    });
});
