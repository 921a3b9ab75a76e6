import type { MediaElement } from '../media-element.js';

/** Between all copies of this script in a page, also a module and a classic one: hence an event, not a list. */
const sounding = 'context-video-sound';

/**
 * Lets only one of the players that take part be heard: whichever begins to sound pauses the others. Muted ones play on.
 * Ends when `signal` aborts. While `takesPart` says no, it neither pauses others nor is paused by them.
 */
export function soundAlone(media: MediaElement, signal: AbortSignal, takesPart = () => true): void {
  const page = media.ownerDocument;
  const audible = () => !media.paused && !media.muted && media.volume !== 0 && takesPart();
  const announce = () => {
    if (audible()) page.dispatchEvent(new CustomEvent(sounding, { detail: media }));
  };
  for (const event of ['play', 'volumechange']) media.addEventListener(event, announce, { signal });
  page.addEventListener(
    sounding,
    (event) => {
      if ((event as CustomEvent<unknown>).detail !== media && audible()) media.pause();
    },
    { signal },
  );
  // One that plays already, since it was adopted while playing.
  announce();
}
