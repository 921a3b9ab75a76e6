import type { core } from './en-core.js';
import type { more } from './en-more.js';

/**
 * English defines the keys of every language. `t` fills placeholders such as `{n}`; plural forms are keyed by the categories of
 * `Intl.PluralRules`.
 */
type English = typeof core & typeof more;

/** A text for each key, or one per plural category. */
export type Strings = {
  readonly [K in keyof English]: string | Partial<Record<Intl.LDMLPluralRule, string>>;
};
