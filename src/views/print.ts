import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatTime } from '../track/time.js';
import type { Annotation, Track } from '../track/track.js';
import { authorMarkup, authorText, type Languages } from './author-text.js';
import { fullText, metaView } from './card.js';
import { claimView } from './claim.js';
import type { Translate } from '../i18n/translate.js';

const onPaper = { open: () => {}, close: () => {}, reveal: () => {}, follow: () => {} };

/**
 * More than anybody prints, about 400 pages. Before a page is printed it has to be rendered in one go: 10,000 annotations would keep it busy
 * for more than a second.
 */
const mostPrinted = 2000;

/** For print: all annotations in full, with sources and coverage. Sensitive ones too: on paper no button can reveal them. */
export function printView(
  track: Track,
  annotations: readonly Annotation[],
  languages: Languages,
  t: Translate,
): TemplateResult {
  return html`<div class="print">
    ${track.title ? html`<h2>${authorText(track.title, languages)}</h2>` : nothing}
    ${annotations.slice(0, mostPrinted).map(
      (annotation) =>
        html`<section data-category=${annotation.category ?? ''}>
          <div class="meta">
            <time>${formatTime(annotation.start)}</time>${metaView(track, annotation, languages, t)}
          </div>
          <h3 class="headline">${authorText(annotation.headline, languages)}</h3>
          ${claimView(annotation, languages, t)}
          ${fullText({ annotation, languages, revealed: true }, onPaper, t)}
        </section>`,
    )}
    ${
      annotations.length > mostPrinted
        ? html`<p>${t('printedFirst', { n: mostPrinted, all: annotations.length })}</p>`
        : nothing
    }
    ${
      track.coverage?.note
        ? html`<h4>${t('coverage')}</h4>
            ${authorMarkup(track.coverage.note, languages, t('newTab'))}`
        : nothing
    }
    ${
      track.publisher
        ? html`<p>${t('by', { publisher: '' })}${authorText(track.publisher.name, languages)}</p>`
        : nothing
    }
  </div>`;
}
