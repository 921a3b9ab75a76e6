import { languageTag } from './language-tag.js';
import { core } from './strings/en-core.js';
import type { Strings } from './strings/en.js';

export type { Strings };

/** What is known of English so far: more comes with each part that is fetched. */
const english: Partial<Strings> = { ...core };

/** Adds the words that a part of the player brings along. */
export function registerStrings(words: Partial<Strings>): void {
  Object.assign(english, words);
}

/** Says something in the interface's language: `t('sources', { n: 2 })` → "2 sources". */
export interface Translate {
  (key: keyof Strings, values?: Readonly<Record<string, string | number>>): string;
  /**
   * BCP 47 tag of the language the interface speaks, for `Intl` and the `lang` of its nodes. Not always the wanted one: a
   * page in a language without strings hears English, while annotation texts may well be there in its own.
   */
  readonly lang: string;
}

interface Counting {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

const counting = new Map<string, Counting>();

/** `Intl` objects cost far more to make than to use. */
function countingIn(lang: string): Counting {
  let made = counting.get(lang);
  if (!made)
    counting.set(
      lang,
      (made = { numbers: new Intl.NumberFormat(lang), plurals: new Intl.PluralRules(lang) }),
    );
  return made;
}

/** From Hebrew to the end of Arabic. */
const rightToLeft = /[\u0590-\u08ff]/;

/**
 * Makes a `Translate` of a language's strings. Numbers go through `Intl.NumberFormat`; `n` chooses the plural form. What
 * `strings` lacks is said in English, with the numbers and plurals of English.
 *
 * @param lang Tag of the language of `strings`, with or without a region: `de-AT`. One that is no tag is read as English.
 */
export function createTranslate(lang: string, strings: Partial<Strings> = english): Translate {
  const tag = languageTag(lang) ?? 'en';
  const t = (key: keyof Strings, values: Readonly<Record<string, string | number>> = {}): string => {
    const own = strings[key];
    const spoken = own ? tag : 'en';
    const entry = own || (english[key] ?? '');
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> =
      typeof entry === 'string' ? { other: entry } : entry;
    const category =
      forms === entry ? countingIn(spoken).plurals.select(Number(values['n'] ?? 0)) : ('other' as const);
    const form = forms[category] ?? forms.other ?? '';
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return countingIn(spoken).numbers.format(value);
      // Isolated where two directions may meet: else "صحيفة, 1:02" puts the time on the wrong side of the name.
      return rightToLeft.test(form + value) ? `\u2068${value}\u2069` : value;
    });
  };
  return Object.assign(t, { lang: tag });
}
