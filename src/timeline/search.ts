/** Half-open, in UTF-16 code units of the original string. */
export type TextRange = readonly [start: number, end: number];

/**
 * What is ignored: accents, vowel points and invisible format characters. Not the voicing marks of kana, nor vowel signs (as in
 * Devanagari): without them it is another word.
 */
const accents = /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]|\p{Cf}/gu;

/** A character with its marks, format characters, half-width voicing marks, and the other letters of a Hangul syllable. */
const clusters = /[^][\p{M}\p{Cf}\uff9e\uff9f\u1160-\u11ff]*/gu;

/** Letters that Unicode does not decompose, but readers expect to find by their base letters. */
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ' };

/**
 * Folds what readers consider the same: case (ß and ss, İ, ı and i, ﬁ and fi), accents, Arabic and Hebrew vowel points, full-width and
 * half-width forms. Hangul syllables stay whole and kana keep their voicing. Clusters are independent: folding a string equals
 * folding each of its clusters.
 */
export function fold(text: string): string {
  // Fast path: most texts are plain ASCII.
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
 * The ranges of `text` that match words of `query`: ascending, overlaps merged. A range never separates a character from its marks, and
 * includes the whole character where a match ends inside one that folds to several (`stras` in `Straße`).
 */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const words = wordsOf(query);
  if (!words.length) return [];
  let folded = '';
  // For each code unit of the folded text, the cluster of the original that it comes from.
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
      // In `sß`, `ss` matches across both and in `ß` alone: prefer the shorter range.
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
 * A search over `items`. `textsOf` gives an item's texts; it is called once for each, at the first query. An item matches if its texts
 * contain every word of the query, in any order, also as part of a word; an empty query matches all. `matchRanges` finds the places.
 */
export function createSearch<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
): (query: string) => readonly T[] {
  let folded: readonly string[] | undefined;
  return (query) => {
    const words = wordsOf(query);
    if (!words.length) return items;
    // No word contains white space, so no match can span two texts.
    const texts = (folded ??= items.map((item) => fold(textsOf(item).join('\n'))));
    return items.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
  };
}
