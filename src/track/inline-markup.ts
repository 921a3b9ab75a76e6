import { safeUrl } from './safe-url.js';

/** A run of words in a paragraph. Only these kinds exist; everything else in an author's text is plain text. */
export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly InlineNode[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly InlineNode[] };

type Paragraph = readonly InlineNode[];

/**
 * Reads inline markup: `*emphasis*`, `**strong**`, `[label](https://…)`; a blank line starts a paragraph.
 *
 * A mark without its counterpart, and a link to anything but http(s), is literal text: no word of the author is ever lost.
 * Stars open before a word and close after one, so that `2 * 3 * 4` stays as it is. Takes linear time.
 */
export function parseInline(markup: string): readonly Paragraph[] {
  return markup
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(parseSpan);
}

/** An opening `*` or `**` and what follows it; the first of the stack is the paragraph itself. */
interface Span {
  readonly mark: '' | '*' | '**';
  readonly nodes: InlineNode[];
}

// A label or an address with a bracket in it is no link, so links cannot be nested. Each attempt ends at the next bracket,
// which keeps the time linear.
const TOKENS = /(\*+)|\[([^[\]]+)\]\(([^\s()[\]]+(?:\([^\s()[\]]*\)[^\s()[\]]*)*)\)/g;

function parseSpan(text: string): InlineNode[] {
  const root: Span = { mark: '', nodes: [] };
  const stack = [root];
  const top = (): Span => stack.at(-1) ?? root;
  const add = (words: string): void => append(top().nodes, { type: 'text', text: words });
  // A mark without its counterpart becomes text again, and what follows it belongs to the enclosing node.
  const dissolve = (): void => {
    const span = stack.pop() ?? root;
    add(span.mark);
    for (const node of span.nodes) append(top().nodes, node);
  };
  const isOpen = (mark: string): boolean => stack.some((span) => span.mark === mark);
  const close = (mark: string): void => {
    while (top().mark !== mark) dissolve();
    const { nodes } = stack.pop() ?? root;
    append(top().nodes, { type: mark === '*' ? 'emphasis' : 'strong', children: nodes });
  };
  const open = (mark: '*' | '**'): void => {
    while (isOpen(mark)) dissolve();
    stack.push({ mark, nodes: [] });
  };

  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [token, stars, label = '', target] = match;
    add(text.slice(end, match.index));
    const before = text[match.index - 1] ?? ' ';
    end = match.index + token.length;
    if (!stars) {
      const url = safeUrl(target);
      if (url) append(top().nodes, { type: 'link', url, children: parseSpan(label) });
      else add(token);
      continue;
    }
    let left = stars.length;
    if (/\S/.test(before)) {
      if (left === 1 && isOpen('*')) left = (close('*'), 0);
      if (left === 2 && isOpen('**')) left = (close('**'), 0);
      for (let { mark } = top(); mark && mark.length <= left; { mark } = top()) {
        close(mark);
        left -= mark.length;
      }
    }
    const opens = left <= 3 && /\S/.test(text[end] ?? ' ');
    if (opens && left > 1) open('**');
    if (opens && left % 2) open('*');
    if (!opens) add('*'.repeat(left));
  }
  add(text.slice(end));
  while (stack.length > 1) dissolve();
  return root.nodes;
}

/** Adds a node to a list; words that follow words are one node. */
function append(nodes: InlineNode[], node: InlineNode): void {
  const last = nodes.at(-1);
  if (node.type !== 'text' || last?.type !== 'text') {
    if (node.type !== 'text' || node.text) nodes.push(node);
  } else {
    nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
  }
}
