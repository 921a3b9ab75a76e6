import { expect } from 'chai';
import { strings as ar } from '../../src/i18n/strings/ar.js';
import { strings as de } from '../../src/i18n/strings/de.js';
import type { Strings } from '../../src/i18n/strings/en.js';
import { core } from '../../src/i18n/strings/en-core.js';
import { more } from '../../src/i18n/strings/en-more.js';
import { strings as es } from '../../src/i18n/strings/es.js';
import { strings as fr } from '../../src/i18n/strings/fr.js';
import { strings as ja } from '../../src/i18n/strings/ja.js';
import { strings as ko } from '../../src/i18n/strings/ko.js';
import { strings as zh } from '../../src/i18n/strings/zh.js';

const en = { ...core, ...more };

const languages: Readonly<Record<string, Strings>> = { en, ar, de, es, fr, ja, ko, zh };

/** Letters that every sentence of the language has; a sentence in another language was forgotten. */
const letters: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  zh: /\p{Script=Han}/u,
};

type Entry = Strings[keyof Strings];
const forms = (entry: Entry): [category: string, words: string][] =>
  typeof entry === 'string' ? [['other', entry]] : Object.entries(entry);
const places = (words: string) => [...new Set(words.match(/\{\w*\}/g))].sort();
const keys = Object.keys(en) as (keyof Strings)[];

for (const [lang, strings] of Object.entries(languages)) {
  describe(`the interface in ${lang}`, () => {
    const rules = new Intl.PluralRules(lang);
    const categories = rules.resolvedOptions().pluralCategories.sort();
    const whole = Array.from({ length: 1001 }, (_, n) => n);

    it('says what English says, and nothing else', () => {
      expect(Object.keys(strings).sort()).to.deep.equal([...keys].sort());
    });

    it('has a form for every kind of number', () => {
      for (const key of keys) {
        const entry = strings[key];
        if (typeof entry === 'object') expect(Object.keys(entry).sort(), key).to.deep.equal(categories);
        // One sentence for all numbers is enough where the language has one form, or where nothing in it is declined: "+3".
        else if (typeof en[key] === 'object' && categories.length > 1)
          expect(entry.replace(/\{n\}/g, ''), key).not.to.match(/\p{L}/u);
      }
    });

    it('fills in what English fills in', () => {
      for (const key of keys) {
        const wanted = places(
          forms(en[key])
            .map(([, words]) => words)
            .join(' '),
        );
        for (const [category, words] of forms(strings[key])) {
          // "Two sources" needs no figure where the form is for two alone.
          const numbers = whole.filter((n) => rules.select(n) === category);
          const named = numbers.length === 1 && typeof strings[key] === 'object';
          const expected =
            named && !words.includes('{n}') ? wanted.filter((place) => place !== '{n}') : wanted;
          expect(places(words), `${key}, ${category}`).to.deep.equal(expected);
        }
      }
    });

    it('is in its own words and well set', () => {
      for (const key of keys)
        for (const [, words] of forms(strings[key])) {
          const bare = words.replace(/\{\w+\}/g, '');
          if (/\p{L}/u.test(bare)) expect(bare, key).to.match(letters[lang] ?? /\p{Script=Latin}/u);
          expect(words, key).not.to.match(/["'`]|\.\.\.|^\s|\s\s/);
          if (lang === 'fr') expect(words, key).not.to.match(/[^\u00a0\u202f][:;!?]/);
          if (lang === 'ja' || lang === 'zh') expect(words, key).not.to.match(/[,.:;!?()]/);
          if (lang === 'ar') expect(words, key).not.to.match(/[,;?]/);
        }
    });
  });
}
