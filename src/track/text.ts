import { lookupLanguage } from './language-lookup.js';

/** Words of an author: a string in the track's language, or one string for each language. */
export type Text = string | Readonly<Record<string, string>>;

/** A text in one language, ready for a node that carries its `lang` and `dir`. */
export interface ResolvedText {
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const RTL_LANGUAGES =
  /^(?:a[re]|arc|ckb|dv|fa|glk|he|iw|ji|khw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const RTL_SCRIPTS = /-(?:adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)(?:-|$)/i;
const SCRIPT = /^[a-z]+(?:-[a-z]{3})*-[a-z]{4}(?:-|$)/i;

/** The direction in which a language is written; a script in the tag (`az-Arab`, `pa-Arab`) is stronger than the language. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  return (SCRIPT.test(lang) ? RTL_SCRIPTS : RTL_LANGUAGES).test(lang) ? 'rtl' : 'ltr';
}

/**
 * Finds the words for a reader: RFC 4647 lookup of the wanted language, then of the track's, then the first there is.
 *
 * @param wanted A language tag, as in `lang` of the element.
 * @param trackLang The track's own language: that of every text which is a plain string.
 */
export function resolveText(text: Text, wanted: string, trackLang: string): ResolvedText {
  if (typeof text === 'string') return { text, lang: trackLang, dir: textDirection(trackLang) };
  const tags = Object.keys(text);
  const find = (lang: string) => lookupLanguage(tags, lang, (tag) => tag);
  const lang = find(wanted) ?? find(trackLang) ?? tags[0] ?? trackLang;
  return { text: text[lang] ?? '', lang, dir: textDirection(lang) };
}
