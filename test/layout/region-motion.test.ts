import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { momentOf, regionMotion, type RegionMoment } from '../../src/layout/region-motion.js';
import type { Keyframe, Region } from '../../src/track/track.js';
import { box } from './scenes.js';

/** A keyframe as the parser returns it. */
const key = (time: number, more: Partial<Keyframe>): Keyframe => ({
  time,
  ease: 'linear',
  hidden: false,
  ...more,
});

const frame = box(0, 0, 1000, 500);
const moving: Region = {
  keyframes: [key(10, { box: [10, 10, 10, 20] }), key(14, { box: [50, 10, 10, 20] })],
};

/** Where a straight way between the two moments around `time` has the box. */
function between(moments: readonly RegionMoment[], time: number) {
  const after = moments.findIndex((moment) => moment.time > time);
  const [a, b] = [moments[after - 1], moments[after]];
  if (!a || !b) return moments.at(after < 0 ? -1 : 0)?.box;
  if (!a.box || !b.box) return undefined;
  const part = (time - a.time) / (b.time - a.time);
  const mix = (key: 'x' | 'y' | 'width' | 'height') => a.box![key] + (b.box![key] - a.box![key]) * part;
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') };
}

describe('the motion of a region', () => {
  it('begins and ends with the time asked for', () => {
    const moments = regionMotion(moving, 8, 20, frame, undefined);
    expect(moments[0]?.time).to.equal(8);
    expect(moments.at(-1)?.time).to.equal(20);
    for (const [index, { time }] of moments.entries())
      if (index) expect(time).to.be.at.least(moments[index - 1]!.time);
  });

  it('has only the two ends if the region stands still', () => {
    const still = regionMotion({ box: [10, 10, 10, 20] }, 0, 60, frame, undefined);
    expect(still.length).to.be.at.most(3);
    // Still, four seconds of movement, still.
    const moments = regionMotion(moving, 0, 600, frame, undefined);
    expect(moments.filter(({ time }) => time < 9.99).length).to.equal(1);
    expect(moments.filter(({ time }) => time > 14.01).length).to.be.at.most(2);
  });

  it('is where the region is, at any time between its moments', () => {
    const eased: Region = {
      keyframes: moving.keyframes!.map((frame) => ({ ...frame, ease: 'smooth' as const })),
    };
    const moments = regionMotion(eased, 8, 16, frame, undefined);
    fc.assert(
      fc.property(fc.double({ min: 8, max: 16, noNaN: true }), (time) => {
        const straight = between(moments, time);
        const true_ = momentOf(eased, time, frame, undefined).box;
        expect(Math.abs(straight!.x - true_!.x), `at ${time}`).to.be.below(1);
      }),
    );
  });

  it('is as exact where the annotation lasts long after the motion', () => {
    const slow: Region = {
      keyframes: [key(1, { box: [0, 0, 10, 10], ease: 'smooth' }), key(5, { box: [60, 0, 10, 10] })],
    };
    const tracked: Region = {
      keyframes: Array.from({ length: 250 }, (_, i) =>
        key(i / 25, { box: [20 + 20 * Math.sin(i / 9), 10, 10, 10] }),
      ),
    };
    for (const region of [slow, tracked])
      for (const to of [10, 60, 3600]) {
        const moments = regionMotion(region, 0, to, frame, undefined);
        for (let time = 0; time < 10; time += 0.037)
          expect(between(moments, time)!.x, `${time} of ${to}`).to.be.closeTo(
            momentOf(region, time, frame, undefined).box!.x,
            2,
          );
      }
  });

  it('steps where a region steps, is hidden, or leaves the frame', () => {
    const stepping: Region = {
      keyframes: [
        key(1, { box: [0, 0, 10, 10], ease: 'step' }),
        key(2, { box: [80, 80, 10, 10], hidden: true }),
        key(3, { box: [80, 0, 10, 10] }),
        key(4, { box: [140, 0, 10, 10] }),
      ],
    };
    const moments = regionMotion(stepping, 0, 5, frame, undefined);
    expect(between(moments, 1.99)?.x).to.equal(0);
    expect(between(moments, 2.01)).to.equal(undefined);
    expect(between(moments, 2.99)).to.equal(undefined);
    expect(between(moments, 3.01)?.x).to.be.closeTo(806, 1);
    expect(moments.at(-1)?.box).to.equal(undefined);
  });

  it('has a line to its card, except where there is no room for one', () => {
    const card = box(40, 60, 160, 80);
    const moments = regionMotion(moving, 10, 14, frame, card);
    expect(moments[0]?.line, 'the card lies on it').to.equal(undefined);
    const last = moments.at(-1)?.line;
    expect(last?.from.x).to.equal(200);
    expect(last?.to.x).to.equal(500);
  });

  it('stays of a bearable length, however long and however busy', () => {
    const busy: Region = {
      keyframes: Array.from({ length: 10_000 }, (_, i) =>
        key(i / 2, { point: [i % 100, i % 90], ease: 'smooth' }),
      ),
    };
    for (const [from, to] of [
      [0, 5000],
      [0, 200],
      [100, 130],
      [7, 7],
    ] as const) {
      const moments = regionMotion(busy, from, to, frame, undefined);
      expect(moments.length).to.be.within(1, 1500);
    }
  });
});
