import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

type Json = Readonly<Record<string, unknown>>;

const whole = (annotations: readonly Json[], more: Json = {}) => ({
  format: 'context-track/1',
  lang: 'en',
  annotations,
  ...more,
});
const fact = (more: Json = {}): Json => ({ id: 'it', start: 2, end: 8, headline: 'A fact.', ...more });

/** A player at a moment of the track, with the list open beside the frame. */
async function at(time: number, track: unknown, width = 1200, more = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({ track, width, attributes: { panel: 'open', ...more } });
  await harness.seek(time);
  return harness;
}

const paths = ({ element }: PlayerHarness) => element.problems.map(({ path }) => path);
const words = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function entries(harness: PlayerHarness): HTMLElement[] {
  return [...harness.part('panel').querySelectorAll<HTMLElement>('li[aria-posinset]')];
}

/** Cards on screen are inside the stage, and nothing in them is wider than they are. */
function expectTidy(harness: PlayerHarness): void {
  const stage = harness.part('stage').getBoundingClientRect();
  for (const card of harness.parts('card').filter((node) => harness.isVisible(node))) {
    const box = card.getBoundingClientRect();
    expect(box.left, 'left').to.be.at.least(stage.left - 1);
    expect(box.right, 'right').to.be.at.most(stage.right + 1);
    expect(box.top, 'top').to.be.at.least(stage.top - 1);
    expect(box.bottom, 'bottom').to.be.at.most(stage.bottom + 1);
    expect(card.scrollWidth, 'width of what is in the card').to.be.at.most(card.clientWidth + 1);
  }
  for (const entry of entries(harness))
    expect(entry.scrollWidth, 'width of what is in the entry').to.be.at.most(entry.clientWidth + 1);
  const { element } = harness;
  expect(element.scrollWidth, 'width of the player').to.be.at.most(element.clientWidth + 1);
}

describe('an ugly track', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const regions: readonly (readonly [what: string, region: Json, problem: string | undefined])[] = [
    ['wholly outside the frame', { box: [120, 20, 10, 10] }, 'annotations[0].region.box[0]'],
    ['partly outside the frame', { box: [80, 80, 60, 60] }, 'annotations[0].region.box'],
    ['of no size', { box: [10, 10, 0, 5] }, 'annotations[0].region.box[2]'],
    [
      'with two keyframes at one time',
      {
        keyframes: [
          { time: 2, box: [10, 10, 20, 20] },
          { time: 2, box: [60, 10, 20, 20] },
        ],
      },
      'annotations[0].region.keyframes[1].time',
    ],
    [
      'whose keyframes are all in one place',
      { keyframes: [2, 3, 4, 5].map((time) => ({ time, box: [30, 30, 20, 20] })) },
      undefined,
    ],
    ['that is a single point in a corner', { point: [100, 100] }, undefined],
  ];
  for (const [what, region, problem] of regions) {
    it(`a region ${what}: its fact is shown all the same`, async () => {
      const harness = await at(3, whole([fact({ region }), fact({ id: 'other', headline: 'Another.' })]));
      expect(harness.cards).to.have.members(['A fact.', 'Another.']);
      expectTidy(harness);
      expect(paths(harness)).to.deep.equal(problem ? [problem] : []);
      await harness.seek(7.9);
      expect(harness.cards).to.have.members(['A fact.', 'Another.']);
      const stage = harness.part('stage').getBoundingClientRect();
      for (const outline of harness.parts('region').filter((region) => !region.hidden)) {
        const corners = harness.bracketsOf(outline).map((bracket) => bracket.getBoundingClientRect());
        for (const { left, top, width, height } of corners)
          for (const value of [left, top, width, height]) expect(value).to.satisfy(Number.isFinite);
        expect(Math.max(...corners.map(({ right }) => right)), 'it begins in the frame').to.be.above(
          stage.left,
        );
        expect(Math.min(...corners.map(({ left }) => left))).to.be.below(stage.right);
      }
    });
  }

  it('a claim of 10,000 characters is there to its end, in a card that scrolls', async () => {
    const claim = `${'word '.repeat(1999)}end.`.padStart(10_000, '-');
    const harness = await at(3, whole([fact({ claim }), fact({ id: 'other', headline: 'Another.' })]));
    expectTidy(harness);
    expect(harness.cards).to.have.members(['A fact.', 'Another.']);
    expect(paths(harness)).to.deep.equal([]);
    expect(harness.element.annotations[0]?.claim?.text).to.equal(claim);
    const { height } = harness.card('A fact.').getBoundingClientRect();
    expect(height, 'at a glance').to.be.below(harness.part('stage').clientHeight / 2);
    harness.element.openAnnotation('it');
    await harness.settled();
    const card = harness.card('A fact.');
    expect(words(card)).to.include('word end.');
    expect(card.scrollHeight).to.be.greaterThan(card.clientHeight);
    card.scrollTop = card.scrollHeight;
    expect(card.scrollTop + card.clientHeight).to.be.closeTo(card.scrollHeight, 2);
    expectTidy(harness);
  });

  it('a longer claim is cut, and the problem says where', async () => {
    const harness = await at(3, whole([fact({ claim: 'x'.repeat(12_000) })]));
    expect(paths(harness)).to.deep.equal(['annotations[0].claim']);
    expect(harness.element.annotations[0]?.claim?.text).to.have.length(10_000);
  });

  for (const width of [390, 1200]) {
    it(`a headline that is one word of 500 letters breaks, at ${width} px`, async () => {
      const headline = 'Donaudampfschiff'.repeat(32).slice(0, 500);
      const harness = await at(3, whole([fact({ headline, claim: headline })]), width);
      expect(harness.cards).to.deep.equal([headline]);
      const card = harness.card(headline);
      expect(card.scrollWidth).to.be.at.most(card.clientWidth + 1);
      for (const entry of entries(harness)) expect(entry.scrollWidth).to.be.at.most(entry.clientWidth + 1);
      expect(harness.element.scrollWidth).to.be.at.most(width + 1);
      if (width === 1200) expectTidy(harness);
    });
  }

  it('400 annotations at the same second: a few have cards, the chip counts the others, the list has them all', async () => {
    const crowd = Array.from({ length: 400 }, (_, i) => fact({ id: `n${i}`, headline: `Fact ${i}.` }));
    const harness = await PlayerHarness.ready({
      track: whole(crowd),
      width: 1000,
      attributes: { panel: 'closed' },
    });
    await harness.seek(3);
    // How long it takes depends on the machine; how much there is to do does not.
    expect(harness.parts('card').length, 'cards made').to.be.at.most(24);
    expect(harness.root.querySelectorAll('*').length, 'nodes in all').to.be.lessThan(1000);
    expect(harness.element.activeAnnotations).to.have.length(400);
    const { cards } = harness;
    expect(cards.length).to.be.within(1, 6);
    expectTidy(harness);
    expect(paths(harness)).to.deep.equal([]);
    harness.control(new RegExp(`^${400 - cards.length} more notes`)).click();
    await harness.settled();
    expect(words(harness.part('panel'))).to.include('400 notes');
    expect(entries(harness)[0]?.ariaSetSize).to.equal('400');
    expect(words(entries(harness).at(-1))).to.include('Fact 399.');
  });

  it('of 400 at the same second the most important have cards, and the chip counts on when some leave', async () => {
    const crowd = Array.from({ length: 400 }, (_, i) =>
      fact({
        id: `n${i}`,
        headline: `Fact ${i}.`,
        priority: i === 300 ? 90 : 50,
        ...(i >= 390 && { end: 5 }),
      }),
    );
    const harness = await PlayerHarness.ready({
      track: whole(crowd),
      width: 1000,
      attributes: { panel: 'closed' },
    });
    await harness.seek(3);
    expect(harness.cards).to.include('Fact 300.');
    await harness.seek(6);
    expect(harness.element.activeAnnotations).to.have.length(390);
    harness.control(new RegExp(`^${390 - harness.cards.length} more notes`));
    // An annotation without a card is opened from elsewhere: it gets one.
    harness.element.openAnnotation('n200');
    await harness.settled();
    expect(harness.card('Fact 200.').matches('[role=dialog]')).to.equal(true);
  });

  it('of 400 at the same second, the row below the frame shows the most important too, and leads to the others', async () => {
    const crowd = Array.from({ length: 400 }, (_, i) => fact({ id: `n${i}`, headline: `Fact ${i}.` }));
    const harness = await PlayerHarness.ready({ track: whole(crowd), width: 400 });
    await harness.seek(3);
    expect(harness.cards).to.have.length(24);
    harness.control(/^376 more notes/).click();
    await harness.settled();
    expect(entries(harness)[0]?.ariaSetSize).to.equal('400');
  });

  it('a category nobody declared and a colour that is no colour cost only themselves', async () => {
    const track = whole(
      [fact({ category: 'nobody' }), fact({ id: 'other', headline: 'Another.', category: 'food' })],
      {
        categories: { food: { label: 'Food', color: 'red; background: url(https://example.org/)' } },
      },
    );
    const harness = await at(3, track);
    expect(harness.cards).to.have.members(['A fact.', 'Another.']);
    expect(paths(harness)).to.have.members(['annotations[0].category', 'categories.food.color']);
    expect(words(harness.card('Another.'))).to.include('Food');
    const tone = getComputedStyle(harness.card('Another.')).borderInlineStartColor;
    expect(tone).to.match(/^rgb/);
    expect(getComputedStyle(harness.card('Another.')).backgroundImage).to.equal('none');
  });

  for (const [what, items, problems] of [
    ['nobody', [], []],
    ['only strangers', ['a', 'b'], ['recap.items[0]', 'recap.items[1]']],
  ] as const) {
    it(`a recap that names ${what} leaves the last frame alone`, async () => {
      const harness = await at(29.9, whole([fact()], { recap: { items } }));
      expect(paths(harness)).to.deep.equal(problems);
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      await harness.settled();
      expect(harness.parts('recap')).to.deep.equal([]);
      harness.control('Watch again').click();
      await until('the footage from its start', () => harness.element.currentTime < 5);
    });
  }

  it('right-to-left texts in a left-to-right page read from the right, in their place', async () => {
    const arabic = { ar: 'حقيقة عن القمح (١٢٪) في 2014.' };
    const harness = await at(3, whole([fact({ headline: arabic, claim: { text: arabic } })]));
    expectTidy(harness);
    const nodes = [...harness.parts('card'), ...entries(harness)].flatMap((node) => [
      ...node.querySelectorAll('[lang=ar]'),
    ]);
    expect(nodes.length).to.be.at.least(4);
    for (const node of nodes) expect(getComputedStyle(node).direction).to.equal('rtl');
    expect(getComputedStyle(harness.part('timeline')).direction).to.equal('ltr');
    const shown = harness.card(arabic.ar);
    expect(getComputedStyle(shown).direction).to.equal('ltr');
  });

  it('HTML and scripts are text, everywhere', async () => {
    const attack = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script><b>bold</b>';
    const track = whole(
      [
        fact({
          headline: attack,
          claim: { text: attack, speaker: attack, quote: attack },
          body: `${attack} [${attack}](javascript:window.__ran=1) [data](data:text/html,x)`,
          category: 'bad',
          verdict: 'false',
          sensitive: [],
          sources: [
            {
              title: attack,
              publisher: attack,
              quote: attack,
              locator: attack,
              url: 'javascript:window.__ran=1',
            },
          ],
          corrections: [{ date: '2020-01-01', note: attack }],
          region: { label: attack, box: [10, 10, 20, 20] },
        }),
      ],
      {
        title: attack,
        publisher: { name: attack, url: 'javascript:window.__ran=1' },
        categories: { bad: { label: attack } },
        coverage: { note: attack },
      },
    );
    const harness = await at(3, track);
    const clean = (when: string) => {
      expect('__ran' in window, `${when}: nothing ran`).to.equal(false);
      const made = [...harness.root.querySelectorAll('img, script, iframe, b')].filter(
        (node) => node.localName !== 'b' || node.textContent === 'bold',
      );
      expect(made, when).to.deep.equal([]);
      for (const link of harness.root.querySelectorAll('a'))
        expect(link.protocol, `${when}: ${link.outerHTML}`).to.match(/^https?:$/);
    };
    clean('closed');
    expect(harness.cards).to.deep.equal([attack]);
    harness.element.openAnnotation('it');
    await harness.settled();
    const text = harness.card(attack).textContent ?? '';
    expect(text.split('<script>').length - 1, 'headline, speaker, claim, quote, body …').to.be.at.least(8);
    clean('open');
    harness.element.closeAnnotation();
    await harness.seek(29.9);
    const ended = next(harness.element, 'ended');
    await harness.element.play();
    await ended;
    await harness.settled();
    expect(harness.part('recap').textContent).to.include('<script>');
    clean('recap');
  });

  it('20,000 annotations: the list has them all with a handful of nodes, and the player answers', async () => {
    const count = 20_000;
    const crowd = Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      start: (i * 29) / count,
      end: (i * 29) / count + 0.0005,
      headline: `Fact ${i}.`,
    }));
    const harness = await at(14.5, whole(crowd), 1200, { pacing: 'never' });
    expect(paths(harness)).to.deep.equal([]);
    expect(harness.element.annotations).to.have.length(count);
    const listed = entries(harness);
    expect(listed.length).to.be.within(5, 100);
    expect(listed[0]?.ariaSetSize).to.equal(String(count));
    expect(harness.root.querySelectorAll('*').length, 'nodes in all').to.be.lessThan(5000);
    expect(harness.cards).to.deep.equal(['Fact 10000.']);
    const seeked = next(harness.element, 'seeked');
    harness.element.nextAnnotation();
    await seeked;
    await until('the next', () => harness.cards[0] === 'Fact 10001.');
    await harness.element.play();
    await until('playback', () => harness.element.currentTime > 14.8);
    harness.element.pause();
    const list = harness.part('panel').querySelector<HTMLElement>('[role=list]');
    if (!list) throw new Error('there is no list');
    // As a reader would, which stops the list from following.
    list.dispatchEvent(new WheelEvent('wheel'));
    list.scrollTop = list.scrollHeight;
    await until('the end of the list', () => words(entries(harness).at(-2)).includes(`Fact ${count - 2}.`));
    expect(entries(harness).length).to.be.at.most(100);
  });
});
