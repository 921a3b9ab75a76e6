import { html, nothing, type TemplateResult } from 'lit/html.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Annotation, Track } from '../track/track.js';
import { formatTime } from '../track/time.js';
import { authorText, type Languages } from './author-text.js';
import { fullText, type CardHandlers } from './card.js';
import { categoryLabel, categoryLook } from './category-look.js';
import { claimView } from './claim.js';
import { formatDate } from './date.js';
import { icon } from './icon.js';
import { highlightMatches } from './highlight-matches.js';
import { keyed } from './keyed.js';
import type { Translate } from '../i18n/translate.js';
import { verdictLook } from './verdict-look.js';

export interface EntriesState {
  readonly track: Track;
  /** All that match search and filters, in time order. */
  readonly items: readonly Annotation[];
  /** Indices in `items` of those that have a node now, ascending. */
  readonly rendered: readonly number[];
  readonly active: readonly Annotation[];
  /** The one whose full text is open in the list. */
  readonly open: Annotation | undefined;
  /** The viewer asked to see it although it is sensitive. */
  readonly revealed: boolean;
  readonly query: string;
  readonly languages: Languages;
}

export interface EntriesHandlers extends CardHandlers {
  /** Seeks to it and opens it in the list. */
  readonly go: (annotation: Annotation) => void;
}

/** The entries that are on screen or near it. */
export function entriesView(state: EntriesState, on: EntriesHandlers, t: Translate): unknown {
  const { items, rendered } = state;
  const active = new Set(state.active);
  return keyed(
    rendered,
    (index) => items[index]?.id,
    (index) => {
      const annotation = items[index];
      return annotation ? entryView(annotation, index, active.has(annotation), state, on, t) : nothing;
    },
  );
}

function entryView(
  annotation: Annotation,
  index: number,
  current: boolean,
  state: EntriesState,
  on: EntriesHandlers,
  t: Translate,
): TemplateResult {
  const { languages, query, items, revealed } = state;
  const open = annotation === state.open;
  const mark = query ? highlightMatches(query) : undefined;
  const name = `entry-${annotation.id}`;
  const classes = [
    'entry',
    current && 'current',
    open && 'open',
    annotation.status === 'retracted' && 'retracted',
  ];
  return html`<li
    class=${classes.filter(Boolean).join(' ')}
    data-category=${annotation.category ?? ''}
    aria-current=${current ? 'true' : nothing}
    aria-setsize=${items.length}
    aria-posinset=${index + 1}
  >
    <time>${formatTime(annotation.start)}</time>
    <div>
      <h3>
        <button
          type="button"
          class="headline"
          id=${name}
          aria-expanded=${open}
          @click=${(event: Event) => {
            // Safari does not focus a clicked button, but focus has to return to it.
            (event.currentTarget as HTMLElement).focus({ preventScroll: true });
            if (open) on.close();
            else on.go(annotation);
          }}
        >
          ${authorText(annotation.headline, languages, mark)}
        </button>
      </h3>
      ${claimView(annotation, languages, t, mark)}
      <p class="about">${aboutView(annotation, state, t)}</p>
      ${
        open
          ? html`<div class="details" role="group" tabindex="-1" aria-labelledby=${name}>
              ${fullText({ annotation, languages, revealed }, on, t)}
              <button type="button" class="close" aria-label=${t('close')} @click=${on.close}>
                ${icon(X)}
              </button>
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** Category and verdict, each as an icon and a word, and the date of the figures. */
function aboutView(annotation: Annotation, { track, languages }: EntriesState, t: Translate): unknown {
  const { category, verdict, status, asOf } = annotation;
  const label = categoryLabel(track, annotation);
  const look = categoryLook(track, category);
  const word = verdict && verdictLook[verdict];
  return [
    label !== undefined &&
      html`<span class="category-icon">${look.icon ? icon(look.icon) : nothing}</span
        >${authorText(label, languages)}`,
    status === 'retracted' ? t('retracted') : word && html`${icon(word[0])}${t(word[1])}`,
    asOf && t('asOf', { date: formatDate(asOf, t.lang) }),
  ]
    .filter(Boolean)
    .map((part) => html`<span>${part}</span>`);
}
