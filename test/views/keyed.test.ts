import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { html, nothing, render } from 'lit/html.js';
import { keyed } from '../../src/views/keyed.js';

const allNodes = (root: Node): number => {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
};

describe('keyed', () => {
  let host: HTMLElement;
  let root: ShadowRoot;

  beforeEach(() => {
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const show = (ids: readonly string[], text = '') =>
    render(
      html`<p>before</p>
        ${keyed(
          ids,
          (id) => id,
          (id) => html`<button data-text=${text}>${id}</button> <i>${id}</i>`,
        )}
        <p>after</p>`,
      root,
    );
  const words = () => [...root.children].map((node) => node.textContent).join(' ');
  const button = (id: string) => {
    const found = [...root.querySelectorAll('button')].find((node) => node.textContent === id);
    if (!found) throw new Error(`no button ${id}`);
    return found;
  };

  it('shows any list after any other, with the same nodes for the same keys', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        show(before);
        const kept = before.filter((id) => after.includes(id));
        const nodes = kept.map(button);
        show(after);
        expect(words()).to.equal(['before', ...after.flatMap((id) => [id, id]), 'after'].join(' '));
        expect(kept.map(button)).to.deep.equal(nodes);
      }),
    );
  });

  it('keeps updating the items that it kept', () => {
    show(['a', 'b'], 'one');
    show(['b', 'a'], 'two');
    expect([...root.querySelectorAll('button')].map((node) => node.dataset['text'])).to.deep.equal([
      'two',
      'two',
    ]);
  });

  it('never takes focus from a node that stays, wherever it moves', () => {
    for (const after of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba', 'b', 'xbyaz']) {
      show(['a', 'b', 'c']);
      button('b').focus();
      let lost = false;
      button('b').addEventListener('blur', () => (lost = true), { once: true });
      show(after.split(''));
      expect(root.activeElement, after).to.equal(button('b'));
      expect(lost, after).to.equal(false);
      show([]);
    }
  });

  it('leaves nothing behind, however many have passed', () => {
    show([]);
    const empty = allNodes(root);
    for (let i = 0; i < 50; i++) show([`${i}`, `${i + 1}`]);
    show([]);
    expect(allNodes(root)).to.equal(empty);
  });

  it('gives way to something else, and comes back', () => {
    const place = (content: unknown) => render(html`<div>${content}</div>`, root);
    const item = () =>
      keyed(
        ['a'],
        (id) => id,
        (id) => html`<b>${id}</b>`,
      );
    for (const [content, expected] of [
      [item(), '<b>a</b>'],
      [nothing, ''],
      [html`<i>else</i>`, '<i>else</i>'],
      [item(), '<b>a</b>'],
      ['words', 'words'],
    ] as const) {
      place(content);
      expect(root.querySelector('div')?.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(expected);
    }
  });
});
