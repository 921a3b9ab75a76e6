import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../track/time.js';
import type { Annotation, Track } from '../track/track.js';
import { authorMarkup, authorText, type Tongue } from './author-text.js';
import { fullText, metaView } from './card.js';
import { claimView } from './claim.js';
import type { Say } from '../i18n/translate.js';

const onPaper = { open: () => {}, close: () => {}, reveal: () => {}, follow: () => {} };

/** On paper: all annotations in full, with their sources and what was checked. Sensitive ones too: paper has no notice to press. */
export function printView(
  track: Track,
  annotations: readonly Annotation[],
  tongue: Tongue,
  say: Say,
): TemplateResult {
  return html`<div class="print">
    ${track.title ? html`<h2>${authorText(track.title, tongue)}</h2>` : nothing}
    ${annotations.map(
      (annotation) =>
        html`<section data-category=${annotation.category ?? ''}>
          <div class="meta">
            <time>${formatTime(annotation.start)}</time>${metaView(track, annotation, tongue, say)}
          </div>
          <h3 class="headline">${authorText(annotation.headline, tongue)}</h3>
          ${claimView(annotation, tongue, say)}
          ${fullText({ annotation, tongue, revealed: true }, onPaper, say)}
        </section>`,
    )}
    ${
      track.coverage?.note
        ? html`<h4>${say('coverage')}</h4>
            ${authorMarkup(track.coverage.note, tongue, say('newTab'))}`
        : nothing
    }
    ${
      track.publisher
        ? html`<p>${say('by', { publisher: '' })}${authorText(track.publisher.name, tongue)}</p>`
        : nothing
    }
  </div>`;
}
