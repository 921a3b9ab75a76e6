import { expect } from 'chai';
import { columnsOf, type ColumnScene } from '../../src/layout/card-columns.js';

const columns = (previous: Record<string, number>, ids: string, more: Partial<ColumnScene> = {}) => {
  const result = columnsOf({
    previous: new Map(Object.entries(previous)),
    ids: ids ? ids.split(' ') : [],
    first: 0,
    visible: 1,
    ...more,
  });
  return { ...result, columns: Object.fromEntries(result.columns) };
};

describe('the columns of cards below the frame', () => {
  const cases: { name: string; is: ReturnType<typeof columns>; expected: ReturnType<typeof columns> }[] = [
    {
      name: 'begin at the start',
      is: columns({}, 'a b'),
      expected: { columns: { a: 0, b: 1 }, scrollTo: undefined, restarted: true },
    },
    {
      name: 'leave a card where it is when another one comes, also one that is earlier in the track',
      is: columns({ b: 0 }, 'a b'),
      expected: { columns: { a: 1, b: 0 }, scrollTo: undefined, restarted: false },
    },
    {
      name: 'leave a card where it is when the one before it goes, and scroll to it',
      is: columns({ a: 0, b: 1 }, 'b'),
      expected: { columns: { b: 1 }, scrollTo: 1, restarted: false },
    },
    {
      name: 'give a new card the column in view rather than one that has to be scrolled to',
      is: columns({ a: 0, b: 1 }, 'b c'),
      expected: { columns: { b: 1, c: 0 }, scrollTo: undefined, restarted: false },
    },
    {
      name: 'put a new card after the one that is read, not before it',
      is: columns({ b: 1 }, 'b c', { first: 1 }),
      expected: { columns: { b: 1, c: 2 }, scrollTo: undefined, restarted: false },
    },
    {
      name: 'keep an earlier card that is scrolled out of view',
      is: columns({ a: 0, b: 1 }, 'a b', { first: 1 }),
      expected: { columns: { a: 0, b: 1 }, scrollTo: undefined, restarted: false },
    },
    {
      name: 'scroll back when only an earlier card is left',
      is: columns({ a: 0, b: 1 }, 'a', { first: 1 }),
      expected: { columns: { a: 0 }, scrollTo: 0, restarted: false },
    },
    {
      name: 'do not scroll while a card is in view beside the empty column',
      is: columns({ a: 0, b: 1 }, 'b', { visible: 2 }),
      expected: { columns: { b: 1 }, scrollTo: undefined, restarted: false },
    },
    {
      name: 'begin anew when all cards are others',
      is: columns({ a: 4 }, 'b', { first: 4 }),
      expected: { columns: { b: 0 }, scrollTo: 0, restarted: true },
    },
    {
      name: 'are none without cards',
      is: columns({ a: 2 }, '', { first: 2 }),
      expected: { columns: {}, scrollTo: 0, restarted: true },
    },
  ];
  for (const { name, is, expected } of cases)
    it(name, () => {
      expect(is).to.deep.equal(expected);
    });
});
