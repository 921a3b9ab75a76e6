import { expect } from 'chai';
import { PlayerHarness, until } from '../../support/player-harness.js';

/** Headlines as long as those of a real track, each with a second of its own and a region somewhere. */
const notes = Array.from({ length: 6 }, (_, index) => ({
  id: `note-${index}`,
  start: 1 + index,
  end: 1.9 + index,
  headline: 'In 2014 the state ran at least four camps for political prisoners.',
  claim: { text: 'all of the city is open to its visitors', basis: 'narration' },
  sources: [{ title: 'A report', url: 'https://example.org' }],
  asOf: '2014',
  ...(index && {
    region: { keyframes: [{ time: 0, box: [(index * 14) % 70, (index * 26) % 60, 25, 30] }] },
  }),
}));

const format = 'context-track/1';

function showCaptions(harness: PlayerHarness): void {
  const video = harness.root.querySelector('video')!;
  const captions = video.addTextTrack('captions', 'English', 'en');
  captions.addCue(new VTTCue(0, 30, 'It is a city like any other,\nand they are like anybody else.'));
  captions.mode = 'showing';
}

const overlaps = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** In the same place. A bar to scroll with, where it takes room, makes a card less high. */
const isAt = (box: DOMRect, other: DOMRect): boolean =>
  (['left', 'top', 'width'] as const).every((edge) => Math.abs(box[edge] - other[edge]) < 0.1);

describe('cards with little room', function () {
  this.timeout(60_000);
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [480, 600])
    it(`are shown, not counted, at ${width} px with captions and controls`, async () => {
      const harness = await PlayerHarness.ready({
        track: { format, annotations: notes },
        width,
        attributes: { panel: 'closed' },
      });
      showCaptions(harness);
      const timeline = () => harness.part('timeline').getBoundingClientRect();
      for (const { start } of notes) {
        await harness.seek(start + 0.1);
        await until('a card', () => harness.cards.length === 1);
        const card = harness.parts('card')[0]!.getBoundingClientRect();
        expect(card.bottom, `at ${start} s`).to.be.at.most(timeline().top + 1);
        expect(card.height).to.be.above(20);
      }
    });

  it('are as many as have room, however narrow the player', async () => {
    const annotations = [1, 2, 3, 4, 5].map((number) => ({
      id: `short-${number}`,
      start: 1,
      end: 5,
      headline: `Short fact ${number}.`,
    }));
    const harness = await PlayerHarness.ready({
      track: { format, annotations },
      width: 624,
      attributes: { panel: 'closed' },
    });
    await harness.seek(2);
    await until('all five', () => harness.cards.length === 5);
  });

  it('avoid their regions when they are open too', async () => {
    const about = {
      id: 'about',
      start: 1,
      end: 9,
      headline: 'What is on the right.',
      body: 'Why it is so. '.repeat(60),
      region: { keyframes: [{ time: 0, box: [42, 15, 16, 40] }] },
    };
    const harness = await PlayerHarness.ready({
      track: { format, annotations: [about] },
      width: 860,
      attributes: { panel: 'closed' },
    });
    await harness.seek(2);
    harness.element.openAnnotation('about');
    await harness.settled();
    const stage = harness.part('stage').getBoundingClientRect();
    const card = harness.card('What is on the right.').getBoundingClientRect();
    const region = new DOMRect(
      stage.left + stage.width * 0.42,
      stage.top + stage.height * 0.15,
      stage.width * 0.16,
      stage.height * 0.4,
    );
    expect(overlaps(card, region)).to.equal(false);
    expect(card.width).to.be.at.least(240);
    expect(card.bottom).to.be.at.most(harness.part('timeline').getBoundingClientRect().top + 1);
  });
});

describe('cards below the frame', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('do not move while they are read, whatever appears and disappears beside them', async () => {
    const annotations = [
      { id: 'a', start: 1, end: 3, headline: 'The first fact, which takes a line or two of the card.' },
      { id: 'b', start: 2, end: 6, headline: 'The second fact, which takes a line or two of the card.' },
      { id: 'c', start: 3.5, end: 7, headline: 'The third fact, which takes a line or two of the card.' },
    ];
    const harness = await PlayerHarness.ready({ track: { format, annotations }, width: 400 });
    await harness.seek(1.5);
    const left = (id: number) => harness.card(annotations[id]!.headline).getBoundingClientRect();
    const first = left(0);
    let shifted = 0;
    const shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as unknown as { value: number }).value;
    });
    shifts.observe({ type: 'layout-shift' });
    await harness.seek(2.5);
    expect(isAt(left(0), first), JSON.stringify([left(0), first])).to.equal(true);
    expect(left(1).left).to.be.at.least(first.right - 1);
    // The first one ends: the row scrolls to the second, and does not move otherwise.
    await harness.seek(3.2);
    await until('the second card', () => Math.abs(left(1).left - first.left) < 1);
    const second = left(1);
    await harness.seek(4);
    expect(isAt(left(1), second), JSON.stringify([left(1), second])).to.equal(true);
    expect(left(2).left).to.be.at.least(second.right - 1);
    for (const entry of shifts.takeRecords()) shifted += (entry as unknown as { value: number }).value;
    shifts.disconnect();
    expect(shifted).to.be.below(0.02);
  });

  it('do not move the page or each other in five seconds of playback, though one follows upon the other', async () => {
    const annotations = Array.from({ length: 6 }, (_, i) => ({
      id: `n${i}`,
      start: 0.5 + i * 0.8,
      end: 2.5 + i * 0.8,
      headline: `Fact number ${i}, which takes a line or two of the card${' and more'.repeat(i)}.`,
    }));
    const harness = await PlayerHarness.ready({
      track: { format, annotations },
      width: 400,
      attributes: { pacing: 'never' },
    });
    let shifted = 0;
    const count = (entries: PerformanceEntryList) => {
      for (const entry of entries) shifted += (entry as unknown as { value: number }).value;
    };
    const shifts = new PerformanceObserver((list) => count(list.getEntries()));
    shifts.observe({ type: 'layout-shift' });
    await harness.element.play();
    await until('the last one', () => harness.element.currentTime > 5.5);
    harness.element.pause();
    await harness.settled();
    count(shifts.takeRecords());
    shifts.disconnect();
    expect(harness.log.filter((entry) => entry.startsWith('enter'))).to.have.length(6);
    expect(shifted).to.be.below(0.02);
  });
});
