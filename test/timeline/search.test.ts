import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { createSearch, fold, matchRanges } from '../../src/timeline/search.js';

const marked = (text: string, query: string) =>
  matchRanges(text, query).map(([start, end]) => text.slice(start, end));

/** Letters that expand, shrink, combine or fall together, beside plain ones. */
const tricky = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'A',
      's',
      'S',
      'f',
      'i',
      'I',
      ' ',
      'e',
      'é',
      'e\u0301',
      '\u0301',
      'ß',
      'ẞ',
      'İ',
      'ı',
      'ﬁ',
      'ø',
      'Æ',
      'ς',
      'Σ',
    ],
    ...[
      '한',
      '하',
      '\u1112',
      '\u1161',
      '\u11ab',
      'が',
      'か',
      '\u3099',
      'ｶ',
      'ﾞ',
      'Ａ',
      'أ',
      'ا',
      '\u064e',
      'कि',
      'क',
    ],
    ...['👩', '\u200d', '🏽', '𝒜', '\ud83d', '\ude00', '\u00ad', 'ﬀ', 'ŉ', 'ᾳ'],
  ),
  maxLength: 12,
});
const text = fc.oneof(tricky, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('search', () => {
  for (const [written, alike] of [
    ['Café', 'CAFE'],
    ['Cafe\u0301', 'café'],
    ['Straße', 'STRASSE'],
    ['GROẞ', 'gross'],
    ['İstanbul', 'istanbul'],
    ['ısı', 'ISI'],
    ['ﬁn', 'fin'],
    ['Łódź', 'lodz'],
    ['ΟΔΟΣ', 'οδός'],
    ['ＡＢ１', 'ab1'],
    ['ｶﾞ', 'ガ'],
    ['한국'.normalize('NFD'), '한국'],
    ['أَكَلَ', 'اكل'],
    ['שָׁלוֹם', 'שלום'],
    ['هـٰذا', 'هـذا'],
    ['ت\u06e1ب', 'تب'],
    ['слово\u0487', 'слово'],
    ['co\u00adop', 'coop'],
  ] as const) {
    it(`takes ${written} and ${alike} as alike`, () => {
      expect(fold(written)).to.equal(fold(alike));
    });
  }

  for (const [one, other] of [
    ['は', 'ば'],
    ['한', '하'],
    ['कि', 'का'],
    ['ก็', 'ก'],
  ] as const) {
    it(`tells ${one} from ${other}`, () => {
      expect(fold(one)).not.to.equal(fold(other));
    });
  }

  for (const [within, query, expected] of [
    ['The Ryugyong Hotel', 'hotel', ['Hotel']],
    ['a cafe\u0301!', 'CAFÉ', ['cafe\u0301']],
    ['Die Straße', 'strasse', ['Straße']],
    ['Die Straße', 'stras', ['Straß']],
    ['sß', 'ß', ['ß']],
    ['İİ', 'i', ['İ', 'İ']],
    ['oﬃce', 'f', ['ﬃ']],
    ['류경호텔은 미완성', '호텔', ['호텔']],
    ['한국', '하', []],
    ['ホテルがある', 'ホテル ある', ['ホテル', 'ある']],
    ['يَكْتُبُ', 'كتب', ['كْتُبُ']],
    ['👩🏽 so', '👩', ['👩']],
    ['x👍y', 'y', ['y']],
    ['banana', 'an', ['an', 'an']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['banana', 'nan ana', ['anan']],
    ['one two', 'two one', ['one', 'two']],
    ['abcd', 'abcd bc', ['abcd']],
    ['한국'.normalize('NFD'), '하', []],
    ['한국'.normalize('NFD'), '한', ['한'.normalize('NFD')]],
    ['ｶﾞ', 'カ', []],
    ['1.5 (a+b)*', '(a+b)*', ['(a+b)*']],
    ['anything', '', []],
    ['anything', '  \t', []],
    ['', 'a', []],
  ] as const) {
    it(`marks ${JSON.stringify(expected)} in "${within}" for "${query}"`, () => {
      expect(marked(within, query)).to.deep.equal(expected);
    });
  }

  it('folds a fold to itself, and a string to the folds of its parts', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(fold(fold(whole))).to.equal(fold(whole));
        // Marking folds each part on its own, finding folds the whole: they must agree.
        const parts = whole.match(/[^][\p{M}\p{Cf}\uff9e\uff9f\u1160-\u11ff]*/gu) ?? [];
        expect(parts.map(fold).join('')).to.equal(fold(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('marks what folds to the query, or the least that holds it', () => {
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        fc.pre(!/\s/.test(fold(query)) && fold(query) !== '');
        const whole = `${before}${query}${after}`;
        for (const range of marked(whole, query)) {
          expect(fold(range)).to.include(fold(query));
          // Two that meet inside one character are joined.
          if (fold(range) === fold(query) || fold(range).split(fold(query)).length > 2) continue;
          const parts = range.match(/[^][\p{M}\p{Cf}\uff9e\uff9f\u1160-\u11ff]*/gu) ?? [];
          expect(fold(parts.slice(1).join(''))).not.to.include(fold(query));
          expect(fold(parts.slice(0, -1).join(''))).not.to.include(fold(query));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('marks something in every word of whatever it finds, in order, never cutting a character', () => {
    fc.assert(
      fc.property(text, text, (within, query) => {
        const found = createSearch([within], (one) => [one])(query).length > 0;
        const words = fold(query).split(/\s+/).filter(Boolean);
        expect(found).to.equal(words.every((word) => matchRanges(within, word).length > 0));
        let last = 0;
        for (const [start, end] of matchRanges(within, query)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.above(start);
          last = end;
          for (const edge of [start, end].filter(Boolean)) {
            expect(within.slice(edge)).not.to.match(/^\p{M}/u);
            expect(within.codePointAt(edge - 1)).not.to.be.above(0xffff);
          }
        }
        expect(last).to.be.at.most(within.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds all words in any of the texts, in the order of the items', () => {
    const items = [['Hôtel', 'empty since 1987'], ['Metro', 'hotel nearby'], ['Tower']];
    const search = createSearch(items, (texts) => texts);
    expect(search('HOTEL')).to.deep.equal([items[0], items[1]]);
    expect(search('1987 hotel')).to.deep.equal([items[0]]);
    expect(search('hotel tower')).to.deep.equal([]);
    expect(search(' ')).to.deep.equal(items);
    expect(search('hotelempty')).to.deep.equal([]);
  });

  it('asks for the texts once, and not before they are needed', () => {
    let asked = 0;
    const search = createSearch(['a', 'b'], (item) => {
      asked++;
      return [item];
    });
    search('');
    expect(asked).to.equal(0);
    search('a');
    search('b');
    expect(asked).to.equal(2);
  });
});
