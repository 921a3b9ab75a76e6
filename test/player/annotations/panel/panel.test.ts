import { expect } from 'chai';
// A script, not a module: it leaves itself on the window.
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { PanelHarness } from '../../../support/panel-harness.js';
import { PlayerHarness, next, until } from '../../../support/player-harness.js';

const note = (i: number, more: object = {}) => ({
  id: `n${i}`,
  start: i,
  end: i + 1,
  headline: `Fact number ${i}.`,
  category: i % 2 ? 'city' : 'food',
  ...more,
});

const track = (annotations: readonly object[]) => ({
  format: 'context-track/1',
  lang: 'en',
  revision: '7',
  modified: '2026-03-01',
  publisher: { name: 'A newspaper' },
  coverage: { note: 'Each scene was looked at.' },
  categories: { food: { label: 'Food' }, city: { label: 'City' } },
  annotations,
});

const few = track([
  note(0, {
    headline: 'Élan vital in the café.',
    claim: { text: 'A *cafe* for all.', basis: 'visual' },
    verdict: 'misleading',
    body: 'The whole story.',
    sources: [{ title: 'A report', url: 'https://example.org/' }],
  }),
  note(1, { status: 'retracted', body: 'Gone.', verdict: 'accurate' }),
  note(2, { sensitive: ['violence'], body: 'Not for all.', verdict: 'accurate' }),
  note(3, { corrections: [{ date: '2026-01-01', note: 'A figure was wrong.' }] }),
  ...[4, 5, 6, 7, 8, 9].map((i) => note(i)),
]);

const many = (n: number) =>
  track(
    Array.from({ length: n }, (_, i) => ({
      ...note(i, { headline: `Fact ${i} ${'goes on and on '.repeat(i % 7)}` }),
      start: (i * 29) / n,
      end: (i * 29) / n + 0.001,
    })),
  );

declare const axe: typeof axeCore;

describe('the panel', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('lists all in time order, with what the card says', async () => {
    const panel = await PanelHarness.of(few);
    const told = panel.entry('Élan vital in the café.').innerText.replace(/\s+/g, ' ');
    expect(told).to.match(/0:00 Élan vital in the café\. The film shows A cafe for all\. ?Food ?Misleading/);
    expect(panel.places.slice(0, 3)).to.deep.equal([1, 2, 3]);
    expect(panel.entry('Fact number 1.').innerText).to.contain('Retracted').and.not.to.contain('Accurate');
    expect(panel.node.innerText)
      .to.contain('A newspaper')
      .and.contain('Revision 7')
      .and.contain('What was checked');
  });

  it('seeks and opens in place; Esc closes, and focus returns', async () => {
    const panel = await PanelHarness.of(few);
    const { harness } = panel;
    const seeked = next(harness.element, 'seeked');
    panel.button('Fact number 3.').click();
    await seeked;
    await harness.settled();
    expect(harness.element.currentTime).to.equal(3);
    expect(harness.log).to.include('open n3');
    expect(panel.entry('Fact number 3.').innerText).to.contain('A figure was wrong.');
    expect(panel.button('Fact number 3.').ariaExpanded).to.equal('true');
    expect(harness.parts('card').some((card) => card.role === 'dialog')).to.equal(false);
    expect(panel.entry('Fact number 3.').contains(harness.root.activeElement)).to.equal(true);
    harness.press('Escape');
    await harness.settled();
    expect(harness.log.at(-1)).to.equal('close n3');
    expect(harness.root.activeElement === panel.button('Fact number 3.')).to.equal(true);
    expect(panel.entry('Fact number 3.').innerText).not.to.contain('A figure was wrong.');
  });

  it('holds playback while open and lets it go on', async () => {
    const panel = await PanelHarness.of(few);
    const { element } = panel.harness;
    await element.play();
    panel.button('Fact number 5.').click();
    await until('a hold', () => element.paused);
    panel.button('Fact number 5.').click();
    await until('going on', () => !element.paused);
  });

  it('shows nothing of a sensitive one, and that of a retracted one, before it is asked to', async () => {
    const panel = await PanelHarness.of(few);
    panel.button('Fact number 2.').click();
    await panel.harness.settled();
    expect(panel.entry('Fact number 2.').innerText).to.contain('violence').and.not.to.contain('Not for all.');
    await panel.press('Show anyway');
    expect(panel.entry('Fact number 2.').innerText).to.contain('Not for all.');
    panel.button('Fact number 1.').click();
    await panel.harness.settled();
    expect(panel.entry('Fact number 1.').innerText).to.contain('The publisher has withdrawn this note.');
    expect(panel.openEntries.length).to.equal(1);
  });

  it('opens the card, not the entry, when a script opens it', async () => {
    const panel = await PanelHarness.of(few);
    panel.harness.element.openAnnotation('n3');
    await panel.harness.settled();
    expect(panel.openEntries.length).to.equal(0);
    expect(panel.harness.card('Fact number 3.').matches('[role=dialog]')).to.equal(true);
  });

  it('closes what is open in it when it is closed itself', async () => {
    const panel = await PanelHarness.of(few);
    panel.button('Fact number 3.').click();
    await panel.harness.settled();
    await panel.press('Hide the list of notes');
    await panel.harness.settled();
    expect(panel.harness.log).to.include('close n3');
  });

  it('finds without regard to accents and case, marks it, says how many, and shows all again', async () => {
    const panel = await PanelHarness.of(few);
    await panel.search('CAFE');
    expect(panel.entries.length).to.equal(1);
    expect([...panel.list.querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal([
      'café',
      'cafe',
    ]);
    await until('the number said', () => panel.found === '1 note');
    await panel.search('nowhere');
    expect(panel.entries.length).to.equal(0);
    expect(panel.node.innerText).to.contain('No note matches.');
    await panel.press('Show all notes');
    expect(panel.entries.length).to.equal(10);
    expect((panel.harness.control('Search notes') as HTMLInputElement).value).to.equal('');
    expect(panel.list.querySelectorAll('mark').length).to.equal(0);
    expect(panel.harness.root.activeElement === panel.harness.control('Search notes')).to.equal(true);
  });

  it('has no search field for a handful', async () => {
    const panel = await PanelHarness.of(track([note(1), note(2)]));
    expect(panel.node.querySelectorAll('input').length).to.equal(0);
  });

  it('filters by category and verdict, with counts', async () => {
    const panel = await PanelHarness.of(few);
    await panel.press(/^City\s+5$/);
    expect(panel.harness.control(/^City/).ariaPressed).to.equal('true');
    expect(panel.harness.control('All').ariaPressed).to.equal('false');
    expect(panel.entries.length).to.equal(5);
    await panel.unfold('Verdict');
    await panel.press(/^Accurate\s+1$/);
    expect(panel.seen).to.deep.equal(['Fact number 1.']);
    await panel.press(/^Food\s+1$/);
    expect(panel.seen).to.deep.equal(['Fact number 1.', 'Fact number 2.']);
    await panel.press('All');
    await panel.press(/^Accurate/);
    expect(panel.entries.length).to.equal(10);
  });

  it('is narrowed at first to the categories that the page names', async () => {
    const panel = await PanelHarness.of(few, 1200, { categories: 'food' });
    expect(panel.entries.length).to.equal(5);
    await panel.press('All');
    expect(panel.entries.length).to.equal(10);
  });
});

describe('the panel for everyone', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const width of [360, 1280])
    it(`axe has nothing to say at ${width} px: narrowed, opened, with nothing found`, async () => {
      const panel = await PanelHarness.of(few, width);
      const violations = async () => {
        const found = await axe.run(panel.harness.element, { rules: { region: { enabled: false } } });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      await panel.unfold('Verdict');
      await panel.press(/^City/);
      panel.button('Fact number 3.').click();
      await panel.harness.settled();
      expect(await violations(), 'opened').to.deep.equal([]);
      for (const { name, node } of panel.harness.controls.filter(({ node: n }) => panel.node.contains(n))) {
        if (node.matches('a')) continue;
        const [, entry] = panel.harness.focusShownOn(node);
        const open = entry && panel.openEntries.includes(entry as HTMLElement);
        const { width: w, height: h } = ((!open && entry) || node).getBoundingClientRect();
        if (!open || node.ariaExpanded === null) expect(Math.min(w, h), name).to.be.at.least(23.5);
      }
      await panel.search('nowhere');
      expect(await violations(), 'nothing found').to.deep.equal([]);
    });

  it('keeps the closed bar as high as the room that is kept for it', async () => {
    const harness = await PlayerHarness.ready({ track: few, width: 400 });
    expect(harness.part('panel').offsetHeight).to.equal(53);
  });

  it('Esc empties the search field before it closes anything', async () => {
    const panel = await PanelHarness.of(few);
    panel.button('Fact number 3.').click();
    await panel.harness.settled();
    panel.harness.control('Search notes').focus();
    await panel.search('fact');
    panel.harness.press('Escape');
    await panel.harness.settled();
    expect(panel.entries.length).to.equal(10);
    expect(panel.harness.log).not.to.include('close n3');
    panel.harness.press('Escape');
    expect(panel.harness.log).to.include('close n3');
  });

  it('leaves the start button in the middle of the picture beside it', async () => {
    const harness = await PlayerHarness.ready({ track: few, width: 1200 });
    await harness.settled();
    const start = harness.startButton?.getBoundingClientRect();
    const stage = harness.part('stage').getBoundingClientRect();
    // The footage of these tests is 16:9, and as wide as the stage.
    const middle = stage.top + (stage.width * 9) / 32;
    expect((start?.top ?? 0) + (start?.height ?? 0) / 2).to.be.closeTo(middle, 3);
  });
});

describe('a panel of 20,000', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('has few nodes wherever it is scrolled to, and no gap on screen', async () => {
    const panel = await PanelHarness.of(many(20_000));
    for (const part of [0, 0.3, 0.9999, 0.5, 0.4999]) {
      await panel.scrollTo(part * panel.list.scrollHeight + 1);
      expect(panel.entries.length).to.be.below(60);
      const { top, bottom } = panel.list.getBoundingClientRect();
      const boxes = panel.entries.map((entry) => entry.getBoundingClientRect());
      for (let y = top + 1; y < bottom; y += 20)
        expect(
          boxes.some((box) => box.top <= y && box.bottom >= y),
          `${part} at ${y}`,
        ).to.equal(true);
      expect(panel.entries.every((entry) => entry.ariaSetSize === '20000')).to.equal(true);
    }
  });

  it('does not jump while one scrolls up through what was never measured', async () => {
    const panel = await PanelHarness.of(many(2000));
    await panel.scrollTo(panel.list.scrollHeight / 2);
    for (let i = 0; i < 12; i++) {
      const [seen] = panel.seen;
      const before = panel.entry(seen ?? '').getBoundingClientRect().top;
      await panel.scrollTo(panel.list.scrollTop - 300);
      const after = panel.entry(seen ?? '').getBoundingClientRect().top;
      expect(after - before).to.be.closeTo(300, 2);
    }
  });

  it('follows playback in itself, never the page, until scrolled away; and has a way back', async () => {
    const panel = await PanelHarness.of(many(600));
    const { harness } = panel;
    document.body.style.height = '5000px';
    try {
      const { scrollY } = window;
      await harness.seek(14.5);
      await until('the current one', () => panel.current && panel.seen.includes(panel.current));
      expect(panel.current).to.match(/^Fact 300/);
      expect(window.scrollY).to.equal(scrollY);
      await panel.scrollTo(0);
      await harness.seek(20.3);
      expect(panel.list.scrollTop).to.be.below(2);
      await panel.press('Back to now');
      await until('the current one', () => panel.current && panel.seen.includes(panel.current));
      expect(panel.current).to.match(/^Fact 420/);
      expect(() => harness.control('Back to now')).to.throw();
      await harness.seek(5.8);
      await until('following again', () => panel.current && panel.seen.includes(panel.current));
      expect(window.scrollY).to.equal(scrollY);
    } finally {
      document.body.style.height = '';
    }
  });

  it('does not follow while focus is in it', async () => {
    const panel = await PanelHarness.of(many(600));
    panel.button(/^Fact 0/).focus();
    await panel.harness.seek(14.5);
    expect(panel.list.scrollTop).to.equal(0);
    expect(panel.harness.isVisible(panel.harness.control('Back to now'))).to.equal(true);
  });

  it('keeps the focused entry and its neighbours wherever the list scrolls, so that Tab reaches each in order', async () => {
    const panel = await PanelHarness.of(many(600));
    panel.button(/^Fact 3 /).focus();
    await panel.scrollTo(panel.list.scrollHeight / 2);
    expect(panel.places).to.include.members([1, 3, 4, 5, 600]);
    expect(panel.places).to.deep.equal([...panel.places].sort((a, b) => a - b));
    expect(panel.harness.root.activeElement === panel.button(/^Fact 3 /)).to.equal(true);
  });

  it('renders nothing when its content has not changed', async () => {
    const panel = await PanelHarness.of(many(2000));
    await panel.harness.seek(3);
    const records: MutationRecord[] = [];
    const watch = new MutationObserver((seen) => records.push(...seen));
    watch.observe(panel.node, { subtree: true, childList: true, attributes: true, characterData: true });
    panel.harness.element.requestUpdate();
    panel.harness.element.volume = 0.3;
    await panel.harness.settled();
    expect(records.length + watch.takeRecords().length).to.equal(0);
    watch.disconnect();
  });
});
