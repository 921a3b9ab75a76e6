import type { MediaElement } from './media-element.js';

/**
 * The outcome of trying to play: `playing`; `muted`, since the browser allows no sound before the page has been used
 * (offer *Tap for sound*); `blocked`: not even muted; `superseded` by a pause or another source, which is no error;
 * `failed`: the footage cannot play, which the adapter reports.
 */
export type PlayOutcome = 'playing' | 'muted' | 'blocked' | 'superseded' | 'failed';

/** Plays; where the browser's autoplay policy forbids sound, plays muted. Never rejects. */
export async function playOrMute(media: MediaElement): Promise<PlayOutcome> {
  const outcome = await tryPlay(media);
  if (outcome !== 'blocked' || media.muted) return outcome;
  media.muted = true;
  const second = await tryPlay(media);
  if (second === 'playing') return 'muted';
  media.muted = false;
  return second;
}

/** Plays and ignores the promise: the media's events tell the outcome. */
export function playIfAllowed(media: MediaElement): void {
  void tryPlay(media);
}

async function tryPlay(media: MediaElement): Promise<PlayOutcome> {
  try {
    await media.play();
    return 'playing';
  } catch (error) {
    const name = (error as Partial<Error> | null)?.name;
    return name === 'NotAllowedError' ? 'blocked' : name === 'AbortError' ? 'superseded' : 'failed';
  }
}
