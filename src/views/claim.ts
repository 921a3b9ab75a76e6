import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Annotation } from '../track/track.js';
import { authorLine, plainText, type Mark, type Languages } from './author-text.js';
import type { Translate, Strings } from '../i18n/translate.js';

const basis: Readonly<Record<string, keyof Strings>> = {
  visual: 'basisVisual',
  spoken: 'basisSpoken',
  'on-screen': 'basisOnScreen',
  implied: 'basisImplied',
  omission: 'basisOmission',
};

/** What the footage claims: labelled as a claim, and set in another type than the fact above it. */
export function claimView(
  { claim }: Annotation,
  languages: Languages,
  t: Translate,
  mark?: Mark,
): TemplateResult | typeof nothing {
  if (!claim) return nothing;
  const lead = claim.speaker
    ? t('said', { who: plainText(claim.speaker, languages) })
    : t(basis[claim.basis ?? ''] ?? 'claim');
  return html`<p class="claim"><b>${lead}</b> ${authorLine(claim.text, languages, t('newTab'), mark)}</p>`;
}
