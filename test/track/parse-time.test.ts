import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseTime } from '../../src/track/parse-time.js';

describe('parseTime', () => {
  const read: [unknown, number][] = [
    [0, 0],
    [31.2, 31.2],
    [1e9, 1e9],
    ['0:00', 0],
    ['0:07', 7],
    ['1:02.300', 62.3],
    ['1:02.3', 62.3],
    ['01:02', 62],
    ['75:00', 4500],
    ['1:00:05', 3605],
    ['1:59:59.999', 7199.999],
    ['100:00:00', 360000],
  ];
  for (const [written, seconds] of read) {
    it(`reads ${JSON.stringify(written)} as ${seconds}`, () => expect(parseTime(written)).to.equal(seconds));
  }

  const refused = [
    ...[
      -1,
      1e9 + 1,
      NaN,
      Infinity,
      -Infinity,
      true,
      null,
      undefined,
      {},
      [],
      [5],
      5n,
      Symbol('5'),
      new Date(0),
    ],
    ...[
      '',
      '5',
      '12.5',
      '1:5',
      '1:60',
      '1:75',
      '60:00:00:00',
      '1:60:00',
      '0:07,5',
      '0:07.',
      '-0:07',
      ' 0:07',
      '0:07 ',
    ],
    ...['0:07\n', '٠:٠٧', '1e1:00', '0x1:00', ':07', '0::07', '1:00:5', 'soon'],
  ];
  for (const written of refused) {
    it(`refuses ${typeof written} ${String(typeof written === 'string' ? JSON.stringify(written) : (written as number))}`, () =>
      expect(parseTime(written)).to.equal(undefined));
  }

  it('reads "m:ss.mmm" as the very number that is written in seconds', () => {
    fc.assert(
      fc.property(fc.nat(5e8), (milliseconds) => {
        const seconds = milliseconds / 1000;
        const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
        const rest = `${pad(Math.floor(milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
        const minutes = Math.floor(milliseconds / 60_000);
        expect(parseTime(`${minutes}:${rest}`)).to.equal(seconds);
        expect(parseTime(`${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${rest}`)).to.equal(seconds);
      }),
    );
  });
});
