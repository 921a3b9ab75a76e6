import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseTrack } from '../../src/track/parse.js';
import type { Track } from '../../src/track/track.js';
import { isFrozenThroughout } from './is-frozen.js';

const format = 'context-track/1';

/** Values that a careless or hostile author might put anywhere. */
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '__proto__',
    'constructor',
    -1,
    101,
    [],
    {},
    [[]],
    NaN,
    5n,
    Symbol('s'),
    'x'.repeat(10_001),
  ),
);

const seconds = fc.nat(600).map((half) => half / 2);
const time = fc.oneof(
  seconds,
  seconds.map((value) => `${Math.floor(value / 60)}:${String(value % 60).padStart(value % 1 ? 4 : 2, '0')}`),
);
const id = fc.constantFrom('a', 'b', 'c-1', 'D_2', '__proto__', 'toString');
const words = fc.constantFrom('A fact.', '호텔은 미완공이다.', 'Some *words* [here](https://example.org).');
const text = fc.oneof(words, fc.dictionary(fc.constantFrom('en', 'ko', 'zh-Hant'), words, { minKeys: 1 }));
const percent = fc.integer({ min: 0, max: 50 });
const point = fc.tuple(percent, percent);
const shape = fc.oneof(
  fc.record({ point }),
  fc.record({
    box: fc.tuple(percent, percent, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })),
  }),
  fc.record({ polygon: fc.array(point, { minLength: 3, maxLength: 5 }) }),
);
const keyframes = fc
  .uniqueArray(fc.tuple(fc.nat(100), shape), { minLength: 1, maxLength: 4, selector: ([at]) => at })
  .map((frames) => frames.sort(([a], [b]) => a - b).map(([at, where]) => ({ time: at, ...where })));
const region = fc.oneof(shape, fc.record({ label: text, keyframes }));
const source = fc.record(
  {
    title: text,
    url: fc.webUrl(),
    publisher: text.map((name) => ({ name })),
    published: fc.constantFrom('2024', '2024-02-29'),
  },
  { requiredKeys: ['title'] },
);

/** A track of which nothing has to be left out, whose references all lead somewhere. */
const validTrack = fc.record({
  format: fc.constant(format),
  lang: fc.constantFrom('en', 'ko', 'ar'),
  sources: fc.constant({ s1: { title: 'S1' }, s2: { title: 'S2', url: 'https://example.org' } }),
  categories: fc.constant({ city: { label: 'City', color: '#0072b2', icon: 'building' } }),
  coverage: fc.record({ note: text }),
  annotations: fc.array(
    fc.record(
      {
        start: time,
        headline: text,
        id,
        category: fc.constant('city'),
        claim: fc.oneof(text, fc.record({ text, basis: fc.constantFrom('visual', 'spoken') })),
        body: text,
        sources: fc.array(fc.oneof(fc.constantFrom('s1', 's2', { ref: 's1', locator: 'p. 4' }), source), {
          maxLength: 3,
        }),
        region,
        priority: fc.nat(100),
        tags: fc.array(words, { maxLength: 2 }),
        'x-note': fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: ['start', 'headline'] },
    ),
    { maxLength: 8 },
  ),
});

function check(track: Track): void {
  expect(isFrozenThroughout(track)).to.equal(true);
  const { annotations } = track;
  expect(new Set(annotations.map((annotation) => annotation.id)).size).to.equal(annotations.length);
  annotations.forEach((annotation, index) => {
    expect(annotation.end).to.be.above(annotation.start);
    expect(annotation.start).to.be.at.least(0);
    const before = annotations[index - 1];
    if (!before) return;
    expect(before.start).to.be.at.most(annotation.start);
    if (before.start === annotation.start) expect(before.position).to.be.below(annotation.position);
  });
}

describe('parseTrack, whatever it is given,', () => {
  it('never throws, and gives a frozen track or one problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
            withSparseArray: true,
            withTypedArray: true,
          }),
          fc.string(),
          fc.json(),
        ),
        (input) => {
          const { track, problems } = parseTrack(input);
          expect(isFrozenThroughout(problems)).to.equal(true);
          if (track) check(track);
          else expect(problems).to.have.length(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('survives junk in any place of a track, and loses nothing but what is there', () => {
    fc.assert(
      fc.property(validTrack, fc.infiniteStream(fc.nat()), junk, (document, numbers, value) => {
        const pick = (count: number): number => Number(numbers.next().value) % count;
        const copy = structuredClone(document) as Record<string, unknown>;
        let place: Record<string, unknown> = copy;
        let key: string;
        const trail: string[] = [];
        for (;;) {
          const keys = Object.keys(place).filter((name) => place !== copy || name !== 'format');
          if (!keys.length) return;
          key = keys[pick(keys.length)] ?? '';
          trail.push(key);
          const inner = place[key];
          if (typeof inner !== 'object' || inner === null || pick(3) === 0) break;
          place = inner as Record<string, unknown>;
        }
        place[key] = value;
        const { track, problems } = parseTrack(copy);
        if (!track) {
          expect(trail).to.deep.equal(['annotations']);
          expect(problems).to.have.length(1);
          return;
        }
        check(track);
        // Junk in one annotation costs at most that one.
        if (trail[0] === 'annotations' && trail.length > 1) {
          expect(track.annotations.length).to.be.at.least(document.annotations.length - 1);
        } else if (trail.length > 1 || trail[0] !== 'annotations') {
          expect(track.annotations).to.have.length(document.annotations.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a good track without an error, as text and as value alike', () => {
    fc.assert(
      fc.property(validTrack, (document) => {
        const { track, problems } = parseTrack(document);
        expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
        expect(track?.annotations).to.have.length(document.annotations.length);
        if (track) check(track);
        expect(parseTrack(JSON.stringify(document))).to.deep.equal({ track, problems });
      }),
      { numRuns: 300 },
    );
  });

  it('reads what it gave again as the same', () => {
    const without = (value: object, ...keys: string[]): Record<string, unknown> =>
      Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
    // Parsing adds fields that are not part of the format: position, displayed, and the id by which a source was cited.
    const authored = (track: Track): unknown => ({
      ...track,
      annotations: track.annotations.map((annotation) => ({
        ...without(annotation, 'position', 'displayed'),
        sources: annotation.sources.map((citation) => without(citation, 'ref')),
      })),
    });
    fc.assert(
      fc.property(validTrack, (document) => {
        const { track } = parseTrack(document);
        if (!track) throw new Error('The track was refused.');
        const again = parseTrack(JSON.stringify(authored(track)));
        expect(again.problems).to.deep.equal([]);
        expect(again.track && authored(again.track)).to.deep.equal(authored(track));
      }),
      { numRuns: 300 },
    );
  });
});
