import { expect } from 'chai';
import { firstLevel } from '../../../src/media/hls/hls-config.js';

const ladder = [0.6, 1.2, 2.5, 6].map((mbit) => ({ bitrate: mbit * 1e6 }));

describe('the first level of a stream', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  for (const [downlink, levels, expected] of [
    [0.5, ladder, 0],
    [2, ladder, 0],
    [9, ladder, 0],
    [10, ladder, 0],
    // Half a second for something on screen is enough for more here.
    [10, [{ bitrate: 1e5 }, ...ladder], 1],
    [2, [1e4, 5e4, 1e5, 4e5].map((bitrate) => ({ bitrate })), 2],
    // Unknown.
    [undefined, ladder, 0],
    [undefined, [{ bitrate: 1e5 }, { bitrate: 4e5 }, ...ladder], 1],
    [0, ladder, 0],
    [10, [{ bitrate: 8e6 }], 0],
    [10, [], 0],
  ] as const)
    it(`is ${expected} of ${levels.map(({ bitrate }) => bitrate / 1e6).join(', ')} at ${downlink} Mbit/s`, () => {
      Object.defineProperty(navigator, 'connection', { value: { downlink }, configurable: true });
      expect(firstLevel(levels)).to.equal(expected);
    });
});
