import { createFramePredictor, tolerance } from './frame-predictor.js';
import type { MediaElement } from '../media-element.js';
import { hasEnded } from '../media-state.js';

export interface FrameClockHost {
  /** The next time (s) strictly after `t` at which something changes; `Infinity` for none. */
  boundaryAfter(t: number): number;
  /**
   * Whether anything at the boundaries with `after < t <= upTo` is visible in the picture and so has to appear with its frame. Predicting
   * frames makes the browser render the page; where nothing is visible a timer will do, up to a fifth of a second late. Default: true.
   */
  seenIn?(after: number, upTo: number): boolean;
  /**
   * - `playback`: media time moved past at least one boundary; `t` is the time of the frame that will be on screen together with
   *   changes made to the page now (plus up to 1.5 ms of rounding).
   * - `seek`: a seek has ended; `t` is `currentTime`.
   * - `end`: the footage has ended; `t` is its duration.
   *
   * A change made here, or in a microtask, appears with its frame; one made in a later animation frame appears late.
   */
  onTime(t: number, cause: 'playback' | 'seek' | 'end'): void;
}

export interface FrameClock {
  /** Call when boundaries have changed (new track, offset). Reports nothing by itself. */
  rearm(): void;
  /** Best estimate of the time (s) of the frame on screen; never earlier than the last report. After the end: the duration. */
  readonly time: number;
}

/** Milliseconds between two checks where nothing is visible. */
const unseenInterval = 200;

/**
 * Tells `host` on time when the frame on screen passes a boundary. A plain `requestVideoFrameCallback` runs when the frame is
 * already on its way to the screen, so whatever it changes is a frame late. Near a boundary the clock therefore learns from the
 * presented frames when the next one is due, and reports it just before. Otherwise it sleeps: requesting a callback for every frame
 * costs 33–43 ms of main thread a second.
 *
 * A new source (`emptied`) resets it to 0 without a report; the first frame played then reports what starts at 0.
 * Aborting `signal` ends everything.
 */
export function createFrameClock(media: MediaElement, host: FrameClockHost, signal: AbortSignal): FrameClock {
  // The player may be in a window of its own while the page that it came from is hidden; each window counts time from its own beginning.
  const page = media.ownerDocument;
  const view = page.defaultView ?? window;
  let predictor = createFramePredictor();
  const endTime = () => (Number.isFinite(media.duration) ? media.duration : media.currentTime);
  /** Everything up to this time has been reported. */
  let reported = hasEnded(media) ? endTime() : media.currentTime - tolerance;
  /** The last known position of the media, and when it was read (ms). */
  let lastTime = media.currentTime;
  let lastTimeAt = 0;
  /** Between `seeking` and `seeked`. `media.seeking` turns false earlier, and a `timeupdate` comes in between. */
  let seekPending = media.seeking;
  let stop = () => {};

  const report = (t: number, cause: 'playback' | 'seek' | 'end') => {
    reported = t;
    host.onTime(t, cause);
  };

  /** The frame of time `t` is, or is about to be, on screen. */
  const present = (t: number) => {
    const reached = Math.min(t + tolerance, media.duration || Infinity);
    if (reached <= reported || seekPending || media.seeking) return;
    if (host.boundaryAfter(reported) <= reached) report(reached, 'playback');
    reported = reached;
  };

  const arm = () => {
    stop();
    if (signal.aborted || media.paused || media.seeking) return;
    const rate = media.playbackRate || 1;
    const boundary = host.boundaryAfter(reported);
    const away = ((boundary - media.currentTime) * 1000) / rate;
    const window = predictor.window(rate);
    const nextCheck = Math.max(away, unseenInterval);
    const seenTo = media.currentTime + ((nextCheck + window) * rate) / 1000;
    const predicted = host.seenIn?.(reported, seenTo) ?? true;
    const wait = predicted ? away - window : away > 0 ? nextCheck : 0;
    let timer = 0;
    let frame = 0;
    let animation = 0;
    if (wait > 0) {
      // After a stall this fires too early, and then waits again. (And setTimeout truncates to whole ms.)
      if (wait < Infinity) timer = view.setTimeout(arm, Math.min(wait + 1, 1e9));
      stop = () => view.clearTimeout(timer);
    } else if (!predicted) {
      const before = reported;
      present(media.currentTime);
      // What cannot be reported now, during a seek, is reported at its end.
      if (reported > before) arm();
    } else if (media.requestVideoFrameCallback && (media.videoWidth || media.readyState < 2)) {
      const now = view.performance.now();
      const next = predictor.next(boundary, now);
      if (next) {
        // The first animation frame requested runs at once, for the tick that has begun: a picture too early. So request the one
        // before the right one, and in it the next.
        const change = (at: number) => {
          if (at < next.due) {
            animation = view.requestAnimationFrame(change);
            return;
          }
          // Out of data: the predicted frame will not come now.
          if (media.readyState > 2) present(next.time);
          arm();
        };
        const ask = () => (animation = view.requestAnimationFrame(change));
        const early = next.due - 7 - now;
        if (early > 0) timer = view.setTimeout(ask, early);
        else ask();
      }
      // Each callback makes the browser render the page, so none is requested when the frame has been predicted.
      if (!next)
        frame = media.requestVideoFrameCallback((now, metadata) => {
          const { currentTime } = media;
          // A frame from before a seek, or a browser whose mediaTime and currentTime have different origins.
          const unrelated = Math.abs(metadata.mediaTime - currentTime) > 1;
          if (unrelated) predictor.reset();
          else predictor.learn(now, metadata, media.playbackRate);
          present(unrelated ? currentTime : metadata.mediaTime);
          arm();
        });
      stop = () => {
        media.cancelVideoFrameCallback?.(frame);
        view.clearTimeout(timer);
        view.cancelAnimationFrame(animation);
      };
    } else {
      // Sound only, and Firefox before 132.
      frame = view.requestAnimationFrame(() => {
        present(media.currentTime);
        arm();
      });
      stop = () => view.cancelAnimationFrame(frame);
    }
  };

  const notePosition = () => {
    lastTime = media.currentTime;
    lastTimeAt = view.performance.now();
  };
  const on = (types: string, handle: () => void) => {
    for (const type of types.split(' ')) media.addEventListener(type, handle, { signal });
  };
  const restart = () => {
    predictor.reset();
    arm();
  };

  on('play waiting', restart);
  on('ratechange', () => {
    notePosition();
    restart();
  });
  on('playing', () => {
    seekPending = media.seeking;
    // The frame that was on screen while paused is not presented again. currentTime has already run ahead of it here.
    present(lastTime);
    notePosition();
    restart();
  });
  on('pause', () => {
    present(media.currentTime);
    notePosition();
    restart();
  });
  on('seeking', () => {
    seekPending = true;
    // A loop shows only as a seek to 0 that nobody asked for. The rest before the end was played, not skipped.
    const position =
      lastTime + (Math.min(view.performance.now() - lastTimeAt, 500) / 1000) * media.playbackRate;
    if (media.loop && !media.paused && media.currentTime < 0.1 && position > media.duration - 0.1)
      report(media.duration, 'playback');
    restart();
  });
  on('seeked', () => {
    seekPending = false;
    notePosition();
    // currentTime is truncated to microseconds: 1.2333333333 reads back as 1.233333, which is before the boundary it was set to.
    const boundary = host.boundaryAfter(lastTime);
    report(boundary - lastTime < 1e-4 ? boundary : lastTime, 'seek');
    restart();
  });
  on('ended', () => {
    report(endTime(), 'end');
    restart();
  });
  on('emptied', () => {
    seekPending = false;
    reported = -tolerance;
    predictor = createFramePredictor();
    notePosition();
    arm();
  });
  on('timeupdate', () => {
    if (media.paused || seekPending || media.seeking) return;
    notePosition();
    // No frame callbacks run in a hidden page, nor for a picture that stands still or is not drawn.
    if (page.hidden || host.boundaryAfter(reported) < lastTime - 0.3 * media.playbackRate) {
      present(lastTime);
      arm();
    }
  });
  page.addEventListener('visibilitychange', restart, { signal });
  signal.addEventListener('abort', () => {
    stop();
  });
  arm();

  return {
    rearm: arm,
    get time() {
      if (hasEnded(media)) return endTime();
      const now = media.currentTime;
      return reported > now && reported < now + 0.1 * media.playbackRate ? reported : now;
    },
  };
}
