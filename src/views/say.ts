import { en, type Strings } from './strings/en.js';

export type { Strings };

/** Says something in the interface's language: `say('sources', { n: 2 })` → "2 sources". */
export interface Say {
  (key: keyof Strings, values?: Readonly<Record<string, string | number>>): string;
  /** BCP 47 tag of the language the interface speaks, for `Intl`. */
  readonly lang: string;
}

/** Numbers go through `Intl.NumberFormat`; `n` chooses the plural form. Keys that `strings` lacks are said in English. */
export function createSay(lang: string, strings: Partial<Strings> = en): Say {
  const numbers = new Intl.NumberFormat(lang);
  const plurals = new Intl.PluralRules(lang);
  const say = (key: keyof Strings, values: Readonly<Record<string, string | number>> = {}): string => {
    const entry = strings[key] ?? en[key];
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> =
      typeof entry === 'string' ? { other: entry } : entry;
    const form = forms[plurals.select(Number(values['n'] ?? 0))] ?? forms.other ?? '';
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  return Object.assign(say, { lang });
}
