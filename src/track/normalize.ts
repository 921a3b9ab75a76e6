// The second half of parsing, which a schema cannot express: references are resolved, ids made unique, ends filled in.
import type { InferOutput } from 'valibot';
import { ICONS } from './icons.js';
import { displayTime } from './reading-time.js';
import { didYouMean, fail, warn, type ParseContext } from './parse-context.js';
import { quote } from './problem.js';
import { normalizeRegion } from './regions.js';
import type * as schema from './schema.js';
import type { Annotation, Category, Citation, Track } from './track.js';

type Head = InferOutput<typeof schema.track>;
type Item = InferOutput<typeof schema.annotation>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Completes the parsed head of a document and its annotations. Both are changed in place, and frozen.
 *
 * Can be interrupted after each annotation.
 *
 * @param items By position in the document; undefined where an annotation was left out.
 */
export function* normalizeTrack(
  head: Head,
  items: readonly (Item | undefined)[],
  context: ParseContext,
): Generator<undefined, Track> {
  yield* nameAll(items, context);
  const track = head as unknown as Mutable<Track>;
  const cite = citer(head.sources, context);
  const categoryIds = Object.keys(head.categories);
  const annotations: Annotation[] = [];
  for (const [position, item] of items.entries()) {
    yield;
    if (!item) continue;
    context.trail.push('annotations', position);
    const annotation = item as unknown as Mutable<Annotation>;
    annotation.position = position;
    annotation.displayed = (item.end ?? item.start) === item.start;
    if (annotation.displayed)
      annotation.end = item.start + displayTime(item.headline, item.claim?.text, head.lang);
    const { category } = item;
    if (category !== undefined && !Object.hasOwn(head.categories, category)) {
      warn(context, ['category'], `${unknown('category', category, categoryIds, context)}. It was left out`);
      delete annotation.category;
    }
    if (item.region) annotation.region = normalizeRegion(item.region, context);
    annotation.sources = cite(item.sources);
    annotations.push(Object.freeze(annotation));
    context.trail.length = 0;
  }
  track.annotations = Object.freeze(annotations.sort((a, b) => a.start - b.start));
  track.categories = normalizeCategories(head.categories, context);
  if (head.coverage) {
    const spans = head.coverage.reviewed;
    const reviewed = keep(spans, ['coverage', 'reviewed'], context, ([start, end]) =>
      end > start ? undefined : `${end} is not after ${start}`,
    );
    track.coverage = Object.freeze({ ...head.coverage, reviewed });
  }
  if (head.recap) {
    const ids = annotations.map(({ id }) => id);
    const known = new Set(ids);
    const items = keep(head.recap.items, ['recap', 'items'], context, (id) =>
      known.has(id) ? undefined : unknown('annotation', id, ids, context),
    );
    track.recap = Object.freeze({ ...head.recap, items });
  }
  return Object.freeze(track);
}

const unknown = (noun: string, id: string, ids: readonly string[], context: ParseContext): string =>
  `there is no ${noun} ${quote(id)}${didYouMean(id, ids, context)}`;

/** The items without an objection; each of the others becomes a problem. */
function keep<T>(
  items: readonly T[],
  keys: readonly string[],
  context: ParseContext,
  objection: (item: T) => string | undefined,
): readonly T[] {
  if (!items.length) return items;
  const origins = context.origins.get(items);
  return Object.freeze(
    items.filter((item, index) => {
      const message = objection(item);
      if (message) fail(context, [...keys, origins?.[index] ?? index], message);
      return !message;
    }),
  );
}

/** Gives every annotation a unique id: the author's own, renamed if it is a duplicate, generated if it is missing. */
function* nameAll(items: readonly (Item | undefined)[], context: ParseContext): Generator<undefined, void> {
  const taken = new Set<string | undefined>();
  for (const item of items) {
    taken.add(item?.id);
    yield;
  }
  const met = new Set<string>();
  // The last suffix tried for each name: starting over for each duplicate would take quadratic time.
  const counts = new Map<string, number>();
  const free = (wanted: string): string => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
  for (const [position, item] of items.entries()) {
    yield;
    if (!item) continue;
    const { id } = item;
    if (id === undefined) item.id = free(`annotation-${position + 1}`);
    else if (met.has(id)) {
      item.id = free(id);
      const message = `${quote(id)} is the id of an earlier annotation, so this one was renamed to ${quote(item.id)}`;
      warn(context, ['annotations', position, 'id'], message);
    }
    met.add(item.id ?? '');
  }
}

function normalizeCategories(categories: Head['categories'], context: ParseContext): Track['categories'] {
  const result = Object.create(null) as Record<string, Category>;
  for (const id in categories) {
    const { icon, ...category } = categories[id] ?? {};
    const known = icon !== undefined && (ICONS as readonly string[]).includes(icon);
    if (icon !== undefined && !known) {
      warn(context, ['categories', id, 'icon'], `${unknown('icon', icon, ICONS, context)}. It was left out`);
    }
    result[id] = Object.freeze({ label: id, ...category, ...(known && { icon }) });
  }
  return Object.freeze(result);
}

/** Returns a function that resolves the sources of an annotation. Equal references give the same object. */
function citer(
  sources: Head['sources'],
  context: ParseContext,
): (items: Item['sources']) => readonly Citation[] {
  const whole = new Map<string, Citation>();
  for (const ref in sources) whole.set(ref, Object.freeze({ ...sources[ref], ref }) as Citation);
  const refs = [...whole.keys()];
  return (items) => {
    const known = keep(items, ['sources'], context, (item) => {
      const ref = typeof item === 'string' ? item : 'ref' in item && item.ref;
      return ref && !whole.has(ref) ? unknown('source', ref, refs, context) : undefined;
    });
    const citations = known.map((item) => {
      if (typeof item === 'string') return whole.get(item) as Citation;
      return 'ref' in item ? (Object.freeze({ ...whole.get(item.ref), ...item }) as Citation) : item;
    });
    return Object.freeze(citations);
  };
}
