// RFC 4647 lookup, used for texts of a track, strings of the interface and caption tracks alike.

/**
 * The longest language tag that is read. RFC 5646, section 4.4.1, asks software for 35 characters at least, and no
 * registered tag comes near that; a tag of thousands of subtags only makes each lookup slow.
 */
export const LONGEST_TAG = 64;

/**
 * A tag and what lookup shortens it to, the longest first: zh-Hant-TW, zh-Hant, zh (RFC 4647, section 3.4).
 *
 * @param tag Only the first 64 characters count.
 */
export function lookupRanges(tag: string): readonly string[] {
  const ranges: string[] = [];
  let range = tag.length > LONGEST_TAG ? shorten(tag.slice(0, LONGEST_TAG + 1)) : tag;
  for (; range; range = shorten(range)) ranges.push(range);
  return ranges;
}

/** The tag without its last subtag. A single letter or digit before that only introduces it, and is removed too: zh-x-foo becomes zh. */
function shorten(range: string): string {
  const end = range.lastIndexOf('-');
  return range.slice(0, Math.max(0, range[end - 2] === '-' ? end - 2 : end));
}

/** The last wanted tag, and how well each range matches it. A page looks up the same language for text after text. */
let last: { readonly wanted: string; readonly ranks: ReadonlyMap<string, number> } | undefined;

function ranksFor(wanted: string): ReadonlyMap<string, number> {
  if (last?.wanted !== wanted) {
    const ranges = lookupRanges(wanted.toLowerCase());
    last = { wanted, ranks: new Map(ranges.map((range, rank) => [range, rank])) };
  }
  return last.ranks;
}

/**
 * The first item whose language matches the wanted one best: the wanted tag itself, else the longest range that it is
 * shortened to. Case does not matter. Takes time proportional to the number of items.
 *
 * @returns undefined if no item has the language.
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
