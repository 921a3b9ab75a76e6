import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { displayTime, readingTime } from '../../src/track/reading-time.js';

const segmented = (text: string, lang: string): number =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length;

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('readingTime', () => {
  const cases: [string, number][] = [
    ['', 1.5],
    ['One.', 1.875],
    [words(160), 61.5],
    ['Don’t stop at 3.5 or 1,000: she says so.', 1.5 + 9 * 0.375],
    ['— … !', 1.5],
  ];
  for (const [text, seconds] of cases) {
    it(`${JSON.stringify(text.slice(0, 40))} takes ${seconds} s`, () =>
      expect(readingTime(text, 'en')).to.be.closeTo(seconds, 1e-9));
  }

  it('is longer for those who read more slowly', () => {
    expect(readingTime(words(8), 'en', 2)).to.equal(9);
    expect(readingTime(words(8), 'en', 0.5)).to.equal(2.25);
  });

  it('counts words where none are set apart by spaces', () => {
    for (const [text, lang] of [
      ['ホテルは未完成です。', 'ja'],
      ['โรงแรมยังสร้างไม่เสร็จ', 'th'],
      ['酒店尚未完工。', 'zh'],
    ] as const) {
      const count = segmented(text, lang);
      expect(count).to.be.above(1);
      expect(readingTime(text, lang)).to.be.closeTo(1.5 + count * 0.375, 1e-9);
    }
  });

  it('does without a language that no engine knows', () => {
    expect(readingTime('ホテル one', 'not a language')).to.be.above(1.5);
    expect(readingTime('ホテル one', '')).to.be.above(1.5);
  });

  // Plain texts are counted without the segmenter, which is slow; this holds the two together.
  it('counts words as Intl.Segmenter does', () => {
    const letter = fc.constantFrom(...'a Z é ɏ ß я Ж ё 가 힣 국'.split(' '));
    const digit = fc.constantFrom('0', '3', '7', '9');
    const marks =
      '. , : ; \' ’ ‘ “ ” " ! ? ( ) - – — … $ % @ / ^ ` ~ | _ # & * + = < > [ ] { } \\ ホ 語 ש 😀'.split(' ');
    const other = fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u0301', ...marks);
    const text = fc
      .array(fc.oneof(letter, letter, digit, other), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' }), fc.lorem()), (sample) => {
        expect(readingTime(sample, 'en')).to.be.closeTo(1.5 + segmented(sample, 'en') * 0.375, 1e-9);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('displayTime', () => {
  it('is the reading time of headline and claim', () => {
    expect(displayTime(words(10), undefined, 'en')).to.equal(5.25);
    expect(displayTime(words(10), words(6), 'en')).to.equal(7.5);
  });

  it('is never below 4 s nor above 12 s', () => {
    expect(displayTime('Short.', undefined, 'en')).to.equal(4);
    expect(displayTime(words(27), undefined, 'en')).to.equal(11.625);
    expect(displayTime(words(28), undefined, 'en')).to.equal(12);
    expect(displayTime(words(20), words(5000), 'en')).to.equal(12);
    // (Of kanji: a run of katakana is one word to one engine and many to another.)
    expect(displayTime('酒店尚未完工。'.repeat(3000), words(20), 'zh')).to.equal(12);
  });

  it('measures language maps in the language of the track', () => {
    const headline = { ko: words(2), en: words(12) };
    expect(displayTime(headline, { en: words(4) }, 'en-GB')).to.equal(7.5);
    expect(displayTime(headline, undefined, 'ko')).to.equal(4);
  });
});
