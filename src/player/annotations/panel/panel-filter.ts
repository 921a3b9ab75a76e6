import { countFacets, matchesFilters, type FacetCounts, type Filters } from '../../../timeline/facets.js';
import { createSearch } from '../../../timeline/search.js';
import type { Annotation, Track } from '../../../track/track.js';
import { plainText, type Languages } from '../../../views/author-text.js';

const none: Filters = { categories: new Set(), verdicts: new Set() };

/** The reader's search and filters, and the annotations that match. Computed again only when one of them changes. */
export class PanelFilter {
  query = '';
  #filters = none;
  #all: readonly Annotation[] = [];
  #search = createSearch<Annotation>([], () => []);
  #items: readonly Annotation[] | undefined;
  #counts: FacetCounts | undefined;
  #wanted = '';

  get filters(): Filters {
    return this.#filters;
  }

  /** Whether anything is filtered out. */
  get narrowed(): boolean {
    return !!(this.query.trim() || this.#filters.categories.size || this.#filters.verdicts.size);
  }

  /** @param categories The categories selected at first. */
  use(track: Track, all: readonly Annotation[], languages: Languages, categories: readonly string[]): void {
    const other = all !== this.#all;
    if (!other && languages.wanted === this.#wanted) return;
    this.#all = all;
    this.#wanted = languages.wanted;
    this.#search = createSearch(all, ({ headline, claim, body, category, tags }) =>
      [headline, claim?.text, body, category && (track.categories[category]?.label ?? category), ...tags]
        .filter((text) => text !== undefined)
        .map((text) => plainText(text, languages)),
    );
    if (other) {
      this.query = '';
      this.#filters = { ...none, categories: new Set(categories) };
    }
    this.#items = undefined;
  }

  get items(): readonly Annotation[] {
    return this.#items ?? this.#compute();
  }

  get counts(): FacetCounts {
    if (!this.#items) this.#compute();
    return this.#counts ?? { total: 0, categories: new Map(), verdicts: new Map() };
  }

  search(query: string): void {
    this.query = query;
    this.#items = undefined;
  }

  /** Selects or deselects a value; without a value, clears the facet. */
  toggle(facet: keyof Filters, value?: string): void {
    const chosen = new Set(value === undefined ? [] : this.#filters[facet]);
    if (value !== undefined && !chosen.delete(value)) chosen.add(value);
    this.#filters = { ...this.#filters, [facet]: chosen };
    this.#items = undefined;
  }

  /** Selects exactly these categories. */
  choose(categories: readonly string[]): void {
    this.#filters = { ...this.#filters, categories: new Set(categories) };
    this.#items = undefined;
  }

  clear(): void {
    this.query = '';
    this.#filters = none;
    this.#items = undefined;
  }

  #compute(): readonly Annotation[] {
    const found = this.#search(this.query);
    const counts = countFacets(found, this.#filters);
    // A value without matches keeps its place, with 0.
    const whole = found === this.#all ? counts : countFacets(this.#all, none);
    const fill = (all: ReadonlyMap<string, number>, some: ReadonlyMap<string, number>) =>
      new Map([...all.keys()].map((value) => [value, some.get(value) ?? 0]));
    this.#counts = {
      total: counts.total,
      categories: fill(whole.categories, counts.categories),
      verdicts: fill(whole.verdicts, counts.verdicts),
    };
    return (this.#items = this.narrowed
      ? found.filter((item) => matchesFilters(item, this.#filters))
      : found);
  }
}
