/** Half-open, in UTF-16 units of the original string. */
export type TextRange = readonly [start: number, end: number];

/**
 * What is dropped: accents, vowel points and invisible controls. Not the marks of kana, nor vowel signs (as in Devanagari): without
 * them it would be another word.
 */
const accents = /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]|\p{Cf}/gu;

/** A character and what belongs to it: marks, invisible controls, halfwidth voicing, the rest of a Hangul syllable spelled in letters. */
const clusters = /[^][\p{M}\p{Cf}\uff9e\uff9f\u1160-\u11ff]*/gu;

/** Letters that Unicode does not take apart, though readers do. */
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ' };

/**
 * Makes alike what a reader takes as alike: case (ß as ss, İ and ı as i, ﬁ as fi), accents, Arabic and Hebrew vowel points,
 * full-width and half-width forms. Hangul syllables stay whole and kana keep their voicing. Clusters do not influence one
 * another: the fold of a string is that of its clusters, joined.
 */
export function fold(text: string): string {
  // Most texts are plain ASCII and need none of the rest.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/[\uff01-\uff9f]+/g, (wide) => wide.normalize('NFKC'))
    .normalize('NFD')
    .replace(accents, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[øłđæœßς]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFC');
}

const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/**
 * Where the words of `query` stand in `text`: ascending, overlaps joined. A range never cuts a character from its marks; where a
 * word ends inside one that folds to several (`stras` in `Straße`), the range takes the whole of it.
 */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const words = wordsOf(query);
  if (!words.length) return [];
  let folded = '';
  // For each unit of the folded text, the cluster in the original that it came from.
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    folded += fold(cluster);
    while (from.length < folded.length) {
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  const found: [number, number][] = [];
  for (const word of words) {
    const rangeAt = (at: number): [number, number] => [
      from[at] ?? 0,
      to[at + word.length - 1] ?? text.length,
    ];
    let at = folded.indexOf(word);
    while (at >= 0) {
      let range = rangeAt(at);
      // In `sß`, `ss` stands across both as well as in `ß` alone: the shorter range is meant.
      const next = folded.indexOf(word, at + 1);
      const other = rangeAt(next);
      if (next > 0 && other[1] <= range[1] && other[0] > range[0]) {
        at = next;
        range = other;
      }
      found.push(range);
      at = folded.indexOf(word, at + word.length);
    }
  }
  const ranges: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/**
 * A search over `items`, whose texts `textsOf` gives (asked for once, at the first query). It answers with the items, in their order,
 * in whose texts every word of the query stands, as part of a word too, in any order; an empty query finds all. Mark what was
 * found with `matchRanges`.
 */
export function createSearch<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
): (query: string) => readonly T[] {
  let folded: readonly string[] | undefined;
  return (query) => {
    const words = wordsOf(query);
    if (!words.length) return items;
    // Words hold no white space: what joins the texts cannot be part of a match.
    const texts = (folded ??= items.map((item) => fold(textsOf(item).join('\n'))));
    return items.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
  };
}
