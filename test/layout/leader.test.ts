import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { leaderLine, lineMeetsBox } from '../../src/layout/leader.js';
import { box } from './scenes.js';

describe('leaderLine', () => {
  const card = box(100, 100, 300, 150);
  const cases = [
    {
      name: 'level to the right, at the height that both share',
      target: box(500, 150, 50, 300),
      line: [400, 200, 500, 200],
    },
    { name: 'level to the left', target: box(20, 120, 30, 20), line: [100, 130, 50, 130] },
    { name: 'upright downwards', target: box(200, 300, 40, 40), line: [220, 250, 220, 300] },
    { name: 'upright upwards', target: box(0, 20, 200, 30), line: [150, 100, 150, 50] },
    {
      name: 'to the nearest corner where they do not face each other, off the card’s own corner',
      target: box(500, 400, 50, 50),
      line: [400, 234, 500, 400],
    },
    { name: 'to a point', target: box(500, 150, 0, 0), line: [400, 150, 500, 150] },
  ];
  for (const { name, target, line } of cases)
    it(`goes ${name}`, () => {
      const { from, to } = leaderLine(card, target) ?? {};
      expect([from?.x, from?.y, to?.x, to?.y]).to.deep.equal(line);
    });

  const none = [
    { name: 'overlap', target: box(350, 200, 200, 200) },
    { name: 'lie in each other', target: box(150, 150, 10, 10) },
    { name: 'touch', target: box(400, 150, 50, 50) },
    { name: 'stand closer than 12 px', target: box(411, 150, 50, 50) },
  ];
  for (const { name, target } of none)
    it(`is none where they ${name}`, () => {
      expect(leaderLine(card, target)).to.equal(undefined);
    });

  it('begins on the card’s edge, ends on the region’s, and crosses neither', () => {
    const place = fc.integer({ min: 0, max: 1000 });
    const side = fc.integer({ min: 1, max: 400 });
    const any = fc.tuple(place, place, side, side).map((numbers) => box(...numbers));
    const onEdge = (
      x: number,
      y: number,
      { x: left, y: top, width, height }: ReturnType<typeof box>,
    ): boolean =>
      x >= left &&
      x <= left + width &&
      y >= top &&
      y <= top + height &&
      (x === left || x === left + width || y === top || y === top + height);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const line = leaderLine(a, b);
        if (!line) return;
        expect(onEdge(line.from.x, line.from.y, a)).to.equal(true);
        expect(onEdge(line.to.x, line.to.y, b)).to.equal(true);
        expect(lineMeetsBox(line, a)).to.equal(false);
        expect(lineMeetsBox(line, b)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lineMeetsBox', () => {
  const target = box(100, 100, 100, 100);
  const cases = [
    { name: 'through the middle', line: [0, 150, 300, 150], meets: true },
    { name: 'aslant over a corner', line: [90, 130, 130, 90], meets: true },
    { name: 'ending inside', line: [0, 0, 150, 150], meets: true },
    { name: 'wholly inside', line: [120, 120, 180, 130], meets: true },
    { name: 'ending before it', line: [0, 150, 90, 150], meets: false },
    { name: 'ending on its edge', line: [0, 150, 100, 150], meets: false },
    { name: 'along its edge', line: [0, 100, 300, 100], meets: false },
    { name: 'past a corner', line: [50, 130, 130, 50], meets: false },
    { name: 'beside it, upright', line: [250, 0, 250, 300], meets: false },
  ];
  for (const { name, line, meets } of cases)
    it(name, () => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line;
      expect(lineMeetsBox({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }, target)).to.equal(meets);
    });
});
