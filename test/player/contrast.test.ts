import { expect } from 'chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { contrast, faint, inkOf, over, pixels } from '../support/ink.js';
import { PlayerHarness, next } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  title: 'What is left out',
  publisher: { name: 'A newspaper', url: 'https://example.org/' },
  revision: '3',
  coverage: { note: 'Each scene was looked at.' },
  // The colours that categories get by themselves, and the darkest and brightest that an author may give.
  categories: Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'black', 'white'].map((id) => [
      id,
      { label: `Category ${id}`, ...(id.length > 1 && { color: id === 'black' ? '#000000' : '#ffffff' }) },
    ]),
  ),
  annotations: [
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'black', 'white'].map((category, i) => ({
      id: `span-${category}`,
      category,
      start: i * 3,
      end: i * 3 + (i % 2 ? 2.5 : 2),
      headline: `Fact ${category}.`,
      claim: { text: 'All is well, as it seems to be. '.repeat(i ? 1 : 8).trim(), basis: 'visual' },
      verdict: 'misleading',
      body: 'Why it is so, with [a link](https://example.org/why).',
      asOf: '2014',
      sources: [{ title: 'A report', url: 'https://example.org/report', publisher: 'An office' }],
    })),
    { id: 'moment', start: 29, headline: 'A moment.', category: 'a' },
  ],
};

/** The footage as one colour. */
const frames = { black: 'brightness(0)', white: 'brightness(0) invert(1)' } as const;

describe('contrast, measured on the screen', () => {
  before(() => setViewport({ width: 1100, height: 900 }));
  afterEach(() => PlayerHarness.unmountAll());
  after(async () => {
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 600 });
  });

  async function player(frame: keyof typeof frames, width: number, scheme = 'light'): Promise<PlayerHarness> {
    const harness = await PlayerHarness.ready({
      track,
      width,
      attributes: { panel: 'open', pacing: 'auto' },
      content: '<track kind="captions" srclang="en" label="English" src="data:text/vtt,WEBVTT">',
    });
    harness.element.style.colorScheme = scheme;
    (harness.element.media as HTMLVideoElement).style.filter = frames[frame];
    await harness.settled();
    return harness;
  }

  for (const frame of ['black', 'white'] as const) {
    for (const [width, scheme] of [
      [1000, 'light'],
      [1000, 'dark'],
      [640, 'light'],
      [390, 'dark'],
    ] as const)
      it(`words and icons on a ${frame} frame, ${width} px, ${scheme}: at the start, with cards, opened, ended`, async () => {
        const harness = await player(frame, width, scheme);
        const { root } = harness;
        expect(faint(await inkOf(root)), 'start').to.deep.equal([]);
        await harness.seek(4);
        const ink = await inkOf(root);
        expect(ink.map(({ what }) => what))
          .to.include('Fact b.')
          .and.to.include('icon in Play');
        expect(faint(ink), 'cards').to.deep.equal([]);
        harness.element.openAnnotation('span-b');
        await harness.settled();
        expect(faint(await inkOf(root)), 'open').to.deep.equal([]);
        harness.element.closeAnnotation();
        await harness.seek(29.8);
        const ended = next(harness.element, 'ended');
        await harness.element.play();
        await ended;
        await harness.settled();
        expect(faint(await inkOf(root, await harness.opened('recap'))), 'recap').to.deep.equal([]);
      });

    it(`menu, help, notice, hold and what the timeline says, on a ${frame} frame`, async () => {
      const harness = await player(frame, 1000);
      const { root } = harness;
      harness.control('Settings').click();
      expect(faint(await inkOf(root, await harness.opened('menu'))), 'menu').to.deep.equal([]);
      harness.control('Settings').click();
      await harness.settled();
      harness.timeline.point('pointermove', 0.5);
      await harness.settled();
      expect(faint(await inkOf(root, harness.timeline.tip)), 'tip').to.deep.equal([]);
      harness.timeline.leave();
      const held = next(harness.element, 'pacing-hold');
      await harness.seek(1.8);
      await harness.element.play();
      await held;
      expect(faint(await inkOf(root, await harness.opened('hold'))), 'hold').to.deep.equal([]);
      harness.press('?');
      expect(faint(await inkOf(root, await harness.opened('help'))), 'help').to.deep.equal([]);
      harness.press('Escape');
      const refused = next(harness.element, 'track-error');
      harness.element.trackObject = { format: 'something else' };
      await refused;
      expect(faint(await inkOf(root, await harness.opened('notice'))), 'notice').to.deep.equal([]);
    });

    it(`markers, played and unplayed, volume, brackets and focus on a ${frame} frame`, async () => {
      const harness = await player(frame, 1000);
      await harness.seek(16);
      const lane = harness.timeline.markers;
      lane.style.visibility = 'hidden';
      const view = await pixels(new DOMRect(0, 0, innerWidth, innerHeight));
      lane.style.visibility = '';
      const low: string[] = [];
      for (const marker of harness.parts('marker')) {
        const { left, right, top, bottom } = marker.getBoundingClientRect();
        const { fill, stroke, strokeOpacity } = getComputedStyle(marker);
        const behind = view.at((left + right) / 2, (top + bottom) / 2);
        // Distinguished from the background by its own colour, or by the line around it.
        const best = Math.max(
          contrast(over(fill, behind), behind),
          contrast(over(stroke, behind, Number(strokeOpacity)), behind),
        );
        if (best < 3) low.push(`${fill}: ${best.toFixed(2)}`);
      }
      expect(low, 'markers').to.deep.equal([]);
      const bar = harness.timeline.bar.getBoundingClientRect();
      const thumb = harness.timeline.thumb.getBoundingClientRect();
      const y = bar.top + bar.height / 2;
      const played = view.at(thumb.left - 30, y);
      expect(contrast(played, view.at(thumb.left + 30, y)), 'played and unplayed').to.be.at.least(3);
      expect(contrast(played, view.at(thumb.left - 30, bar.bottom + 6)), 'played and picture').to.be.at.least(
        3,
      );
    });
  }
});
