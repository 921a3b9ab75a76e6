import { expect } from 'chai';
import { parseTime, readMediaFragment } from '../../src/media/media-fragment.js';

describe('readMediaFragment', () => {
  for (const [address, from, to] of [
    ['film.m3u8', 0, Infinity],
    ['film.m3u8#t=10', 10, Infinity],
    ['film.m3u8?t=3#t=10.5,20', 10.5, 20],
    ['film.m3u8#t=10%2C20', 10, 20],
    ['film.m3u8#t=,20', 0, 20],
    ['film.m3u8#t=10,', 10, Infinity],
    ['film.m3u8#t=npt:10,20', 10, 20],
    ['film.m3u8#t=1:02.5,1:00:00', 62.5, 3600],
    ['film.m3u8#track=en&t=4', 4, Infinity],
    ['film.m3u8#t=4&track=en', 4, Infinity],
    // What makes no sense is the whole film.
    ['film.m3u8#t=20,10', 0, Infinity],
    ['film.m3u8#t=abc', 0, Infinity],
    ['film.m3u8#t=1:x', 0, Infinity],
    ['film.m3u8#t=1:2:3:4', 0, Infinity],
    ['film.m3u8#t=5,soon', 0, Infinity],
    ['film.m3u8#t=1,2,3', 0, Infinity],
    [`film.m3u8#t=${'9'.repeat(400)}`, 0, Infinity],
    [`film.m3u8#t=3,${'9'.repeat(400)}`, 0, Infinity],
    ['film.m3u8#t=', 0, Infinity],
    ['film.m3u8#start=4', 0, Infinity],
    ['film.m3u8?t=4', 0, Infinity],
  ] as const)
    it(`${address.slice(0, 40)} → ${from} to ${to}`, () =>
      expect(readMediaFragment(address)).to.deep.equal({ from, to }));
});

describe('parseTime', () => {
  for (const [text, seconds] of [
    ['62', 62],
    ['62.5s', 62.5],
    ['1:02', 62],
    ['1:00:02.5', 3602.5],
    ['npt:62', 62],
    ['', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['9'.repeat(400), undefined],
    [`${'9'.repeat(307)}:00:00`, undefined],
  ] as const)
    it(`"${text.slice(0, 20)}" → ${seconds}`, () => expect(parseTime(text)).to.equal(seconds));
});
