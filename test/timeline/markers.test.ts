import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { groupMarkers, markerAt, type Markable } from '../../src/timeline/markers.js';
import { createTimeline } from '../../src/timeline/timeline.js';
import { annotations } from './arbitraries.js';

const at = (start: number, end: number, more: Partial<Markable> = {}): Markable => ({
  id: `a${start}`,
  position: 0,
  start,
  end,
  ...more,
});
/** One pixel to the second. */
const scale = { duration: 100, width: 100, minGap: 5, minSpan: 4 };

describe('markers', () => {
  for (const [what, input, expected] of [
    [
      'a span',
      [at(10, 20)],
      [{ from: 0, to: 1, count: 1, x: 0.1, width: 0.1, kind: 'span', category: undefined }],
    ],
    ['a moment by its author', [at(10, 20, { displayed: true })], [{ kind: 'moment', x: 0.1, width: 0 }]],
    ['a moment by its size', [at(10, 13.9)], [{ kind: 'moment', width: 0 }]],
    ['just a span', [at(10, 14)], [{ kind: 'span', width: 0.04 }]],
    [
      'two, a gap apart',
      [at(10, 11), at(15, 16)],
      [
        { x: 0.1, count: 1 },
        { x: 0.15, count: 1, from: 1, to: 2 },
      ],
    ],
    [
      'two too close',
      [at(10, 11), at(14.9, 15)],
      [{ from: 0, to: 2, count: 2, x: 0.1, width: 0.049, kind: 'moment' }],
    ],
    [
      'a span among moments',
      [at(10, 11), at(11, 30), at(12, 13)],
      [{ count: 3, kind: 'span', x: 0.1, width: 0.2 }],
    ],
    [
      'spans that overlap, far apart',
      [at(10, 90), at(20, 80)],
      [
        { x: 0.1, width: 0.8 },
        { x: 0.2, width: 0.6 },
      ],
    ],
    ['one category', [at(1, 9, { category: 'a' }), at(2, 9, { category: 'a' })], [{ category: 'a' }]],
    [
      'mixed categories',
      [at(1, 9, { category: 'a' }), at(2, 9, { category: 'b' }), at(3, 9)],
      [{ category: undefined }],
    ],
    ['category and none', [at(1, 9), at(2, 9, { category: 'b' })], [{ category: undefined }]],
    [
      'a crowd',
      Array.from({ length: 9 }, (_, i) => at(i * 2, 50)),
      [
        { from: 0, to: 3 },
        { from: 3, to: 6 },
        { from: 6, to: 9 },
      ],
    ],
    [
      'past the end',
      [at(95, 400), at(100, 101), at(100.1, 101)],
      [
        { width: 0.05, count: 1 },
        { x: 1, width: 0, count: 1 },
      ],
    ],
    [
      'before the beginning',
      [at(-20, -10), at(-5, 0), at(-4, 10)],
      [{ from: 2, to: 3, count: 1, x: 0, width: 0.1 }],
    ],
  ] as [string, Markable[], object[]][]) {
    it(`groups ${what}`, () => {
      const groups = groupMarkers(input, scale);
      expect(groups).to.have.lengthOf(expected.length);
      for (const [index, wanted] of expected.entries()) {
        for (const [key, value] of Object.entries(wanted)) {
          const found = groups[index]?.[key as 'x'];
          if (typeof value === 'number') expect(found, key).to.be.closeTo(value, 1e-12);
          else expect(found, key).to.equal(value);
        }
      }
    });
  }

  it('draws nothing without a duration or a width', () => {
    for (const lack of [
      { duration: NaN },
      { duration: Infinity },
      { duration: 0 },
      { width: 0 },
      { width: NaN },
    ]) {
      expect(groupMarkers([at(1, 2)], { ...scale, ...lack }), JSON.stringify(lack)).to.deep.equal([]);
    }
  });

  it('leaves none out, keeps the order and the gap, and stays in the lane', () => {
    fc.assert(
      fc.property(
        annotations,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 500 }),
        (all, minGap, width) => {
          const sorted = createTimeline(all).annotations;
          const groups = groupMarkers(sorted, { duration: 8, width, minGap });
          const reachable = sorted.filter(({ start, end }) => start <= 8 && end > 0);
          const listed = groups.flatMap(({ from, to }) => sorted.slice(from, to));
          expect(listed).to.include.members(reachable);
          expect(new Set(listed)).to.have.property('size', listed.length);
          for (const [index, group] of groups.entries()) {
            const previous = groups[index - 1];
            if (previous) {
              expect(group.from).to.equal(previous.to);
              expect((group.x - previous.x) * width).to.be.at.least(minGap - 1e-9);
            }
            expect(group.count)
              .to.equal(group.to - group.from)
              .and.to.be.above(0);
            expect(group.x).to.be.within(0, 1);
            expect(group.x + group.width).to.be.at.most(1 + 1e-12);
          }
        },
      ),
    );
  });

  describe('at a place', () => {
    // 10–20, 15–18, a moment at 60.
    const groups = groupMarkers([at(10, 20), at(15, 19), at(60, 61)], scale);
    for (const [x, slack, expected] of [
      [0.05, 0, undefined],
      [0.1, 0, 0],
      [0.17, 0, 1],
      [0.195, 0, 0],
      [0.6, 0, 2],
      [0.62, 0, undefined],
      [0.62, 0.03, 2],
      [0.58, 0.03, 2],
      [0.22, 0.03, 0],
      [NaN, 1, undefined],
    ] as const) {
      it(`${x}, give or take ${slack}: ${expected}`, () => {
        const hit = markerAt(groups, x, slack);
        expect(hit && groups.indexOf(hit)).to.equal(expected);
      });
    }
  });
});
