import { tolerance } from './frame-predictor.js';
import type { FrameClock, FrameClockHost } from './frame-clock.js';
import type { MediaElement } from '../media-element.js';

/** Seconds by which the clock of a look-alike may run ahead of what is expected, or step back, without that being a seek. */
const slack = { ahead: 1, back: 0.25 };
/** Milliseconds for which a seek under way is waited for; some never say that it is over. */
const patience = 1500;

/**
 * The clock of an element that merely resembles `<video>`, such as one around YouTube's frame. It tells of no frames, its time goes
 * in steps, and its events cannot be trusted: some say `seeking` when only the page was busy, some forget `seeked`. So time itself
 * is watched: where it goes on as playback would it is playback, where it jumps it was a seek.
 */
export function createPolledClock(
  media: MediaElement,
  host: FrameClockHost,
  signal: AbortSignal,
): FrameClock {
  const position = () => media.currentTime || 0;
  let told = position() - tolerance;
  let seen = position();
  let seenAt = performance.now();
  let waitedFrom: number | undefined;
  let frame = 0;

  const tell = (t: number, cause: 'playback' | 'seek' | 'end') => {
    told = t;
    host.onTime(t, cause);
  };

  const look = () => {
    const t = position();
    const now = performance.now();
    const { duration } = media;
    const expected = seen + (media.paused ? 0 : ((now - seenAt) / 1000) * (media.playbackRate || 1));
    const jumped = t > expected + slack.ahead || t < seen - slack.back;
    if (jumped && media.seeking && now - (waitedFrom ??= now) < patience) return;
    waitedFrom = undefined;
    const before = seen;
    seen = t;
    seenAt = now;
    if (jumped) {
      // A loop: what was left before the end was played, not jumped over.
      if (media.loop && !media.paused && t < 1 && before > duration - 1) tell(duration, 'playback');
      tell(t, 'seek');
    } else if (t + tolerance > told) {
      const reached = Math.min(t + tolerance, duration || Infinity);
      if (host.boundaryAfter(told) <= reached) tell(reached, 'playback');
      told = Math.max(told, reached);
    }
  };

  const run = () => {
    cancelAnimationFrame(frame);
    if (signal.aborted) return;
    look();
    // Also while it is sought in at rest: its own word that this is over may never come.
    if (!media.paused || waitedFrom !== undefined) frame = requestAnimationFrame(run);
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
      seen = position();
      tell(Number.isFinite(media.duration) ? media.duration : seen, 'end');
    },
    { signal },
  );
  media.addEventListener(
    'emptied',
    () => {
      told = -tolerance;
      seen = 0;
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
  });
  if (!media.paused) frame = requestAnimationFrame(run);

  return {
    // It looks at each animation frame anyway.
    rearm() {},
    get time() {
      return position();
    },
  };
}
