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
  /** So many empty columns at the start were removed: what is scrolled has to be scrolled back by as much. */
  readonly removed: number;
  /** The column to scroll to, because no card is in view; counted after the removal. */
  readonly scrollTo: number | undefined;
}

/**
 * The columns of the cards below the frame. A card keeps its column as long as it is shown, so that nothing moves while it is read:
 * a new one goes into the first free column in view or after it, and what a finished one leaves stays empty. Empty columns before
 * the view are removed, which nobody sees.
 */
export function columnsOf({ previous, ids, first, visible }: ColumnScene): Columns {
  const columns = new Map<string, number>();
  for (const id of ids) {
    const column = previous.get(id);
    if (column !== undefined) columns.set(id, column);
  }
  const none = !columns.size;
  const taken = new Set(columns.values());
  let next = none ? 0 : first;
  for (const id of ids) {
    if (columns.has(id)) continue;
    while (taken.has(next)) next++;
    taken.add(next);
    columns.set(id, next);
  }
  if (none) return { columns, removed: first, scrollTo: undefined };
  const removed = Math.min(first, ...taken);
  if (removed) for (const [id, column] of columns) columns.set(id, column - removed);
  const start = first - removed;
  const used = [...columns.values()].sort((a, b) => a - b);
  const inView = used.some((column) => column >= start && column < start + visible);
  return {
    columns,
    removed,
    scrollTo: inView ? undefined : (used.find((column) => column >= start) ?? used.at(-1)),
  };
}
