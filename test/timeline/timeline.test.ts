import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { createTimeline } from '../../src/timeline/timeline.js';
import { activeAt, annotations, time } from './arbitraries.js';

const at = (id: string, start: number, end: number, position = 0) => ({ id, position, start, end });

describe('timeline', () => {
  it('keeps all, by start, then position, and leaves its input alone', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const before = [...all];
        const sorted = [...all].sort((a, b) => a.start - b.start || a.position - b.position);
        expect(createTimeline(all).annotations).to.deep.equal(sorted);
        expect(all).to.deep.equal(before);
      }),
    );
  });

  it('finds the active ones as a plain filter does', () => {
    fc.assert(
      fc.property(annotations, time, (all, t) => {
        const timeline = createTimeline(all);
        // Boundaries are where it goes wrong, so each is asked for as well.
        for (const moment of [t, ...all.flatMap(({ start, end }) => [start, end])]) {
          expect(timeline.activeAt(moment)).to.deep.equal(activeAt(all, moment));
        }
      }),
    );
  });

  it('finds the next boundary, and what starts in a span', () => {
    fc.assert(
      fc.property(annotations, time, time, (all, a, b) => {
        const timeline = createTimeline(all);
        const later = all.flatMap(({ start, end }) => [start, end]).filter((boundary) => boundary > a);
        expect(timeline.boundaryAfter(a)).to.equal(Math.min(Infinity, ...later));
        const from = Math.min(a, b);
        const to = Math.max(a, b);
        expect(timeline.startingIn(from, to)).to.deep.equal(
          timeline.annotations.filter(({ start }) => start > from && start <= to),
        );
      }),
    );
  });

  it('steps forward through every start, wherever it begins', () => {
    fc.assert(
      fc.property(annotations, time, (all, t) => {
        const timeline = createTimeline(all);
        expect(timeline.next(t)).to.equal(timeline.annotations.find(({ start }) => start > t + 1e-3));
      }),
    );
  });

  it('steps back like a player', () => {
    fc.assert(
      fc.property(annotations, time, (all, t) => {
        const timeline = createTimeline(all);
        const starts = timeline.annotations.map(({ start }) => start).filter((start) => start <= t + 1e-3);
        const current = starts.at(-1) ?? NaN;
        const target = t - current > 1 ? current : starts.filter((start) => start < current).at(-1);
        expect(timeline.previous(t)).to.equal(timeline.annotations.find(({ start }) => start === target));
      }),
    );
  });

  for (const [t, previous, next] of [
    [0, undefined, 'a'],
    [1, undefined, 'b'],
    [1.5, undefined, 'b'],
    [2.5, 'a', 'b'],
    [10, 'a', 'd'],
    [11, 'a', 'd'],
    [11.5, 'b', 'd'],
    // What 20.3 reads back as once a browser has cut it to microseconds.
    [20.299999, 'b', undefined],
    [99, 'd', undefined],
    [Infinity, 'd', undefined],
    [-Infinity, undefined, 'a'],
    [NaN, undefined, undefined],
  ] as const) {
    it(`at ${t} goes back to ${previous}, on to ${next}`, () => {
      const timeline = createTimeline([
        at('d', 20.3, 21),
        at('c', 10, 12, 2),
        at('a', 1, 3),
        at('b', 10, 11, 1),
      ]);
      expect(timeline.previous(t)?.id).to.equal(previous);
      expect(timeline.next(t)?.id).to.equal(next);
    });
  }

  it('answers "none" where there is nothing, and to no time at all', () => {
    const empty = createTimeline([]);
    const one = createTimeline([at('a', 1, 2)]);
    expect([empty.activeAt(0), empty.boundaryAfter(0), empty.next(0), empty.previous(0)]).to.deep.equal([
      [],
      Infinity,
      undefined,
      undefined,
    ]);
    for (const t of [NaN, Infinity, -Infinity]) expect(one.activeAt(t), String(t)).to.deep.equal([]);
    expect([one.boundaryAfter(NaN), one.boundaryAfter(Infinity), one.boundaryAfter(-Infinity)]).to.deep.equal(
      [Infinity, Infinity, 1],
    );
  });
});
