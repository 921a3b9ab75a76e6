import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';

/**
 * Milliseconds after which whoever waits for the first frame goes ahead without it. A stream needs longer than a file: hls.js, a playlist or
 * two, and a whole segment; what is fetched beside them takes their bandwidth.
 */
const timeouts = { file: 800, stream: 3000 };

/** Milliseconds within which a frame that has loaded is shown, if it is shown at all: not in a hidden tab, nor out of view. */
const drawTimeout = 100;

const after = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const nextDrawing = (): Promise<unknown> => new Promise(requestAnimationFrame);

const awaited = new WeakMap<MediaElement, Promise<unknown>>();

/**
 * Resolves when the first frame is on screen, or when there will be none for now. Fetching the controls takes the footage's bandwidth, making
 * them takes the main thread that it needs to come on screen.
 *
 * `loadeddata` is not enough: the page is drawn with the frame after it or, in Chromium, sometimes before.
 *
 * @param stream The footage is HLS: hls.js loads it, and the media element does not know of it yet.
 */
export function firstFrame(media: MediaElement, stream = false): Promise<unknown> {
  if (media.preload === 'none' || !(media.networkState || stream)) return Promise.resolve();
  // It plays, so the first frame is long gone; or it failed, so there will be none.
  if (media.error || (media.readyState >= 2 && wantsToPlay(media))) return Promise.resolve();
  const known = awaited.get(media);
  if (known) return known;
  const finished = new AbortController();
  const event = (type: string): Promise<unknown> =>
    new Promise((resolve) => media.addEventListener(type, resolve, { once: true, signal: finished.signal }));
  const tellsFrames = !!media.requestVideoFrameCallback;
  const loaded = media.readyState >= 2 ? Promise.resolve() : event('loadeddata');
  const first = Promise.race([
    after(stream ? timeouts.stream : timeouts.file),
    event('error'),
    new Promise((resolve) => media.requestVideoFrameCallback?.(resolve)),
    // There is no callback for a frame that is on screen already.
    loaded.then(() => tellsFrames && Promise.race([nextDrawing().then(nextDrawing), after(drawTimeout)])),
  ]).finally(() => finished.abort());
  awaited.set(media, first);
  return first;
}
