/** What the row of cards below the frame looks like now. */
export interface ColumnScene {
  /** The columns that cards have, counted from 0. */
  readonly previous: ReadonlyMap<string, number>;
  /** The cards that are shown, in their order. */
  readonly ids: readonly string[];
  /** The first column in view. */
  readonly first: number;
  /** How many columns are in view, at least 1. */
  readonly visible: number;
}

export interface Columns {
  readonly columns: ReadonlyMap<string, number>;
  /** The column to scroll to, because no card is in view. */
  readonly scrollTo: number | undefined;
  /** All cards are new: nothing is being read, and the scrolling need not be seen. */
  readonly restarted: boolean;
}

/**
 * The columns of the cards below the frame. A card keeps its column as long as it is shown, so that nothing moves while it is read:
 * a new card goes into the first free column in view or after it, and a column that becomes free stays empty. Counting restarts
 * when no card is left: moving the cards and scrolling back at once would look the same, but browsers count it as a layout shift.
 */
export function columnsOf({ previous, ids, first, visible }: ColumnScene): Columns {
  const columns = new Map<string, number>();
  for (const id of ids) {
    const column = previous.get(id);
    if (column !== undefined) columns.set(id, column);
  }
  const restarted = !columns.size;
  const start = restarted ? 0 : first;
  const taken = new Set(columns.values());
  let next = start;
  for (const id of ids) {
    if (columns.has(id)) continue;
    while (taken.has(next)) next++;
    taken.add(next);
    columns.set(id, next);
  }
  if (restarted) return { columns, scrollTo: first ? 0 : undefined, restarted };
  const used = [...taken].sort((a, b) => a - b);
  const inView = used.some((column) => column >= start && column < start + visible);
  const scrollTo = inView ? undefined : (used.find((column) => column >= start) ?? used.at(-1));
  return { columns, scrollTo, restarted };
}
