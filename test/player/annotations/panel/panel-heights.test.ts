import { expect } from 'chai';
import fc from '../../../support/fast-check.js';
import { PanelHeights } from '../../../../src/player/annotations/panel/panel-heights.js';

const items = (length: number) => Array.from({ length }, (_, id) => ({ id }));

describe('heights of the list', () => {
  it('takes the mean of the first measured for the rest, and keeps to it', () => {
    const heights = new PanelHeights();
    heights.use(items(100));
    expect(
      heights.measure([
        [0, 50],
        [1, 70],
      ]),
    ).to.equal(true);
    expect(heights.top(2)).to.equal(120);
    expect(heights.top(100)).to.equal(120 + 98 * 60);
    heights.measure([[2, 160]]);
    expect(heights.top(100)).to.equal(280 + 97 * 60);
    expect(heights.measure([[2, 160.05]])).to.equal(false);
  });

  it('keeps measured heights when the same entries are in another list', () => {
    const [a, b, c] = items(3);
    if (!a || !b || !c) throw new Error('three');
    const heights = new PanelHeights();
    heights.use([a, b, c]);
    heights.measure([
      [0, 10],
      [1, 20],
      [2, 30],
    ]);
    heights.use([a, c]);
    expect(heights.top(2)).to.equal(40);
    heights.forget();
    expect(heights.top(2)).to.equal(40);
  });

  it('finds the entry at a position, as looking at each would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: -100, max: 20_000 }),
        (sizes, y) => {
          const heights = new PanelHeights();
          heights.use(items(sizes.length));
          heights.measure(sizes.entries());
          let found = 0;
          for (let i = 0, top = 0; i < sizes.length; top += sizes[i++] ?? 0) if (top <= y) found = i;
          expect(heights.at(y)).to.equal(found);
        },
      ),
    );
  });

  it('has room for none', () => {
    const heights = new PanelHeights();
    heights.use([]);
    expect(heights.at(10)).to.equal(0);
    expect(heights.top(0)).to.equal(0);
  });
});
