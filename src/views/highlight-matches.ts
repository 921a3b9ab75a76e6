import { html } from 'lit/html.js';
import { matchRanges } from '../timeline/search.js';

/** Marks the words of `query` in a text, with text nodes and `<mark>` only. */
export const highlightMatches =
  (query: string) =>
  (text: string): unknown => {
    const ranges = matchRanges(text, query);
    if (!ranges.length) return text;
    let at = 0;
    const parts = ranges.map(([start, end]) => {
      const before = text.slice(at, start);
      at = end;
      return html`${before}<mark>${text.slice(start, end)}</mark>`;
    });
    return html`${parts}${text.slice(at)}`;
  };
