import type { MediaElement } from './media-element.js';

/** Milliseconds after which what waits for the first frame goes ahead: the connection is slow, or nothing is loaded yet. */
const patience = 800;

/**
 * Resolves with the first frame, or when there will be none for now. Making controls, reading a track and making its cards take the main
 * thread, which the footage needs to come on screen.
 */
export function firstFrame(media: MediaElement): Promise<unknown> {
  if (media.readyState >= 2 || media.preload === 'none' || !media.networkState) return Promise.resolve();
  return Promise.race([
    new Promise((resolve) => setTimeout(resolve, patience)),
    ...['loadeddata', 'error'].map(
      (type) => new Promise((resolve) => media.addEventListener(type, resolve, { once: true })),
    ),
  ]);
}
