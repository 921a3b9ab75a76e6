// What becomes of values that a page passes in and that no JSON text could hold.
import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseTrack } from '../../src/track/parse.js';
import { isFrozenThroughout } from './is-frozen.js';

const format = 'context-track/1';
const fact = { start: 10, end: 15, headline: 'A fact.' };

/** The `x-a` field of a track and of an annotation after parsing, and the problems. */
function extension(value: unknown) {
  const { track, problems } = parseTrack({ format, 'x-a': value, annotations: [{ ...fact, 'x-a': value }] });
  expect(isFrozenThroughout(track)).to.equal(true);
  const [annotation] = track?.annotations ?? [];
  expect((annotation as unknown as Record<string, unknown>)['x-a']).to.deep.equal(
    (track as unknown as Record<string, unknown>)['x-a'],
  );
  return { value: (track as unknown as Record<string, unknown>)['x-a'], problems };
}

describe('x- fields of a value', () => {
  class Note {
    text = 'a';
    get secret() {
      return 'not enumerable, not JSON';
    }
  }
  const cases: [string, unknown, unknown][] = [
    ['plain data', { a: [1, 'b', null, true] }, { a: [1, 'b', null, true] }],
    ['a function', () => 1, undefined],
    ['a symbol', Symbol('s'), undefined],
    ['nothing', undefined, undefined],
    ['functions in an object', { a: () => 1, b: 2, c: undefined, d: Symbol('s') }, { b: 2 }],
    ['functions in a list', [() => 1, 2, undefined, Symbol('s')], [null, 2, null, null]],
    ['holes in a list', Object.assign([], { 0: 1, 2: 3 }), [1, null, 3]],
    ['numbers that JSON does not have', [NaN, Infinity, -0], [null, null, 0]],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a date that is none', new Date(NaN), null],
    ['a map', new Map([[1, 2]]), {}],
    ['an object of a class', new Note(), { text: 'a' }],
    ['fields named by symbols', { [Symbol('s')]: 1, a: 1 }, { a: 1 }],
    ['what says itself what it is', { toJSON: () => ({ a: 1 }) }, { a: 1 }],
  ];
  for (const [name, value, expected] of cases)
    it(`keep of ${name} what JSON would`, () => {
      expect(extension(value)).to.deep.equal({ value: expected, problems: [] });
      const text = JSON.stringify({ value });
      expect((JSON.parse(text) as { value?: unknown }).value).to.deep.equal(expected);
    });

  it('hold what a getter gave once, and never a getter', () => {
    let count = 0;
    const given = {
      get a() {
        return ++count;
      },
      get b() {
        return () => 1;
      },
    };
    const { track } = parseTrack({ format, 'x-a': given, annotations: [] });
    const value = (track as unknown as Record<string, unknown>)['x-a'];
    expect(count).to.equal(1);
    expect(Object.getOwnPropertyDescriptor(value, 'a')).to.include({ writable: false });
    expect(value).not.to.have.property('b');
  });

  it('keep a field __proto__ as a field', () => {
    const given = JSON.parse('{"__proto__": {"polluted": true}, "b": {"__proto__": null}}') as object;
    const { value } = extension(given);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
    expect(Object.keys(value as object)).to.deep.equal(['__proto__', 'b']);
    expect((value as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('lose what contains itself, and say so', () => {
    const loop: Record<string, unknown> = { a: 1 };
    loop['self'] = loop;
    loop['list'] = [loop, 2];
    const { value, problems } = extension(loop);
    expect(value).to.deep.equal({ a: 1, list: [null, 2] });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'x-a.self: it contains itself. It was left out.',
      'x-a.list[0]: it contains itself. It was left out.',
      'annotations[0].x-a.self: it contains itself. It was left out.',
      'annotations[0].x-a.list[0]: it contains itself. It was left out.',
    ]);
  });

  it('lose a number that JSON does not have, and say so', () => {
    const { value, problems } = extension({ a: 5n });
    expect(value).to.deep.equal({});
    expect(problems[0]).to.include({ path: 'x-a.a', severity: 'error' });
  });

  it('may hold the same object twice', () => {
    const shared = { b: 1 };
    expect(extension([shared, shared])).to.deep.equal({ value: [{ b: 1 }, { b: 1 }], problems: [] });
  });

  if (typeof document !== 'undefined')
    it('hold no node of the page', () => {
      const node = Object.assign(document.createElement('div'), { own: { parent: document.body } });
      const { value } = extension(node);
      expect(value).to.deep.equal({ own: { parent: {} } });
    });

  it('are what JSON makes of them', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(undefined, () => 1, Symbol('s'), NaN, new Date(0)),
    );
    const value = fc.oneof(odd, fc.array(odd), fc.dictionary(fc.string(), fc.oneof(odd, fc.array(odd))));
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify({ given });
        const { given: expected } = JSON.parse(text) as { given?: unknown };
        expect(extension(given).value).to.deep.equal(expected);
      }),
    );
  });
});

describe('a value that contains itself', () => {
  it('loses the place where it does, not the track', () => {
    const cyclic: Record<string, unknown> = { format, annotations: [fact] };
    cyclic['self'] = cyclic;
    const { track, problems } = parseTrack(cyclic);
    expect(track?.annotations).to.have.length(1);
    expect(problems).to.deep.equal([
      { path: 'self', message: 'self: it contains itself. It was left out.', severity: 'error' },
    ]);
  });
});

describe('the size of a value', () => {
  const limit = 10 * 1024 * 1024;
  const fields = (count: number, length: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index).padStart(length, 'k'), 1]));

  it('counts the names of its fields', () => {
    const long = fields(120, 100_000);
    expect(parseTrack({ format, 'x-a': long, annotations: [] }).problems[0]?.message).to.match(
      /larger than 10 MiB/,
    );
    expect(parseTrack({ format, 'x-a': fields(90, 100_000), annotations: [] }).problems).to.deep.equal([]);
  });

  it('is never more than that of its text', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 7), (width) => {
        // Text of just the size that is allowed has to be accepted as a value too.
        const head = JSON.stringify({ format, annotations: [], 'x-a': {} }).length;
        const field = `"${'k'.repeat(99_999)}",`.length + width;
        const count = Math.floor((limit - head) / (field + 1));
        const document = { format, annotations: [], 'x-a': fields(count, 99_999) };
        expect(JSON.stringify(document).length).to.be.at.most(limit);
        expect(parseTrack(document).problems).to.deep.equal([]);
      }),
      { numRuns: 3 },
    );
  });
});
