import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';

/** Shared by all copies of this script in a page, a module and a classic one for example: hence an event, not a list. */
const soundEvent = 'context-video-sound';

/**
 * Lets only one of the participating players be heard: whichever starts to sound pauses the others. Muted ones play on.
 * Ends when `signal` aborts. While `participates` returns false, it neither pauses others nor is paused by them.
 *
 * @param silenced Another one is heard now. Also told to one that is paused: if it was to go on by itself later, it no longer is.
 */
export function keepSoundExclusive(
  media: MediaElement,
  signal: AbortSignal,
  participates = () => true,
  silenced = () => {},
): void {
  const page = media.ownerDocument;
  const sounds = () => !media.muted && media.volume !== 0 && participates();
  const announce = () => {
    if (wantsToPlay(media) && sounds()) page.dispatchEvent(new CustomEvent(soundEvent, { detail: media }));
  };
  for (const event of ['play', 'volumechange']) media.addEventListener(event, announce, { signal });
  page.addEventListener(
    soundEvent,
    (event) => {
      if ((event as CustomEvent<unknown>).detail === media || !sounds()) return;
      if (wantsToPlay(media)) media.pause();
      silenced();
    },
    { signal },
  );
  // It may be playing already: an adopted element.
  announce();
}
