import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../../support/player-harness.js';
import { PanelHarness } from '../../support/panel-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 2, end: 9, headline: 'A fact.' }],
};
const sources = { file: counter, stream: '/test/fixtures/media/hls-ts/master.m3u8' };

describe('footage under preload="none"', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const [what, src] of Object.entries(sources)) {
    it(`is loaded by a press on a list entry, and shows its moment: a ${what}`, async () => {
      const harness = PlayerHarness.mount({
        attributes: { src, preload: 'none', panel: 'open' },
        track,
        width: 1000,
      });
      await next(harness.element, 'track-load');
      await harness.settled();
      expect(harness.element.readyState).to.equal(0);
      new PanelHarness(harness).button('A fact.').click();
      await until('the frame', () => harness.element.readyState >= 2 && !harness.element.seeking);
      expect(harness.element.currentTime).to.be.closeTo(2, 0.1);
      await harness.settled();
      expect(harness.timeInFigures).to.match(/^0:02 \/ 0:(?!00)/);
    });
  }
});
