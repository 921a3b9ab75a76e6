import { html, nothing, type TemplateResult } from 'lit/html.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Annotation, Citation, Track } from '../track/track.js';
import { authorMarkup, authorText, type Languages } from './author-text.js';
import { categoryLabel, categoryLook } from './category-look.js';
import { claimView } from './claim.js';
import { formatDate } from './date.js';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';
import { sourcesView } from './sources.js';
import { verdictLook } from './verdict-look.js';

export interface CardState {
  readonly annotation: Annotation;
  readonly track: Track;
  readonly languages: Languages;
  readonly open: boolean;
  /** The viewer asked to see it although it is sensitive. */
  readonly revealed: boolean;
}

export interface CardHandlers {
  readonly open: (annotation: Annotation) => void;
  readonly close: () => void;
  readonly reveal: (annotation: Annotation) => void;
  readonly follow: (annotation: Annotation, source: Citation) => void;
}

/** Category and verdict, each as an icon and a word. */
export function metaView(
  track: Track,
  annotation: Annotation,
  languages: Languages,
  t: Translate,
): TemplateResult {
  const label = categoryLabel(track, annotation);
  const look = categoryLook(track, annotation.category);
  const verdict = annotation.verdict && verdictLook[annotation.verdict];
  return html`${
    label === undefined
      ? html`<span></span>`
      : html`<span class="category"
          >${look.icon ? icon(look.icon) : nothing}${authorText(label, languages)}</span
        >`
  }
  ${
    annotation.status === 'retracted'
      ? html`<span class="verdict">${t('retracted')}</span>`
      : verdict
        ? html`<span class="verdict">${icon(verdict[0])}${t(verdict[1])}</span>`
        : nothing
  }`;
}

/** What an open card adds: body, dates, sources. A sensitive one shows only a warning until the viewer asks for it. */
export function fullText(
  state: Pick<CardState, 'annotation' | 'languages' | 'revealed'>,
  on: CardHandlers,
  t: Translate,
): TemplateResult {
  const { annotation, languages } = state;
  const { body, claim, asOf, corrections } = annotation;
  if (annotation.sensitive.length && !state.revealed)
    return html`<div class="warning">
      <p>${t('sensitive', { what: annotation.sensitive.join(', ') })}</p>
      <button type="button" class="reveal" @click=${() => on.reveal(annotation)}>
        ${t('sensitiveShow')}
      </button>
    </div>`;
  return html`${claim?.quote ? html`<blockquote>${authorText(claim.quote, languages)}</blockquote>` : nothing}
  ${annotation.status === 'retracted' ? html`<p class="warning">${t('retractedNote')}</p>` : nothing}
  ${body ? html`<div class="body">${authorMarkup(body, languages, t('newTab'))}</div>` : nothing}
  ${asOf ? html`<p class="dated">${t('figuresFrom', { date: formatDate(asOf, t.lang) })}</p>` : nothing}
  ${sourcesView(annotation, languages, t, (source) => on.follow(annotation, source))}
  ${
    corrections.length
      ? html`<h4>${t('corrections')}</h4>
          <ul class="sources">
            ${corrections.map(
              (correction) =>
                html`<li>
                  ${correction.date ? html`${formatDate(correction.date, t.lang)} ` : nothing}${
                    correction.note ? authorText(correction.note, languages) : nothing
                  }
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

/**
 * A card. Closed, it shows headline, claim, category, verdict and the number of sources; open, everything, as a non-modal
 * dialog.
 */
export function cardView(state: CardState, on: CardHandlers, t: Translate): TemplateResult {
  const { annotation, track, languages, open } = state;
  const { asOf, sources } = annotation;
  return html`<div class="inner">
    <div class="meta">${metaView(track, annotation, languages, t)}</div>
    <h3>
      <button
        type="button"
        class="headline"
        id=${`headline-${annotation.id}`}
        aria-expanded=${open}
        @click=${() => (open ? on.close() : on.open(annotation))}
      >
        ${authorText(annotation.headline, languages)}
      </button>
    </h3>
    ${claimView(annotation, languages, t)}
    ${
      open
        ? html`${fullText(state, on, t)}
            <button type="button" class="close" aria-label=${t('close')} @click=${on.close}>
              ${icon(X)}
            </button>`
        : html`<p class="foot">
            <span class="count"
              >${sources.length ? [t('sources', { n: sources.length }), ' ›'] : nothing}</span
            >
            <span>${asOf ? t('asOf', { date: formatDate(asOf, t.lang) }) : nothing}</span>
          </p>`
    }
  </div>`;
}
