import { tolerance } from './frame-predictor.js';
import type { FrameClock, FrameClockHost } from './frame-clock.js';
import type { MediaElement } from '../media-element.js';
import { hasEnded } from '../media-state.js';

/** Seconds by which the time may run ahead of the expected one, or step back, without counting as a seek. */
const jitter = { ahead: 1, back: 0.25 };
/** Milliseconds to wait for the end of a seek; some elements never report it. */
const seekTimeout = 1500;

/**
 * The clock of a custom media element, such as one around YouTube's frame. It has no frame callbacks, its time advances in steps, and its
 * events cannot be trusted: some elements fire `seeking` when the page was merely busy, some never fire `seeked`. So this polls the time
 * itself: time that advances at the playback rate is playback, time that jumps is a seek.
 */
export function createPolledClock(
  media: MediaElement,
  host: FrameClockHost,
  signal: AbortSignal,
): FrameClock {
  const view = media.ownerDocument.defaultView ?? window;
  const position = () => media.currentTime || 0;
  const endTime = () => (Number.isFinite(media.duration) ? media.duration : position());
  /** Everything up to this time has been reported. */
  let reported = hasEnded(media) ? endTime() : position() - tolerance;
  let lastTime = position();
  let lastPoll = performance.now();
  let seekingSince: number | undefined;
  let frame = 0;

  const report = (t: number, cause: 'playback' | 'seek' | 'end') => {
    reported = t;
    host.onTime(t, cause);
  };

  const poll = () => {
    const t = position();
    const now = performance.now();
    const { duration } = media;
    const elapsed = media.paused ? 0 : ((now - lastPoll) / 1000) * (media.playbackRate || 1);
    const jumped = t > lastTime + elapsed + jitter.ahead || t < lastTime - jitter.back;
    if (jumped && media.seeking && now - (seekingSince ??= now) < seekTimeout) return;
    seekingSince = undefined;
    const before = lastTime;
    lastTime = t;
    lastPoll = now;
    if (jumped) {
      // A loop: the rest before the end was played, not skipped.
      if (media.loop && !media.paused && t < 1 && before > duration - 1) report(duration, 'playback');
      report(t, 'seek');
    } else if (t + tolerance > reported) {
      const reached = Math.min(t + tolerance, duration || Infinity);
      if (host.boundaryAfter(reported) <= reached) report(reached, 'playback');
      reported = Math.max(reported, reached);
    }
  };

  const run = () => {
    view.cancelAnimationFrame(frame);
    if (signal.aborted) return;
    poll();
    // Also during a seek while paused: `seeked` may never come.
    if (!media.paused || seekingSince !== undefined) frame = view.requestAnimationFrame(run);
  };

  for (const type of [
    'play',
    'playing',
    'pause',
    'seeking',
    'seeked',
    'timeupdate',
    'ratechange',
    'loadedmetadata',
  ])
    media.addEventListener(type, run, { signal });
  media.addEventListener(
    'ended',
    () => {
      lastTime = position();
      report(endTime(), 'end');
    },
    { signal },
  );
  media.addEventListener(
    'emptied',
    () => {
      reported = -tolerance;
      lastTime = 0;
    },
    { signal },
  );
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  if (!media.paused) frame = view.requestAnimationFrame(run);

  return {
    // It polls at each animation frame anyway.
    rearm() {},
    get time() {
      return hasEnded(media) ? endTime() : position();
    },
  };
}
