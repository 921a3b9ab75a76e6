/** The `count` items with the highest priority, of equals the first, in their original order. */
export function mostImportant<T extends { readonly priority: number }>(
  all: readonly T[],
  count: number,
): readonly T[] {
  if (all.length <= count) return all;
  const chosen = new Set([...all].sort((a, b) => b.priority - a.priority).slice(0, count));
  return all.filter((one) => chosen.has(one));
}
