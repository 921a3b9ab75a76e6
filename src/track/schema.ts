// The one definition of the format. The types (`track.ts`), the run-time check (`read.ts`) and the published JSON Schema
// (`schema.build.js`) are all derived from it. A leaf's message says what is expected there; an object's names the thing.
import * as v from 'valibot';
import { isDate } from './date.js';
import { parseTime, TIME_PATTERN } from './time.js';
import { URL_PATTERN } from './safe-url.js';

const TIME = 'a time such as 62.5 or "1:02.5"';
const TEXT = 'a text, or a map from language to text such as {"en": "…"}';
const PERCENT = 'a number from 0 to 100';
const ID = 'an id made of letters, digits, "-" and "_"';
const URL = 'an address that begins with https:// or http://';
const DATE = 'a date such as 2024, 2024-05 or 2024-05-17';
const COLOR = 'a colour such as "#0072b2"';
const LIST = 'a list';

/** A string that shows something. */
const words = v.pipe(v.string(TEXT), v.regex(/\S/, TEXT));
const language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'a language such as "en" or "pt-BR"'),
);
const languageMap = v.pipe(v.record(language, words, TEXT), v.minEntries(1, TEXT));
export const text = v.union([words, languageMap], TEXT);

export const time = v.union(
  [
    v.pipe(v.number(), v.minValue(0)),
    v.pipe(
      v.string(),
      v.regex(TIME_PATTERN),
      v.transform((value) => parseTime(value) ?? 0),
    ),
  ],
  TIME,
);
export const id = v.pipe(v.string(ID), v.regex(/^[A-Za-z0-9_-]+$/, ID));
export const url = v.pipe(v.string(URL), v.regex(URL_PATTERN, URL));
export const date = v.pipe(
  v.string(DATE),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, DATE),
  v.check(isDate, DATE),
);
const name = v.pipe(v.string('a text'), v.regex(/\S/, 'a text'));
const revision = v.union([name, v.number()], 'a text or a number');
const strings = v.array(name, 'a list of texts');
const ids = v.array(id, 'a list of ids');

/** A person or an organisation: a name alone, or a name and an address. */
export const credit = v.union(
  [
    v.pipe(
      words,
      v.transform((value) => ({ name: value as v.InferOutput<typeof text> })),
    ),
    v.object({ name: text, url: v.exactOptional(url) }, 'a name'),
  ],
  'a name, or {"name": …, "url": …}',
);
const credits = v.array(credit, 'a list of names');

const sourceFields = {
  title: text,
  url: v.exactOptional(url),
  publisher: v.exactOptional(credit),
  authors: v.exactOptional(credits),
  published: v.exactOptional(date),
  accessed: v.exactOptional(date),
  lang: v.exactOptional(language),
  kind: v.exactOptional(name),
  identifier: v.exactOptional(name),
  archive: v.exactOptional(v.object({ url, captured: v.exactOptional(date) }, 'an archive')),
  quote: v.exactOptional(text),
  locator: v.exactOptional(text),
};
export const source = v.object(sourceFields, 'a source');
const reference = v.object(
  { ref: id, locator: v.exactOptional(text), quote: v.exactOptional(text) },
  'a source',
);
export const citation = v.union(
  [id, reference, source],
  'the id of a source, or a source such as {"title": …}',
);

const percent = v.pipe(v.number(PERCENT), v.minValue(0, PERCENT), v.maxValue(100, PERCENT));
const extent = v.pipe(v.number(), v.gtValue(0, 'a number above 0'), v.maxValue(100, PERCENT));
const point = v.strictTuple([percent, percent], 'a point [x, y]');
const shape = {
  point: v.exactOptional(point),
  box: v.exactOptional(v.strictTuple([percent, percent, extent, extent], 'a box [x, y, width, height]')),
  polygon: v.exactOptional(v.pipe(v.array(point, LIST), v.minLength(3, 'at least three points [[x, y], …]'))),
};
export const keyframe = v.object(
  {
    time,
    ...shape,
    ease: v.exactOptional(v.picklist(['linear', 'smooth', 'step'], 'linear, smooth or step'), 'linear'),
    hidden: v.exactOptional(v.boolean('true or false'), false),
  },
  'a keyframe',
);
export const region = v.object(
  { label: v.exactOptional(text), ...shape, keyframes: v.exactOptional(v.array(keyframe, LIST)) },
  'a region',
);

export const VERDICTS = [
  'accurate',
  'missing-context',
  'outdated',
  'unverified',
  'disputed',
  'misleading',
  'manipulated',
  'false',
  'satire',
] as const;

export const claim = v.object(
  {
    text,
    basis: v.exactOptional(v.picklist(['visual', 'spoken', 'on-screen', 'implied', 'omission'])),
    speaker: v.exactOptional(text),
    quote: v.exactOptional(text),
  },
  'a claim',
);

const kind = v.picklist(['correction', 'clarification', 'update', 'retraction']);
export const correction = v.object(
  { date: v.exactOptional(date), kind: v.exactOptional(kind), note: v.exactOptional(text) },
  'a correction',
);

export const annotation = v.object(
  {
    start: time,
    headline: text,
    end: v.exactOptional(time),
    id: v.exactOptional(id),
    category: v.exactOptional(id),
    claim: v.exactOptional(
      v.union(
        [
          v.pipe(
            words,
            v.transform((value) => ({ text: value as v.InferOutput<typeof text> })),
          ),
          claim,
          v.pipe(
            languageMap,
            v.transform((value) => ({ text: value as v.InferOutput<typeof text> })),
          ),
        ],
        'a text, or {"text": …}',
      ),
    ),
    body: v.exactOptional(text),
    verdict: v.exactOptional(v.picklist(VERDICTS)),
    asOf: v.exactOptional(date),
    sources: v.exactOptional(v.array(citation, LIST), []),
    region: v.exactOptional(region),
    placement: v.exactOptional(v.picklist(['auto', 'left', 'right', 'top', 'bottom', 'panel']), 'auto'),
    priority: v.exactOptional(percent, 50),
    pause: v.exactOptional(v.picklist(['auto', 'always', 'never']), 'auto'),
    tags: v.exactOptional(strings, []),
    sensitive: v.exactOptional(strings, []),
    status: v.exactOptional(v.picklist(['published', 'draft', 'retracted']), 'published'),
    corrections: v.exactOptional(v.array(correction, LIST), []),
  },
  'an annotation',
);

export const category = v.object(
  {
    label: v.exactOptional(text),
    color: v.exactOptional(v.pipe(v.string(COLOR), v.regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, COLOR))),
    icon: v.exactOptional(name),
  },
  'a category',
);

export const change = v.object(
  {
    revision: v.exactOptional(revision),
    date: v.exactOptional(date),
    kind: v.exactOptional(kind),
    annotations: v.exactOptional(ids, []),
    note: v.exactOptional(text),
  },
  'a change',
);

export const video = v.object(
  {
    title: v.exactOptional(text),
    creator: v.exactOptional(text),
    published: v.exactOptional(date),
    url: v.exactOptional(url),
    duration: v.exactOptional(time),
    note: v.exactOptional(text),
  },
  'a video',
);

export const coverage = v.object(
  {
    reviewed: v.exactOptional(v.array(v.strictTuple([time, time], 'a span [start, end]'), LIST), []),
    note: v.exactOptional(text),
  },
  'a coverage statement',
);

export const track = v.object(
  {
    format: v.pipe(v.string(), v.regex(/^context-track\/1(?:\.\d+)?$/)),
    annotations: v.array(annotation),
    lang: v.exactOptional(language, 'und'),
    title: v.exactOptional(text),
    publisher: v.exactOptional(credit),
    authors: v.exactOptional(credits, []),
    license: v.exactOptional(name),
    created: v.exactOptional(date),
    modified: v.exactOptional(date),
    id: v.exactOptional(name),
    revision: v.exactOptional(revision),
    video: v.exactOptional(video),
    coverage: v.exactOptional(coverage),
    categories: v.exactOptional(v.record(id, category), {}),
    sources: v.exactOptional(v.record(id, source), {}),
    recap: v.exactOptional(v.object({ items: ids }, 'a recap')),
    changelog: v.exactOptional(v.array(change, LIST), []),
  },
  'a track',
);
