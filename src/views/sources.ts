import { html, nothing, type TemplateResult } from 'lit';
import type { Annotation, Citation } from '../track/track.js';
import { authorText, outsideLink, type Tongue } from './author-text.js';
import { sayDate } from './date.js';
import type { Say } from '../i18n/translate.js';
import { withDots } from './with-dots.js';

/** What an annotation rests on: publisher, date, quote, place in the source, the link and its archived copy. */
export function sourcesView(
  annotation: Annotation,
  tongue: Tongue,
  say: Say,
  follow: (source: Citation) => void,
): TemplateResult | typeof nothing {
  if (!annotation.sources.length) return nothing;
  const cited = annotation.sources.map((source) => [annotation, source] as const);
  return html`<h4>${say('sourcesTitle')}</h4>
    ${sourceList(cited, tongue, say, (_, source) => follow(source))}`;
}

/** Sources, each with the annotation that cites it. */
export function sourceList(
  cited: readonly (readonly [Annotation, Citation])[],
  tongue: Tongue,
  say: Say,
  follow: (annotation: Annotation, source: Citation) => void,
): TemplateResult {
  return html`<ul class="sources">
    ${cited.map(
      ([annotation, source]) =>
        html`<li>${sourceView(source, tongue, say, () => follow(annotation, source))}</li>`,
    )}
  </ul>`;
}

function sourceView(source: Citation, tongue: Tongue, say: Say, follow: () => void): TemplateResult {
  const title = authorText(source.title, tongue);
  const facts = [
    source.publisher && authorText(source.publisher.name, tongue),
    source.published && sayDate(source.published, say.lang),
    source.locator && authorText(source.locator, tongue),
    source.identifier,
    source.accessed && say('accessed', { date: sayDate(source.accessed, say.lang) }),
    source.archive &&
      outsideLink(
        source.archive.url,
        source.archive.captured
          ? say('archivedOn', { date: sayDate(source.archive.captured, say.lang) })
          : say('archived'),
        say('newTab'),
        follow,
      ),
  ].filter(Boolean);
  return html`${source.url ? outsideLink(source.url, title, say('newTab'), follow) : title}
  ${source.quote ? html`<blockquote>${authorText(source.quote, tongue)}</blockquote>` : nothing}
  ${facts.length ? html`<small>${withDots(facts)}</small>` : nothing}`;
}
