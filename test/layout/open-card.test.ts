import { expect } from 'chai';
import fc from '../support/fast-check.js';
import type { Box } from '../../src/layout/box.js';
import { placeOpenCard, type OpenCardScene } from '../../src/layout/open-card.js';
import { box } from './scenes.js';

const stage = { width: 860, height: 484 };
const controls = box(0, 394, 860, 90);

const scene = (region?: Box, more: Partial<OpenCardScene> = {}): OpenCardScene => ({
  stage,
  region,
  obstacles: [controls],
  natural: { width: 480, height: 320 },
  least: { width: 240, height: 144 },
  margin: 8,
  gap: 12,
  direction: 'ltr',
  ...more,
});

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const holds = (card: Box, x: number, y: number): boolean =>
  x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height;

describe('an open card', () => {
  const beside = [
    { name: 'on the right', region: box(600, 100, 120, 200), side: 'left' },
    { name: 'on the left', region: box(100, 100, 120, 200), side: 'right' },
    { name: 'in the middle, narrower than it would like', region: box(390, 100, 80, 200), side: 'left' },
    { name: 'along the foot, above the controls', region: box(100, 300, 700, 60), side: 'top' },
    { name: 'along the top', region: box(100, 20, 700, 60), side: 'bottom' },
  ];
  for (const { name, region, side } of beside)
    it(`is beside a region ${name}: ${side}`, () => {
      const { box: card, coversRegion } = placeOpenCard(scene(region));
      expect(shared(card, region)).to.equal(0);
      expect(shared(card, controls)).to.equal(0);
      expect(coversRegion).to.equal(false);
      const where = {
        left: card.x + card.width <= region.x,
        right: card.x >= region.x + region.width,
        top: card.y + card.height <= region.y,
        bottom: card.y >= region.y + region.height,
      };
      expect(where).to.include({ [side]: true });
    });

  it('leaves the centre of a wide region free, and covers no more than it must', () => {
    const region = box(100, 20, 660, 360);
    const { box: card, coversRegion } = placeOpenCard(scene(region));
    expect(coversRegion).to.equal(false);
    expect(holds(card, 430, 200)).to.equal(false);
    expect(card.width).to.equal(240);
    expect([8, 860 - 8 - 240]).to.include(card.x);
  });

  it('covers the controls only where nothing readable would be left above them', () => {
    const region = box(300, 60, 40, 40);
    const on = (bar: number) =>
      placeOpenCard(
        scene(region, {
          stage: { width: 640, height: 270 },
          obstacles: [box(0, 270 - bar, 640, bar)],
        }),
      ).box;
    expect(on(90).y + on(90).height).to.be.at.most(270 - 90 - 12);
    expect(on(140).y + on(140).height).to.be.above(270 - 140);
    expect(shared(on(140), region)).to.equal(0);
  });

  it('says when it covers its region for lack of any room', () => {
    const tiny = scene(box(150, 80, 100, 60), { stage: { width: 400, height: 220 }, obstacles: [] });
    expect(placeOpenCard(tiny).coversRegion).to.equal(true);
  });

  it('is where its author wants it, or where it was', () => {
    const centre = box(400, 100, 60, 60);
    expect(placeOpenCard(scene(centre)).box.x).to.be.below(400);
    expect(placeOpenCard(scene(centre, { preferred: 'right' })).box.x).to.be.above(400);
    expect(placeOpenCard(scene(centre, { direction: 'rtl' })).box.x).to.be.above(400);
  });

  it('without a region is at the start, clear of the controls', () => {
    const { box: card } = placeOpenCard(scene());
    expect(card.x).to.equal(8);
    expect(shared(card, controls)).to.equal(0);
    expect(placeOpenCard(scene(undefined, { direction: 'rtl' })).box.x).to.equal(860 - 8 - 480);
  });

  it('stays on the stage, in its room, readable, and off the centre unless it says so, on any stage', () => {
    const number = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 320, max: 2560 }),
          height: fc.integer({ min: 180, max: 1440 }),
          bar: fc.constantFrom(0, 60, 100),
          region: fc.tuple(number, number, number, number),
          text: fc.integer({ min: 60, max: 3000 }),
        }),
        ({ width, height, bar, region: [left, top, wide, high], text }) => {
          const region = box(
            left * width,
            top * height,
            wide * (1 - left) * width,
            high * (1 - top) * height,
          );
          const natural = { width: Math.min(480, width - 16), height: text };
          const {
            box: card,
            room,
            coversRegion,
          } = placeOpenCard(
            scene(region, {
              stage: { width, height },
              obstacles: bar ? [box(0, height - bar, width, bar)] : [],
              natural,
              least: { width: Math.min(240, natural.width), height: 144 },
            }),
          );
          expect(card.x).to.be.at.least(0);
          expect(card.y).to.be.at.least(0);
          expect(card.x + card.width).to.be.at.most(width);
          expect(card.y + card.height).to.be.at.most(height);
          expect(card.height).to.be.at.most(room.height + 1e-6);
          expect(card.height).to.be.at.least(Math.min(144, text, height - 16) - 1e-6);
          const centre = [region.x + region.width / 2, region.y + region.height / 2] as const;
          if (!coversRegion) expect(holds(card, ...centre)).to.equal(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
