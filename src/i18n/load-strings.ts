import { lookupRanges } from '../track/language-lookup.js';
import type { StringRegistry } from './registry.js';
import { lazy, type Lazy } from '../lazy/lazy.js';
import { languageTag } from './language-tag.js';
import type { Strings } from './translate.js';
import { core } from './strings/en-core.js';

/** The strings and their language, for `createTranslate`. */
export interface LoadedStrings {
  readonly lang: string;
  readonly strings: Partial<Strings>;
}

/** The languages in the package besides English, each fetched when a page first needs it. */
const shipped: Readonly<Record<string, Lazy<{ readonly strings: Strings }> | undefined>> = {
  ar: lazy(() => import('./strings/ar.js')),
  de: lazy(() => import('./strings/de.js')),
  es: lazy(() => import('./strings/es.js')),
  fr: lazy(() => import('./strings/fr.js')),
  ja: lazy(() => import('./strings/ja.js')),
  ko: lazy(() => import('./strings/ko.js')),
  zh: lazy(() => import('./strings/zh.js')),
};

/**
 * Finds the strings for a language, shipped or added by the page, by RFC 4647 lookup: more specific tags win. English if there
 * are none or they cannot be fetched. Never rejects.
 *
 * @param lang The language tag; an invalid one means English.
 * @param own Strings of one player, in that language; they win over all others.
 * @param added What the page has added, for all players.
 * @returns `lang` is the given tag with its region, so that dates are formatted for its readers, or `en` where English is used
 * instead.
 */
export async function loadStrings(
  lang: string,
  own?: Partial<Strings>,
  added?: Pick<StringRegistry, 'get'>,
): Promise<LoadedStrings> {
  const tag = languageTag(lang) ?? 'en';
  // From the language to the whole tag: strings of a later layer replace those of an earlier one.
  const ranges = [...lookupRanges(tag)].reverse();
  const [language = ''] = ranges;
  // After a failed fetch the next player, or the next change of language, tries again.
  const base = language === 'en' ? core : (await shipped[language]?.load())?.strings;
  const layers = [base, ...ranges.map((range) => added?.get(range)), own].filter(
    (layer) => layer && Object.keys(layer).length,
  );
  return layers.length
    ? { lang: tag, strings: Object.assign({}, ...layers) as Partial<Strings> }
    : { lang: 'en', strings: { ...core, ...added?.get('en') } };
}
