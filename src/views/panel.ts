import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { authorMarkup, authorText, outsideLink } from './author-text.js';
import { formatDate } from './date.js';
import { icon } from './icon.js';
import {
  nothingFoundView,
  panelToolsView,
  type PanelToolsHandlers,
  type PanelToolsState,
} from './panel-tools.js';
import type { Translate } from '../i18n/translate.js';
import { dotSeparated } from './dot-separated.js';

export interface PanelState extends PanelToolsState {
  readonly shown: boolean;
  /** It is a sheet over the page. */
  readonly sheet: boolean;
  /** How many are listed, and whether search or filters leave some out. */
  readonly found: number;
  readonly narrowed: boolean;
  /** How many notes could not be read. */
  readonly problems: number;
  /** Notes came faster than they can be read, so playback was not held for them. */
  readonly crowded: boolean;
}

export interface PanelHandlers extends PanelToolsHandlers {
  readonly toggle: () => void;
  readonly backToNow: () => void;
}

/**
 * The list of all annotations in time order, so that none can be reached only during its slot (WCAG 2.2.1). Its entries are rendered
 * into `.entries` separately, since scrolling changes nothing else.
 */
export function panelView(state: PanelState, on: PanelHandlers, t: Translate): unknown {
  const { track, languages, shown, sheet, query, filters, counts } = state;
  const { searchable, found, narrowed, problems, crowded } = state;
  return guard(
    [
      track,
      languages.wanted,
      shown,
      sheet,
      query,
      filters,
      counts,
      searchable,
      found,
      narrowed,
      problems,
      crowded,
      t,
    ],
    () =>
      html`<div
        class="sheet"
        popover=${sheet ? 'manual' : nothing}
        role=${sheet ? 'dialog' : nothing}
        aria-label=${sheet ? t('list') : nothing}
      >
        <div class="panel-head">
          <h2>${t('context')}</h2>
          <span class="count">${t('notes', { n: found })}</span>
          <output class="visually-hidden found"></output>
          ${
            narrowed && shown && found
              ? html`<button type="button" class="plain" @click=${on.clear}>${t('openList')}</button>`
              : nothing
          }
          <button
            type="button"
            class="toggle"
            aria-expanded=${shown}
            aria-label=${t(shown ? 'closeList' : 'openList')}
            @click=${on.toggle}
          >
            ${icon(shown ? X : ChevronUp)}
          </button>
        </div>
        ${
          shown
            ? html`<div class="tools">${panelToolsView(state, on, t)}</div>
                <ol class="entries" role="list" tabindex="-1"></ol>
                ${found ? nothing : nothingFoundView(on, t)}
                <div class="now-anchor">
                  <button type="button" class="now" hidden @click=${on.backToNow}>
                    ${icon(Clock)}${t('backToNow')}
                  </button>
                </div>
                ${footView(state, t)}`
            : nothing
        }
      </div>`,
  );
}

/** Publisher, revision, what was checked and what could not be read. */
function footView(
  { track, languages, problems, crowded }: PanelState,
  t: Translate,
): TemplateResult | typeof nothing {
  const { publisher, revision, modified, coverage } = track;
  const name = publisher && authorText(publisher.name, languages);
  const facts = [
    publisher && (publisher.url ? outsideLink(publisher.url, name, t('newTab')) : name),
    revision && t('revision', { revision }),
    modified && t('lastChanged', { date: formatDate(modified, t.lang) }),
  ].filter(Boolean);
  if (!facts.length && !coverage?.note && !problems && !crowded) return nothing;
  return html`<div class="panel-foot">
    ${facts.length ? html`<p>${dotSeparated(facts)}</p>` : nothing}
    ${crowded ? html`<p>${t('crowded')}</p>` : nothing}
    ${problems ? html`<p>${t('trackPartly', { n: problems })}</p>` : nothing}
    ${
      coverage?.note
        ? html`<details>
            <summary>${t('coverage')}</summary>
            ${authorMarkup(coverage.note, languages, t('newTab'))}
          </details>`
        : nothing
    }
  </div>`;
}
