import type { MediaElement } from '../media-element.js';
import { wantsToPlay } from '../media-state.js';

/** An event, not a list, because a page may have several copies of this script, for example a module and a classic one. */
const soundEvent = 'context-video-sound';

/**
 * Lets only one of the participating players be heard: whichever becomes audible pauses the others. Muted players play on.
 * Ends when `signal` aborts. While `participates` returns false, this player neither pauses others nor is paused by them.
 *
 * @param silenced Called when another player becomes audible, also while this one is paused, so that it does not resume by itself.
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
