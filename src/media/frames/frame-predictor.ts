/** A frame that has not been presented yet. */
export interface PredictedFrame {
  /** Its time on the media clock, in seconds. */
  time: number;
  /**
   * When (ms, as passed to an animation frame) the rendering step begins whose picture contains it, minus half a display tick: change
   * the page in the first animation frame after this.
   */
  due: number;
}

/** Predicts frames from those that were presented. All it needs is in the metadata of `requestVideoFrameCallback`. */
export interface FramePredictor {
  /** How long (ms) before a boundary to begin watching frames, in order to predict the frame at it. */
  window(rate: number): number;
  learn(now: number, frame: VideoFrameCallbackMetadata, rate: number): void;
  /** The first frame to come whose time is `t` or later, if it is near enough (about a frame) to be certain. */
  next(t: number, now: number): PredictedFrame | undefined;
  /** Media clock and wall clock no longer match: pause, seek, stall, change of rate. The frame rate stays known. */
  reset(): void;
}

/**
 * How far (seconds) `mediaTime` may be below a boundary for the frame still to count as reaching it: boundaries are written in
 * decimals, and Matroska rounds times to whole ms.
 */
export const tolerance = 0.0015;

export function createFramePredictor(): FramePredictor {
  /** Interval of the display, ms. */
  let vsync = 1000 / 60;
  /** Interval of the footage's frames, s, and whether it has been regular so far. */
  let step = 0.04;
  let steady = false;
  /** Wall time (ms) at which media time 0 would have been displayed at the present rate. */
  let origin = NaN;
  let gain = 1;
  let speed = 1;
  let last: { time: number; shown: number; count: number; now: number } | undefined;

  return {
    window: (rate) => ((steady ? 1.5 : 4) * step * 1000) / rate + 3 * vsync,

    learn(now, { mediaTime, expectedDisplayTime, presentedFrames }, rate) {
      // The callback runs in the rendering step of its own frame, or in a later one: only the former shows the display's interval.
      const ahead = expectedDisplayTime - now;
      if (ahead > 4 && ahead < 40) vsync += (ahead - vsync) / 4;

      const passed = mediaTime - (last?.time ?? NaN);
      if (passed > 0 && passed < 0.3) {
        const frames = Math.round(passed / step);
        steady = frames > 0 && Math.abs(passed - frames * step) < 2 * tolerance;
        if (steady) step += (passed / frames - step) / 4;
        else step = passed / Math.max(1, presentedFrames - (last?.count ?? 0));
      }
      last = { time: mediaTime, shown: expectedDisplayTime, count: presentedFrames, now };

      // A frame is shown at the display tick nearest to its own time: each observation gives the origin to half a tick, and their mean
      // gives it precisely. The first one after a pause or a hitch may be far off.
      const seen = expectedDisplayTime - (mediaTime * 1000) / rate;
      const off = seen - origin;
      gain = Math.abs(off) < 0.75 * vsync ? Math.max(gain / (1 + gain), 1 / 4) : 1;
      origin = gain < 1 ? origin + off * gain : seen;
      speed = rate;
    },

    next(t, now) {
      // Nothing is predicted for irregular frames, where the next may last long, nor from old observations: an audio hitch moves the
      // media clock, a display hitch delays the picture by a tick, and no event reports either.
      const horizon = (2000 * step) / speed + vsync;
      if (!last || !steady || !(speed > 0) || now - last.now > horizon) return undefined;
      const { time, shown } = last;
      const at = (frame: number) => time + frame * step;
      const due = (frame: number) => {
        const ideal = origin + (at(frame) * 1000) / speed;
        // The step starts one tick before its picture is displayed.
        return shown + (Math.round((ideal - shown) / vsync) - 1.5) * vsync;
      };
      let frame = Math.max(1, Math.ceil((t - tolerance - time) / step));
      // After a late callback the next frame, too, is already on its way.
      while (due(frame) < now - vsync) frame++;
      // NaN (a browser without expectedDisplayTime) fails the comparison.
      return due(frame) - last.now < horizon ? { time: at(frame), due: due(frame) } : undefined;
    },

    reset() {
      last = undefined;
      origin = NaN;
    },
  };
}
