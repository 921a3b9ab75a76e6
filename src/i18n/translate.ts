import { languageTag } from './language-tag.js';
import { core } from './strings/en-core.js';
import type { Strings } from './strings/en.js';

export type { Strings };

/** The English strings loaded so far: each lazy part of the player registers its own. */
const english: Partial<Strings> = { ...core };

/** Adds the English strings of a lazily loaded part of the player. */
export function registerStrings(strings: Partial<Strings>): void {
  Object.assign(english, strings);
}

/** Translates a key into the interface's language: `t('sources', { n: 2 })` → "2 sources". */
export interface Translate {
  (key: keyof Strings, values?: Readonly<Record<string, string | number>>): string;
  /**
   * BCP 47 tag of the interface's language, for `Intl` and the `lang` of its nodes. It may differ from the page's: for a language
   * without strings the interface is in English, although annotations may have texts in that language.
   */
  readonly lang: string;
}

interface NumberFormats {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

const numberFormats = new Map<string, NumberFormats>();

/** Cached: `Intl` objects cost far more to create than to use. */
function numberFormatsOf(lang: string): NumberFormats {
  let made = numberFormats.get(lang);
  if (!made)
    numberFormats.set(
      lang,
      (made = { numbers: new Intl.NumberFormat(lang), plurals: new Intl.PluralRules(lang) }),
    );
  return made;
}

/** The blocks from Hebrew to Arabic Extended-A. */
const rightToLeft = /[\u0590-\u08ff]/;

/**
 * Makes a `Translate` from a language's strings. Numbers are formatted with `Intl.NumberFormat`; `n` selects the plural form. A key that
 * `strings` lacks falls back to English, with its numbers and plurals.
 *
 * @param lang Language of `strings`, with or without a region (`de-AT`). An invalid tag counts as English.
 */
export function createTranslate(lang: string, strings: Partial<Strings> = english): Translate {
  const tag = languageTag(lang) ?? 'en';
  const t = (key: keyof Strings, values: Readonly<Record<string, string | number>> = {}): string => {
    const own = strings[key];
    const language = own ? tag : 'en';
    const entry = own || (english[key] ?? '');
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> =
      typeof entry === 'string' ? { other: entry } : entry;
    const category =
      forms === entry
        ? numberFormatsOf(language).plurals.select(Number(values['n'] ?? 0))
        : ('other' as const);
    const form = forms[category] ?? forms.other ?? '';
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return numberFormatsOf(language).numbers.format(value);
      // Isolated where two directions may meet: otherwise "صحيفة, 1:02" shows the time on the wrong side of the name.
      return rightToLeft.test(form + value) ? `\u2068${value}\u2069` : value;
    });
  };
  return Object.assign(t, { lang: tag });
}
