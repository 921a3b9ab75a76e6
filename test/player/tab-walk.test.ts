import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { PlayerHarness, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  publisher: { name: 'A newspaper', url: 'https://example.org/' },
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 20,
      headline: 'The first fact.',
      body: 'Why it is so.',
      sources: [{ title: 'A report', url: 'https://example.org/report' }],
      region: { box: [60, 20, 20, 30] },
    },
    { id: 'two', start: 3, end: 20, headline: 'The second fact.' },
    { id: 'three', start: 25, end: 28, headline: 'The third fact.' },
  ],
};

interface Stop {
  readonly name: string;
  readonly node: HTMLElement;
}

const nameOf = (node: Element) =>
  (node.getAttribute('aria-label') ?? node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether focus can be seen, on the control or on the card or entry whose only control it is. */
function showsFocus(harness: PlayerHarness, node: HTMLElement): boolean {
  return harness.focusShownOn(node).some((shown) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
}

/** A page with a button before the player and one after it. */
class Walk {
  readonly harness: PlayerHarness;
  readonly before = document.createElement('button');
  readonly after = document.createElement('button');

  constructor(harness: PlayerHarness) {
    this.harness = harness;
    this.before.textContent = 'before';
    this.after.textContent = 'after';
    harness.element.before(this.before);
    harness.element.after(this.after);
  }

  get focused(): HTMLElement | undefined {
    const node = this.harness.root.activeElement ?? document.activeElement;
    return node instanceof HTMLElement ? node : undefined;
  }

  async tab(back = false): Promise<void> {
    if (back) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (back) await sendKeys({ up: 'Shift' });
    await this.harness.settled();
  }

  /** All stops between the two buttons. */
  async across(back = false): Promise<Stop[]> {
    const [from, to] = back ? [this.after, this.before] : [this.before, this.after];
    const stops: Stop[] = [];
    from.focus();
    for (let presses = 0; presses < 60; presses++) {
      await this.tab(back);
      const { focused } = this;
      if (focused === to) return stops;
      expect(focused, 'something has focus').to.be.instanceOf(HTMLElement);
      if (!focused) break;
      const name = nameOf(focused);
      expect(name, `a name for ${focused.outerHTML}`).not.to.equal('');
      expect(this.harness.isVisible(focused), `${name} is on screen`).to.equal(true);
      expect(showsFocus(this.harness, focused), `${name} shows that it has focus`).to.equal(true);
      stops.push({ name, node: focused });
    }
    throw new Error(`no way out: ${stops.map(({ name }) => name).join(', ')}`);
  }
}

const names = (stops: readonly Stop[]) => stops.map(({ name }) => name);

describe('a walk by Tab', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const expected: readonly (readonly [width: number, panel: string, names: readonly string[]])[] = [
    [
      1000,
      'open',
      [
        ...[
          '3 annotations on the timeline',
          'Timeline',
          'Play',
          'Unmute',
          'Volume',
          '0:04 / 0:30 Elapsed time',
          'Picture in picture',
          'Context',
          'All notes',
          'Settings',
          'Full screen',
        ],
        ...['The first fact.', 'The second fact.'],
        'Hide the list of notes',
        ...['The first fact.', 'The second fact.', 'The third fact.'],
        'A newspaper (opens in a new tab)',
      ],
    ],
    [
      390,
      'auto',
      [
        ...[
          '3 annotations on the timeline',
          'Timeline',
          'Play',
          'Unmute',
          '0:04 / 0:30 Elapsed time',
          'Context',
          'Settings',
          'Full screen',
        ],
        ...['The first fact.', 'The second fact.'],
        'Show all notes',
      ],
    ],
  ];
  for (const [width, panel, order] of expected) {
    it(`at ${width} px: controls, cards, list, each seen and named, and out again; the same way back`, async () => {
      const harness = await PlayerHarness.ready({ track, width, attributes: { panel } });
      await harness.complete();
      await harness.seek(4);
      const walk = new Walk(harness);
      expect(names(await walk.across())).to.deep.equal(order);
      expect(names(await walk.across(true))).to.deep.equal([...order].reverse());
    });
  }

  it('goes through the controls of an open card, and on', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { panel: 'closed' } });
    await harness.seek(4);
    const walk = new Walk(harness);
    harness.control('The first fact.').focus();
    await sendKeys({ press: 'Enter' });
    await harness.settled();
    expect(walk.focused).to.equal(harness.card('The first fact.'));
    const stops: string[] = [];
    for (let presses = 0; presses < 10 && walk.focused !== walk.after; presses++) {
      await walk.tab();
      if (walk.focused) stops.push(nameOf(walk.focused));
    }
    expect(stops).to.deep.equal([
      'The first fact.',
      'A report (opens in a new tab)',
      'Close',
      'The second fact.',
      'after',
    ]);
  });

  it('goes through the settings, which Escape closes', async () => {
    const harness = await PlayerHarness.ready({ track, width: 390 });
    const walk = new Walk(harness);
    harness.control('Settings').focus();
    await sendKeys({ press: 'Enter' });
    const menu = await harness.opened('menu');
    expect(menu.contains(walk.focused ?? null) || walk.focused === harness.control('Settings')).to.equal(
      true,
    );
    const met = new Set<Element>();
    // It goes when focus goes on to the page.
    harness.control('Settings').focus();
    for (let presses = 0; presses < 20 && walk.focused !== walk.after; presses++) {
      await walk.tab();
      if (walk.focused && menu.contains(walk.focused)) met.add(walk.focused);
    }
    const inMenu = [...menu.querySelectorAll('button, select, input')];
    expect([...met]).to.deep.equal(inMenu);
    expect(walk.focused === walk.after, 'and out of it').to.equal(true);
    await harness.closed('menu');
    await harness.open('Settings');
    harness.control('Settings').focus();
    await sendKeys({ press: 'Escape' });
    await harness.settled();
    expect(harness.menu).to.equal(undefined);
  });

  describe('while the footage plays and the controls are hidden', () => {
    async function playing(): Promise<Walk> {
      const attributes = { pacing: 'never', panel: 'none' };
      const walk = new Walk(
        await PlayerHarness.ready({
          track: { ...track, annotations: [track.annotations[2]] },
          width: 800,
          attributes,
        }),
      );
      const { harness } = walk;
      await harness.element.play();
      leave(walk);
      await until('the controls to go', () => !harness.isVisible(harness.part('controls')));
      return walk;
    }
    /** The mouse has gone. */
    const leave = ({ harness }: Walk) => harness.element.dispatchEvent(new PointerEvent('pointerleave'));

    it('Tab still reaches them, and they come back', async () => {
      const walk = await playing();
      const { harness } = walk;
      walk.before.focus();
      await walk.tab();
      await until('the controls', () => harness.isVisible(harness.part('controls')));
      expect(walk.focused && nameOf(walk.focused)).to.equal('1 annotation on the timeline');
    });

    it('they stay while one of them has focus, and go when it has left', async () => {
      const walk = await playing();
      const { harness } = walk;
      walk.before.focus();
      await walk.tab();
      await until('the controls', () => harness.isVisible(harness.part('controls')));
      leave(walk);
      await harness.settled();
      await walk.tab();
      leave(walk);
      await harness.settled();
      expect(harness.isVisible(harness.part('controls'))).to.equal(true);
      walk.after.focus();
      leave(walk);
      await until('the controls to go', () => !harness.isVisible(harness.part('controls')));
    });

    it('below the footage they cover nothing, and never go', async () => {
      const attributes = { layout: 'beside', pacing: 'never' };
      const harness = await PlayerHarness.ready({ track, width: 800, attributes });
      await harness.element.play();
      harness.element.dispatchEvent(new PointerEvent('pointerleave'));
      await until('the hiding of the pointer', () => harness.isIdle);
      const controls = harness.part('controls');
      await Promise.all(controls.getAnimations().map(({ finished }) => finished));
      expect(getComputedStyle(controls).opacity).to.equal('1');
      expect(getComputedStyle(controls).pointerEvents).not.to.equal('none');
    });

    it('a pointer cannot press them while they are hidden', async () => {
      const { harness } = await playing();
      const { left, top, width, height } = harness.part('timeline').getBoundingClientRect();
      const under = harness.root.elementFromPoint(left + width / 2, top + height / 2);
      expect(harness.part('controls').contains(under)).to.equal(false);
    });
  });
});
