import { resolveText, type Text } from './text.js';

const LEAST = 4;
const MOST = 12;
const START_UP = 1.5;
const SECONDS_PER_WORD = 60 / 160;
/** The longest display time is reached long before so many characters; thousands of signs that are no words would all be counted. */
const LONGEST_COUNTED = 1000;

/** Letters of scripts that put spaces between words and need no dictionary: Latin and Cyrillic, and Hangul. */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏЀ-ҁ';
const HANGUL = '가-힣';

/**
 * Texts of nothing but those and plain punctuation. A stop or a colon between letters joins them in one engine and not in
 * the next; so it is with Hangul beside other letters, and with an apostrophe between the two.
 */
const PLAIN = new RegExp(
  `^(?:[ -&(--/;-@[-^\`{-~\n\r\t“”–—…]|[.:](?![${LETTER}])|['‘’](?![${HANGUL}])|[${LETTER}\\d](?![${HANGUL}])|[${HANGUL}](?![${LETTER}\\d]))*$`,
);

/** Words in such texts, by Unicode's rules (UAX 29): an apostrophe between letters joins, so does a comma or a stop between digits. */
const WORDS = new RegExp(
  `[${HANGUL}]+|[${LETTER}\\d]+(?:(?:(?<=[${LETTER}])['‘’](?=[${LETTER}])|(?<=\\d)[.,;'‘’](?=\\d))[${LETTER}\\d]+)*`,
  'g',
);

/** A space always separates words, and so does the no-break space of French punctuation. */
const SPACE = /[ \u00a0]/;

/**
 * Counts words as `Intl.Segmenter` has them, and stops at `most`, so that a long text costs no more than a short one.
 * The segmenter takes microseconds for each word, which adds up with thousands of annotations. So it gets only what needs it.
 */
function countWords(text: string, lang: string, most: number): number {
  let words = 0;
  if (PLAIN.test(text)) {
    WORDS.lastIndex = 0;
    while (words < most && WORDS.test(text)) words++;
  } else if (SPACE.test(text)) {
    for (const part of text.split(SPACE)) if (words < most) words += countWords(part, lang, most - words);
  } else {
    for (const { isWordLike } of segmenter(lang).segment(text)) if (isWordLike && ++words >= most) break;
  }
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    try {
      found = new Intl.Segmenter(lang, { granularity: 'word' });
    } catch {
      found = new Intl.Segmenter(undefined, { granularity: 'word' });
    }
    segmenters.set(lang, found);
  }
  return found;
}

/**
 * How long a text takes to read, in seconds: 1.5 s and 60 s for every 160 words, times the reader's own factor.
 *
 * @param lang Language tag of the text; it decides what a word is.
 * @param factor 1 for the average reader, 2 for one who wants twice the time.
 */
export function readingTime(text: string, lang: string, factor = 1): number {
  return (START_UP + countWords(text, lang, Infinity) * SECONDS_PER_WORD) * factor;
}

/**
 * How long an annotation without an end is shown, in seconds: the reading time of its headline and claim, from 4 to 12.
 *
 * @param lang The track's language; texts that are language maps are measured in it.
 */
export function displayTime(headline: Text, claim: Text | undefined, lang: string): number {
  let left = Math.ceil((MOST - START_UP) / SECONDS_PER_WORD);
  const most = left;
  for (const text of [headline, claim]) {
    if (!text || !left) continue;
    const resolved = resolveText(text, lang, lang);
    left -= countWords(resolved.text.slice(0, LONGEST_COUNTED), resolved.lang, left);
  }
  return Math.min(MOST, Math.max(LEAST, START_UP + (most - left) * SECONDS_PER_WORD));
}
