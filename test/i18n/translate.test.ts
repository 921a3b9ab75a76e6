import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { languageTag } from '../../src/i18n/language-tag.js';
import { createTranslate } from '../../src/i18n/translate.js';
import { strings as ar } from '../../src/i18n/strings/ar.js';
import { strings as de } from '../../src/i18n/strings/de.js';
import { registerMoreStrings } from '../../src/i18n/more-strings.js';
import { strings as fr } from '../../src/i18n/strings/fr.js';
import { strings as ko } from '../../src/i18n/strings/ko.js';

registerMoreStrings();

/** With Arabic in the digits that this browser uses for it, which depend on its version of CLDR. */
const inDigits = (lang: string, words: string) =>
  lang === 'ar' ? words.replace(/\d+/, (number) => Number(number).toLocaleString(lang)) : words;

describe('translate', () => {
  it('speaks English when no strings are given', () => {
    const t = createTranslate('en');
    expect(t('play')).to.equal('Play');
    expect(t.lang).to.equal('en');
  });

  for (const [lang, strings, key, n, words] of [
    ['en', undefined, 'sources', 1, '1 source'],
    ['en', undefined, 'sources', 0, '0 sources'],
    ['en', undefined, 'sources', 1234, '1,234 sources'],
    ['en-IN', undefined, 'notes', 123456, '1,23,456 notes'],
    ['de', de, 'notes', 1, '1 Anmerkung'],
    ['de', de, 'notes', 1234, '1.234 Anmerkungen'],
    ['fr', fr, 'notes', 0, '0 note'],
    ['fr', fr, 'notes', 1.5, '1,5 note'],
    ['fr', fr, 'notes', 2, '2 notes'],
    ['fr', fr, 'notes', 1_000_000, '1\u202f000\u202f000 de notes'],
    ['ko', ko, 'sources', 2, '출처 2개'],
    ['ar', ar, 'sources', 0, 'لا مصادر'],
    ['ar', ar, 'sources', 1, 'مصدر واحد'],
    ['ar', ar, 'sources', 2, 'مصدران'],
    ['ar', ar, 'sources', 3, '3 مصادر'],
    ['ar', ar, 'sources', 11, '11 مصدرًا'],
    ['ar', ar, 'sources', 100, '100 مصدر'],
    ['ar-EG', ar, 'sources', 3, '٣ مصادر'],
  ] as const)
    it(`counts in ${lang}: ${words}`, () => {
      expect(createTranslate(lang, strings)(key, { n })).to.equal(inDigits(lang, words));
    });

  it('says what a language lacks in English, counted as English is', () => {
    const t = createTranslate('ko', { sources: ko.sources });
    expect(t('sources', { n: 1 })).to.equal('출처 1개');
    // Korean has no singular: by its rules this would be "1 notes".
    expect(t('notes', { n: 1 })).to.equal('1 note');
    expect(createTranslate('de', {})('notes', { n: 1234 })).to.equal('1,234 notes');
    expect(createTranslate('de', { play: '' })('play')).to.equal('Play');
  });

  it('takes the general form where the one for the number is missing', () => {
    const t = createTranslate('ar', { notes: { one: 'x', other: '{n} y' } });
    expect(t('notes', { n: 1 })).to.equal('x');
    expect(t('notes', { n: 5 })).to.equal(inDigits('ar', '5 y'));
  });

  it('fills in words as they are', () => {
    const t = createTranslate('en');
    expect(t('by', { publisher: '$& {who} \\1' })).to.equal('Context by $& {who} \\1');
    expect(t('by')).to.equal('Context by ');
  });

  it('keeps words apart where two directions may meet', () => {
    const isolated = (words: string) => `\u2068${words}\u2069`;
    expect(createTranslate('ar', ar)('by', { publisher: 'Yahoo!' })).to.contain(isolated('Yahoo!'));
    expect(createTranslate('en')('annotationAt', { headline: 'عنوان', time: '1:02' })).to.equal(
      `${isolated('عنوان')}, 1:02`,
    );
    expect(createTranslate('en')('annotationAt', { headline: '제목', time: '1:02' })).to.equal('제목, 1:02');
  });

  it('takes any language for which it is asked', () => {
    for (const [wanted, lang] of [
      ['de_AT', 'de-AT'],
      ['zh-cmn-Hans', 'zh'],
      ['', 'en'],
      ['!!', 'en'],
    ] as const)
      expect(createTranslate(wanted).lang).to.equal(lang);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'e', 'n', 'x', 'u', '1', '-', '_', ' ', 'é') }),
        (tag) => {
          expect(createTranslate(tag)('notes', { n: 2 })).to.match(/ notes$/);
        },
      ),
    );
  });

  it('makes the objects that count once for a language, and none to say plain words', () => {
    const { NumberFormat, PluralRules } = Intl;
    const made: string[] = [];
    const counted = <T extends new (...args: never[]) => object>(constructor: T) =>
      new Proxy(constructor, {
        construct: (target, args) => (made.push(target.name), Reflect.construct(target, args) as object),
      });
    Object.assign(Intl, { NumberFormat: counted(NumberFormat), PluralRules: counted(PluralRules) });
    try {
      const once = createTranslate('de-LI', de);
      once('play');
      once('nextNote', { time: '1:02' });
      expect(made).to.deep.equal([]);
      once('notes', { n: 1 });
      once('sources', { n: 2 });
      createTranslate('de-LI', de)('notes', { n: 3 });
      expect(made.sort()).to.deep.equal(['NumberFormat', 'PluralRules']);
    } finally {
      Object.assign(Intl, { NumberFormat, PluralRules });
    }
  });
});

describe('language tag', () => {
  for (const [written, tag] of [
    ['ko', 'ko'],
    ['KO-kr', 'ko-KR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['cmn-Hans', 'zh-Hans'],
    ['iw', 'he'],
    ['pt_BR', 'pt-BR'],
    ['zh-cmn-Hans-CN', 'zh'],
    ['de-', 'de'],
    ['de-!', 'de'],
    ['de-x-viertel', 'de-x-viertel'],
    ['ar-u-nu-latn', 'ar-u-nu-latn'],
    ['', undefined],
    ['*', undefined],
    ['x-mine', undefined],
    ['i-klingon', undefined],
    ['한국어', undefined],
    ['constructor', undefined],
  ] as const)
    it(`reads ${JSON.stringify(written)} as ${tag ?? 'nothing'}`, () => {
      expect(languageTag(written)).to.equal(tag);
    });

  it('never throws, and what it returns is a tag', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{0,3}([-_]\w{0,9}){0,4}$/)),
        (written) => {
          const tag = languageTag(written);
          if (tag !== undefined) expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
        },
      ),
    );
  });
});
