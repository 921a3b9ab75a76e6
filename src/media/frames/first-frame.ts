import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';

/**
 * Milliseconds after which nobody waits for the first frame any longer. A stream takes longer than a file: hls.js, a playlist or
 * two and a whole segment have to arrive, and anything fetched at the same time takes their bandwidth.
 */
const timeouts = { file: 800, stream: 3000 };

/** Milliseconds within which a loaded frame is shown, if at all: in a hidden tab or out of view it is not. */
const drawTimeout = 100;

const after = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const nextDrawing = (): Promise<unknown> => new Promise(requestAnimationFrame);

const awaited = new WeakMap<MediaElement, Promise<unknown>>();

/**
 * Resolves when the first frame is on screen, or when none is to be expected for now. Whatever is not needed before waits for this:
 * fetching the controls takes bandwidth from the footage, and creating them blocks the main thread that it needs.
 *
 * `loadeddata` is not enough: the frame is drawn after it or, in Chromium, sometimes before.
 *
 * @param stream The footage is HLS: hls.js loads it, so the media element reports nothing at first.
 */
export function firstFrame(media: MediaElement, stream = false): Promise<unknown> {
  if (media.preload === 'none' || !(media.networkState || stream)) return Promise.resolve();
  // If it plays, the first frame has been shown long ago; if it failed, there will be none.
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
    // A frame that is on screen already gets no callback.
    loaded.then(() => tellsFrames && Promise.race([nextDrawing().then(nextDrawing), after(drawTimeout)])),
  ]).finally(() => finished.abort());
  awaited.set(media, first);
  return first;
}
