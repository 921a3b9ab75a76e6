import type { Timed } from './timeline.js';

/** Pause-to-read: only where a slot is too short to be read, at the end of each, or not at all. */
export type PacingMode = 'auto' | 'always' | 'never';

export interface Paced extends Timed {
  /** What the author wants for this one; `auto` leaves it to the mode. */
  readonly pause?: PacingMode | undefined;
}

/** How things stand when a boundary is reached. */
export interface PacingSituation {
  /** Holds for every annotation whose own `pause` is `auto`; another `pause` overrules it. */
  readonly mode: PacingMode;
  /**
   * The viewer chose the mode (it is not just what the page says). Then holds come at any speed, and `never` means never:
   * the viewer outranks the author. Default `false`.
   */
  readonly asked?: boolean;
  /** `playbackRate`; default 1. Above 1.5 the viewer skims: no holds, unless asked for. */
  readonly rate?: number;
  /** While seeking or scrubbing nothing is held. Default `false`. */
  readonly seeking?: boolean;
}

/** Playback is to be held for reading. */
export interface PacingHold<T extends Paced = Paced> {
  /** The one that needs it longest. */
  readonly annotation: T;
  /** All that the one hold serves. */
  readonly annotations: readonly T[];
  /** Wall-clock seconds, if the annotations stay in sight. */
  readonly seconds: number;
}

/**
 * Decides when playback is to be held; it pauses nothing itself. `now` is a wall clock in seconds that never goes back
 * (`performance.now() / 1000`). The order of calls: `dueHold` before the playhead advances over a boundary, with the time it is about to reach;
 * on a hold, stop there, so that what ends stays active; after `remaining` seconds, or as soon as the viewer plays or seeks, `released`.
 */
export interface Pacing<T extends Paced = Paced> {
  /** Which annotations can be read from now on: the active ones, in playback or pause; none while cards are off or the page is hidden. */
  showing(annotations: readonly T[], now: number): void;
  /** Its full text was opened: it counts as read. */
  opened(annotation: T): void;
  /** The hold to begin before the footage passes `t` seconds, if there is one. None while one is on. */
  dueHold(t: number, now: number, situation: PacingSituation): PacingHold<T> | undefined;
  /** Wall-clock seconds that the hold still needs: 0 without one, or once all that it serves have been read. */
  remaining(now: number): number;
  /** The hold is over. */
  released(): void;
  /**
   * Annotations come faster than they can be read: `auto` holds no more until they come at a calmer pace again. What was asked for
   * (`always`, by viewer or author) is held as ever.
   */
  readonly crowded: boolean;
}

/** Seconds that `always` holds at least. */
const shortestAlways = 2;

/** Missing seconds that `auto` overlooks: a frame late in, a frame early out, and a slot as long as its reading time would cause a twitch. */
const overlooked = 0.25;

/** Seconds of footage within which annotations end together: two holds in quick succession are worse than one. */
const together = 1;

/**
 * Holds in a row with less than so many seconds of footage between them: after these `auto` gives up. A viewer reads a few notes in a
 * row, but nobody watches footage that stops every second.
 */
const mostInRow = 3;
const row = 2;

/** Above this `playbackRate` only holds that the viewer asked for are made. */
const skimming = 1.5;

/**
 * Pacing for one track. `readingTime` gives the seconds an annotation takes, the viewer's own factor included; it is asked only at
 * boundaries. Time in sight adds up over visits: what was read once is not held for again.
 */
export function createPacing<T extends Paced>(readingTime: (annotation: T) => number): Pacing<T> {
  const seen = new Map<T, number>();
  let shown: readonly T[] = [];
  let since = 0;
  /** For each that the last hold served, how long it is to have been seen by its end. */
  let served = new Map<T, number>();
  let holding = false;
  /** Where `auto` last wanted to hold, in seconds of the footage, and how often in a row it did. */
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

  /** Seconds to hold at `t` for an annotation that ends there or soon: 0 for none. */
  function wanted(annotation: T, t: number, situation: PacingSituation): number {
    const { end } = annotation;
    const { rate = 1 } = situation;
    const ruled = rule(annotation, situation);
    // Never twice in a row: not when the same boundary is reached again, nor after a small step back.
    if (ruled === 'never' || served.has(annotation)) return 0;
    const missing = readingTime(annotation) - seenFor(annotation) - Math.max(0, end - t) / rate;
    if (ruled === 'always') return Math.max(shortestAlways, missing);
    return missing >= overlooked ? missing : 0;
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
      // Those that end a little later join a hold; they do not cause one before their time.
      const causes = [...needs.keys()].filter(({ end }) => end <= t);
      if (!causes.length) return undefined;
      if (causes.every((annotation) => rule(annotation, situation) === 'auto')) {
        inRow = t >= lastWanted && t - lastWanted < row ? inRow + 1 : 1;
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
