import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';

/** Events after which animations may be at another time than the footage. */
export const timeChangingEvents = [
  'timeupdate',
  'seeking',
  'seeked',
  'play',
  'playing',
  'pause',
  'waiting',
  'ratechange',
  'emptied',
] as const;

/**
 * Brings animations to the footage's time, and has them run while it does: between two events of the media they then run by themselves, on the
 * compositor, and cost the main thread nothing.
 *
 * @param time Milliseconds on their own timeline.
 * @param tolerance Milliseconds that a running one may be off: to set its time costs a recalculation of styles.
 */
export function followMedia(
  animations: Iterable<Animation>,
  { time, rate, running }: { readonly time: number; readonly rate: number; readonly running: boolean },
  tolerance: number,
): void {
  for (const animation of animations) {
    if (!running) animation.pause();
    if (
      !running ||
      animation.playState !== 'running' ||
      Math.abs(Number(animation.currentTime) - time) > tolerance
    )
      animation.currentTime = time;
    if (animation.playbackRate !== rate) animation.updatePlaybackRate(rate);
    if (running && animation.playState !== 'running') animation.play();
  }
}

/** Whether the footage's time is passing. */
export function isRunning(media: MediaElement): boolean {
  const { paused, waiting, readyState } = readMediaState(media);
  return !paused && !waiting && readyState > 2;
}
