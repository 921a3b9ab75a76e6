import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { parseInline, type InlineNode } from '../../src/track/inline-markup.js';
import { safeUrl } from '../../src/track/safe-url.js';

/** Written so that each kind is told apart: <e>emphasis</e>, <s>strong</s>, <url>link</url>. */
function write(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      const name = node.type === 'link' ? node.url : node.type === 'strong' ? 's' : 'e';
      return `<${name}>${write(node.children)}</${name}>`;
    })
    .join('');
}

/** The words alone. */
const words = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : words(node.children))).join('');

const all = (nodes: readonly InlineNode[]): readonly InlineNode[] =>
  nodes.flatMap((node) => [node, ...(node.type === 'text' ? [] : all(node.children))]);

const link = 'https://example.org/a';

describe('parseInline', () => {
  const cases: [string, ...string[]][] = [
    ['plain', 'plain'],
    ['*so*', '<e>so</e>'],
    ['**so**', '<s>so</s>'],
    ['***so***', '<s><e>so</e></s>'],
    ['a *b* c **d** e', 'a <e>b</e> c <s>d</s> e'],
    ['**a *b* c**', '<s>a <e>b</e> c</s>'],
    ['*a **b** c*', '<e>a <s>b</s> c</e>'],
    // Words of languages without spaces between a word and its ending.
    ['*강조*는 **강조**를', '<e>강조</e>는 <s>강조</s>를'],
    // Without a counterpart, or beside a space: literal.
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['*', '*'],
    ['****', '****'],
    ['a****b', 'a****b'],
    ['*a', '*a'],
    ['a*', 'a*'],
    ['**a*', '**a*'],
    ['*a *b*', '*a <e>b</e>'],
    ['*a **b* c**', '<e>a **b</e> c**'],
    ['**a *b** c*', '<s>a *b</s> c*'],
    ['* a *', '* a *'],
    // Links.
    [`[a](${link})`, `<${link}>a</${link}>`],
    [`see [the *new* one](${link}).`, `see <${link}>the <e>new</e> one</${link}>.`],
    ['[a](https://example.org/a_(b))', '<https://example.org/a_(b)>a</https://example.org/a_(b)>'],
    [`**[a](${link})**`, `<s><${link}>a</${link}></s>`],
    [`*[a*b](${link})`, `*<${link}>a*b</${link}>`],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](//example.org)', '[a](//example.org)'],
    ['[a](/path)', '[a](/path)'],
    ['[a](data:text/html,x)', '[a](data:text/html,x)'],
    [`[](${link})`, `[](${link})`],
    [`[a] (${link})`, `[a] (${link})`],
    [`[a](${link}`, `[a](${link}`],
    [`[a [b](${link})](${link})`, `[a <${link}>b</${link}>](${link})`],
    // Not markup at all.
    ['<b>x</b> &amp; `code` _x_ # y', '<b>x</b> &amp; `code` _x_ # y'],
    [link, link],
    // Paragraphs.
    ['a\n\nb', 'a', 'b'],
    ['a\r\n \r\n\r\nb\n', 'a', 'b'],
    ['a\nb', 'a\nb'],
    ['*a\n\nb*', '*a', 'b*'],
    ['\n\n'],
    [''],
  ];
  for (const [markup, ...paragraphs] of cases) {
    it(JSON.stringify(markup), () => expect(parseInline(markup).map(write)).to.deep.equal(paragraphs));
  }

  const piece = fc.constantFrom(
    '*',
    '**',
    '***',
    '[',
    ']',
    '(',
    ')',
    '](',
    'a',
    ' b',
    'c ',
    link,
    'javascript:x',
    '\n',
    '\n\n',
  );
  const markup = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string(),
  );

  it('never loses a word', () => {
    const letters = (text: string): string => text.replace(/[*[\]()\s]/g, '');
    fc.assert(
      fc.property(markup, (text) => {
        const paragraphs = parseInline(text);
        const shown = paragraphs.map((nodes) => words(nodes)).join('');
        const addresses = paragraphs.flatMap(all).flatMap((node) => (node.type === 'link' ? [node.url] : []));
        const missing = letters(text).length - letters(shown).length;
        expect(missing).to.equal(letters(addresses.join('')).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves text without marks as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[*[]|\n\s*\n/.test(text));
        expect(parseInline(text).map(write).join('')).to.equal(text.trim());
      }),
    );
  });

  it('links only to http and https', () => {
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.constantFrom('', 'java', 'javascript:', ' ', '\t', 'view-source:'),
        (url, before) => {
          for (const node of parseInline(`[a](${before}${url})`).flatMap(all)) {
            if (node.type !== 'link') continue;
            expect(new URL(node.url).protocol).to.match(/^https?:$/);
            expect(safeUrl(node.url)).to.equal(node.url);
          }
        },
      ),
    );
  });

  it('has no link in a link and no empty node', () => {
    fc.assert(
      fc.property(markup, (text) => {
        for (const node of parseInline(text).flatMap(all)) {
          if (node.type === 'text') expect(node.text).not.to.equal('');
          else expect(node.children).not.to.have.length(0);
          if (node.type === 'link')
            expect(all(node.children).some(({ type }) => type === 'link')).to.equal(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  // A time would depend on the machine. What must not happen is that work grows faster than the text.
  const hostile = [
    '*',
    '**',
    '*a ',
    'a* ',
    '**a *b ',
    '*a** ',
    '[',
    '[a](',
    '[a](x',
    '[a](https://x(',
    '](',
    '[a](x(y)',
    '\n',
    ' \n',
    '(',
    '*[a](https://x.y) ',
  ];
  for (const piece of hostile) {
    it(`reads ten thousand characters of ${JSON.stringify(piece)} about as fast, letter for letter, as a few`, () => {
      const taken = (length: number): number => {
        const text = piece.repeat(length / piece.length);
        const times = Array.from({ length: 3 }, () => {
          const began = performance.now();
          for (let done = 0; done < 160_000; done += length) parseInline(text);
          return performance.now() - began;
        });
        return Math.min(...times);
      };
      taken(1000);
      // Quadratic work would take 16 times as long.
      expect(taken(16_000)).to.be.below(Math.max(taken(1000), 4) * 8);
    });
  }
});
