import { expect } from 'chai';
import { PanelHarness } from '../../support/panel-harness.js';
import { PlayerHarness, next, until } from '../../support/player-harness.js';
import { spreadTrack } from '../../support/spread-track.js';

/** All nodes, comments too: a template library's markers cost memory and time like any other. */
function allNodes(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

const track = (count: number) => spreadTrack(count, 0.4, (i) => ({ headline: `Fact ${i}.` }));

describe('the number of nodes', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('is the same after seeking to 60 annotations as after 20', async () => {
    const harness = await PlayerHarness.ready({
      track: track(60),
      width: 900,
      attributes: { panel: 'none' },
    });
    const pass = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        await harness.seek((i * 28) / 60 + 0.1);
        expect(harness.cards).to.deep.equal([`Fact ${i}.`]);
      }
      await harness.seek(29);
      return allNodes(harness.root);
    };
    const first = await pass(0, 20);
    expect(await pass(20, 60)).to.equal(first);
  });

  it('is the same after playing over 60 annotations as after 20', async () => {
    const harness = await PlayerHarness.ready({
      track: track(60),
      width: 900,
      attributes: { pacing: 'never' },
    });
    harness.element.playbackRate = 4;
    const pass = async (from: number, to: number) => {
      await harness.seek(from);
      await harness.element.play();
      await until(`${to} s`, () => harness.element.currentTime > to);
      harness.element.pause();
      await harness.seek(29);
      return allNodes(harness.root);
    };
    const first = await pass(0, 28 / 3);
    expect(await pass(28 / 3, 28)).to.equal(first);
    expect(harness.log.filter((entry) => entry.startsWith('enter'))).to.have.length.at.least(60);
  });

  it('of the list is the same after 200 scrolls as after 20', async () => {
    const panel = await PanelHarness.of(track(100));
    const pass = async (times: number) => {
      const places = new Set<string>();
      for (let i = 1; i <= times; i++) {
        const scrolled = next(panel.list, 'scroll');
        panel.list.scrollTop = (i % 5) * 800;
        await scrolled;
        await new Promise(requestAnimationFrame);
        places.add(panel.places.join());
      }
      // Other entries each time.
      expect(places.size).to.be.at.least(4);
      await panel.scrollTo(400);
      await panel.scrollTo(0);
      return allNodes(panel.list);
    };
    const first = await pass(20);
    expect(await pass(180)).to.equal(first);
  });
});
