import type { StringRegistry } from './registry.js';
import { languageTag } from './language-tag.js';
import type { Strings } from './translate.js';
import { core } from './strings/en-core.js';

/** Strings and their language, for `createTranslate`. */
export interface LoadedStrings {
  readonly lang: string;
  readonly strings: Partial<Strings>;
}

/** The languages in the package besides English, each fetched when a page first needs it. */
const shipped: Readonly<Record<string, (() => Promise<{ readonly strings: Strings }>) | undefined>> = {
  ar: () => import('./strings/ar.js'),
  de: () => import('./strings/de.js'),
  es: () => import('./strings/es.js'),
  fr: () => import('./strings/fr.js'),
  ja: () => import('./strings/ja.js'),
  ko: () => import('./strings/ko.js'),
  zh: () => import('./strings/zh.js'),
};

/** The lookup ranges of RFC 4647, section 3.4, shortest first: zh, zh-Hant, zh-Hant-TW. */
function lookupRanges(tag: string): string[] {
  const ranges: string[] = [];
  // A single-character subtag only introduces the next one, so both go together.
  for (let range = tag; range; range = range.replace(/(-\w)?-?[^-]*$/, '')) ranges.unshift(range);
  return ranges;
}

/**
 * Finds the strings for a language, shipped or added by the page, by RFC 4647 lookup: more specific tags win. English where there
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
  const ranges = lookupRanges(tag);
  const [language = ''] = ranges;
  // After a failed fetch the next player, or the next change of language, tries again.
  const base =
    language === 'en'
      ? core
      : await shipped[language]?.().then(
          ({ strings }) => strings,
          () => undefined,
        );
  const layers = [base, ...ranges.map((range) => added?.get(range)), own].filter(
    (layer) => layer && Object.keys(layer).length,
  );
  return layers.length
    ? { lang: tag, strings: Object.assign({}, ...layers) as Partial<Strings> }
    : { lang: 'en', strings: { ...core, ...added?.get('en') } };
}
