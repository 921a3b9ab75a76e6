import fc from '../support/fast-check.js';
import type { Timed } from '../../src/timeline/timeline.js';

/** Few distinct times, so that equal starts, touching slots and overlaps are the rule; halves and a sliver make tiny slots. */
export const time = fc.oneof(
  fc.integer({ min: -2, max: 20 }).map((half) => half / 2),
  fc.double({ min: 0, max: 10, noNaN: true }),
);

const length = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((half) => half / 2),
  fc.constant(1e-6),
  fc.double({ min: 1e-9, max: 30, noNaN: true }),
);

/** Annotations in any order, their positions being those in the document. */
export const annotations: fc.Arbitrary<Timed[]> = fc
  .array(fc.tuple(time, length), { maxLength: 24 })
  .map((slots) =>
    slots.map(([start, lasts], position) => ({ id: `a${position}`, position, start, end: start + lasts })),
  );

/** What `activeAt` promises, the plain way. */
export const activeAt = <T extends Timed>(all: readonly T[], t: number): T[] =>
  all
    .filter(({ start, end }) => start <= t && t < end)
    .sort((a, b) => a.start - b.start || a.position - b.position);
