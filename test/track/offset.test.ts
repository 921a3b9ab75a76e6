import { expect } from 'chai';
import { offsetTrack } from '../../src/track/offset.js';
import { parseTrack } from '../../src/track/parse.js';
import type { Track } from '../../src/track/track.js';
import { isFrozenThroughout } from './is-frozen.js';

function read(): Track {
  const { track } = parseTrack({
    format: 'context-track/1',
    coverage: { reviewed: [[0, 90]], note: 'So far.' },
    annotations: [
      {
        start: 10,
        end: 15,
        headline: 'A fact.',
        region: {
          label: 'a car',
          keyframes: [
            { time: 10, point: [1, 1] },
            { time: 12, hidden: true },
          ],
        },
      },
      { start: 2, end: 4, headline: 'Another.', region: { point: [5, 5] } },
    ],
  });
  if (!track) throw new Error('The track was refused.');
  return track;
}

describe('offsetTrack', () => {
  for (const seconds of [5.5, -5]) {
    it(`moves annotations, keyframes and coverage by ${seconds} s, and nothing else`, () => {
      const track = read();
      const moved = offsetTrack(track, seconds);
      expect(moved.annotations.map(({ start, end }) => [start, end])).to.deep.equal([
        [2 + seconds, 4 + seconds],
        [10 + seconds, 15 + seconds],
      ]);
      expect(moved.annotations[1]?.region?.keyframes?.map(({ time }) => time)).to.deep.equal([
        10 + seconds,
        12 + seconds,
      ]);
      expect(moved.coverage?.reviewed).to.deep.equal([[seconds, 90 + seconds]]);
      expect(moved.coverage?.note).to.equal('So far.');
      expect(moved.annotations[1]?.region?.label).to.equal('a car');
      expect(isFrozenThroughout(moved)).to.equal(true);
      expect(offsetTrack(moved, -seconds)).to.deep.equal(track);
      expect(track).to.deep.equal(read());
    });
  }

  for (const seconds of [0, -0, NaN, Infinity]) {
    it(`gives the same track for ${seconds}`, () => {
      const track = read();
      expect(offsetTrack(track, seconds)).to.equal(track);
    });
  }
});
