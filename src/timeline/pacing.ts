import type { Timed } from './timeline.js';

/** Pause to read: only where a slot is too short to be read, at the end of every slot, or never. */
export type PacingMode = 'auto' | 'always' | 'never';

export interface Paced extends Timed {
  /** The author's setting; `auto` leaves it to the mode. */
  readonly pause?: PacingMode | undefined;
}

/** The circumstances when a boundary is reached. */
export interface PacingSituation {
  /** Applies to annotations whose own `pause` is `auto`. */
  readonly mode: PacingMode;
  /**
   * The viewer chose the mode, not the page. Then it holds at any speed, and `never` overrules the author too. Default `false`.
   */
  readonly asked?: boolean;
  /** `playbackRate`; default 1. Above 1.5 the viewer is skimming: no holds, unless the viewer chose them. */
  readonly rate?: number;
  /** Nothing is held while seeking or scrubbing. Default `false`. */
  readonly seeking?: boolean;
}

/** A pause for reading. */
export interface PacingHold<T extends Paced = Paced> {
  /** The one that needs the longest hold. */
  readonly annotation: T;
  /** All annotations that the hold is for. */
  readonly annotations: readonly T[];
  /** Wall-clock seconds, if the annotations stay visible. */
  readonly seconds: number;
}

/**
 * Decides when playback should be held; it pauses nothing itself. `now` is a monotonic clock in seconds (`performance.now() / 1000`). Call
 * `dueHold` before the playhead crosses a boundary, with the time it is about to reach. If it returns a hold, stop before the boundary, so
 * that what ends there stays active. Call `released` after `remaining` seconds, or when the viewer plays or seeks.
 */
export interface Pacing<T extends Paced = Paced> {
  /** The annotations that are readable from now on: the active ones; none while cards are off or the page is hidden. */
  showing(annotations: readonly T[], now: number): void;
  /** Its full text was opened, so it counts as read. */
  opened(annotation: T): void;
  /** The hold that has to start before playback passes `t`, if any. None during a hold. */
  dueHold(t: number, now: number, situation: PacingSituation): PacingHold<T> | undefined;
  /** Wall-clock seconds that the hold still needs; 0 without a hold, or once all its annotations have been read. */
  remaining(now: number): number;
  /** The hold is over. */
  released(): void;
  /**
   * Annotations come faster than they can be read, so `auto` does not hold until they slow down. `always`, of viewer or author, still
   * holds.
   */
  readonly crowded: boolean;
}

/** `always` holds for at least this many seconds. */
const shortestAlways = 2;

/** `auto` ignores this many missing seconds: a slot exactly as long as its reading time may lose a frame at either end. */
const negligible = 0.25;

/** Annotations that end within this many seconds share a hold: two holds in quick succession are worse than one. */
const together = 1;

/**
 * After this many holds in a row, each less than `rowGap` seconds of footage after the one before, `auto` gives up: nobody watches footage
 * that stops every second.
 */
const mostInRow = 3;
const rowGap = 2;

/** Above this `playbackRate` it holds only if the viewer chose the mode. */
const skimming = 1.5;

/**
 * Pacing for one track. `readingTime` returns an annotation's reading time in seconds, with the viewer's factor; it is called only at
 * boundaries. Visible time adds up over repeated viewings, so playback is not held again for what has been read.
 */
export function createPacing<T extends Paced>(readingTime: (annotation: T) => number): Pacing<T> {
  const seen = new Map<T, number>();
  let shown: readonly T[] = [];
  let since = 0;
  /** The annotations of the last hold, each with the visible time it should have had by the hold's end. */
  let served = new Map<T, number>();
  let holding = false;
  /** When `auto` last wanted to hold (seconds of the footage), and how often in a row. */
  let lastWanted = -Infinity;
  let inRow = 0;

  const seenFor = (annotation: T) => seen.get(annotation) ?? 0;

  function settle(now: number): void {
    for (const annotation of shown) seen.set(annotation, seenFor(annotation) + Math.max(0, now - since));
    since = now;
  }

  function rule({ pause = 'auto' }: T, { mode, asked }: PacingSituation): PacingMode {
    return (asked && mode === 'never') || pause === 'auto' ? mode : pause;
  }

  /** Seconds to hold at `t` for an annotation that ends at that time or soon after; 0 for no hold. */
  function wanted(annotation: T, t: number, situation: PacingSituation): number {
    const { end } = annotation;
    const { rate = 1 } = situation;
    const ruled = rule(annotation, situation);
    // Not twice in a row: the same boundary may be reached again, for example after a small step back.
    if (ruled === 'never' || served.has(annotation)) return 0;
    const missing = readingTime(annotation) - seenFor(annotation) - Math.max(0, end - t) / rate;
    if (ruled === 'always') return Math.max(shortestAlways, missing);
    return missing >= negligible ? missing : 0;
  }

  function remaining(now: number): number {
    settle(now);
    if (!holding) return 0;
    return Math.max(0, ...Array.from(served, ([annotation, until]) => until - seenFor(annotation)));
  }

  return {
    showing(annotations, now) {
      settle(now);
      shown = annotations;
    },
    opened(annotation) {
      seen.set(annotation, Math.max(seenFor(annotation), readingTime(annotation)));
      if (served.has(annotation)) served.set(annotation, 0);
    },
    dueHold(t, now, situation) {
      const { asked, rate = 1, seeking } = situation;
      if (holding || seeking || (rate > skimming && !asked) || !shown.some(({ end }) => end <= t))
        return undefined;
      settle(now);
      const needs = new Map<T, number>();
      for (const annotation of shown) {
        const seconds = annotation.end <= t + together ? wanted(annotation, t, situation) : 0;
        if (seconds) needs.set(annotation, seconds);
      }
      // Annotations that end a little later join a hold, but do not cause one early.
      const causes = [...needs.keys()].filter(({ end }) => end <= t);
      if (!causes.length) return undefined;
      if (causes.every((annotation) => rule(annotation, situation) === 'auto')) {
        inRow = t >= lastWanted && t - lastWanted < rowGap ? inRow + 1 : 1;
        lastWanted = t;
        if (inRow > mostInRow) return undefined;
      }
      const annotations = [...needs.keys()].sort((a, b) => (needs.get(b) ?? 0) - (needs.get(a) ?? 0));
      const [annotation] = annotations;
      if (!annotation) return undefined;
      served = new Map(Array.from(needs, ([one, seconds]) => [one, seenFor(one) + seconds]));
      holding = true;
      return { annotation, annotations, seconds: needs.get(annotation) ?? 0 };
    },
    remaining,
    get crowded() {
      return inRow > mostInRow;
    },
    released() {
      holding = false;
    },
  };
}
