import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';

/** Events after which animations may be out of step with the footage. */
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
 * Sets animations to the footage's time, and lets them run while it plays. Between two media events they then run by themselves, on the
 * compositor, and cost no main-thread time.
 *
 * @param time Milliseconds on their own timeline.
 * @param tolerance How far (ms) a running animation may be off, since setting its time makes the browser recalculate styles.
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

/** Whether the footage's time advances. */
export function isRunning(media: MediaElement): boolean {
  const { paused, waiting, readyState } = readMediaState(media);
  return !paused && !waiting && readyState > 2;
}
