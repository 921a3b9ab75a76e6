import { expect } from 'chai';
import { bracketBox, bracketPath } from '../../src/layout/brackets.js';
import { box } from './scenes.js';

/** What a browser makes of the path: its bounds, and the length of its lines. */
function drawn(data: string): { bounds: ReturnType<typeof box>; length: number; starts: number } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', data);
  svg.append(path);
  document.body.append(svg);
  const { x, y, width, height } = path.getBBox();
  const length = path.getTotalLength();
  svg.remove();
  return { bounds: box(x, y, width, height), length, starts: data.split('M').length - 1 };
}

describe('brackets', () => {
  it('stand on a box of at least 24 px a side, around the same middle', () => {
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
    it(`are four corners with arms of ${arm} px around ${name}`, () => {
      const { bounds, length, starts } = drawn(bracketPath(region));
      expect(starts).to.equal(4);
      expect(bounds).to.deep.equal(bracketBox(region));
      expect(length).to.be.closeTo(8 * arm, 0.01);
    });

  it('write no long fractions', () => {
    expect(bracketPath(box(1 / 3, 2 / 3, 100 / 3, 100 / 7))).not.to.match(/\.\d\d/);
  });
});
