import { expect } from 'chai';
import { PlayerHarness, next, until } from '../support/player-harness.js';

const headline = 'A fact of many words, which takes more than its one second on screen to be read.';
const track = {
  format: 'context-track/1',
  lang: 'en',
  annotations: [{ id: 'a', start: 0.5, end: 1.5, headline }],
};

const boxOf = (node: Element): DOMRect => node.getBoundingClientRect();

describe('with the list beside the footage', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [960, 1280]) {
    it(`the picture fills its place and the controls follow it, at ${width} px`, async () => {
      const harness = await PlayerHarness.ready({ track, width });
      const [media, controls, panel] = [
        harness.element.media,
        harness.part('controls'),
        harness.part('panel'),
      ];
      const { videoWidth, videoHeight } = harness.element;
      expect(boxOf(media).width / boxOf(media).height).to.be.closeTo(videoWidth / videoHeight, 0.01);
      expect(boxOf(controls).top).to.be.closeTo(boxOf(media).bottom, 1);
      expect(boxOf(harness.element).bottom).to.be.closeTo(boxOf(controls).bottom, 1);
      expect(boxOf(panel).bottom).to.be.closeTo(boxOf(controls).bottom, 1);
      expect(boxOf(panel).top).to.be.closeTo(boxOf(media).top, 1);
    });

    it(`a hold moves nothing and covers no card, at ${width} px`, async () => {
      const harness = await PlayerHarness.ready({ track, width });
      const before = boxOf(harness.element).height;
      const held = next(harness.element, 'pacing-hold');
      await harness.element.play();
      await held;
      await until('the hold', () => harness.hold);
      await harness.settled();
      expect(boxOf(harness.element).height).to.equal(before);
      const [hold, card] = [boxOf(harness.hold!), boxOf(harness.part('card'))];
      const apart =
        hold.top >= card.bottom ||
        hold.bottom <= card.top ||
        hold.left >= card.right ||
        hold.right <= card.left;
      expect(apart, 'card and hold').to.equal(true);
    });
  }

  it('the controls stay while the footage plays unattended', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { pacing: 'never' } });
    await harness.element.play();
    await until('four seconds', () => harness.element.currentTime > 4);
    expect(harness.isVisible(harness.part('timeline'))).to.equal(true);
  });
});
