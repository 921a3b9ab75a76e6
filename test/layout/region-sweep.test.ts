import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { centreOf, type Point } from '../../src/layout/box.js';
import { clipToFrame, regionAt, shapeBounds, type Shape } from '../../src/layout/region-at.js';
import { regionSweep } from '../../src/layout/region-sweep.js';
import type { Keyframe, Region } from '../../src/track/track.js';
import { box } from './scenes.js';

const at = (time: number, shape: Shape, more: Partial<Keyframe> = {}): Keyframe => ({
  time,
  ease: 'linear',
  hidden: false,
  ...shape,
  ...more,
});

function middleAt(region: Region, time: number): Point | undefined {
  const shape = regionAt(region, time);
  const part = shape && clipToFrame(shapeBounds(shape));
  return part && centreOf(part);
}

const holds = (boxes: ReturnType<typeof regionSweep>, { x, y }: Point, slack: number): boolean =>
  boxes.some(
    (one) =>
      x >= one.x - slack &&
      x <= one.x + one.width + slack &&
      y >= one.y - slack &&
      y <= one.y + one.height + slack,
  );

describe('regionSweep', () => {
  it('is the centre of a region that stands still', () => {
    expect(regionSweep({ box: [10, 10, 20, 20] }, 0, 9)).to.deep.equal([box(20, 20, 0, 0)]);
  });

  it('is one thin box for a straight way', () => {
    const region: Region = {
      keyframes: [at(0, { box: [0, 40, 10, 10] }), at(10, { box: [80, 40, 10, 10] })],
    };
    const [way, ...more] = regionSweep(region, 0, 10);
    expect(more).to.have.length(0);
    expect(way?.x).to.be.closeTo(5, 1e-6);
    expect(way?.width).to.be.closeTo(80, 1e-6);
    expect(way?.height).to.equal(0);
  });

  it('takes only what is left of the way', () => {
    const region: Region = { keyframes: [at(0, { point: [0, 40] }), at(10, { point: [100, 40] })] };
    const [way] = regionSweep(region, 8, 9);
    expect(way?.x).to.be.closeTo(80, 1e-6);
    expect(way?.width).to.be.closeTo(10, 1e-6);
  });

  it('leaves most of the frame free for a way from corner to corner', () => {
    const region: Region = { keyframes: [at(0, { point: [0, 0] }), at(10, { point: [100, 100] })] };
    const area = regionSweep(region, 0, 10).reduce((sum, one) => sum + one.width * one.height, 0);
    expect(area).to.be.below(1500);
  });

  it('knows both ends of a step, and nothing between them', () => {
    const region: Region = {
      keyframes: [at(0, { point: [10, 10] }, { ease: 'step' }), at(5, { point: [90, 80] })],
    };
    const way = regionSweep(region, 0, 10);
    expect(holds(way, { x: 10, y: 10 }, 0.01)).to.equal(true);
    expect(holds(way, { x: 90, y: 80 }, 0.01)).to.equal(true);
    expect(holds(way, { x: 50, y: 45 }, 5)).to.equal(false);
  });

  it('is nothing where the region is hidden or out of the frame', () => {
    const hidden: Region = { keyframes: [at(0, { point: [10, 10] }, { hidden: true })] };
    expect(regionSweep(hidden, 0, 5)).to.deep.equal([]);
    expect(regionSweep({ box: [150, 0, 10, 10] }, 0, 5)).to.deep.equal([]);
    expect(regionSweep({}, 0, 5)).to.deep.equal([]);
  });

  it('stays a short list for a region of 10,000 keyframes', () => {
    const keyframes = Array.from({ length: 10000 }, (_, index) =>
      at(index / 100, { point: [(index * 37) % 100, (index * 61) % 100] }),
    );
    expect(regionSweep({ keyframes }, 0, 100)).to.have.length.below(65);
  });

  it('holds the middle at every moment, for any way', () => {
    const number = fc.integer({ min: -30, max: 120 });
    const length = fc.integer({ min: 1, max: 60 });
    const shape: fc.Arbitrary<Shape> = fc.oneof(
      fc.tuple(number, number).map((point): Shape => ({ point })),
      fc.tuple(number, number, length, length).map((one): Shape => ({ box: one })),
    );
    const keyframe = fc.record({
      gap: fc.constantFrom(0, 0.5, 3),
      shape,
      ease: fc.constantFrom<Keyframe['ease'][]>('linear', 'smooth', 'step'),
      hidden: fc.constantFrom(false, false, false, true),
    });
    const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(keyframe, { maxLength: 6 }), moments, (list, parts) => {
        let time = 0;
        const keyframes = list.map((one) =>
          at((time += one.gap), one.shape, { ease: one.ease, hidden: one.hidden }),
        );
        const [from, to] = [time * 0.1, time * 0.9];
        const way = regionSweep({ keyframes }, from, to);
        for (const part of [0, ...parts, 1]) {
          const moment = from + (to - from) * part;
          const middle = middleAt({ keyframes }, moment);
          // If a box is clipped at the frame's edge, its centre turns within a piece: allow a little slack, in percent.
          if (middle)
            expect(holds(way, middle, 3), `${String(middle.x)}, ${String(middle.y)} at ${moment}`).to.equal(
              true,
            );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
