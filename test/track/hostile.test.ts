// Documents made to keep a page busy. The time of what a player does with a track is measured, not that of parsing alone.
import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseInline } from '../../src/track/inline-markup.js';
import { offsetTrack } from '../../src/track/offset.js';
import { parseTrack } from '../../src/track/parse.js';
import { readingTime } from '../../src/track/reading-time.js';
import { resolveText } from '../../src/track/text.js';
import type { ParseResult } from '../../src/track/track.js';

const format = 'context-track/1';
const fact = { start: 10, end: 15, headline: 'A fact.' };

/** Parses, and looks at each annotation as one render does, in the given language. */
function useTrack(input: unknown, wanted: string): ParseResult {
  const result = parseTrack(input);
  const { track } = result;
  for (const { headline, body, claim } of track?.annotations ?? [])
    for (const text of [headline, body, claim?.text]) {
      if (text === undefined) continue;
      const resolved = resolveText(text, wanted, track?.lang ?? 'und');
      parseInline(resolved.text);
      if (text === headline) readingTime(resolved.text, resolved.lang);
    }
  if (track) offsetTrack(track, 1);
  return result;
}

/** Milliseconds, the fastest of three if the first was slow: what else the machine does is not the parser's fault. */
function fastest(run: () => void, limit: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > limit; attempt++) {
    const began = performance.now();
    run();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Ordinary documents take a hundredth of it. */
const perKilobyte = 20;
const limitFor = (text: string): number => Math.max(10, text.length / 1000) * perKilobyte;

function expectFast(input: unknown, wanted = 'en'): ParseResult {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const limit = limitFor(text);
  let result: ParseResult | undefined;
  const taken = fastest(() => (result = useTrack(input, wanted)), limit);
  expect(taken, `ms for ${text.length} characters: ${text.slice(0, 200)}`).to.be.below(limit);
  return result as ParseResult;
}

describe('a hostile track does not keep a page busy', () => {
  const longTag = `en${'-a'.repeat(4990)}`;

  it('with a language of thousands of subtags', () => {
    const annotations = Array.from({ length: 40 }, () => ({ ...fact, headline: { ko: 'a', de: 'b' } }));
    const { track, problems } = expectFast({ format, lang: longTag, annotations });
    expect(track?.lang).to.equal('und');
    expect(problems.map(({ message }) => message)).to.deep.equal([
      `lang: expected a language tag of at most 64 characters, found "${longTag.slice(0, 60)}…". This language was left out.`,
    ]);
  });

  it('with a page that asks for a language of thousands of subtags', () => {
    const annotations = Array.from({ length: 40 }, () => ({ ...fact, headline: { ko: 'a', de: 'b' } }));
    expectFast({ format, lang: 'en', annotations }, longTag);
  });

  it('with texts in thousands of languages', () => {
    const headline = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`en-${index.toString(36).padStart(5, '0')}`, 'x']),
    );
    const { track, problems } = expectFast({ format, annotations: Array(10).fill({ ...fact, headline }) });
    expect(Object.keys(track?.annotations[0]?.headline ?? {})).to.have.length(1000);
    expect(problems[0]).to.deep.equal({
      path: 'annotations[0].headline',
      message: 'annotations[0].headline: found more than 1000 entries. Only the first 1000 were read.',
      severity: 'warning',
    });
  });

  it('with ten thousand names that are nearly right', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `identifier-number-${index}`);
    expectFast({
      format,
      categories: Object.fromEntries(ids.map((id) => [id, {}])),
      sources: Object.fromEntries(ids.map((id) => [id, { title: id }])),
      recap: { items: ids.map((id) => `${id}x`) },
      annotations: ids.map((id) => ({
        ...fact,
        id: 'same',
        category: `${id}x`,
        verdict: `${id}x`,
        [id]: 1,
        sources: [`${id}x`],
      })),
    });
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'a-',
      '-',
      'x-',
      'en-',
      'aa-bbbb-',
      '9',
      '0:',
      '1.',
      ':',
      '.',
      '2024-',
      '#',
      'https://',
      '/',
      '@',
      '[a](',
      '*',
      '**a ',
    ],
    ...[
      ' ',
      '\n\n',
      '\u00a0',
      '\u200d',
      '가',
      'ก',
      '漢',
      '😀',
      '\ud83d',
      '\u0301',
      "a'",
      '1,',
      '\\',
      '"',
      '\u2028',
      'e400',
      '__proto__',
    ],
  );
  const long = fc
    .tuple(piece, piece, fc.constantFrom('', '!', ':00', 'x'), fc.constantFrom(60, 1000, 9999, 30_000))
    .map(([first, rest, last, length]) => first + rest.repeat(Math.ceil(length / rest.length)) + last);
  type Place = (text: string) => unknown;
  const inAnnotation =
    (more: (text: string) => object): Place =>
    (text) => ({
      format,
      annotations: [{ ...fact, ...more(text) }],
    });
  const places = fc.constantFrom<Place>(
    (text) => text,
    (text) => ({ format: text, annotations: [] }),
    (text) => ({ format: `${format}.${text}`, annotations: [fact] }),
    (text) => ({
      format,
      lang: text,
      annotations: [{ ...fact, headline: { ko: text, de: 'a' } }],
    }),
    (text) => ({ format, [text]: text, annotations: [fact] }),
    (text) => ({ format, [`x-${text}`]: text, annotations: [fact] }),
    (text) => ({
      format,
      categories: { [text]: { color: text, icon: text, label: text } },
      annotations: [{ ...fact, category: text }],
    }),
    (text) => ({
      format,
      sources: { [text]: { title: text, url: text } },
      annotations: [{ ...fact, sources: [text] }],
    }),
    (text) => ({
      format,
      created: text,
      recap: { items: [text] },
      coverage: { reviewed: [[text, text]] },
      annotations: [],
    }),
    (text) =>
      `{"format":"${format}","annotations":[{"start":${text.replace(/\D/g, '')}1e400,"headline":"x"}]}`,
    (text) =>
      `{"format":"${format}","annotations":[{"start":1,"headline":"x","x-a":${'['.repeat(text.length)}`,
    (text) =>
      `{"format":"${format}","annotations":[{"start":1,"headline":"x","x-a":${'{"a":'.repeat(30)}1${'}'.repeat(30)}${text}`,
    inAnnotation((text) => ({ headline: { [text]: text, en: text } })),
    inAnnotation((text) => ({ headline: text, body: text, claim: text, end: undefined })),
    inAnnotation((text) => ({ start: text, end: text, asOf: text, verdict: text, id: text })),
    inAnnotation((text) => ({
      [text]: 1,
      sources: [{ title: 'T', url: text, published: text, lang: text }],
    })),
    inAnnotation((text) => ({ region: { polygon: Array(text.length).fill([1, 1]) } })),
    inAnnotation((text) => ({
      region: {
        keyframes: Array(Math.ceil(text.length / 10)).fill({ time: 1, point: [1, text.slice(0, 20)] }),
      },
    })),
    inAnnotation((text) => ({ region: { [text]: text, label: { [text]: text } } })),
    inAnnotation((text) => ({ tags: Array(Math.ceil(text.length / 10)).fill(text.slice(0, 20)) })),
  );

  it('with anything long in any place', () => {
    fc.assert(
      fc.property(places, long, fc.oneof(fc.constant('en'), long), (place, text, wanted) => {
        const { problems } = expectFast(place(text), wanted);
        for (const { message } of problems) {
          expect(message.length).to.be.below(1500);
          if (!/\p{Surrogate}/u.test(text)) expect(message).not.to.match(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('messages quote only the beginning of what is long', () => {
  const emoji = '😀'.repeat(200);
  const id = 'i'.repeat(250);
  const cases: [string, unknown][] = [
    ['a verdict', { format, annotations: [{ ...fact, verdict: emoji }] }],
    ['a category', { format, annotations: [{ ...fact, category: id }] }],
    ['a citation', { format, annotations: [{ ...fact, sources: [id] }] }],
    [
      'a name given twice',
      {
        format,
        annotations: [
          { ...fact, id },
          { ...fact, id },
        ],
      },
    ],
    ['a name for the recap', { format, recap: { items: [id] }, annotations: [] }],
    ['an icon', { format, categories: { a: { icon: 'i'.repeat(9000) } }, annotations: [] }],
    ['a key', { format, [emoji]: 1, annotations: [] }],
    ['a format', { format: emoji, annotations: [] }],
    ['a number', { format, lang: 10n ** 5000n, annotations: [] }],
    [
      'what was thrown',
      {
        format,
        get annotations() {
          throw new Error(emoji);
        },
      },
    ],
    ['what is no JSON', `{"format": ${'z'.repeat(9000)}}`],
  ];
  for (const [name, input] of cases)
    it(name, () => {
      const { problems } = parseTrack(input);
      expect(problems).not.to.have.length(0);
      for (const { message } of problems) {
        expect(Array.from(message).length).to.be.below(400);
        expect(message).not.to.match(/\p{Surrogate}/u);
      }
    });
});
