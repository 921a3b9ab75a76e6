/** What the timeline needs to know of an annotation. Times in seconds; `end` is exclusive and greater than `start`. */
export interface Timed {
  readonly id: string;
  /** Index in the document: decides the order of annotations with the same time. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** An immutable index over annotations. All times are seconds; for `NaN` every method finds nothing. */
export interface Timeline<T extends Timed = Timed> {
  /** All annotations, by start, then position. */
  readonly annotations: readonly T[];
  /** Those with `start <= t < end`, by start, then position. */
  activeAt(t: number): T[];
  /** Those with `after < start <= upTo`, by start, then position. */
  startingIn(after: number, upTo: number): T[];
  /** The first start or end after `t`, else `Infinity`. */
  boundaryAfter(t: number): number;
  /** The first that starts after `t`. */
  next(t: number): T | undefined;
  /**
   * The target of a "previous" key: the latest start, or within a second after it the one before. Of several that start together,
   * the first.
   */
  previous(t: number): T | undefined;
}

/** For this many seconds after a start "previous" means the one before. */
const grace = 1;

/**
 * Media elements truncate times to microseconds (`currentTime = 4.35` may read back as 4.349999). This many seconds before a start count
 * as the start, or "next" would seek to the same one for ever.
 */
const rounding = 1e-3;

/** Index of the first value greater than `t` in ascending numbers; their count if there is none, or `t` is `NaN`. */
function firstAfter(ascending: Float64Array, t: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) > t) high = middle;
    else low = middle + 1;
  }
  return low;
}

const byStart = (a: Timed, b: Timed): number => a.start - b.start || a.position - b.position;

/**
 * Builds the index from annotations in any order. Each node of an implicit binary tree over the starts holds the latest end below it, so
 * that a lookup skips branches in which everything has ended.
 */
export function createTimeline<T extends Timed>(input: readonly T[]): Timeline<T> {
  const annotations = Object.freeze([...input].sort(byStart));
  const count = annotations.length;
  const starts = new Float64Array(count);
  const leaves = 2 ** Math.ceil(Math.log2(count || 1));
  const latest = new Float64Array(2 * leaves).fill(-Infinity);
  annotations.forEach(({ start, end }, index) => {
    starts[index] = start;
    latest[leaves + index] = end;
  });
  for (let node = leaves - 1; node; node--) {
    latest[node] = Math.max(latest[2 * node] ?? -Infinity, latest[2 * node + 1] ?? -Infinity);
  }

  /** Collects what is below `node` (`width` leaves from `from`), has an index below `limit` and ends after `t`. */
  function collect(node: number, from: number, width: number, limit: number, t: number, found: T[]): void {
    if (from >= limit || !((latest[node] ?? -Infinity) > t)) return;
    if (width > 1) {
      const half = width / 2;
      collect(2 * node, from, half, limit, t, found);
      collect(2 * node + 1, from + half, half, limit, t, found);
    } else {
      const annotation = annotations[from];
      if (annotation) found.push(annotation);
    }
  }

  function activeAt(t: number): T[] {
    const found: T[] = [];
    collect(1, 0, leaves, firstAfter(starts, t), t, found);
    return found;
  }

  /** The first that starts at the same time as the one at `index`. */
  function firstWithSameStart(index: number): number {
    while (index > 0 && starts[index - 1] === starts[index]) index--;
    return index;
  }

  return {
    annotations,
    activeAt,
    startingIn: (after, upTo) => annotations.slice(firstAfter(starts, after), firstAfter(starts, upTo)),
    // What starts later also ends later than the next start, so only the ends of active annotations can be earlier.
    boundaryAfter: (t) =>
      activeAt(t).reduce((first, { end }) => Math.min(first, end), starts[firstAfter(starts, t)] ?? Infinity),
    next: (t) => annotations[firstAfter(starts, t + rounding)],
    previous(t) {
      const index = firstWithSameStart(firstAfter(starts, t + rounding) - 1);
      const start = starts[index] ?? NaN;
      if (t + rounding >= start)
        return annotations[t - start > grace ? index : firstWithSameStart(index - 1)];
      return undefined;
    },
  };
}
