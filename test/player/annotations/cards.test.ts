import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../../support/player-harness.js';
import { byRole } from '../../support/roles.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: { en: 'Food', ko: '식량' }, color: '#009e73', icon: 'wheat' } },
  annotations: [
    {
      id: 'moving',
      start: 2,
      end: 8,
      headline: { en: 'A fact on the left.', ko: '왼쪽의 사실.' },
      claim: { text: 'all is well', basis: 'visual' },
      category: 'food',
      verdict: 'missing-context',
      asOf: '2014-08',
      body: 'In *full*, with [a link](https://example.org/why) and [a trap](javascript:alert(1)).',
      sources: [
        {
          title: 'A report',
          url: 'https://example.org/report',
          archive: { url: 'https://archive.example/x', captured: '2020-01-02' },
        },
      ],
      region: {
        keyframes: [
          { time: 2, box: [10, 10, 20, 20] },
          { time: 8, box: [60, 10, 20, 20] },
        ],
      },
    },
    { id: 'plain', start: 4, end: 8, headline: 'A fact about all of it.' },
    { id: 'secret', start: 10, end: 14, headline: 'A hard fact.', body: 'Details.', sensitive: ['violence'] },
    { id: 'gone', start: 16, end: 19, headline: 'Withdrawn.', status: 'retracted' },
    { id: 'draft', start: 16, end: 19, headline: 'Not yet.', status: 'draft' },
    { id: 'list-only', start: 21, end: 24, headline: 'Only in the list.', placement: 'panel' },
  ],
};

describe('cards', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('are on screen while they are active, inside the frame, not over controls or each other', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    expect(harness.cards).to.deep.equal([]);
    await harness.seek(5);
    expect(harness.cards).to.have.members(['A fact on the left.', 'A fact about all of it.']);
    const stage = harness.part('stage').getBoundingClientRect();
    const timeline = harness.part('timeline').getBoundingClientRect();
    const boxes = harness.parts('card').map((card) => card.getBoundingClientRect());
    for (const box of boxes) {
      expect(box.left).to.be.at.least(stage.left);
      expect(box.right).to.be.at.most(stage.right);
      expect(box.top).to.be.at.least(stage.top);
      expect(box.bottom).to.be.at.most(timeline.top + 1);
    }
    const [a, b] = boxes;
    expect(
      a && b && (a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top),
    ).to.equal(true);
    await harness.seek(9);
    expect(harness.cards).to.deep.equal([]);
  });

  it('say the fact, the claim as a claim, category and verdict in words, sources and date', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(3);
    const text = harness.card('A fact on the left.').textContent?.replace(/\s+/g, ' ');
    for (const part of [
      'Food',
      'Missing context',
      'The film shows all is well',
      '1 source',
      'as of Aug 2014',
    ])
      expect(text).to.include(part);
  });

  it('hold playback while open and let it go on when closed', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900, attributes: { pacing: 'never' } });
    await harness.seek(3);
    await harness.element.play();
    harness.element.openAnnotation('moving');
    await until('the pause', () => harness.element.paused);
    await harness.settled();
    const card = harness.card('A fact on the left.');
    const links = [...card.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://example.org/why',
      'https://example.org/report',
      'https://archive.example/x',
    ]);
    for (const link of links)
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(card.querySelector('em')?.textContent).to.equal('full');
    harness.element.closeAnnotation();
    await until('playback', () => !harness.element.paused);
    expect(harness.log.filter((entry) => /open|close/.test(entry))).to.deep.equal([
      'open moving',
      'close moving',
    ]);
  });

  it('open in the list if that is open and the card would have to cover its region', async () => {
    const region = { box: [2, 2, 96, 96] };
    const wide = {
      ...track,
      annotations: [
        { id: 'wide', start: 2, end: 8, headline: 'About all of it.', body: 'Why.'.repeat(200), region },
      ],
    };
    for (const panel of ['open', 'closed']) {
      const harness = await PlayerHarness.ready({ track: wide, width: 480, attributes: { panel } });
      await harness.seek(3);
      harness.element.openAnnotation('wide');
      await harness.settled();
      const card = harness.card('About all of it.');
      const [inCard, inList] = [card, harness.part('panel')].map((node) =>
        node.textContent?.includes('Why.Why.'),
      );
      expect([inCard, inList], panel).to.deep.equal(panel === 'open' ? [false, true] : [true, false]);
      expect(harness.part('panel').contains(harness.root.activeElement), panel).to.equal(panel === 'open');
      expect(harness.log.filter((entry) => /open|close/.test(entry))).to.deep.equal(['open wide']);
    }
  });

  it('near the edge open and close without crossing it on their way', async () => {
    const right = {
      ...track,
      annotations: [
        { id: 'right', start: 2, end: 8, headline: 'On the right.', body: 'Why.', placement: 'right' },
      ],
    };
    const harness = await PlayerHarness.ready({ track: right, width: 900, attributes: { panel: 'closed' } });
    await harness.seek(3);
    const stage = harness.part('stage').getBoundingClientRect();
    const card = harness.card('On the right.');
    expect(card.getBoundingClientRect().left).to.be.greaterThan((stage.left + stage.right) / 2);
    for (const change of [
      () => harness.element.openAnnotation('right'),
      () => harness.element.closeAnnotation(),
    ]) {
      change();
      await harness.element.updateComplete;
      const box = card.getBoundingClientRect();
      expect(box.right).to.be.at.most(stage.right);
      expect(box.left).to.be.at.least(stage.left);
    }
  });

  it('opened with much to say scroll, clear of the controls, and are not counted as left out', async () => {
    const long = {
      id: 'long',
      start: 2,
      end: 8,
      headline: 'A long one.',
      body: 'Why it is so. '.repeat(200),
    };
    const harness = await PlayerHarness.ready({
      track: { ...track, annotations: [long] },
      width: 800,
      attributes: { panel: 'closed' },
    });
    await harness.seek(3);
    harness.element.openAnnotation('long');
    await harness.settled();
    const { bottom } = harness.card('A long one.').getBoundingClientRect();
    expect(bottom).to.be.at.most(harness.part('timeline').getBoundingClientRect().top);
    expect(() => harness.control(/more note/)).to.throw();
  });

  it('do not cover the menu', async () => {
    const left = { id: 'it', start: 2, end: 8, headline: 'On its side.', placement: 'right' };
    const harness = await PlayerHarness.ready({
      track: { ...track, annotations: [left] },
      width: 520,
      attributes: { panel: 'closed' },
    });
    await harness.seek(3);
    harness.control('Settings').click();
    const menu = await harness.opened('menu');
    const box = menu.getBoundingClientRect();
    for (const y of [box.top + 8, box.top + box.height / 2, box.bottom - 8])
      expect(menu.contains(harness.root.elementFromPoint(box.left + box.width / 3, y))).to.equal(true);
  });

  it('report when a source is followed', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(3);
    harness.element.openAnnotation('moving');
    await harness.settled();
    const followed = next<HTMLElementEventMap['source-open']>(harness.element, 'source-open');
    const link = byRole(harness.card('A fact on the left.'), 'link', /^A report/);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    const { annotation, source } = await followed;
    expect([annotation.id, source.title]).to.deep.equal(['moving', 'A report']);
  });

  it('ask before they show sensitive content', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(11);
    harness.element.openAnnotation('secret');
    await harness.settled();
    const card = harness.card('A hard fact.');
    expect(card.textContent).to.include('violence').and.not.include('Details.');
    harness.control('Show anyway').click();
    await harness.settled();
    expect(card.textContent).to.include('Details.');
  });

  it('show a retraction as one, never a draft, and on the frame none that is meant for the list', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(17);
    expect(harness.cards).to.deep.equal(['Withdrawn.']);
    expect(harness.card('Withdrawn.').textContent).to.include('Retracted');
    expect(harness.element.annotations.map(({ id }) => id)).not.to.include('draft');
    await harness.seek(22);
    expect(harness.cards).to.deep.equal([]);
  });

  it('follow the language of the page, each text with its own lang', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900, attributes: { lang: 'ko' } });
    await harness.seek(3);
    const card = harness.card('왼쪽의 사실.');
    expect(card.querySelector('h3 [lang]')?.getAttribute('lang')).to.equal('ko');
    expect(card.querySelector('q')?.getAttribute('lang')).to.equal('en');
  });

  it('are below the frame under 480 px, and with beside nothing is drawn over the footage', async () => {
    for (const [width, attributes] of [
      [400, {}],
      [900, { layout: 'beside' }],
    ] as const) {
      const harness = await PlayerHarness.ready({ track, width, attributes });
      await harness.seek(3);
      const stage = harness.part('stage').getBoundingClientRect();
      expect(harness.card('A fact on the left.').getBoundingClientRect().top).to.be.at.least(
        stage.bottom - 1,
      );
      if (width === 900) {
        expect(harness.part('controls').getBoundingClientRect().top).to.be.at.least(stage.bottom - 1);
        expect(harness.parts('region').filter((region) => harness.isVisible(region))).to.deep.equal([]);
      }
    }
  });

  it('are read at full size below the frame, also of a player that was wider before', async () => {
    const harness = await PlayerHarness.ready({ track, width: 700 });
    await harness.seek(3);
    const size = () =>
      parseFloat(getComputedStyle(harness.card('A fact on the left.').querySelector('h3 *')!).fontSize);
    expect(size()).to.equal(16);
    harness.element.parentElement!.style.setProperty('width', '400px', 'important');
    await until('the full size', () => size() === 18);
  });

  it('have an outline that follows a moving region, and a leader', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(2.2);
    const left = () => harness.bracketsOf(harness.part('region'))[0]?.getBoundingClientRect().left ?? NaN;
    const before = left();
    expect(harness.isVisible(harness.part('leader'))).to.equal(true);
    await harness.seek(6);
    expect(left()).to.be.greaterThan(before + 200);
    const moved = left();
    await harness.element.play();
    await until('the outline to move while playing', () => left() > moved + 10);
  });

  it('go when annotations are switched off, with the outlines', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(5);
    const pill = harness.control('Context');
    expect(pill.getAttribute('aria-pressed')).to.equal('true');
    pill.click();
    await harness.settled();
    expect(harness.cards).to.deep.equal([]);
    expect(pill.getAttribute('aria-pressed')).to.equal('false');
    expect(harness.parts('region')).to.deep.equal([]);
    expect(harness.element.annotationsEnabled).to.equal(false);
  });

  it('are only those of the wanted categories', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900, attributes: { categories: 'food' } });
    await harness.seek(5);
    expect(harness.cards).to.deep.equal(['A fact on the left.']);
  });

  it('are announced once, politely, by headline', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(3);
    const status = harness.root.querySelector('[role=status]');
    expect(status?.textContent).to.equal('A fact on the left.');
  });

  it('without room fold into a chip that opens the list, the least important first', async () => {
    const crowd = {
      format: 'context-track/1',
      annotations: Array.from({ length: 12 }, (_, i) => ({
        id: `n${i}`,
        start: 1,
        end: 5,
        headline: `Fact number ${i}.`,
        priority: i,
      })),
    };
    const harness = await PlayerHarness.ready({ track: crowd, width: 800 });
    await harness.seek(2);
    const { cards } = harness;
    expect(cards).to.include('Fact number 11.').and.not.include('Fact number 0.');
    const chip = harness.control(new RegExp(`^${12 - cards.length} more notes`));
    expect(chip.textContent?.trim()).to.equal(`+${12 - cards.length}`);
    chip.click();
    await harness.settled();
    expect(harness.part('panel').textContent).to.include('Fact number 0.');
  });

  it('have their styles even if the track is set before the player is in the page', async () => {
    const element = document.createElement('context-video');
    element.trackObject = track;
    for (const [name, value] of Object.entries({ src: counter, storage: 'none', muted: '', lang: 'en' }))
      element.setAttribute(name, value);
    // Time passes, in which what it needs could be fetched.
    await import('../../../src/player/annotations/annotations.js');
    await new Promise(requestAnimationFrame);
    const page = document.createElement('div');
    page.style.width = '900px';
    page.append(element);
    document.body.append(page);
    await next(element, 'track-load');
    element.currentTime = 3;
    const card = () => element.shadowRoot?.querySelector('[part~=card]');
    await until('a card', card);
    expect(getComputedStyle(card() as Element).position).to.equal('absolute');
    page.remove();
  });

  it('about another moment are opened without an outline on this one', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.seek(12);
    harness.element.openAnnotation('moving');
    await harness.settled();
    expect(harness.cards).to.include('A fact on the left.');
    expect(harness.parts('region')).to.deep.equal([]);
  });
});
