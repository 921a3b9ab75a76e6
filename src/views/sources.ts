import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Annotation, Citation } from '../track/track.js';
import { authorText, outsideLink, type Languages } from './author-text.js';
import { formatDate } from './date.js';
import type { Translate } from '../i18n/translate.js';
import { dotSeparated } from './dot-separated.js';

/** An annotation's sources: publisher, date, quote, place in the source, the link and its archived copy. */
export function sourcesView(
  annotation: Annotation,
  languages: Languages,
  t: Translate,
  follow: (source: Citation) => void,
): TemplateResult | typeof nothing {
  if (!annotation.sources.length) return nothing;
  const cited = annotation.sources.map((source) => [annotation, source] as const);
  return html`<h4>${t('sourcesTitle')}</h4>
    ${sourceList(cited, languages, t, (_, source) => follow(source))}`;
}

/** Sources, each with the annotation that cites it. */
export function sourceList(
  cited: readonly (readonly [Annotation, Citation])[],
  languages: Languages,
  t: Translate,
  follow: (annotation: Annotation, source: Citation) => void,
): TemplateResult {
  return html`<ul class="sources">
    ${cited.map(
      ([annotation, source]) =>
        html`<li>${sourceView(source, languages, t, () => follow(annotation, source))}</li>`,
    )}
  </ul>`;
}

function sourceView(
  source: Citation,
  languages: Languages,
  t: Translate,
  follow: () => void,
): TemplateResult {
  const title = authorText(source.title, languages);
  const facts = [
    source.publisher && authorText(source.publisher.name, languages),
    source.published && formatDate(source.published, t.lang),
    source.locator && authorText(source.locator, languages),
    source.identifier,
    source.accessed && t('accessed', { date: formatDate(source.accessed, t.lang) }),
    source.archive &&
      outsideLink(
        source.archive.url,
        source.archive.captured
          ? t('archivedOn', { date: formatDate(source.archive.captured, t.lang) })
          : t('archived'),
        t('newTab'),
        follow,
      ),
  ].filter(Boolean);
  return html`${source.url ? outsideLink(source.url, title, t('newTab'), follow) : title}
  ${source.quote ? html`<blockquote>${authorText(source.quote, languages)}</blockquote>` : nothing}
  ${facts.length ? html`<small>${dotSeparated(facts)}</small>` : nothing}`;
}
