/** The option that a misspelled word was most likely meant to be, or undefined where none is near. */
export function closest(word: string, options: readonly string[]): string | undefined {
  if (word.length > 30) return undefined;
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(word.length / 2));
  for (const option of options) {
    const distance = edits(word.toLowerCase(), option.toLowerCase());
    if (distance < least) [best, least] = [option, distance];
  }
  return best;
}

/** Levenshtein distance: how many letters must be added, removed or changed. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
