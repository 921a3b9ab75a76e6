import { html, nothing, type TemplateResult } from 'lit/html.js';
import Replay from 'lucide/dist/esm/icons/rotate-ccw.mjs';
import { formatTime } from '../track/time.js';
import type { Annotation, Citation, Track } from '../track/track.js';
import { authorMarkup, authorText, plainText, type Languages } from './author-text.js';
import { claimView } from './claim.js';
import { formatDate } from './date.js';
import { icon } from './icon.js';
import type { Translate } from '../i18n/translate.js';
import { sourceList } from './sources.js';

export interface RecapState {
  readonly track: Track;
  readonly items: readonly Annotation[];
  readonly languages: Languages;
}

export interface RecapHandlers {
  readonly replay: () => void;
  readonly go: (annotation: Annotation) => void;
  readonly follow: (annotation: Annotation, source: Citation) => void;
}

/**
 * The most important facts after the last frame, each with its claim: a correction works best after what it corrects (Brashier et al.
 * 2021, PNAS). It names the coverage, since what was not checked must not look approved (Pennycook et al. 2020).
 */
export function recapView(
  { track, items, languages }: RecapState,
  on: RecapHandlers,
  t: Translate,
): TemplateResult {
  const cited = new Map<string, readonly [Annotation, Citation]>();
  for (const annotation of items)
    for (const source of annotation.sources)
      cited.set(source.ref ?? source.url ?? JSON.stringify(source.title), [annotation, source]);
  const edition = [
    track.publisher && t('by', { publisher: plainText(track.publisher.name, languages) }),
    track.revision !== undefined && t('revision', { revision: String(track.revision) }),
    track.modified && t('lastChanged', { date: formatDate(track.modified, t.lang) }),
  ].filter(Boolean);
  return html`<div class="recap" part="recap" role="region" tabindex="-1" aria-label=${t('recap')}>
    <div class="recap-head">
      <h2>${track.title ? authorText(track.title, languages) : t('recap')}</h2>
      <button type="button" class="again" @click=${on.replay}>${icon(Replay)}${t('replay')}</button>
    </div>
    <ol class="facts">
      ${items.map(
        (annotation) =>
          html`<li data-category=${annotation.category ?? ''}>
            <h3>
              <button type="button" @click=${() => on.go(annotation)}>
                ${authorText(annotation.headline, languages)} <time>${formatTime(annotation.start)}</time>
              </button>
            </h3>
            ${claimView(annotation, languages, t)}
          </li>`,
      )}
    </ol>
    ${
      track.coverage?.note
        ? html`<div class="coverage">
            <h4>${t('coverage')}</h4>
            ${authorMarkup(track.coverage.note, languages, t('newTab'))}
          </div>`
        : nothing
    }
    ${
      cited.size
        ? html`<details>
            <summary>${t('allSources')}</summary>
            ${sourceList([...cited.values()], languages, t, on.follow)}
          </details>`
        : nothing
    }
    ${edition.length ? html`<p class="edition">${edition.join(' · ')}</p>` : nothing}
  </div>`;
}
