import { expect } from 'chai';
// A script, not a module: it leaves itself on the window.
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { PlayerHarness, next } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  publisher: { name: 'A newspaper' },
  categories: { food: { label: 'Food', color: '#009e73', icon: 'wheat' } },
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 6,
      headline: 'The first fact.',
      claim: 'All is well.',
      category: 'food',
      verdict: 'misleading',
      body: 'Why it is so.',
      asOf: '2014',
      sources: [{ title: 'A report', url: 'https://example.org/' }],
      region: { box: [60, 20, 20, 30] },
    },
    { id: 'two', start: 3, end: 8, headline: 'The second fact.' },
  ],
};

declare const axe: typeof axeCore;

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('accessibility', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark']) {
      it(`axe has nothing to say at ${width} px, ${scheme}: at the start, with cards, opened, in the menu, ended, without footage`, async () => {
        const harness = await PlayerHarness.ready({ track, width });
        harness.element.style.colorScheme = scheme;
        await harness.settled();
        expect(await violations(harness.element), 'start').to.deep.equal([]);
        await harness.seek(4);
        expect(await violations(harness.element), 'cards').to.deep.equal([]);
        harness.element.openAnnotation('one');
        await harness.settled();
        expect(await violations(harness.element), 'open').to.deep.equal([]);
        harness.element.closeAnnotation();
        harness.control('Settings').click();
        await harness.opened('menu');
        expect(await violations(harness.element), 'menu').to.deep.equal([]);
        harness.control('Settings').click();
        await harness.seek(29.9);
        const ended = next(harness.element, 'ended');
        await harness.element.play();
        await ended;
        await harness.settled();
        expect(await violations(harness.element), 'ended').to.deep.equal([]);
        const failed = next(harness.element, 'media-failure');
        harness.element.src = '/test/fixtures/media/broken/zero.mp4';
        await failed;
        await harness.settled();
        expect(await violations(harness.element), 'failed').to.deep.equal([]);
      });
    }
  }

  it('every control is at least 24 px high and wide', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(4);
    for (const { name, node } of harness.controls) {
      // The headline's hit area is its whole card or entry, and the slider's its own box.
      const box = (harness.focusShownOn(node).at(-1) ?? node).getBoundingClientRect();
      expect(Math.min(box.width, box.height), name).to.be.at.least(23.5);
    }
  });

  it('reaches timeline, settings, context and each annotation by Tab', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1000 });
    await harness.seek(4);
    const reachable = harness.controls.filter(({ node }) => node.tabIndex >= 0).map(({ name }) => name);
    for (const name of ['Timeline', 'Settings', 'Context', 'The first fact.', 'The second fact.'])
      expect(reachable).to.include(name);
  });
});
