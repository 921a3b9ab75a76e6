import { countFacets, matchesFilters, type FacetCounts, type Filters } from '../../../timeline/facets.js';
import { createSearch } from '../../../timeline/search.js';
import type { Annotation, Track } from '../../../track/track.js';
import { plainText, type Languages } from '../../../views/author-text.js';

const none: Filters = { categories: new Set(), verdicts: new Set() };

/** What the reader searches for and has chosen, and which annotations that leaves. Computed when something of it changes. */
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

  /** Whether it leaves anything out. */
  get narrowed(): boolean {
    return !!(this.query.trim() || this.#filters.categories.size || this.#filters.verdicts.size);
  }

  /** @param categories Those chosen at first. */
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

  /** Chooses a value, or takes the choice back; without a value, all choices of that facet. */
  toggle(facet: keyof Filters, value?: string): void {
    const chosen = new Set(value === undefined ? [] : this.#filters[facet]);
    if (value !== undefined && !chosen.delete(value)) chosen.add(value);
    this.#filters = { ...this.#filters, [facet]: chosen };
    this.#items = undefined;
  }

  /** Chooses these categories and no others. */
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
    // What the search leaves nothing of stays in its place, with 0.
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
