import { expect } from 'chai';
import { bracketArm, bracketBox } from '../../src/layout/brackets.js';
import { box } from './scenes.js';

describe('brackets', () => {
  it('are drawn on a box of at least 24 px a side, around the same centre', () => {
    expect(bracketBox(box(100, 100, 0, 0))).to.deep.equal(box(88, 88, 24, 24));
    expect(bracketBox(box(100, 100, 200, 4))).to.deep.equal(box(100, 90, 200, 24));
    expect(bracketBox(box(1, 2, 30, 40))).to.deep.equal(box(1, 2, 30, 40));
  });

  const cases = [
    { name: 'a point', region: box(50, 60, 0, 0), arm: 6 },
    { name: 'a small region', region: box(50, 60, 40, 30), arm: 7 },
    { name: 'a middling region', region: box(10, 10, 400, 100), arm: 14 },
    { name: 'a large region', region: box(10, 10, 1400, 900), arm: 28 },
  ];
  for (const { name, region, arm } of cases)
    it(`have arms of ${arm} px around ${name}`, () => {
      expect(bracketArm(bracketBox(region))).to.equal(arm);
    });
});
