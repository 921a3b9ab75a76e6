import type { MediaElement } from '../media-element.js';

/** Milliseconds after which what waits for the first frame goes ahead: the connection is slow, or nothing is loaded yet. */
const patience = 800;

/** Milliseconds within which a frame that is there is shown, where it is shown at all: not in a hidden tab, nor out of view. */
const toScreen = 100;

const after = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const nextDrawing = (): Promise<unknown> => new Promise(requestAnimationFrame);

const awaited = new WeakMap<MediaElement, Promise<unknown>>();

/**
 * Resolves when the first frame is on screen, or when there will be none for now. Making controls, reading a track and making its cards
 * take the main thread, which the footage needs to come on screen.
 *
 * `loadeddata` is no sign of it: the page is drawn with the frame after that or, in Chromium, sometimes before.
 *
 * @param coming Something loads that the media element does not know of yet: hls.js is on its way.
 */
export function firstFrame(media: MediaElement, coming = false): Promise<unknown> {
  if (media.preload === 'none' || !(media.networkState || coming)) return Promise.resolve();
  // It plays: the first frame is long gone.
  if (media.readyState >= 2 && !media.paused) return Promise.resolve();
  const known = awaited.get(media);
  if (known) return known;
  const heard = (type: string): Promise<unknown> =>
    new Promise((resolve) => media.addEventListener(type, resolve, { once: true }));
  const frames = !!media.requestVideoFrameCallback;
  const loaded = media.readyState >= 2 ? Promise.resolve() : heard('loadeddata');
  const first = Promise.race([
    after(patience),
    heard('error'),
    new Promise((resolve) => media.requestVideoFrameCallback?.(resolve)),
    // Of a frame that was shown before, nothing is told any more.
    loaded.then(() => frames && Promise.race([nextDrawing().then(nextDrawing), after(toScreen)])),
  ]);
  awaited.set(media, first);
  return first;
}
