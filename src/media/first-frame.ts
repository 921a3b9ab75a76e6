import type { MediaElement } from './media-element.js';

/** Milliseconds after which what waits for the first frame goes ahead: the connection is slow, or nothing is loaded yet. */
const patience = 800;

/** Milliseconds within which a frame that is there is shown, where it is shown at all: not in a hidden tab, nor out of view. */
const toScreen = 100;

const after = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Resolves when the first frame is on screen, or when there will be none for now. Making controls, reading a track and making its cards
 * take the main thread, which the footage needs to come on screen.
 *
 * `loadeddata` comes too early to begin with it: the frame is there then, but the page has not been drawn with it.
 */
export async function firstFrame(media: MediaElement): Promise<void> {
  if (media.readyState >= 2 || media.preload === 'none' || !media.networkState) return;
  const heard = (type: string): Promise<unknown> =>
    new Promise((resolve) => media.addEventListener(type, resolve, { once: true }));
  const shown = new Promise((resolve) => media.requestVideoFrameCallback?.(resolve));
  await Promise.race([
    after(patience),
    heard('error'),
    shown,
    heard('loadeddata').then(() => after(media.requestVideoFrameCallback ? toScreen : 0)),
  ]);
}
