// The one definition of the format. The types (track.ts), the parser (parse.ts) and the published JSON Schema
// (schema.build.js) are all derived from it. A message says what is expected; that of an object is its name.
import * as v from 'valibot';
import { either, fields, list, map, tuple } from './containers.js';
import {
  date,
  id,
  language,
  matching,
  name,
  text,
  time,
  translations,
  url,
  words,
  type Words,
} from './schema-scalars.js';

// By these names schema.build.js makes definitions.
export { date, id, language, text, time, url };

const PERCENT = 'a number from 0 to 100';
export const MOST_ANNOTATIONS = 100_000;

/** The short form of an object that needs only one text. */
const short = <S extends v.GenericSchema<unknown, Words>, T>(schema: S, wrap: (value: Words) => T) =>
  v.pipe(
    schema,
    v.transform((value) => wrap(value)),
  );

const names = list('a list of texts', name);
const ids = list('a list of ids', id);
const revision = either('a text or a number', name, v.number());

const fullCredit = fields('a name', { name: text }, { url });
/** A person or an organisation: a name alone, or a name and an address. */
export const credit = either(
  'a name, or {"name": …, "url": …}',
  short(words, (name): v.InferOutput<typeof fullCredit> => ({ name })),
  fullCredit,
);
const credits = list('a list of names', credit);

const archive = fields('an archive', { url }, { captured: date });
export const source = fields(
  'a source',
  { title: text },
  {
    url,
    publisher: credit,
    authors: credits,
    published: date,
    accessed: date,
    lang: language,
    kind: name,
    identifier: name,
    archive,
    quote: text,
    locator: text,
  },
);
export const citation = either(
  'the id of a source, or a source such as {"title": …}',
  id,
  fields('a source', { ref: id }, { locator: text, quote: text }),
  source,
);

const percent = v.pipe(v.number(PERCENT), v.minValue(0, PERCENT), v.maxValue(100, PERCENT));
// What begins at the right or lower edge would have no size within the frame.
const origin = v.pipe(percent, v.ltValue(100, 'a number from 0 up to, but not including, 100'));
const extent = v.pipe(percent, v.gtValue(0, 'a number above 0, up to 100'));
const point = tuple('a point [x, y]', percent, percent);
const polygon = v.pipe(list('a polygon [[x, y], …]', point), v.minLength(3, 'a polygon needs three points'));
const shapes = {
  point,
  box: tuple('a box [x, y, width, height]', origin, origin, extent, extent),
  polygon,
};

export const keyframe = v.pipe(
  fields(
    'a keyframe',
    { time },
    { ...shapes, ease: v.picklist(['linear', 'smooth', 'step']), hidden: v.boolean('true or false') },
    { ease: 'linear', hidden: false },
  ),
  v.check(
    (it) => !!(it.point ?? it.box ?? it.polygon ?? it.hidden),
    'a keyframe needs a point, a box or a polygon, or "hidden": true',
  ),
);
export const region = v.pipe(
  fields(
    'a region such as {"box": […]}',
    {},
    {
      label: text,
      ...shapes,
      keyframes: v.pipe(list('a list of keyframes', keyframe), v.minLength(1, 'there is no keyframe in it')),
    },
  ),
  v.check(
    (it) => !!(it.point ?? it.box ?? it.polygon ?? it.keyframes),
    'a region needs a point, a box, a polygon or keyframes',
  ),
);

export const verdict = v.picklist([
  'accurate',
  'missing-context',
  'outdated',
  'unverified',
  'disputed',
  'misleading',
  'manipulated',
  'false',
  'satire',
]);

export const claim = fields(
  'a claim',
  { text },
  {
    basis: v.picklist(['visual', 'spoken', 'on-screen', 'implied', 'omission']),
    speaker: text,
    quote: text,
  },
);
const asClaim = (text: Words): v.InferOutput<typeof claim> => ({ text });
const kind = v.picklist(['correction', 'clarification', 'update', 'retraction']);
export const correction = fields('a correction', {}, { date, kind, note: text });

export const annotation = fields(
  'an annotation',
  { start: time, headline: text },
  {
    end: time,
    id,
    category: id,
    claim: either('a claim such as {"text": …}', short(words, asClaim), claim, short(translations, asClaim)),
    body: text,
    verdict,
    asOf: date,
    sources: list('a list of sources', citation),
    region,
    placement: v.picklist(['auto', 'left', 'right', 'top', 'bottom', 'panel']),
    priority: percent,
    pause: v.picklist(['auto', 'always', 'never']),
    tags: names,
    sensitive: names,
    status: v.picklist(['published', 'draft', 'retracted']),
    corrections: list('a list of corrections', correction),
  },
  {
    sources: [],
    placement: 'auto',
    priority: 50,
    pause: 'auto',
    tags: [],
    sensitive: [],
    status: 'published',
    corrections: [],
  },
);

export const category = fields(
  'a category',
  {},
  {
    label: text,
    color: matching(/^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/, 'a colour such as "#0072b2"'),
    icon: matching(/^[a-z0-9-]+$/, 'an icon such as "landmark"'),
  },
);
export const change = fields(
  'a change',
  {},
  { revision, date, kind, annotations: ids, note: text },
  { annotations: [] },
);
export const video = fields(
  'a video',
  {},
  { title: text, creator: text, published: date, url, duration: time, note: text },
);
export const coverage = fields(
  'a coverage statement',
  {},
  { reviewed: list('a list of spans [start, end]', tuple('a span [start, end]', time, time)), note: text },
  { reviewed: [] },
);

const recap = fields('a recap such as {"items": […]}', { items: ids }, {});

// No prototype: see `map`.
const nothing: Readonly<Record<string, never>> = Object.create(null) as Record<string, never>;

export const track = fields(
  'a track',
  {
    format: matching(/^context-track\/1(?:\.\d+)?$/, 'a format such as "context-track/1"'),
    annotations: v.pipe(
      list('a list of annotations', annotation),
      v.maxLength(MOST_ANNOTATIONS, `a list of at most ${MOST_ANNOTATIONS} annotations`),
    ),
  },
  {
    // For editors, which look up the schema there.
    $schema: name,
    lang: language,
    title: text,
    publisher: credit,
    authors: credits,
    license: name,
    created: date,
    modified: date,
    id: name,
    revision,
    video,
    coverage,
    categories: map('a map from id to category', id, category),
    sources: map('a map from id to source', id, source),
    recap,
    changelog: list('a list of changes', change),
  },
  { lang: 'und', authors: [], categories: nothing, sources: nothing, changelog: [] },
);
