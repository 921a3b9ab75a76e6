import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import Search from 'lucide/dist/esm/icons/search.mjs';
import type { FacetCounts, Filters } from '../timeline/facets.js';
import type { Track, Verdict } from '../track/track.js';
import { authorText, type Languages } from './author-text.js';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';
import { verdictLook } from './verdict-look.js';

export interface PanelToolsState {
  readonly track: Track;
  readonly languages: Languages;
  /** The list is long enough to be searched. */
  readonly searchable: boolean;
  readonly query: string;
  readonly filters: Filters;
  readonly counts: FacetCounts;
}

export interface PanelToolsHandlers {
  readonly search: (query: string) => void;
  /** Selects or deselects a value of a facet; without a value, clears the facet. */
  readonly filter: (facet: keyof Filters, value?: string) => void;
  /** Clears search and filters. */
  readonly clear: () => void;
}

/** The search field, and a chip with a count for each category and verdict. */
export function panelToolsView(state: PanelToolsState, on: PanelToolsHandlers, t: Translate): unknown {
  const { track, languages, searchable, query, filters, counts } = state;
  const numbers = new Intl.NumberFormat(t.lang);
  const chips = (facet: keyof Filters, name: string, all: unknown, label: (value: string) => unknown) =>
    html`<div class="chips" role="group" tabindex="-1" aria-label=${name}>
      ${all}${[...counts[facet]].map(([value, count]) =>
        // Annotations without a value are under "All".
        value
          ? html`<button
              type="button"
              class=${count ? 'chip' : 'chip none'}
              aria-pressed=${filters[facet].has(value)}
              @click=${() => on.filter(facet, value)}
            >
              ${label(value)} <span class="n">${numbers.format(count)}</span>
            </button>`
          : nothing,
      )}
    </div>`;
  const worth = (facet: keyof Filters) => counts[facet].size > 1 || filters[facet].size > 0;
  return html`${
    searchable
      ? html`<div class="search">
          ${icon(Search)}<input
            type="search"
            aria-label=${t('search')}
            placeholder=${t('search')}
            autocomplete="off"
            .value=${live(query)}
            @input=${(event: InputEvent) => on.search((event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Escape' || !query) return;
              event.preventDefault();
              event.stopPropagation();
              on.search('');
            }}
          />
        </div>`
      : nothing
  }${
    worth('categories')
      ? chips(
          'categories',
          t('category'),
          html`<button
            type="button"
            class="chip"
            aria-pressed=${!filters.categories.size}
            @click=${() => on.filter('categories')}
          >
            ${t('all')}
          </button>`,
          (id) => authorText(track.categories[id]?.label ?? id, languages),
        )
      : nothing
  }${
    worth('verdicts')
      ? html`<details>
          <summary>${t('verdict')}</summary>
          ${chips('verdicts', t('verdict'), nothing, (id) => {
            const [shapes, word] = verdictLook[id as Verdict];
            return html`${icon(shapes)}${t(word)}`;
          })}
        </details>`
      : nothing
  }`;
}

/** Says that nothing matches, with a button to show everything again. */
export const nothingFoundView = (on: PanelToolsHandlers, t: Translate): TemplateResult =>
  html`<div class="nothing-found">
    <p>${t('noMatches')}</p>
    <button type="button" class="plain" @click=${on.clear}>${t('openList')}</button>
  </div>`;
