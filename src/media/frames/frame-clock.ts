import { createFramePredictor, tolerance } from './frame-predictor.js';
import type { MediaElement } from '../media-element.js';

export interface FrameClockHost {
  /** The next time (s) strictly after `t` at which something changes; `Infinity` for none. */
  boundaryAfter(t: number): number;
  /**
   * Whether anything at the boundaries with `after < t <= upTo` is seen in the picture, and so has to come with its frame. Leading costs
   * renderings of the page; where nothing is to be seen a timer tells, up to a fifth of a second late. Without this method: always.
   */
  seenIn?(after: number, upTo: number): boolean;
  /**
   * - `playback`: media time moved past at least one boundary; `t` is the time of the frame that is on screen when what is done
   *   now to the page is, give or take float noise (up to 1.5 ms more).
   * - `seek`: a seek has settled; `t` is `currentTime`.
   * - `end`: the footage ran out; `t` is its duration.
   *
   * A change made here, or in a microtask, appears with its frame; one put off to a later animation frame appears late.
   */
  onTime(t: number, cause: 'playback' | 'seek' | 'end'): void;
}

export interface FrameClock {
  /** Boundaries changed (new track, offset): look again. Calls nothing by itself. */
  rearm(): void;
  /** Best estimate of the time (s) of the frame on screen; never behind what was last told. */
  readonly time: number;
}

/** Milliseconds between two wakes for what is not seen. */
const unseenEvery = 200;

/**
 * Tells `host` when the frame on screen passes a boundary, on time: a plain `requestVideoFrameCallback` runs when the
 * frame is already on its way, and whatever it changes is a frame late. Once near a boundary the clock therefore learns from the frames
 * presented when the next one is due, and tells of it just before. Otherwise it sleeps: a callback armed all the time
 * costs 33–43 ms of main thread a second.
 *
 * A new source (`emptied`) starts anew at 0 without a word; the first frame played then tells of what starts at 0.
 * Aborting `signal` ends everything.
 */
export function createFrameClock(media: MediaElement, host: FrameClockHost, signal: AbortSignal): FrameClock {
  let lead = createFramePredictor();
  /** Everything up to here was told. */
  let told = media.currentTime - tolerance;
  /** Where the media last was known to be, and when (ms). */
  let seen = media.currentTime;
  let seenAt = 0;
  /** Between `seeking` and `seeked`. A `timeupdate` comes in between when `media.seeking` is over already. */
  let adrift = false;
  let stop = () => {};

  const tell = (t: number, cause: 'playback' | 'seek' | 'end') => {
    told = t;
    host.onTime(t, cause);
  };

  /** The frame of time `t` is, or is about to be, on screen. */
  const present = (t: number) => {
    const reached = Math.min(t + tolerance, media.duration || Infinity);
    if (reached <= told || adrift || media.seeking) return;
    if (host.boundaryAfter(told) <= reached) tell(reached, 'playback');
    told = reached;
  };

  const arm = () => {
    stop();
    if (signal.aborted || media.paused || media.seeking) return;
    const rate = media.playbackRate || 1;
    const boundary = host.boundaryAfter(told);
    const away = ((boundary - media.currentTime) * 1000) / rate;
    const window = lead.window(rate);
    const together = Math.max(away, unseenEvery);
    const seenTo = media.currentTime + ((together + window) * rate) / 1000;
    const led = host.seenIn?.(told, seenTo) ?? true;
    const wait = led ? away - window : away > 0 ? together : 0;
    let timer = 0;
    let frame = 0;
    let animation = 0;
    if (wait > 0) {
      // A stall makes this wake too early: it then goes to sleep again. (And setTimeout cuts to whole ms.)
      if (wait < Infinity) timer = setTimeout(arm, Math.min(wait + 1, 1e9));
      stop = () => clearTimeout(timer);
    } else if (!led) {
      const before = told;
      present(media.currentTime);
      // What cannot be told now (a seek under way) is told by what ends that.
      if (told > before) arm();
    } else if (media.requestVideoFrameCallback && (media.videoWidth || media.readyState < 2)) {
      const now = performance.now();
      const next = lead.next(boundary, now);
      if (next) {
        // An animation frame that is asked for out of the blue runs at once, for the tick that has begun: a picture too early. So
        // ask before the right one, and again in the one before it.
        const change = (at: number) => {
          if (at < next.due) {
            animation = requestAnimationFrame(change);
            return;
          }
          // Out of data: that frame will not come now.
          if (media.readyState > 2) present(next.time);
          arm();
        };
        const ask = () => (animation = requestAnimationFrame(change));
        const early = next.due - 7 - now;
        if (early > 0) timer = setTimeout(ask, early);
        else ask();
      }
      // Each callback costs a rendering of the page: none where all is known.
      if (!next)
        frame = media.requestVideoFrameCallback((now, metadata) => {
          const { currentTime } = media;
          // A frame from before a seek, or a browser that counts mediaTime from elsewhere than currentTime.
          const astray = Math.abs(metadata.mediaTime - currentTime) > 1;
          if (astray) lead.reset();
          else lead.learn(now, metadata, media.playbackRate);
          present(astray ? currentTime : metadata.mediaTime);
          arm();
        });
      stop = () => {
        media.cancelVideoFrameCallback?.(frame);
        clearTimeout(timer);
        cancelAnimationFrame(animation);
      };
    } else {
      // Sound only, elements that merely resemble <video>, Firefox before 132.
      frame = requestAnimationFrame(() => {
        present(media.currentTime);
        arm();
      });
      stop = () => cancelAnimationFrame(frame);
    }
  };

  const note = () => {
    seen = media.currentTime;
    seenAt = performance.now();
  };
  const on = (types: string, handle: () => void) => {
    for (const type of types.split(' ')) media.addEventListener(type, handle, { signal });
  };
  const restart = () => {
    lead.reset();
    arm();
  };

  on('play waiting', restart);
  on('ratechange', () => {
    note();
    restart();
  });
  on('playing', () => {
    // Elements that merely resemble <video> may forget to say seeked.
    adrift = media.seeking;
    // The frame at rest is not presented a second time. currentTime has already run ahead of it here.
    present(seen);
    note();
    restart();
  });
  on('pause', () => {
    present(media.currentTime);
    note();
    restart();
  });
  on('seeking', () => {
    adrift = true;
    // A loop is told only by a seek to 0 that nobody asked for. What was left before the end was played, not jumped over.
    const position = seen + (Math.min(performance.now() - seenAt, 500) / 1000) * media.playbackRate;
    if (media.loop && !media.paused && media.currentTime < 0.1 && position > media.duration - 0.1)
      tell(media.duration, 'playback');
    restart();
  });
  on('seeked', () => {
    adrift = false;
    note();
    // currentTime is cut to whole microseconds: 1.2333333333 reads back as 1.233333, which is before what was sought.
    const boundary = host.boundaryAfter(seen);
    tell(boundary - seen < 1e-4 ? boundary : seen, 'seek');
    restart();
  });
  on('ended', () => {
    tell(Number.isFinite(media.duration) ? media.duration : media.currentTime, 'end');
    restart();
  });
  on('emptied', () => {
    adrift = false;
    told = -tolerance;
    lead = createFramePredictor();
    note();
    arm();
  });
  on('timeupdate', () => {
    if (media.paused || adrift || media.seeking) return;
    note();
    // Neither kind of frame callback runs in a hidden page, nor for a picture that stands still or is not drawn.
    if (document.hidden || host.boundaryAfter(told) < seen - 0.3 * media.playbackRate) {
      present(seen);
      arm();
    }
  });
  document.addEventListener('visibilitychange', restart, { signal });
  signal.addEventListener('abort', () => {
    stop();
  });
  arm();

  return {
    rearm: arm,
    get time() {
      const now = media.currentTime;
      return told > now && told < now + 0.1 * media.playbackRate ? told : now;
    },
  };
}
