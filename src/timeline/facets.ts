/** The criteria by which annotations can be filtered. */
export interface Faceted {
  readonly category?: string | undefined;
  readonly verdict?: string | undefined;
}

/** The selected values of each facet; an empty set matches everything. `''` means "has none". */
export interface Filters {
  readonly categories: ReadonlySet<string>;
  readonly verdicts: ReadonlySet<string>;
}

export interface FacetCounts {
  /** How many pass all filters. */
  readonly total: number;
  /** By value, in order of appearance: how many would be listed if only this value were selected, the other facet unchanged. */
  readonly categories: ReadonlyMap<string, number>;
  readonly verdicts: ReadonlyMap<string, number>;
}

const passes = (chosen: ReadonlySet<string>, value = ''): boolean => !chosen.size || chosen.has(value);

/** Whether an annotation passes the filters. */
export const matchesFilters = ({ category, verdict }: Faceted, { categories, verdicts }: Filters): boolean =>
  passes(categories, category) && passes(verdicts, verdict);

/** Counts for the filter chips. Values that the other facet filters out stay in the map, with 0. */
export function countFacets(annotations: readonly Faceted[], filters: Filters): FacetCounts {
  const categories = new Map<string, number>();
  const verdicts = new Map<string, number>();
  let total = 0;
  const count = (counts: Map<string, number>, value = '', counted: boolean) =>
    counts.set(value, (counts.get(value) ?? 0) + +counted);
  for (const { category, verdict } of annotations) {
    const inCategory = passes(filters.categories, category);
    const inVerdict = passes(filters.verdicts, verdict);
    count(categories, category, inVerdict);
    count(verdicts, verdict, inCategory);
    total += +(inCategory && inVerdict);
  }
  return { total, categories, verdicts };
}
