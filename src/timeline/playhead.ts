import type { Timed, Timeline } from './timeline.js';

/** An annotation became active (`enter`) or stopped being so (`exit`), at `time` seconds of the footage. */
export interface Transition<T extends Timed = Timed> {
  readonly type: 'enter' | 'exit';
  readonly annotation: T;
  /** Playback: the boundary that was passed. Seek: where it led. */
  readonly time: number;
}

/**
 * Knows what is active, and says what changed. Transitions come in the order in which their events are to be dispatched:
 * by time, at the same time exits before enters, then in document order. Nothing changed: an empty array.
 */
export interface Playhead<T extends Timed = Timed> {
  /** Seconds, lifted as said at `advance`; `NaN` until the first `advance` or `seek`, and after `clear`. */
  readonly time: number;
  /** By start, then position; frozen, and the same array until something changes. */
  readonly active: readonly T[];
  /**
   * Playback reached `t`. Every annotation passed over on the way both enters and exits, however short. The first call, and
   * one that goes back, act as `seek`; `NaN` is ignored. A time that a media clock cut just short of a boundary counts as there. At the end of the footage call it with the duration; in a loop, then `seek(0)`.
   */
  advance(t: number): readonly Transition<T>[];
  /** A jump to `t`: one exit for each left, one enter for each arrived in, none for those jumped over or active at both places. */
  seek(t: number): readonly Transition<T>[];
  /** Takes another timeline (a new track, another filter) at the same time: as a seek; annotations that stand in both stay. */
  replace(timeline: Timeline<T>): readonly Transition<T>[];
  /** Leaves everything and forgets the time. */
  clear(): readonly Transition<T>[];
}

const none: readonly never[] = Object.freeze([]);

/**
 * Browsers cut `currentTime` to whole microseconds: after a seek to 8.36, Chromium may say 8.359999, and what starts at 8.36 would not
 * be active. A little more than that, for what is lost in subtracting.
 */
const cut = 1.5e-6;

const order = (a: Transition, b: Transition): number =>
  a.time - b.time || +(a.type < b.type) - +(a.type > b.type) || a.annotation.position - b.annotation.position;

/** A playhead over `timeline` that is nowhere yet. */
export function createPlayhead<T extends Timed>(timeline: Timeline<T>): Playhead<T> {
  let time = NaN;
  let active: readonly T[] = none;
  let boundary = Infinity;

  const lift = (t: number, first = timeline.boundaryAfter(t)): number => (first - t < cut ? first : t);

  function arrive(
    t: number,
    now: T[],
    exits: Transition<T>[],
    enters: Transition<T>[],
  ): readonly Transition<T>[] {
    time = t;
    boundary = timeline.boundaryAfter(t);
    const transitions = [...exits, ...enters].sort(order);
    if (transitions.length) active = Object.freeze(now);
    return transitions;
  }

  function seek(t: number): readonly Transition<T>[] {
    if (Number.isNaN(t)) return none;
    t = lift(t);
    const now = timeline.activeAt(t);
    const before = new Set(active);
    const after = new Set(now);
    return arrive(
      t,
      now,
      active
        .filter((annotation) => !after.has(annotation))
        .map((annotation) => ({ type: 'exit', annotation, time: t })),
      now
        .filter((annotation) => !before.has(annotation))
        .map((annotation) => ({ type: 'enter', annotation, time: t })),
    );
  }

  return {
    get time() {
      return time;
    },
    get active() {
      return active;
    },
    advance(t) {
      if (!(t >= time)) return seek(t);
      t = lift(t, t < boundary ? boundary : undefined);
      if (t < boundary) {
        time = t;
        return none;
      }
      const started = timeline.startingIn(time, t);
      return arrive(
        t,
        timeline.activeAt(t),
        [...active, ...started]
          .filter(({ end }) => end <= t)
          .map((annotation) => ({ type: 'exit', annotation, time: annotation.end })),
        started.map((annotation) => ({ type: 'enter', annotation, time: annotation.start })),
      );
    },
    seek,
    replace(other) {
      timeline = other;
      return seek(time);
    },
    clear() {
      const exits = active.map((annotation): Transition<T> => ({ type: 'exit', annotation, time }));
      active = none;
      time = NaN;
      return exits.sort(order);
    },
  };
}
