import { expect } from 'chai';
import fc from '../support/fast-check.js';
import {
  clipToFrame,
  keyframesUntil,
  regionAt,
  shapeBounds,
  shapeCentre,
  toPixels,
  type Shape,
} from '../../src/layout/region-at.js';
import type { Keyframe, Region } from '../../src/track/track.js';
import { box } from './scenes.js';

const at = (time: number, shape: Shape, more: Partial<Keyframe> = {}): Keyframe => ({
  time,
  ease: 'linear',
  hidden: false,
  ...shape,
  ...more,
});

const moving = (...keyframes: Keyframe[]): Region => ({ keyframes });

const square: Shape = {
  polygon: [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ],
};
const triangle: Shape = {
  polygon: [
    [50, 50],
    [60, 50],
    [55, 60],
  ],
};

/** A keyframe's own shape, without its time and ease. */
const shapeOf = (shape: Shape | undefined) =>
  shape && ({ point: shape.point, box: shape.box, polygon: shape.polygon } as Shape);
const only = (shape: Shape) => shapeOf(shape);

describe('regionAt', () => {
  const line = moving(at(10, { point: [0, 0] }), at(20, { point: [100, 50] }));
  const cases: { name: string; region: Region; time: number; shape: Shape | undefined }[] = [
    { name: 'a point that stands', region: { point: [10, 20] }, time: 5, shape: { point: [10, 20] } },
    { name: 'a box that stands', region: { box: [1, 2, 3, 4] }, time: 5, shape: { box: [1, 2, 3, 4] } },
    { name: 'a polygon that stands', region: triangle, time: 5, shape: triangle },
    { name: 'nothing in it', region: {}, time: 5, shape: undefined },
    { name: 'no keyframes in the list', region: { keyframes: [] }, time: 5, shape: undefined },
    { name: 'before the first keyframe', region: line, time: 0, shape: { point: [0, 0] } },
    { name: 'at the first keyframe', region: line, time: 10, shape: { point: [0, 0] } },
    { name: 'in the middle', region: line, time: 15, shape: { point: [50, 25] } },
    { name: 'at the last keyframe', region: line, time: 20, shape: { point: [100, 50] } },
    { name: 'after the last keyframe', region: line, time: 999, shape: { point: [100, 50] } },
    {
      name: 'a box on its way',
      region: moving(at(0, { box: [0, 0, 10, 10] }), at(4, { box: [40, 20, 30, 50] })),
      time: 1,
      shape: { box: [10, 5, 15, 20] },
    },
    {
      name: 'a polygon on its way',
      region: moving(
        at(0, square),
        at(2, {
          polygon: [
            [10, 10],
            [20, 10],
            [20, 20],
            [10, 20],
          ],
        }),
      ),
      time: 1,
      shape: {
        polygon: [
          [5, 5],
          [15, 5],
          [15, 15],
          [5, 15],
        ],
      },
    },
    {
      name: 'smooth: a quarter of the time, less of the way',
      region: moving(at(0, { point: [0, 0] }, { ease: 'smooth' }), at(4, { point: [64, 0] })),
      time: 1,
      shape: { point: [10, 0] },
    },
    {
      name: 'step: held until the next keyframe',
      region: moving(at(0, { point: [0, 0] }, { ease: 'step' }), at(4, { point: [64, 0] })),
      time: 3.999,
      shape: { point: [0, 0] },
    },
    {
      name: 'polygons with unequal numbers of corners step',
      region: moving(at(0, square), at(2, triangle)),
      time: 1.9,
      shape: square,
    },
    {
      name: '… and then have arrived',
      region: moving(at(0, square), at(2, triangle)),
      time: 2,
      shape: triangle,
    },
    {
      name: 'shapes of two kinds step',
      region: moving(at(0, { point: [1, 1] }), at(2, { box: [5, 5, 5, 5] })),
      time: 1.9,
      shape: { point: [1, 1] },
    },
    {
      name: 'hidden from its keyframe on',
      region: moving(
        at(0, { point: [1, 1] }),
        at(2, { point: [1, 1] }, { hidden: true }),
        at(4, { point: [9, 9] }),
      ),
      time: 2,
      shape: undefined,
    },
    {
      name: '… until the next one',
      region: moving(at(0, { point: [1, 1] }), at(2, {}, { hidden: true }), at(4, { point: [9, 9] })),
      time: 4,
      shape: { point: [9, 9] },
    },
    {
      name: 'on its way to a hidden keyframe with no shape it stays',
      region: moving(at(0, { point: [1, 1] }), at(2, {}, { hidden: true })),
      time: 1,
      shape: { point: [1, 1] },
    },
    {
      name: 'hidden before a first keyframe that is hidden',
      region: moving(at(5, { point: [1, 1] }, { hidden: true }), at(6, { point: [2, 2] })),
      time: 0,
      shape: undefined,
    },
    {
      name: 'of several keyframes at one time the last wins',
      region: moving(
        at(1, { point: [0, 0] }),
        at(1, { point: [50, 50] }),
        at(1, { point: [60, 60] }),
        at(3, { point: [80, 80] }),
      ),
      time: 1,
      shape: { point: [60, 60] },
    },
    {
      name: 'just before several keyframes at one time it goes to the first',
      region: moving(at(0, { point: [0, 0] }), at(2, { point: [40, 40] }), at(2, { point: [90, 90] })),
      time: 1,
      shape: { point: [20, 20] },
    },
  ];
  for (const { name, region, time, shape } of cases)
    it(name, () => {
      expect(shapeOf(regionAt(region, time))).to.deep.equal(shape && only(shape));
    });

  it('finds the keyframe as a walk from the start would', () => {
    const times = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(times, fc.integer({ min: -5, max: 35 }), (list, time) => {
        const keyframes = [...list].sort((a, b) => a - b).map((one) => at(one, { point: [0, 0] }));
        expect(keyframesUntil(keyframes, time)).to.equal(keyframes.filter((one) => one.time <= time).length);
      }),
    );
  });

  it('looks a region of 10,000 keyframes up without walking through it', () => {
    let reads = 0;
    const keyframes = Array.from({ length: 10000 }, (_, index) => {
      const keyframe = at(index, { point: [index % 100, 0] });
      return Object.defineProperty(keyframe, 'time', { get: () => (reads++, index) });
    });
    expect(regionAt({ keyframes }, 6789.5)?.point).to.deep.equal([89.5, 0]);
    expect(reads).to.be.below(30);
  });
});

describe('shapes', () => {
  it('have bounds', () => {
    expect(shapeBounds({ point: [3, 4] })).to.deep.equal(box(3, 4, 0, 0));
    expect(shapeBounds({ box: [3, 4, 5, 6] })).to.deep.equal(box(3, 4, 5, 6));
    expect(shapeBounds(triangle)).to.deep.equal(box(50, 50, 10, 10));
  });

  it('have a middle', () => {
    expect(shapeCentre({ point: [3, 4] })).to.deep.equal({ x: 3, y: 4 });
    expect(shapeCentre({ box: [10, 10, 20, 40] })).to.deep.equal({ x: 20, y: 30 });
    expect(shapeCentre(triangle)).to.deep.equal({ x: 55, y: 55 });
  });

  const clips = [
    { name: 'inside', part: box(10, 10, 20, 20), clipped: box(10, 10, 20, 20) },
    { name: 'over the right and lower edge', part: box(90, 80, 40, 40), clipped: box(90, 80, 10, 20) },
    { name: 'over the left and upper edge', part: box(-10, -20, 30, 30), clipped: box(0, 0, 20, 10) },
    { name: 'larger than the frame', part: box(-50, -50, 300, 300), clipped: box(0, 0, 100, 100) },
    { name: 'a point on the edge', part: box(100, 0, 0, 0), clipped: box(100, 0, 0, 0) },
    { name: 'a point outside', part: box(101, 50, 0, 0), clipped: undefined },
    { name: 'right of the frame', part: box(120, 10, 10, 10), clipped: undefined },
    { name: 'above the frame', part: box(10, -30, 10, 10), clipped: undefined },
    { name: 'only touching the frame', part: box(100, 10, 10, 10), clipped: undefined },
  ];
  for (const { name, part, clipped } of clips)
    it(`are clipped: ${name}`, () => {
      expect(clipToFrame(part)).to.deep.equal(clipped);
    });

  it('become pixels of the stage that contains the frame', () => {
    expect(toPixels(box(50, 25, 10, 20), box(120, 0, 720, 540))).to.deep.equal(box(480, 135, 72, 108));
  });
});
