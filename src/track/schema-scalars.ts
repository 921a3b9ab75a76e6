// The scalar values of the format – ids, addresses, languages, dates, times – and texts, which are strings or language maps.
import * as v from 'valibot';
import { either, map } from './containers.js';
import { DATE_PATTERN } from './date.js';
import { LONGEST_TAG } from './language-lookup.js';
import { LATEST, parseTime, TIME_PATTERN } from './parse-time.js';
import { URL_PATTERN } from './safe-url.js';

const TEXT = 'a text, or a map from language to text such as {"en": "…"}';
const TIME = 'a time such as 62.5 or "1:02.5"';

export const matching = (pattern: RegExp, message: string) =>
  v.pipe(v.string(message), v.regex(pattern, message));

/** At most so many characters. They are counted as JSON Schema does, in code points; valibot counts code units. */
const atMost = (longest: number, message: string): v.MaxLengthAction<string, number, string> => {
  const inUnits = v.maxLength<string, number, string>(longest, message);
  return {
    ...inUnits,
    '~run'(dataset, config) {
      const text = dataset.typed ? dataset.value : '';
      const tooLong = text.length > longest && Array.from(text).length > longest;
      return tooLong ? inUnits['~run'](dataset, config) : dataset;
    },
  };
};

const LONGEST_ID = 256;
/** Below half of the 10,000 code units that a string is cut at: the beginning of an address leads somewhere else. */
const LONGEST_URL = 4000;
/** About as many as the Bible was translated into; a hostile text could have millions, and is searched at each render. */
const MOST_LANGUAGES = 1000;

export const name = matching(/\S/, 'a text');
export const id = v.pipe(
  matching(/^[A-Za-z0-9_-]+$/, 'an id made of letters, digits, "-" and "_"'),
  atMost(LONGEST_ID, `an id of at most ${LONGEST_ID} characters`),
);
export const url = v.pipe(
  matching(URL_PATTERN, 'an address that begins with https:// or http://'),
  atMost(LONGEST_URL, `an address of at most ${LONGEST_URL} characters`),
);
export const language = v.pipe(
  matching(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'a language such as "en" or "pt-BR"'),
  atMost(LONGEST_TAG, `a language tag of at most ${LONGEST_TAG} characters`),
);
const DATE = 'a date such as 2024, 2024-05 or 2024-05-17';
export const date = matching(DATE_PATTERN, DATE);
export const time = either(
  TIME,
  v.pipe(v.number(TIME), v.minValue(0, TIME), v.maxValue(LATEST, TIME)),
  v.pipe(
    matching(TIME_PATTERN, TIME),
    v.transform((value) => parseTime(value) ?? 0),
  ),
);
export const words = matching(/\S/, TEXT);
export const translations = v.pipe(
  map(TEXT, language, name, MOST_LANGUAGES),
  v.minEntries(1, 'none of its languages can be used'),
);
export const text = either(TEXT, words, translations);
export type Words = v.InferOutput<typeof text>;
