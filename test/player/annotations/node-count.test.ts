import { expect } from 'chai';
import { PanelHarness } from '../../support/panel-harness.js';
import { PlayerHarness } from '../../support/player-harness.js';

/** All nodes, comments too: a template library's markers cost memory and time like any other. */
function allNodes(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

const track = (count: number) => ({
  format: 'context-track/1',
  lang: 'en',
  annotations: Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    start: (i * 28) / count,
    end: (i * 28) / count + 0.4,
    headline: `Fact ${i}.`,
    region: { box: [10 + (i % 50), 10, 20, 20] },
  })),
});

describe('the number of nodes', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('does not grow with the annotations that have passed', async () => {
    const harness = await PlayerHarness.ready({
      track: track(7),
      width: 900,
      attributes: { panel: 'none' },
    });
    const pass = async () => {
      for (let i = 0; i < 7; i++) {
        await harness.seek(i * 4 + 0.1);
        expect(harness.cards).to.deep.equal([`Fact ${i}.`]);
      }
      await harness.seek(29);
      return allNodes(harness.root);
    };
    const once = await pass();
    expect(await pass()).to.be.at.most(once);
  });

  it('does not grow while the list is scrolled', async () => {
    const panel = await PanelHarness.of(track(100));
    const pass = async () => {
      for (let y = 800; y <= 3200; y += 800) await panel.scrollTo(y);
      await panel.scrollTo(0);
      return allNodes(panel.list);
    };
    const once = await pass();
    expect(await pass()).to.be.at.most(once);
  });
});
