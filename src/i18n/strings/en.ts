import type { core } from './en-core.js';
import type { more } from './en-more.js';

/**
 * The interface in English is the list of what every language says. `{n}`-style places are filled by `say`; an entry with plural
 * forms is keyed by the categories of `Intl.PluralRules`.
 */
type English = typeof core & typeof more;

/** What a language says for each key: a sentence, or one per plural category. */
export type Strings = {
  readonly [K in keyof English]: string | Partial<Record<Intl.LDMLPluralRule, string>>;
};
