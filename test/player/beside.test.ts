import { expect } from 'chai';
import { PlayerHarness, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [
    { id: 'a', start: 1, end: 2, headline: 'A fact that takes some time to be read, longer than it stands.' },
    { id: 'b', start: 9, end: 20, headline: 'Another fact.' },
  ],
};
const content =
  '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">' +
  '<track kind="metadata" label="thumbnails" src="/test/fixtures/media/thumbnails.vtt">';

const boxOf = (node: Element) => node.getBoundingClientRect();

/** Everything visible that the player has over its footage. */
const overFootage = (harness: PlayerHarness) => {
  const stage = boxOf(harness.part('stage'));
  return Object.entries({
    tip: harness.timeline.tip,
    help: harness.help,
    menu: harness.menu,
    notice: harness.notice,
    hold: harness.hold,
    ripple: harness.ripple,
    controls: harness.part('controls'),
    ...Object.fromEntries(harness.parts('card').map((card, i) => [`card ${i}`, card])),
  })
    .filter(([, node]) => node?.checkVisibility() && boxOf(node).height && boxOf(node).top < stage.bottom - 1)
    .map(([name]) => name);
};

/** Whether nothing covers an element and nothing cuts it off. */
function whole(harness: PlayerHarness, node: HTMLElement): boolean {
  node.style.pointerEvents = 'auto';
  const { left, right, top, bottom } = boxOf(node);
  // Within round corners.
  const seen = [left + 12, (left + right) / 2, right - 12].flatMap((x) =>
    [top + 4, (top + bottom) / 2, bottom - 4].map((y) => harness.root.elementFromPoint(x, y)),
  );
  node.style.removeProperty('pointer-events');
  return seen.every((found) => found && node.contains(found));
}

describe('beside', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [390, 700])
    for (const withTrack of [true, false]) {
      const kind = `at ${width} px ${withTrack ? 'with' : 'without'} a track`;
      const mount = () =>
        PlayerHarness.ready({
          width,
          content,
          attributes: { layout: 'beside', panel: 'none' },
          ...(withTrack && { track }),
        });

      it(`${kind}, the timeline's tip is fully visible below the footage and moves nothing`, async () => {
        const harness = await mount();
        await harness.complete();
        const { height } = boxOf(harness.element);
        // The storyboard has pictures of the first seconds.
        for (const part of [0.15, 0.02, 0.5, 0.98]) {
          harness.timeline.point('pointermove', part);
          if (part < 0.2) await until('the picture', () => harness.timeline.picture);
          await harness.settled();
          const { tip } = harness.timeline;
          expect(overFootage(harness), `at ${part}`).to.deep.equal([]);
          expect(tip && whole(harness, tip), `whole at ${part}`).to.equal(true);
        }
        expect(boxOf(harness.element).height).to.equal(height);
        expect(document.documentElement.scrollWidth, 'the page is as wide as it was').to.be.at.most(
          innerWidth,
        );
      });

      it(`${kind}, help opens below the footage and moves nothing`, async () => {
        const harness = await mount();
        await harness.complete();
        const { height } = boxOf(harness.element);
        harness.control('Play').focus();
        harness.press('?');
        await harness.opened('help');
        expect(harness.root.activeElement).to.equal(harness.help);
        expect(overFootage(harness)).to.deep.equal([]);
        expect(boxOf(harness.element).height).to.equal(height);
      });
    }

  it('pausing to read and what is offered move nothing', async () => {
    const harness = await PlayerHarness.ready({
      track,
      width: 390,
      attributes: { layout: 'beside', pacing: 'always', panel: 'none' },
    });
    await harness.seek(1.5);
    const { height } = boxOf(harness.element);
    await harness.element.play();
    const hold = await harness.opened('hold');
    expect(overFootage(harness)).to.deep.equal([]);
    expect(whole(harness, hold)).to.equal(true);
    expect(boxOf(harness.element).height).to.equal(height);
  });

  it('keeps no room for annotations that there are not, or that are switched off', async () => {
    const bare = await PlayerHarness.ready({ width: 700, attributes: { layout: 'beside' } });
    const parts = ['stage', 'controls'].map((name) => boxOf(bare.part(name)).height);
    expect(boxOf(bare.element).height).to.be.closeTo((parts[0] ?? 0) + (parts[1] ?? 0), 1);
    const harness = await PlayerHarness.ready({
      track,
      width: 700,
      attributes: { layout: 'beside', panel: 'none' },
    });
    await harness.seek(5);
    expect(harness.isVisible(harness.part('overlay'))).to.equal(true);
    harness.element.annotationsEnabled = false;
    await harness.settled();
    expect(harness.isVisible(harness.part('overlay'))).to.equal(false);
  });
});
