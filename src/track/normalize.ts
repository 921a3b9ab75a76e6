// The second half of reading: what no schema can say. References are resolved, ids made unique, ends filled in.
import type { InferOutput } from 'valibot';
import { displayTime } from './reading-time.js';
import { fail, warn, type Reading } from './read.js';
import type * as schema from './schema.js';
import type { Annotation, Category, Citation, Region, Source, Track } from './track.js';

type Head = InferOutput<typeof schema.track>;
type Item = InferOutput<typeof schema.annotation>;

/**
 * Joins the head of a document and the annotations that were readable, undefined standing for those that were not.
 */
export function normalizeTrack(head: Head, items: readonly (Item | undefined)[], reading: Reading): Track {
  const ids = uniqueIds(items, reading);
  const annotations: Annotation[] = [];
  items.forEach((item, position) => {
    if (!item) return;
    reading.trail.push('annotations', position);
    annotations.push(normalizeAnnotation(item, position, ids[position] ?? '', head, reading));
    reading.trail.length = 0;
  });
  annotations.sort((a, b) => a.start - b.start);
  const categories = Object.create(null) as Record<string, Category>;
  for (const [id, category] of Object.entries(head.categories)) {
    categories[id] = Object.freeze({ ...category, label: category.label ?? id });
  }
  const { recap } = head;
  const known = new Set(ids);
  const track = {
    ...head,
    categories: Object.freeze(categories),
    annotations: Object.freeze(annotations),
    ...(recap && { recap: Object.freeze({ ...recap, items: knownItems(recap.items, known, reading) }) }),
  };
  return Object.freeze(track) as Track;
}

function knownItems(
  items: readonly string[],
  known: ReadonlySet<string | undefined>,
  reading: Reading,
): readonly string[] {
  const origins = reading.origins.get(items);
  return Object.freeze(
    items.filter((id, index) => {
      if (known.has(id)) return true;
      fail(reading, ['recap', 'items', origins?.[index] ?? index], `no annotation has the id "${id}"`);
      return false;
    }),
  );
}

/** The ids of the annotations by position: the author's own, renamed where doubled, made up where missing. */
function uniqueIds(items: readonly (Item | undefined)[], reading: Reading): (string | undefined)[] {
  const taken = new Set(items.map((item) => item?.id));
  const seen = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id) || seen.has(id); count++) id = `${wanted}-${count}`;
    return id;
  };
  return items.map((item, position) => {
    if (!item) return undefined;
    let id = item.id ?? free(`annotation-${position + 1}`);
    if (seen.has(id)) {
      id = free(id);
      warn(
        reading,
        ['annotations', position, 'id'],
        `"${item.id}" is taken by an earlier annotation, so this one is called "${id}"`,
      );
    }
    seen.add(id);
    return id;
  });
}

function normalizeAnnotation(
  item: Item,
  position: number,
  id: string,
  head: Head,
  reading: Reading,
): Annotation {
  const { start, end = start, category, region, sources, ...rest } = item;
  const displayed = end === start;
  if (category !== undefined && !(category in head.categories)) {
    warn(reading, ['category'], `the track declares no category "${category}". It was left out`);
  }
  return Object.freeze({
    ...rest,
    id,
    position,
    start,
    end: displayed ? start + displayTime(item.headline, item.claim?.text, head.lang) : end,
    displayed,
    ...(category !== undefined && category in head.categories && { category }),
    ...(region && { region: normalizeRegion(region) }),
    sources: cite(sources, head, reading),
  }) as Annotation;
}

function normalizeRegion(region: InferOutput<typeof schema.region>): Region {
  return region as Region;
}

function cite(items: Item['sources'], head: Head, reading: Reading): readonly Citation[] {
  const origins = reading.origins.get(items);
  const citations: Citation[] = [];
  items.forEach((item, index) => {
    const ref = typeof item === 'string' ? item : 'ref' in item ? item.ref : undefined;
    const source = ref === undefined ? undefined : head.sources[ref];
    if (ref === undefined) citations.push(item as Source);
    else if (source)
      citations.push(Object.freeze({ ...source, ...(typeof item === 'object' && item), ref }) as Citation);
    else
      fail(reading, ['sources', origins?.[index] ?? index], `the track has no source with the id "${ref}"`);
  });
  return Object.freeze(citations);
}
