// RFC 4647 lookup, the one place where it is done: texts of a track, strings of the interface and caption tracks all use it.

/**
 * The longest language tag that is read. RFC 5646, section 4.4.1, asks software for 35 characters at least, and no
 * registered tag comes near that; a tag of thousands of subtags only makes each lookup slow.
 */
export const LONGEST_TAG = 64;

/**
 * A tag and what lookup shortens it to, the longest first: zh-Hant-TW, zh-Hant, zh (RFC 4647, section 3.4).
 *
 * @param tag Of a tag that is longer than any, only the beginning counts.
 */
export function lookupRanges(tag: string): readonly string[] {
  const ranges: string[] = [];
  let range = tag.length > LONGEST_TAG ? shorten(tag.slice(0, LONGEST_TAG + 1)) : tag;
  for (; range; range = shorten(range)) ranges.push(range);
  return ranges;
}

/** Without its last subtag. A single letter or digit before it only introduces it, and goes too: zh-x-foo becomes zh. */
function shorten(range: string): string {
  const end = range.lastIndexOf('-');
  return range.slice(0, Math.max(0, range[end - 2] === '-' ? end - 2 : end));
}

/** The last wanted tag, and how well each range serves it. A page asks for the same language for text after text. */
let last: { readonly wanted: string; readonly ranks: ReadonlyMap<string, number> } | undefined;

function ranksFor(wanted: string): ReadonlyMap<string, number> {
  if (last?.wanted !== wanted) {
    const ranges = lookupRanges(wanted.toLowerCase());
    last = { wanted, ranks: new Map(ranges.map((range, rank) => [range, rank])) };
  }
  return last.ranks;
}

/**
 * The first item whose language serves the wanted one best: the wanted tag itself, else the longest range that it is
 * shortened to. Case does not matter. Takes time in proportion to the number of items.
 *
 * @returns undefined where no item has the language.
 */
export function lookupLanguage<T>(
  items: readonly T[],
  wanted: string,
  tagOf: (item: T) => string,
): T | undefined {
  const ranks = ranksFor(wanted);
  let found: T | undefined;
  let best = Infinity;
  for (const item of items) {
    const tag = tagOf(item);
    const rank = tag.length > LONGEST_TAG ? undefined : ranks.get(tag.toLowerCase());
    if (rank === undefined || rank >= best) continue;
    [found, best] = [item, rank];
    if (!best) break;
  }
  return found;
}
