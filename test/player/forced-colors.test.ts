import { expect } from 'chai';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { contrast, faint, inkOf, over, pixels } from '../support/ink.js';
import { PlayerHarness, next, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  publisher: { name: 'A newspaper', url: 'https://example.org/' },
  categories: { food: { label: 'Food' }, city: { label: 'City', color: '#000000' } },
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 4,
      headline: 'The first fact.',
      claim: { text: 'All is well, as it seems to be. '.repeat(8).trim() },
      category: 'food',
      verdict: 'misleading',
      body: 'Why it is so.',
      sources: [{ title: 'A report', url: 'https://example.org/report' }],
      region: { box: [60, 10, 20, 20] },
    },
    { id: 'two', start: 3, end: 8, headline: 'The second fact.', category: 'city' },
    { id: 'three', start: 3, end: 8, headline: 'The third fact.', category: 'city' },
    // More than any frame has room for.
    ...Array.from({ length: 4 }, (_, i) => ({
      id: `more-${i}`,
      start: 3,
      end: 8,
      headline: `One more fact, number ${i}, told in as many words as it takes to fill a card.`,
    })),
    { id: 'five', start: 20, headline: 'A moment.', category: 'food' },
  ],
};

const emulate = (forced: 'active' | 'none', scheme: 'dark' | 'light') =>
  executeServerCommand<boolean, object>('emulate-features', [
    { name: 'forced-colors', value: forced },
    { name: 'prefers-color-scheme', value: scheme },
  ]);

/** The page's present background; a canvas would always report white. */
function canvasColor() {
  const probe = document.createElement('div');
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return over(backgroundColor, [0, 0, 0]);
}

/** Whether a line that can be seen runs around it. */
function edged(node: Element): boolean {
  const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(node);
  const behind = over(backgroundColor, canvasColor());
  return (
    borderTopStyle !== 'none' &&
    parseFloat(borderTopWidth) >= 1 &&
    contrast(over(borderTopColor, behind), behind) >= 3
  );
}

for (const scheme of ['dark', 'light'] as const)
  describe(`forced colours, ${scheme}`, () => {
    before(async () => {
      await setViewport({ width: 1100, height: 900 });
      await emulate('active', scheme);
    });
    afterEach(() => PlayerHarness.unmountAll());
    after(async () => {
      await emulate('none', 'light');
      await setViewport({ width: 800, height: 600 });
    });

    it('is what the browser emulates', () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });

    for (const width of [1000, 640, 390])
      it(`words and icons can be read, and cards have edges, at ${width} px`, async () => {
        const harness = await PlayerHarness.ready({ track, width, attributes: { panel: 'open' } });
        const startButton = await harness.opened('startButton');
        expect(faint(await inkOf(harness.root)), 'start').to.deep.equal([]);
        expect(width < 480 || edged(startButton), 'start').to.equal(true);
        await harness.seek(3.2);
        expect(faint(await inkOf(harness.root)), 'cards').to.deep.equal([]);
        for (const card of harness.parts('card').filter((node) => harness.isVisible(node)))
          expect(edged(card), card.innerText).to.equal(true);
        const more = harness.moreNotes;
        if (width > 480) expect(more && edged(more), '+N').to.equal(true);
        harness.element.openAnnotation('one');
        await harness.settled();
        expect(faint(await inkOf(harness.root, harness.card('The first fact.'))), 'open').to.deep.equal([]);
      });

    it('menu, help, tip, hold, notice and recap have edges and can be read', async () => {
      const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { panel: 'open' } });
      const check = async (name: string, found: Element) => {
        expect(faint(await inkOf(harness.root, found)), name).to.deep.equal([]);
        expect(edged(found), `${name} has an edge`).to.equal(true);
      };
      harness.control('Settings').click();
      await check('menu', await harness.opened('menu'));
      harness.control('Settings').click();
      await harness.closed('menu');
      harness.press('?');
      await check('help', await harness.opened('help'));
      harness.press('Escape');
      await harness.settled();
      const { timeline } = harness;
      timeline.point('pointermove', 1 / 9);
      await until('the tip', () => timeline.tip);
      await harness.settled();
      if (timeline.tip) await check('tip', timeline.tip);
      timeline.leave();
      const held = next(harness.element, 'pacing-hold');
      await harness.seek(3.8);
      await harness.element.play();
      await held;
      await check('hold', await harness.opened('hold'));
      const [goOn, never] = ['Continue', 'Don’t pause'].map((name) => harness.control(name));
      expect(goOn && never && edged(goOn) && edged(never)).to.equal(true);
      await harness.seek(29.8);
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      expect(faint(await inkOf(harness.root, await harness.opened('recap'))), 'recap').to.deep.equal([]);
      expect(edged(harness.control('Watch again')), 'replay').to.equal(true);
      const refused = next(harness.element, 'track-error');
      harness.element.trackObject = { format: 'something else' };
      await refused;
      const notice = await harness.opened('notice');
      await check('notice', notice);
      // (The cross that dismisses it has no words and needs no edge.)
      for (const button of notice.querySelectorAll('button:not([aria-label])'))
        expect(edged(button)).to.equal(true);
    });

    it('on differs from off, the played part from the rest, and markers from the lane', async () => {
      const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { panel: 'open' } });
      await harness.seek(15);
      const background = (node: Element) =>
        over(getComputedStyle(node).backgroundColor, canvasColor()).join();
      const [all, food] = [harness.control('All'), harness.control(/^Food/)];
      expect(background(all)).not.to.equal(background(food));
      expect(edged(food)).to.equal(true);
      expect(background(harness.control('Context'))).not.to.equal(background(harness.part('controls')));
      const view = await pixels(new DOMRect(0, 0, innerWidth, innerHeight));
      const bar = harness.timeline.bar.getBoundingClientRect();
      const y = bar.top + bar.height / 2;
      const [played, left, controls] = [
        view.at(bar.left + bar.width / 3, y),
        view.at(bar.left + bar.width * 0.66, y),
        view.at(bar.left + bar.width / 3, bar.bottom + 5),
      ];
      // By thickness, since the colours are the system's: its highlight and its gray may be alike.
      const thickness = (fraction: number) => {
        const x = bar.left + bar.width * fraction;
        const rows = Array.from({ length: Math.round(bar.height) + 10 }, (_, i) =>
          view.at(x, bar.top - 5 + i),
        );
        return rows.filter((color) => contrast(color, controls) >= 3).length;
      };
      // What is buffered is as thick as the bar, the rest thinner.
      expect(thickness(1 / 3), 'played and buffered').to.be.at.least(bar.height * 1.5);
      expect(thickness(0.66), 'unplayed').to.be.at.most(bar.height);
      expect(contrast(played, controls), 'played and controls').to.be.at.least(3);
      expect(contrast(left, controls), 'unplayed and controls').to.be.at.least(3);
      for (const marker of harness.parts('marker')) {
        const box = marker.getBoundingClientRect();
        const inside = view.at(box.left + box.width / 2, box.top + box.height / 2);
        const around = view.at(box.left + box.width / 2, box.top - 5);
        const edge = over(getComputedStyle(marker).stroke, around);
        expect(Math.max(contrast(inside, around), contrast(edge, around)), 'marker').to.be.at.least(3);
      }
    });

    it('focus is seen on controls, cards and entries', async () => {
      const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { panel: 'open' } });
      await harness.seek(3.2);
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      harness.element.before(before);
      harness.element.after(after);
      before.focus();
      const unseen: string[] = [];
      for (let presses = 0; presses < 40; presses++) {
        await sendKeys({ press: 'Tab' });
        const focused = harness.root.activeElement;
        // (Not further: out of the page, focus would be the browser's for good.)
        if (!focused) break;
        const shown = harness.focusShownOn(focused).some((node) => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
          if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return false;
          const paper = canvasColor();
          return contrast(over(outlineColor, paper), paper) >= 3;
        });
        if (!shown) unseen.push(focused.ariaLabel ?? focused.textContent ?? '');
      }
      before.remove();
      after.remove();
      expect(unseen).to.deep.equal([]);
    });
  });
