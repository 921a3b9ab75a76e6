import { html, nothing, type TemplateResult } from 'lit/html.js';
import { parseInline, type InlineNode } from '../track/inline-markup.js';
import { resolveText, type Text } from '../track/text.js';

/** The viewer's language, and the language of the track's plain strings. */
export interface Languages {
  readonly wanted: string;
  readonly track: string;
}

// The one place where an author's text reaches the DOM: only as text nodes, and with no links but those that parseInline allows.

/** Renders a piece of text, for example with search matches highlighted. Gives text nodes and elements, never HTML. */
export type Mark = (words: string) => unknown;
const plain: Mark = (words) => words;

/** An author's plain text with its own `lang` and `dir`. */
export function authorText(text: Text, languages: Languages, mark = plain): TemplateResult {
  const { text: words, lang, dir } = resolveText(text, languages.wanted, languages.track);
  return html`<span lang=${lang} dir=${dir}>${mark(words)}</span>`;
}

/** The same text as a string, for accessible names. */
export function plainText(text: Text, languages: Languages): string {
  return resolveText(text, languages.wanted, languages.track).text;
}

/** A link out of the player; `note` tells screen readers that it opens a new tab. */
export function outsideLink(url: string, label: unknown, note: string, onClick?: () => void): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" @click=${onClick ?? nothing}
    >${label}<span class="visually-hidden"> (${note})</span></a
  >`;
}

/** An author's text with inline markup, one `<p>` per paragraph. */
export function authorMarkup(text: Text, languages: Languages, newTab: string): TemplateResult {
  const { text: words, lang, dir } = resolveText(text, languages.wanted, languages.track);
  return html`<div lang=${lang} dir=${dir}>
    ${parseInline(words).map((paragraph) => html`<p>${paragraph.map((node) => inline(node, newTab))}</p>`)}
  </div>`;
}

/** An author's text with inline markup, as a quotation within a line. */
export function authorLine(text: Text, languages: Languages, newTab: string, mark = plain): TemplateResult {
  const { text: words, lang, dir } = resolveText(text, languages.wanted, languages.track);
  return html`<q lang=${lang} dir=${dir}
    >${parseInline(words).map((paragraph) => paragraph.map((node) => inline(node, newTab, mark)))}</q
  >`;
}

function inline(node: InlineNode, newTab: string, mark = plain): unknown {
  switch (node.type) {
    case 'text':
      return mark(node.text);
    case 'emphasis':
      return html`<em>${node.children.map((child) => inline(child, newTab, mark))}</em>`;
    case 'strong':
      return html`<strong>${node.children.map((child) => inline(child, newTab, mark))}</strong>`;
    case 'link':
      return outsideLink(
        node.url,
        node.children.map((child) => inline(child, newTab, mark)),
        newTab,
      );
  }
}
