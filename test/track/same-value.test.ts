import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { sameTrackValue } from '../../src/track/same-value.js';

const nested = (depth: number, inner: unknown): unknown => (depth ? [nested(depth - 1, inner)] : inner);

describe('sameTrackValue', () => {
  const cases: [string, unknown, unknown, boolean][] = [
    ['numbers', 1, 1, true],
    ['different numbers', 1, 2, false],
    ['0 and -0, which JSON writes alike', 0, -0, true],
    ['NaN', NaN, NaN, true],
    ['a number and its text', 1, '1', false],
    ['null and nothing', null, undefined, false],
    ['null and an object', null, {}, false],
    ['an empty list and an empty object', [], {}, false],
    ['lists', [1, [2]], [1, [2]], true],
    ['lists in another order', [1, 2], [2, 1], false],
    ['a list and its beginning', [1, 2], [1], false],
    ['objects with fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['an object with one field more', { a: 1 }, { a: 1, b: 2 }, false],
    ['a field that is undefined and another field', { a: undefined }, { b: undefined }, false],
    ['a field of every object', { toString: undefined }, { a: undefined }, false],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), { a: 1 }, true],
    [
      'a field __proto__ and none',
      JSON.parse('{"__proto__": {}, "a": 1}'),
      JSON.parse('{"b": {}, "a": 1}'),
      false,
    ],
    ['fields __proto__', JSON.parse('{"__proto__": {"x": 1}}'), JSON.parse('{"__proto__": {"x": 1}}'), true],
    ['fields __proto__ that differ', JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 2}'), false],
    ['dates', new Date(0), new Date(1), false],
    ['maps', new Map([[1, 1]]), new Map(), false],
    ['functions', () => 1, () => 1, false],
    ['what is nested as deep as a track may be', nested(32, 1), nested(32, 1), true],
    ['what is nested deeper', nested(40, 1), nested(40, 1), false],
  ];
  for (const [name, a, b, same] of cases)
    it(`${same ? 'takes' : 'does not take'} ${name} for the same`, () => {
      expect(sameTrackValue(a, b)).to.equal(same);
      expect(sameTrackValue(b, a)).to.equal(same);
    });

  it('does not look into an object that is the same', () => {
    const trap = (): never => {
      throw new Error('looked into');
    };
    const value = new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap });
    expect(sameTrackValue({ a: value }, { a: value })).to.equal(true);
    expect(sameTrackValue({ a: value }, { a: {} })).to.equal(false);
  });

  it('ends for values that contain themselves', () => {
    const loop = (): unknown => {
      const value: Record<string, unknown> = {};
      value['self'] = value;
      return value;
    };
    expect(sameTrackValue(loop(), loop())).to.equal(false);
  });

  it('stops at the first difference', () => {
    let read = 0;
    const counting = (first: number): unknown => [
      first,
      {
        get a() {
          return ++read;
        },
      },
    ];
    expect(sameTrackValue(counting(1), counting(2))).to.equal(false);
    expect(read).to.equal(0);
  });

  it('is true of a copy, and of the copy only while it is one', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (a, b) => {
        expect(sameTrackValue(a, structuredClone(a))).to.equal(true);
        expect(sameTrackValue([a], [a, 1])).to.equal(false);
        // Keys in order, since JSON text depends on it.
        const text = (value: unknown): string =>
          JSON.stringify(value, (_, inner: unknown) =>
            typeof inner === 'object' && inner !== null && !Array.isArray(inner)
              ? Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1))
              : inner,
          );
        fc.pre(!JSON.stringify([a, b]).includes('[]') && !JSON.stringify([a, b]).includes('{}'));
        expect(sameTrackValue(a, b)).to.equal(text(a) === text(b));
      }),
    );
  });
});
