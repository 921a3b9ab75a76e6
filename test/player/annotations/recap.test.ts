import { expect } from 'chai';
import { pixels } from '../../support/ink.js';
import { PlayerHarness, next, type Mounting } from '../../support/player-harness.js';

const track = (more: object = {}) => ({
  format: 'context-track/1',
  lang: 'en',
  title: 'What it leaves out',
  publisher: { name: 'The Paper' },
  revision: 3,
  modified: '2026-01-02',
  coverage: { note: 'All of it was checked.' },
  annotations: [
    {
      id: 'a',
      start: 1,
      end: 2,
      headline: 'First fact.',
      claim: 'A claim.',
      sources: [{ title: 'A book', url: 'https://example.org/' }],
    },
    { id: 'b', start: 3, end: 4, headline: 'Second fact.' },
    { id: 'c', start: 5, end: 6, headline: 'Third fact.' },
  ],
  recap: { items: ['c', 'a'] },
  ...more,
});

/** More than can stand over the footage. */
const many = {
  annotations: Array.from({ length: 14 }, (_, i) => ({
    id: `n${i}`,
    start: i + 1,
    end: i + 2,
    headline: `Fact number ${i} goes on for some words, so that it takes two lines.`,
    claim: 'A claim.',
  })),
};

async function atTheEnd(mounting: Parameters<typeof PlayerHarness.ready>[0]): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready(mounting);
  await harness.seek(29.8);
  const ended = next(harness.element, 'ended');
  await harness.element.play();
  await ended;
  await harness.settled();
  return harness;
}

const facts = (harness: PlayerHarness) =>
  [...harness.part('recap').querySelectorAll('h3')].map((node) =>
    node.textContent?.replace(/\s+/g, ' ').trim(),
  );

describe('recap', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('shows what the track names, each claim once, sources, coverage and edition', async () => {
    const harness = await atTheEnd({ track: track(), width: 800 });
    expect(facts(harness)).to.deep.equal(['Third fact. 0:05', 'First fact. 0:01']);
    const text = harness.part('recap').textContent?.replace(/\s+/g, ' ') ?? '';
    for (const part of [
      'What it leaves out',
      'A claim.',
      'A book',
      'All of it was checked.',
      'The Paper',
      'Revision 3',
      'Jan 2, 2026',
    ])
      expect(text).to.include(part);
    expect(text.split('A claim.')).to.have.length(2);
  });

  it('has *Watch again* first in focus order, and it plays from the start', async () => {
    const harness = await atTheEnd({ track: track(), width: 800 });
    const first = harness.part('recap').querySelector('button');
    expect(first?.textContent?.trim()).to.equal('Watch again');
    const playing = next(harness.element, 'playing');
    first?.click();
    await playing;
    expect(harness.element.currentTime).to.be.below(2);
    await harness.settled();
    expect(harness.parts('recap')).to.deep.equal([]);
  });

  it('leads back to the moment of a fact', async () => {
    const harness = await atTheEnd({ track: track(), width: 800 });
    harness.control(/^Third fact/).click();
    await next(harness.element, 'seeked');
    expect(harness.element.currentTime).to.be.closeTo(5, 0.01);
  });

  it('does not appear with recap="none", with annotations off, or if it names no annotation', async () => {
    const without: readonly Mounting[] = [
      { track: track(), attributes: { recap: 'none' } },
      { track: track(), attributes: { 'annotations-off': '' } },
      { track: track({ recap: { items: ['nobody'] } }) },
    ];
    for (const mounting of without) {
      const harness = await atTheEnd(mounting);
      expect(harness.parts('recap')).to.deep.equal([]);
    }
  });

  it('on a phone begins with its title, and fades out where it continues below the edge', async () => {
    const harness = await atTheEnd({ track: track(), width: 390 });
    const recap = harness.part('recap');
    expect(recap.scrollHeight).to.be.greaterThan(recap.clientHeight);
    const title = recap.querySelector('h2')?.getBoundingClientRect();
    const again = harness.control('Watch again').getBoundingClientRect();
    expect(title?.left).to.be.below(again.left);
    expect(Math.abs((title?.top ?? 0) - again.top), 'in one line').to.be.below(again.height);
    const { position, backgroundImage, height } = getComputedStyle(recap, '::after');
    expect([position, backgroundImage.startsWith('linear-gradient(rgba(0, 0, 0, 0)')]).to.deep.equal([
      'sticky',
      true,
    ]);
    // At the end nothing is left under it.
    recap.scrollTo(0, recap.scrollHeight);
    const last = recap.lastElementChild?.getBoundingClientRect();
    expect(last?.bottom).to.be.at.most(recap.getBoundingClientRect().bottom - parseFloat(height) + 1);
  });

  for (const width of [500, 640, 900])
    it(`at ${width} px cuts no line above the controls, but fades out where it goes on, and ends clear of them`, async () => {
      const harness = await atTheEnd({ track: track({ ...many, recap: undefined }), width });
      const recap = harness.part('recap');
      const edge = harness.part('controls').getBoundingClientRect().top;
      expect(recap.scrollHeight).to.be.greaterThan(recap.clientHeight);
      const { left } = recap.getBoundingClientRect();
      const bright = async (y: number) => {
        const row = await pixels(new DOMRect(left, y, width, 1));
        return Math.max(...Array.from({ length: width }, (_, x) => Math.max(...row.at(x, 0))));
      };
      // A line of text is about 20 px high: somewhere on the way one would be cut.
      for (let y = 0; y < 24; y += 4) {
        recap.scrollTo(0, y);
        await harness.settled();
        expect(await bright(edge - 2), `${y} px down`).to.be.below(60);
      }
      recap.scrollTo(0, recap.scrollHeight);
      await harness.settled();
      const fade = parseFloat(getComputedStyle(recap, '::after').height);
      expect(fade).to.be.above(30);
      const end = recap.lastElementChild?.getBoundingClientRect().bottom;
      expect(end).to.be.at.most(edge);
      expect(await bright(end! - 8), 'the last line').to.be.above(100);
    });

  it('moves nothing on the page when it appears, on a phone either', async () => {
    for (const width of [360, 700, 1200]) {
      const harness = await PlayerHarness.ready({ track: track(), width });
      await harness.seek(29.8);
      const before = harness.element.getBoundingClientRect().height;
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      await harness.settled();
      expect(harness.parts('recap')).to.have.length(1);
      expect(harness.element.getBoundingClientRect().height, `${width} px`).to.equal(before);
    }
  });
});
