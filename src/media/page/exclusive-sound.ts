import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';

/** Shared by all copies of this script in a page, a module and a classic one for example: hence an event, not a list. */
const soundEvent = 'context-video-sound';

/**
 * Lets only one of the participating players be heard: whichever starts to sound pauses the others. Muted ones play on.
 * Ends when `signal` aborts. While `participates` returns false, it neither pauses others nor is paused by them.
 */
export function keepSoundExclusive(
  media: MediaElement,
  signal: AbortSignal,
  participates = () => true,
): void {
  const page = media.ownerDocument;
  const audible = () => wantsToPlay(media) && !media.muted && media.volume !== 0 && participates();
  const announce = () => {
    if (audible()) page.dispatchEvent(new CustomEvent(soundEvent, { detail: media }));
  };
  for (const event of ['play', 'volumechange']) media.addEventListener(event, announce, { signal });
  page.addEventListener(
    soundEvent,
    (event) => {
      if ((event as CustomEvent<unknown>).detail !== media && audible()) media.pause();
    },
    { signal },
  );
  // It may be playing already: an adopted element.
  announce();
}
