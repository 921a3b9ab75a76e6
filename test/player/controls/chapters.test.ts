import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const chapters = '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">';
const src = '/test/fixtures/media/short.mp4';

async function ready(mounting: Parameters<typeof PlayerHarness.ready>[0] = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({
    content: chapters,
    ...mounting,
    attributes: { src, ...mounting.attributes },
  });
  await harness.chapters();
  await harness.settled();
  return harness;
}

const tip = ({ timeline }: PlayerHarness) => timeline.told;

/** Fractions of the bar at which it is cut. */
const cuts = (harness: PlayerHarness) => {
  const { backgroundImage } = getComputedStyle(harness.timeline.bar, '::after');
  return [...backgroundImage.matchAll(/calc\(([\d.]+)% - 1px\)/g)].map(([, percent]) => Number(percent));
};

describe('chapters', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('cut the bar where they begin and end, but for its own ends, without a node each', async () => {
    const harness = await ready();
    const nodes = harness.part('timeline').querySelectorAll('*').length;
    const found = cuts(harness);
    expect(found).to.have.length(2);
    expect(found[0]).to.be.closeTo(33.3, 0.5);
    expect(found[1]).to.be.closeTo(66.6, 0.5);
    const without = await PlayerHarness.ready({ attributes: { src } });
    await without.complete();
    expect(without.part('timeline').querySelectorAll('*').length).to.equal(nodes);
    expect(cuts(without)).to.deep.equal([]);
  });

  it('are named in the tip under the pointer, with the time', async () => {
    const harness = await ready();
    harness.timeline.point('pointermove', 0.5);
    await harness.settled();
    expect(tip(harness)).to.match(/^Half way ?0:0[23]$/);
    harness.timeline.leave();
    await harness.settled();
    expect(tip(harness)).to.equal(undefined);
  });

  it('are named for the keyboard too: when the timeline has focus, and where an arrow leads', async () => {
    const harness = await ready();
    harness.control('Settings').focus();
    harness.press('Escape');
    const timeline = harness.part('timeline');
    timeline.focus();
    await harness.settled();
    expect(tip(harness)).to.match(/^Setting out ?0:00$/);
    const seeked = next(harness.element, 'seeked');
    harness.press('ArrowRight');
    await seeked;
    await harness.settled();
    expect(tip(harness)).to.match(/^Arriving ?0:05$/);
    timeline.blur();
    await harness.settled();
    expect(tip(harness)).to.equal(undefined);
  });

  it('are a menu with times; the current one is marked and has focus, a press goes to another', async () => {
    const harness = await ready();
    await harness.seek(3);
    await harness.open('Chapters');
    const list = harness.controls.filter(({ node }) => harness.menu?.contains(node));
    expect(list.map(({ name }) => name)).to.deep.equal([
      'Setting out 0:00',
      'Half way 0:02',
      'Arriving 0:04',
    ]);
    expect(list.map(({ node }) => node.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
    expect(harness.root.activeElement).to.equal(list[1]?.node);
    expect(harness.control('Chapters').getAttribute('aria-expanded')).to.equal('true');
    const seeked = next(harness.element, 'seeked');
    list[2]?.node.click();
    await seeked;
    expect(harness.element.currentTime).to.be.closeTo(4, 0.01);
    await harness.settled();
    expect(harness.menu).to.equal(undefined);
    expect(harness.root.activeElement).to.equal(harness.control('Chapters'));
  });

  it('come in the language of the interface', async () => {
    const text = encodeURIComponent('WEBVTT\n\n00:00.000 --> 00:06.000\nEin Kapitel\n');
    const harness = await ready({
      attributes: { lang: 'de' },
      content: `${chapters}<track kind="chapters" srclang="de" src="data:text/vtt,${text}">`,
    });
    await harness.open('Kapitel');
    expect(harness.menu?.textContent).to.include('Ein Kapitel');
  });

  it('that are no chapters leave no button', async () => {
    const harness = await PlayerHarness.ready({
      attributes: { src },
      content: '<track kind="chapters" srclang="en" src="/test/fixtures/media/bad.vtt">',
    });
    await harness.complete();
    await until(
      'the file to be read',
      () =>
        harness.element.media.querySelector('track')?.readyState === 2 ||
        harness.element.media.querySelector('track')?.readyState === 3,
    );
    await harness.settled();
    expect(harness.controls.map(({ name }) => name)).not.to.include('Chapters');
  });
});
