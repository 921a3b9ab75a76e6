import { expect } from 'chai';
import { parseTrack } from '../../src/track/parse.js';
import type { Region } from '../../src/track/track.js';

/** What becomes of a region, and the places of what was wrong with it. */
function read(region: unknown): [Region | undefined, string[]] {
  const { track, problems } = parseTrack({
    format: 'context-track/1',
    annotations: [{ start: 1, end: 2, headline: 'A fact.', region }],
  });
  const places = problems.map(
    ({ path, severity }) => `${path.replace('annotations[0].region', '')} ${severity}`,
  );
  return [track?.annotations[0]?.region, places];
}

const frame = (time: number, more: object): object => ({ time, ...more });
const glide = { ease: 'linear', hidden: false };

describe('a region', () => {
  const cases: [string, unknown, unknown, ...string[]][] = [
    [
      'in the frame stays as it is',
      { label: 'x', box: [0, 0, 100, 100] },
      { label: 'x', box: [0, 0, 100, 100] },
    ],
    [
      'that reaches out to the right is cut',
      { box: [80, 10, 30, 20] },
      { box: [80, 10, 20, 20] },
      '.box warning',
    ],
    ['that reaches out below is cut', { box: [10, 90, 5, 50] }, { box: [10, 90, 5, 10] }, '.box warning'],
    // 5 and 1915 of 1920 pixels: together 100.00000000000001, and nobody's mistake.
    [
      'that reaches out by a rounding error stays',
      { box: [0.26041666666666663, 0, 99.73958333333334, 9] },
      { box: [0.26041666666666663, 0, 99.73958333333334, 9] },
    ],
    [
      'of several shapes has one',
      {
        label: 'x',
        point: [1, 1],
        polygon: [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
        box: [1, 1, 2, 2],
      },
      { label: 'x', box: [1, 1, 2, 2] },
      '.polygon warning',
      '.point warning',
    ],
    [
      'that moves has no other shape',
      { box: [1, 1, 2, 2], keyframes: [frame(1, { point: [1, 1] })] },
      { keyframes: [frame(1, { point: [1, 1], ...glide })] },
      '.box warning',
    ],
    [
      'whose keyframes do not rise keeps those that do, and names the first that does not',
      {
        keyframes: [
          frame(1, { point: [1, 1] }),
          frame(2, { point: [500, 1] }),
          frame(5, { point: [5, 5] }),
          frame(5, { point: [6, 6] }),
          frame(3, { point: [3, 3] }),
          frame(6, { point: [7, 7] }),
        ],
      },
      {
        keyframes: [
          frame(1, { point: [1, 1], ...glide }),
          frame(5, { point: [5, 5], ...glide }),
          frame(6, { point: [7, 7], ...glide }),
        ],
      },
      '.keyframes[1].point[0] error',
      '.keyframes[3].time error',
    ],
    [
      'whose keyframe reaches out is cut there',
      {
        keyframes: [
          frame(0, { hidden: true }),
          frame(0, { hidden: true }),
          frame(2, { box: [50, 50, 60, 10] }),
        ],
      },
      {
        keyframes: [
          frame(0, { ease: 'linear', hidden: true }),
          frame(2, { box: [50, 50, 50, 10], ...glide }),
        ],
      },
      '.keyframes[2].box warning',
      '.keyframes[1].time error',
    ],
    [
      'of one bad and one good shape has the good one',
      { point: [1, 1], box: [1] },
      { point: [1, 1] },
      '.box error',
    ],
    ['of nothing is left out', { label: 'x' }, undefined, ' error'],
  ];
  for (const [name, region, result, ...places] of cases) {
    it(name, () => expect(read(region)).to.deep.equal([result, places]));
  }
});
