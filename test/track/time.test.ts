import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseTime } from '../../src/track/parse-time.js';
import { formatTime } from '../../src/track/time.js';

describe('formatTime', () => {
  const written: [number, string][] = [
    [0, '0:00'],
    [7, '0:07'],
    [59.999, '0:59'],
    [62.3, '1:02'],
    [600, '10:00'],
    [3599.9, '59:59'],
    [3605, '1:00:05'],
    [360000, '100:00:00'],
    [-5, '0:00'],
    [NaN, '0:00'],
    [Infinity, '0:00'],
  ];
  for (const [seconds, text] of written) {
    it(`writes ${seconds} as ${text}`, () => expect(formatTime(seconds)).to.equal(text));
  }

  it('is undone by parseTime, to the second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
        expect(parseTime(formatTime(seconds))).to.equal(Math.floor(seconds));
      }),
    );
  });
});
