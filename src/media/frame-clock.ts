export interface FrameClockHost {
  /** The next time (s) strictly after `t` at which something changes; `Infinity` for none. */
  boundaryAfter(t: number): number;
  /**
   * `playback`: media time moved past at least one boundary; `t` is the time of the frame on screen. `seek`: a seek has
   * settled, `t` is `currentTime`. `end`: the footage ran out, `t` is its duration.
   */
  onTime(t: number, cause: 'playback' | 'seek' | 'end'): void;
}

export interface FrameClock {
  /** Boundaries changed (new track, offset): look again. Calls nothing by itself. */
  rearm(): void;
  /** Calls `onFrame(t)` for each presented frame while footage plays; the result stops it. */
  watchFrames(onFrame: (t: number) => void): () => void;
  /** Best estimate of the time (s) of the frame on screen. */
  readonly time: number;
}

/** Float noise between a frame's `mediaTime` and a boundary written in decimals, in seconds. */
const noise = 0.001;

/**
 * Tells `host` when the frame on screen has passed a boundary. It sleeps until shortly before the next one: a
 * `requestVideoFrameCallback` armed all the time costs 33–43 ms of main thread a second.
 */
export function createFrameClock(
  media: HTMLMediaElement,
  host: FrameClockHost,
  signal: AbortSignal,
): FrameClock {
  const video = media as HTMLMediaElement &
    Partial<Pick<HTMLVideoElement, 'requestVideoFrameCallback' | 'cancelVideoFrameCallback'>>;
  const watchers = new Set<(t: number) => void>();
  /** What the host knows: all boundaries up to here were reported. */
  let told = media.currentTime - noise;
  /** Where playback was last seen, on the media clock and on the wall clock. */
  let seen = media.currentTime;
  let seenAt = 0;
  let stop = () => {};

  const see = (t: number) => {
    seen = t;
    seenAt = performance.now();
  };
  const tell = (t: number, cause: 'playback' | 'seek' | 'end') => {
    told = t;
    host.onTime(t, cause);
  };

  const onFrame = (t: number) => {
    see(t);
    if (host.boundaryAfter(told) <= t + noise) tell(t + noise, 'playback');
    for (const watcher of watchers) watcher(t);
    arm();
  };

  const arm = () => {
    stop();
    stop = () => {};
    if (signal.aborted || media.paused || media.ended || media.seeking || media.readyState < 3) return;
    const wait = ((host.boundaryAfter(told) - media.currentTime) / media.playbackRate) * 1000 - 150;
    if (wait > 0 && (!watchers.size || document.hidden)) {
      if (wait === Infinity) return;
      const timer = setTimeout(arm, Math.min(wait, 1e9));
      stop = () => clearTimeout(timer);
    } else if (document.hidden) {
      const timer = setTimeout(() => onFrame(media.currentTime), Math.max(wait + 150, 0));
      stop = () => clearTimeout(timer);
    } else if (
      video.requestVideoFrameCallback &&
      media.readyState > 0 &&
      (media as HTMLVideoElement).videoWidth
    ) {
      const handle = video.requestVideoFrameCallback((_, frame) => onFrame(frame.mediaTime));
      stop = () => video.cancelVideoFrameCallback?.(handle);
    } else {
      const handle = requestAnimationFrame(() => onFrame(media.currentTime));
      stop = () => cancelAnimationFrame(handle);
    }
  };

  const on = (types: string, handler: () => void) => {
    for (const type of types.split(' ')) media.addEventListener(type, handler, { signal });
  };
  on('play playing pause waiting ratechange', arm);
  on('seeking', () => {
    // A loop is a seek to the start that nobody asked for: what was left before the end was played.
    const played = seen + ((performance.now() - seenAt) / 1000) * media.playbackRate;
    if (media.loop && !media.paused && media.currentTime < 0.1 && played > media.duration - 0.3)
      tell(media.duration, 'playback');
    arm();
  });
  on('seeked', () => {
    see(media.currentTime);
    tell(media.currentTime, 'seek');
    arm();
  });
  on('ended', () => {
    tell(media.duration, 'end');
    arm();
  });
  on('emptied', () => {
    told = -noise;
    see(0);
    arm();
  });
  on('timeupdate', () => see(media.currentTime));
  document.addEventListener('visibilitychange', arm, { signal });
  signal.addEventListener('abort', () => {
    stop();
    watchers.clear();
  });
  arm();

  return {
    rearm: arm,
    watchFrames(onFrame) {
      watchers.add(onFrame);
      arm();
      return () => {
        watchers.delete(onFrame);
        arm();
      };
    },
    get time() {
      return media.paused ? media.currentTime : Math.max(seen, Math.min(media.currentTime, seen + 1));
    },
  };
}
