import { expect } from 'chai';
// A script, not a module: it leaves itself on the window.
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { PlayerHarness, until, type Mounting } from '../../../support/player-harness.js';

declare const axe: typeof axeCore;

const track = {
  format: 'context-track/1',
  lang: 'en',
  publisher: { name: 'A newspaper', url: 'https://example.org/' },
  categories: { food: { label: 'Food' }, city: { label: 'City' } },
  annotations: Array.from({ length: 12 }, (_, i) => ({
    id: `n${i}`,
    start: i * 2,
    end: i * 2 + 2,
    headline: `Fact number ${i}.`,
    category: i % 2 ? 'city' : 'food',
    body: 'Why it is so.',
  })),
};

/** The list on a phone. */
class BottomSheet {
  readonly harness: PlayerHarness;

  constructor(harness: PlayerHarness) {
    this.harness = harness;
  }

  static async of(mounting: Mounting = {}): Promise<BottomSheet> {
    return new BottomSheet(await PlayerHarness.ready({ track, width: 360, ...mounting }));
  }

  /** The sheet itself, while there is one. */
  get node(): HTMLElement | undefined {
    return this.harness.part('panel').querySelector<HTMLElement>('[role=dialog]:popover-open') ?? undefined;
  }

  get box(): DOMRect {
    if (!this.node) throw new Error('there is no sheet');
    return this.node.getBoundingClientRect();
  }

  async open(): Promise<void> {
    const button = this.harness.control('Show all notes');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until('the sheet', () => this.node);
    await Promise.all(this.node?.getAnimations().map(({ finished }) => finished) ?? []);
    await this.harness.settled();
  }

  async gone(): Promise<void> {
    await until('no sheet', () => !this.node);
    await this.harness.settled();
  }
}

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the list on a phone', () => {
  const others: HTMLElement[] = [];
  /** Something on the page before or after the player. */
  const other = (harness: PlayerHarness, where: 'before' | 'after', height = 0) => {
    const button = document.createElement('button');
    button.textContent = where;
    button.style.cssText = `display: block; margin: 0; padding: 0; height: ${height || 30}px`;
    harness.element.parentElement?.[where](button);
    others.push(button);
    return button;
  };

  beforeEach(() => setViewport({ width: 390, height: 800 }));
  afterEach(async () => {
    PlayerHarness.unmountAll();
    for (const node of others.splice(0)) node.remove();
    scrollTo(0, 0);
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  it('opens as a sheet over the lower part of the screen, below the footage, and moves nothing', async () => {
    const sheet = await BottomSheet.of();
    const { harness } = sheet;
    const after = other(harness, 'after');
    const { height } = harness.element.getBoundingClientRect();
    const { top } = after.getBoundingClientRect();
    await sheet.open();
    expect(harness.element.getBoundingClientRect().height).to.equal(height);
    expect(after.getBoundingClientRect().top).to.equal(top);
    expect(harness.part('panel').offsetHeight).to.equal(53);
    const { left, right, bottom, top: upper } = sheet.box;
    expect([left, right, bottom]).to.deep.equal([0, innerWidth, innerHeight]);
    expect(upper).to.be.closeTo(harness.part('stage').getBoundingClientRect().bottom, 1);
    expect(sheet.node?.ariaLabel).to.equal('All notes');
    expect(sheet.node?.innerText).to.contain('Fact number 0.').and.contain('A newspaper');
  });

  it('takes focus in and gives it back; its button is large enough for a finger', async () => {
    const sheet = await BottomSheet.of();
    await sheet.open();
    const button = sheet.harness.control('Hide the list of notes');
    expect(sheet.node?.contains(button)).to.equal(true);
    expect(sheet.harness.root.activeElement === button).to.equal(true);
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    await sendKeys({ press: 'Enter' });
    await sheet.gone();
    expect(sheet.harness.root.activeElement === sheet.harness.control('Show all notes')).to.equal(true);
  });

  it('Esc closes what is open in it, then the sheet, and focus is on the button that opens it', async () => {
    const sheet = await BottomSheet.of();
    const { harness } = sheet;
    await sheet.open();
    harness.control('Fact number 1.').click();
    await until('the text', () => sheet.node?.innerText.includes('Why it is so.'));
    await harness.settled();
    await sendKeys({ press: 'Escape' });
    await until('the entry closed', () => !sheet.node?.innerText.includes('Why it is so.'));
    expect(sheet.node).not.to.equal(undefined);
    await sendKeys({ press: 'Escape' });
    await sheet.gone();
    const { activeElement } = harness.root;
    expect(activeElement && harness.isVisible(activeElement), 'focus on something visible').to.equal(true);
  });

  it('brings the footage into view above it, wherever it was', async () => {
    const sheet = await BottomSheet.of();
    const { harness } = sheet;
    other(harness, 'before', 1000);
    other(harness, 'after', 2000);
    for (const y of [1090, 500]) {
      scrollTo(0, y);
      await sheet.open();
      const { top, bottom } = harness.part('stage').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(sheet.box.top + 1);
      expect(sheet.box.height).to.be.at.least(innerHeight * 0.4);
      harness.control('Hide the list of notes').click();
      await sheet.gone();
    }
  });

  it('can be walked through with Tab, leaves no focus under it, and closes when focus moves on', async () => {
    const sheet = await BottomSheet.of();
    const { harness } = sheet;
    const after = other(harness, 'after');
    await harness.seek(1);
    await sheet.open();
    const met: string[] = [];
    for (let presses = 0; presses < 40 && document.activeElement !== after; presses++) {
      await sendKeys({ press: 'Tab' });
      const { activeElement } = harness.root;
      if (activeElement) met.push((activeElement.ariaLabel ?? activeElement.textContent ?? '').trim());
    }
    expect(met[0]).to.equal('Search notes');
    expect(met).to.include('Fact number 0.').and.to.include('A newspaper (opens in a new tab)');
    expect(document.activeElement).to.equal(after);
    await sheet.gone();
    expect(document.activeElement).to.equal(after);
    await sheet.open();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    // The card below the frame is under the sheet.
    expect(harness.root.activeElement === harness.control('Full screen')).to.equal(true);
  });

  it('is dragged away by its head', async () => {
    const sheet = await BottomSheet.of();
    await sheet.open();
    const { left, top } = sheet.box;
    const from: [number, number] = [Math.round(left + 150), Math.round(top + 20)];
    const drag = async (by: number) => {
      await sendMouse({ type: 'move', position: from });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [from[0], from[1] + by] });
      await sendMouse({ type: 'up' });
      await sheet.harness.settled();
    };
    await drag(40);
    expect(sheet.box.top).to.equal(top);
    await drag(200);
    await sheet.gone();
    expect(sheet.harness.control('Show all notes').ariaExpanded).to.equal('false');
  });

  it('axe has nothing to say with the sheet open, light and dark', async () => {
    const sheet = await BottomSheet.of();
    await sheet.open();
    for (const scheme of ['light', 'dark']) {
      sheet.harness.element.style.colorScheme = scheme;
      await sheet.harness.settled();
      expect(await violations(sheet.harness.element), scheme).to.deep.equal([]);
    }
    sheet.harness.control('Fact number 1.').click();
    await sheet.harness.settled();
    expect(await violations(sheet.harness.element), 'an entry open').to.deep.equal([]);
  });

  it('does not slide in under reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const sheet = await BottomSheet.of();
    sheet.harness.control('Show all notes').click();
    await until('the sheet', () => sheet.node);
    expect(sheet.node?.getAnimations()).to.deep.equal([]);
  });

  it('stays with a player that is moved within its page', async () => {
    const sheet = await BottomSheet.of();
    await sheet.open();
    const place = sheet.harness.element.parentElement;
    place?.append(sheet.harness.element);
    await until('the sheet', () => sheet.node);
  });

  it('never covers the page because of panel="open": that list is in its place', async () => {
    const sheet = await BottomSheet.of({ attributes: { panel: 'open' } });
    expect(sheet.node).to.equal(undefined);
    expect(sheet.harness.part('panel').offsetHeight).to.be.at.least(320);
    sheet.harness.control('Hide the list of notes').click();
    await sheet.harness.settled();
    await sheet.open();
  });

  it('a narrow player in a wide page is no phone: the list opens below', async () => {
    await setViewport({ width: 1000, height: 800 });
    const sheet = await BottomSheet.of();
    sheet.harness.control('Show all notes').click();
    await sheet.harness.settled();
    expect(sheet.node).to.equal(undefined);
    expect(sheet.harness.part('panel').offsetHeight).to.be.at.least(320);
  });
});
