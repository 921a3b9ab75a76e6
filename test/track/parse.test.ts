import { expect } from 'chai';
import { parseTrack } from '../../src/track/parse.js';
import type { Annotation, ParseResult } from '../../src/track/track.js';
import { isFrozenThroughout } from './is-frozen.js';

const format = 'context-track/1';
const fact = { start: 10, end: 15, headline: 'A fact.' };

function refused(input: unknown): string {
  const { track, problems } = parseTrack(input);
  expect(track).to.equal(null);
  expect(problems).to.have.length(1);
  expect(problems[0]?.severity).to.equal('error');
  expect(problems[0]?.message).to.match(/The track was not loaded\.$/);
  return `${problems[0]?.path}|${problems[0]?.message}`;
}

function first(result: ParseResult): Annotation {
  const [annotation] = result.track?.annotations ?? [];
  if (!annotation) throw new Error('No annotation was read.');
  return annotation;
}

describe('parseTrack', () => {
  it('reads the smallest track, and fills in what it leaves out', () => {
    const { track, problems } = parseTrack(
      `{ "format": "context-track/1",
         "annotations": [ { "start": 31.2, "end": 38, "headline": "The pyramid is an unfinished hotel." } ] }`,
    );
    expect(problems).to.deep.equal([]);
    expect(track).to.deep.equal({
      format,
      lang: 'und',
      authors: [],
      categories: {},
      sources: {},
      changelog: [],
      annotations: [
        {
          id: 'annotation-1',
          position: 0,
          start: 31.2,
          end: 38,
          displayed: false,
          headline: 'The pyramid is an unfinished hotel.',
          sources: [],
          placement: 'auto',
          priority: 50,
          pause: 'auto',
          tags: [],
          sensitive: [],
          status: 'published',
          corrections: [],
        },
      ],
    });
  });

  it('gives times as numbers, wherever they are', () => {
    const { track } = parseTrack({
      format,
      video: { duration: '3:00' },
      coverage: { reviewed: [['0:00', '1:30.5']] },
      annotations: [
        {
          start: '1:02.300',
          end: '1:00:05',
          headline: 'A fact.',
          region: { keyframes: [{ time: '1:03', point: [1, 2] }] },
        },
      ],
    });
    expect(track?.video?.duration).to.equal(180);
    expect(track?.coverage?.reviewed).to.deep.equal([[0, 90.5]]);
    const { start, end, region } = track?.annotations[0] ?? {};
    expect([start, end]).to.deep.equal([62.3, 3605]);
    expect(region?.keyframes).to.deep.equal([{ time: 63, point: [1, 2], ease: 'linear', hidden: false }]);
  });

  it('lets an annotation without an end last as long as it takes to read', () => {
    const headline = 'Ten words are read in five and a quarter seconds.';
    for (const end of [undefined, 10, '0:10']) {
      const result = parseTrack({ format, lang: 'en', annotations: [{ start: 10, end, headline }] });
      expect(first(result)).to.include({ start: 10, end: 15.25, displayed: true });
      expect(result.problems).to.deep.equal([]);
    }
    const claim = 'These are six words more, yes.';
    expect(first(parseTrack({ format, annotations: [{ start: 10, headline, claim }] })).end).to.equal(17.5);
  });

  it('makes a source of every citation', () => {
    const annotations = [
      {
        ...fact,
        sources: [
          'wfp',
          { ref: 'wfp', locator: 'p. 7', quote: 'sixteen million' },
          { title: 'In place', publisher: { name: 'AP', url: 'https://apnews.com' } },
        ],
      },
      { ...fact, sources: ['wfp'] },
    ];
    const wfp = {
      title: 'Report',
      publisher: 'World Food Programme',
      url: 'https://example.org',
      locator: 'p. 3',
    };
    const { track } = parseTrack({ format, sources: { wfp }, annotations });
    const publisher = { name: 'World Food Programme' };
    expect(track?.annotations[0]?.sources).to.deep.equal([
      { ...wfp, publisher, ref: 'wfp' },
      { ...wfp, publisher, ref: 'wfp', locator: 'p. 7', quote: 'sixteen million' },
      { title: 'In place', publisher: { name: 'AP', url: 'https://apnews.com' } },
    ]);
    expect(track?.annotations[1]?.sources[0]).to.equal(track?.annotations[0]?.sources[0]);
  });

  it('gives claims, names and categories one form each', () => {
    const { track } = parseTrack({
      format,
      publisher: 'Example News',
      authors: ['A', { name: { ko: '나' } }],
      categories: { city: {}, food: { label: 'Food', color: '#fa0' } },
      annotations: [
        { ...fact, claim: 'So.' },
        { ...fact, claim: { en: 'So.' } },
        { ...fact, claim: { text: 'So.', basis: 'visual' } },
      ],
    });
    expect(track?.publisher).to.deep.equal({ name: 'Example News' });
    expect(track?.authors).to.deep.equal([{ name: 'A' }, { name: { ko: '나' } }]);
    expect(track?.categories).to.deep.equal({
      city: { label: 'city' },
      food: { label: 'Food', color: '#fa0' },
    });
    expect(track?.annotations.map(({ claim }) => claim)).to.deep.equal([
      { text: 'So.' },
      { text: { en: 'So.' } },
      { text: 'So.', basis: 'visual' },
    ]);
  });

  it('keeps x-… fields as they are, frozen', () => {
    const desk = { name: 'foreign', notes: [{ deep: null }] };
    const result = parseTrack({ format, 'x-desk': desk, annotations: [{ ...fact, 'x-desk': desk }] });
    expect(result.problems).to.deep.equal([]);
    expect(result.track).to.have.property('x-desk').that.deep.equals(desk);
    expect(first(result)).to.have.property('x-desk').that.deep.equals(desk);
    expect(isFrozenThroughout(result.track)).to.equal(true);
    expect(Object.isFrozen(desk)).to.equal(false);
  });

  it('finds in its maps only what the author put there', () => {
    const { track } = parseTrack({ format, categories: { a: {} }, sources: {}, annotations: [fact] });
    for (const map of [
      track?.categories,
      track?.sources,
      parseTrack({ format, annotations: [] }).track?.sources,
    ]) {
      expect(map?.['constructor']).to.equal(undefined);
      expect('toString' in (map ?? {})).to.equal(false);
    }
  });

  it('leaves a value that it is given as it is, and does not look at it again', () => {
    const input = { format, annotations: [{ ...fact, tags: ['a'] }] };
    const before = structuredClone(input);
    const { track } = parseTrack(input);
    expect(input).to.deep.equal(before);
    expect(Object.isFrozen(input.annotations)).to.equal(false);
    input.annotations[0]?.tags.push('b');
    expect(track?.annotations[0]?.tags).to.deep.equal(['a']);
  });

  describe('leaves out only what is bad', () => {
    it('a bad annotation, and says where', () => {
      const { track, problems } = parseTrack({
        format,
        annotations: [fact, fact, fact, { ...fact, start: 9, end: 5 }],
      });
      expect(track?.annotations).to.have.length(3);
      expect(problems).to.deep.equal([
        {
          path: 'annotations[3].end',
          message: 'annotations[3].end: 5 is before start 9. This annotation was left out.',
          severity: 'error',
        },
      ]);
    });

    it('each of many', () => {
      const annotations = Array.from({ length: 1000 }, (_, index) => (index % 2 ? fact : { start: index }));
      const { track, problems } = parseTrack({ format, annotations });
      expect(track?.annotations.map(({ position }) => position)).to.deep.equal(
        annotations.flatMap((_, index) => (index % 2 ? [index] : [])),
      );
      expect(problems.map(({ path }) => path)).to.deep.equal(
        annotations.flatMap((_, index) => (index % 2 ? [] : [`annotations[${index}].headline`])),
      );
    });
  });

  describe('refuses whole, with one problem', () => {
    const cases: [string, unknown, RegExp][] = [
      ['not JSON', '{ format: 1 }', /^\|track: it is not JSON/],
      ['nothing', '', /^\|track: it is not JSON/],
      ['a list', [], /^\|track: expected an object .* found an empty list/],
      ['null', null, /^\|.* found null/],
      ['undefined', undefined, /^\|.* found nothing/],
      ['a function', () => 5, /^\|.* found a function/],
      ['a symbol', Symbol('s'), /^\|.* found a symbol/],
      ['a bigint', 5n, /^\|.* found 5/],
      ['no format', { annotations: [] }, /^format\|format: expected "context-track\/1", found nothing/],
      [
        'a format that is an object',
        { format: { toString: 5 }, annotations: [] },
        /^format\|.* found an object/,
      ],
      ['a format in a list', { format: [format], annotations: [] }, /^format\|.* found a list/],
      [
        'a newer major',
        { format: 'context-track/2.1', annotations: [] },
        /^format\|.* is newer than this player/,
      ],
      [
        'a major from far ahead',
        { format: `context-track/${'9'.repeat(400)}`, annotations: [] },
        /^format\|.* is newer/,
      ],
      [
        'no annotations',
        { format },
        /^annotations\|annotations: expected a list of annotations, found nothing/,
      ],
    ];
    for (const [name, input, message] of cases) it(name, () => expect(refused(input)).to.match(message));

    it('more than 10 MiB of text', () => {
      const text = JSON.stringify({ format, annotations: [fact] });
      const limit = 10 * 1024 * 1024;
      expect(parseTrack(text.padEnd(limit)).problems).to.deep.equal([]);
      expect(refused(text.padEnd(limit + 1))).to.match(/larger than 10 MiB/);
      // Bytes, not characters: a Hangul syllable is three.
      const korean = (count: number): string =>
        JSON.stringify({
          format,
          annotations: [fact],
          'x-notes': Array<string>(count).fill('가'.repeat(9000)),
        });
      expect(parseTrack(korean(380)).problems).to.deep.equal([]);
      expect(refused(korean(390))).to.match(/larger than 10 MiB/);
    });

    it('a value that no 10 MiB of text could hold', () => {
      const note = 'x'.repeat(9000);
      expect(refused({ format, annotations: [], 'x-notes': Array<string>(1200).fill(note) })).to.match(
        /larger than/,
      );
      expect(refused({ format, annotations: [], 'x-notes': new Array<string>(2 ** 32 - 1) })).to.match(
        /larger than/,
      );
    });

    it('more than 100,000 annotations', () => {
      const many = (count: number): unknown => ({ format, annotations: Array(count).fill(fact) });
      expect(parseTrack(many(100_000)).track?.annotations).to.have.length(100_000);
      expect(refused(many(100_001))).to.match(/^annotations\|annotations: found 100001/);
    });

    it('deeper than 32 objects and lists', () => {
      const nested = (depth: number, open: string, close: string): string =>
        `{"format":"${format}","annotations":[],"x-a":${open.repeat(depth)}1${close.repeat(depth)}}`;
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        expect(parseTrack(nested(31, open, close)).problems).to.deep.equal([]);
        expect(refused(nested(32, open, close))).to.match(/nested deeper than 32/);
        expect(refused(nested(1_000_000, open, close))).to.match(/nested deeper|not JSON|larger/);
      }
    });
  });

  describe('cuts', () => {
    it('a string at 10,000 characters, never through one', () => {
      const read = (body: string): [string, string[]] => {
        const result = parseTrack({ format, annotations: [{ ...fact, body }] });
        return [
          first(result).body as string,
          result.problems.map(({ path, severity }) => `${path} ${severity}`),
        ];
      };
      expect(read('a'.repeat(10_000))).to.deep.equal(['a'.repeat(10_000), []]);
      expect(read('a'.repeat(10_001))).to.deep.equal(['a'.repeat(10_000), ['annotations[0].body warning']]);
      expect(read(`${'a'.repeat(9_999)}😀`)[0]).to.equal('a'.repeat(9_999));
      expect(read(`${'a'.repeat(9_998)}😀b`)[0]).to.equal(`${'a'.repeat(9_998)}😀`);
    });

    it('a list of keyframes at 10,000', () => {
      const keyframes = Array.from({ length: 10_001 }, (_, time) => ({ time, point: [1, 1] }));
      const result = parseTrack({ format, annotations: [{ ...fact, region: { keyframes } }] });
      expect(first(result).region?.keyframes).to.have.length(10_000);
      expect(result.problems.map(({ path, severity }) => `${path} ${severity}`)).to.deep.equal([
        'annotations[0].region.keyframes warning',
      ]);
    });
  });

  describe('does not throw for', () => {
    const throwing = (what: unknown): unknown => ({
      format,
      get annotations() {
        throw what;
      },
    });
    const trap = (): never => {
      throw new Error('trapped');
    };
    const endless = (): unknown =>
      new Proxy(
        {},
        {
          ownKeys: () => ['a'],
          getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
          get: endless,
        },
      );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const cases: [string, unknown, RegExp][] = [
      ['a getter that throws', throwing(new Error('no')), /cannot be read \(no\)/],
      ['a getter that throws nothing', throwing(undefined), /cannot be read \(undefined\)/],
      ['a getter that throws a symbol', throwing(Symbol('s')), /cannot be read \(Symbol\(s\)\)/],
      [
        'a getter that throws what cannot be written',
        throwing(Object.create(null)),
        /cannot be read \(no reason given\)/,
      ],
      [
        'an error whose message throws',
        throwing(Object.defineProperty(new Error(), 'message', { get: trap })),
        /no reason/,
      ],
      [
        'a proxy that throws',
        new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, has: trap }),
        /trapped/,
      ],
      ['a revoked proxy', proxy, /cannot be read/],
      ['an endless proxy', endless(), /nested deeper/],
    ];
    for (const [name, input, message] of cases) it(name, () => expect(refused(input)).to.match(message));

    it('values that JSON does not have', () => {
      const odd = [
        5n,
        Symbol('s'),
        () => 5,
        NaN,
        Infinity,
        -0,
        new Date(NaN),
        new Map(),
        /x/,
        Object.create(null),
      ];
      for (const value of odd) {
        const result = parseTrack({
          format,
          annotations: [{ ...fact, body: value, verdict: value, region: value }],
        });
        expect(first(result)).not.to.have.any.keys('body', 'verdict', 'region');
        expect(result.problems.every(({ severity }) => severity === 'error')).to.equal(true);
        expect(
          parseTrack({ format, annotations: [{ ...fact, start: value }] }).track?.annotations.length,
        ).to.equal(Object.is(value, -0) ? 1 : 0);
      }
      expect(first(parseTrack({ format, annotations: [{ ...fact, body: undefined }] }))).not.to.have.key(
        'body',
      );
    });

    it('values whose class is not Object', () => {
      class Cms {
        format = format;
        annotations = new Proxy([fact], {});
      }
      expect(parseTrack(new Cms()).problems).to.deep.equal([]);
      expect(
        parseTrack(Object.assign(Object.create(null) as object, { format, annotations: [fact] })).problems,
      ).to.deep.equal([]);
    });

    it('__proto__, which changes nothing', () => {
      const text = `{"format":"${format}","__proto__":{"lang":"ko"},"annotations":[
        {"start":1,"headline":"x","__proto__":{"end":9,"body":"b"},"claim":{"__proto__":{"text":"t"},"en":"y"}}]}`;
      for (const input of [text, JSON.parse(text) as unknown]) {
        const result = parseTrack(input);
        expect(result.track?.lang).to.equal('und');
        expect(first(result).body).to.equal(undefined);
        expect(first(result).end).to.equal(5);
        expect(first(result).claim).to.deep.equal({ text: { en: 'y' } });
        expect(result.problems.map(({ path }) => path)).to.have.members([
          '__proto__',
          'annotations[0].__proto__',
          'annotations[0].claim.__proto__',
        ]);
      }
    });

    it('an array that is not what it says', () => {
      const liar = new Proxy([fact], {
        get: (list, key) => (key === 'length' ? 3 : (Reflect.get(list, key) as unknown)),
      });
      expect(parseTrack({ format, annotations: liar }).track?.annotations).to.have.length(1);
    });
  });
});
