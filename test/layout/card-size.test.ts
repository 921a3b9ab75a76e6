import { expect } from 'chai';
import { cardMetrics } from '../../src/layout/card-size.js';

describe('cardMetrics', () => {
  const cases = [
    { width: 0, cardWidth: 0, below: true, compact: true, scale: 1 },
    { width: 390, cardWidth: 390, below: true, compact: true, scale: 1 },
    { width: 479.5, cardWidth: 479.5, below: true, compact: true, scale: 1 },
    { width: 480, cardWidth: 240, below: false, compact: true, scale: 1 },
    { width: 799, cardWidth: 240, below: false, compact: true, scale: 1 },
    { width: 800, cardWidth: 320, below: false, compact: false, scale: 1 },
    { width: 1280, cardWidth: 320, below: false, compact: false, scale: 1 },
    { width: 1600, cardWidth: 320, below: false, compact: false, scale: 1 },
    { width: 1920, cardWidth: 384, below: false, compact: false, scale: 1.2 },
    { width: 3840, cardWidth: 560, below: false, compact: false, scale: 1.75 },
  ];
  for (const { width, ...metrics } of cases)
    it(`at ${width} px`, () => {
      expect(cardMetrics(width)).to.deep.equal(metrics);
    });

  it('grows in steps and never shrinks', () => {
    let last = 0;
    for (let width = 480; width <= 4000; width += 10) {
      const { cardWidth } = cardMetrics(width);
      expect(cardWidth).to.be.at.least(last);
      expect(cardWidth).to.be.below(width);
      last = cardWidth;
    }
  });
});
