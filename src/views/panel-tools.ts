import { html, nothing, type TemplateResult } from 'lit';
import Search from 'lucide/dist/esm/icons/search.mjs';
import type { FacetCounts, Filters } from '../timeline/facets.js';
import type { Track, Verdict } from '../track/track.js';
import { authorText, type Tongue } from './author-text.js';
import { icon } from './icon.js';
import type { Say } from './say.js';
import { verdictLook } from './verdict-look.js';

export interface PanelToolsState {
  readonly track: Track;
  readonly tongue: Tongue;
  /** The list is long enough to be searched. */
  readonly searchable: boolean;
  readonly query: string;
  readonly filters: Filters;
  readonly counts: FacetCounts;
}

export interface PanelToolsHandlers {
  readonly search: (query: string) => void;
  /** Chooses a value of a facet, or takes the choice back; without a value, all of them. */
  readonly filter: (facet: keyof Filters, value?: string) => void;
  /** All notes again. */
  readonly clear: () => void;
}

/** The search field, and a chip with a count for each category and verdict. */
export function panelToolsView(state: PanelToolsState, on: PanelToolsHandlers, say: Say): unknown {
  const { track, tongue, searchable, query, filters, counts } = state;
  const chip = (facet: keyof Filters, value: string, label: unknown, count: number) =>
    html`<button
      type="button"
      class="chip"
      data-category=${facet === 'categories' ? value : nothing}
      aria-pressed=${filters[facet].has(value)}
      @click=${() => on.filter(facet, value)}
    >
      ${label} <span class="n">${count.toLocaleString(say.lang)}</span>
    </button>`;
  const chips = (facet: keyof Filters, name: string, label: (value: string) => unknown) => {
    // What has none is found under "All".
    const values = [...counts[facet]].filter(([value]) => value);
    return values.length + +counts[facet].has('') < 2 && !filters[facet].size
      ? nothing
      : html`<div class="chips" role="group" aria-label=${name}>
          ${
            facet === 'categories'
              ? html`<button
                  type="button"
                  class="chip"
                  aria-pressed=${!filters[facet].size}
                  @click=${() => on.filter(facet)}
                >
                  ${say('all')}
                </button>`
              : nothing
          }${values.map(([value, count]) => chip(facet, value, label(value), count))}
        </div>`;
  };
  return html`${
    searchable
      ? html`<div class="search">
          ${icon(Search)}<input
            type="search"
            aria-label=${say('search')}
            placeholder=${say('search')}
            autocomplete="off"
            .value=${query}
            @input=${(event: InputEvent) => on.search((event.target as HTMLInputElement).value)}
          />
        </div>`
      : nothing
  }${chips('categories', say('category'), (id) => authorText(track.categories[id]?.label ?? id, tongue))}${chips(
    'verdicts',
    say('verdict'),
    (id) => {
      const [shapes, word] = verdictLook[id as Verdict];
      return html`${icon(shapes)}${say(word)}`;
    },
  )}`;
}

/** Says that nothing was found, and how to see everything again. */
export const nothingFoundView = (on: PanelToolsHandlers, say: Say): TemplateResult =>
  html`<div class="nothing-found">
    <p>${say('noMatches')}</p>
    <button type="button" class="plain" @click=${on.clear}>${say('openList')}</button>
  </div>`;
