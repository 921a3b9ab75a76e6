import type { Timed, Timeline } from './timeline.js';

/** An annotation became active (`enter`) or inactive (`exit`), at `time` seconds. */
export interface Transition<T extends Timed = Timed> {
  readonly type: 'enter' | 'exit';
  readonly annotation: T;
  /** In playback the boundary that was passed; after a seek its target. */
  readonly time: number;
}

/**
 * Tracks which annotations are active, and returns what changed. Transitions are in the order in which events are dispatched: by
 * time, exits before enters, then in document order.
 */
export interface Playhead<T extends Timed = Timed> {
  /** Seconds, rounded up to a boundary as described at `advance`; `NaN` before the first `advance` or `seek`, and after `clear`. */
  readonly time: number;
  /** By start, then position; frozen, and the same array until it changes. */
  readonly active: readonly T[];
  /**
   * Playback has reached `t`. Annotations passed on the way enter and exit, however short they are. The first call, and one that goes
   * back, act as `seek`; `NaN` is ignored. A time that the media clock truncated just before a boundary counts as the boundary. Call it
   * with the duration at the end of the footage, and in a loop `seek(0)` after that.
   */
  advance(t: number): readonly Transition<T>[];
  /** A jump to `t`. Annotations that were jumped over, or are active before and after, have no transitions. */
  seek(t: number): readonly Transition<T>[];
  /** Switches to another timeline (a new track, another filter) at the same time, as a seek does: annotations in both stay active. */
  replace(timeline: Timeline<T>): readonly Transition<T>[];
  /** Exits everything and forgets the time. */
  clear(): readonly Transition<T>[];
}

const none: readonly never[] = Object.freeze([]);

/**
 * Browsers truncate `currentTime` to microseconds: after a seek to 8.36 Chromium may report 8.359999, and what starts at 8.36 would not
 * be active. A little more than a microsecond, since subtraction loses precision too.
 */
const truncation = 1.5e-6;

const order = (a: Transition, b: Transition): number =>
  a.time - b.time || +(a.type < b.type) - +(a.type > b.type) || a.annotation.position - b.annotation.position;

/** A playhead without a time yet. */
export function createPlayhead<T extends Timed>(timeline: Timeline<T>): Playhead<T> {
  let time = NaN;
  let active: readonly T[] = none;
  let boundary = Infinity;

  const toBoundary = (t: number, first = timeline.boundaryAfter(t)): number =>
    first - t < truncation ? first : t;

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
    t = toBoundary(t);
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
      t = toBoundary(t, t < boundary ? boundary : undefined);
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
