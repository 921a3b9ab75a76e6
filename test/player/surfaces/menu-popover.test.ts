import { expect } from 'chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { PlayerHarness, until, type Mounting } from '../../support/player-harness.js';
import { byRole } from '../../support/roles.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 1, end: 20, headline: 'A fact.' }],
};
const content =
  '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">' +
  '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">';

/** A player in a page that goes on below it, and its menu. */
class Place {
  readonly harness: PlayerHarness;
  readonly after = document.createElement('button');

  constructor(harness: PlayerHarness) {
    this.harness = harness;
    this.after.textContent = 'after';
    this.after.style.cssText = 'display: block; width: 100px; height: 1500px';
    harness.element.parentElement?.after(this.after);
  }

  static async of(mounting: Mounting = {}): Promise<Place> {
    const harness = await PlayerHarness.ready({ track, content, ...mounting });
    await harness.complete();
    await harness.chapters();
    return new Place(harness);
  }

  get menu(): HTMLElement {
    const { menu } = this.harness;
    if (!menu) throw new Error('there is no menu');
    return menu;
  }

  get box(): DOMRect {
    return this.menu.getBoundingClientRect();
  }

  get stage(): DOMRect {
    return this.harness.part('stage').getBoundingClientRect();
  }

  /** Opens the settings. @returns by how much the page moved. */
  async open(): Promise<number> {
    const { top } = this.after.getBoundingClientRect();
    await this.harness.open('Settings');
    await Promise.all(this.menu.getAnimations().map(({ finished }) => finished));
    await this.harness.settled();
    return this.after.getBoundingClientRect().top - top;
  }

  async closed(): Promise<void> {
    await this.harness.closed('menu');
  }

  /** What can be seen at the middle of each of its rows is the row. */
  get allSeen(): boolean {
    return [...this.menu.querySelectorAll('label, button')]
      .filter((row) => this.harness.isVisible(row))
      .every((row) => {
        const { left, top, width, height } = row.getBoundingClientRect();
        const seen = this.harness.root.elementFromPoint(left + width / 4, top + height / 2);
        return !!seen && (row.contains(seen) || seen.contains(row));
      });
  }
}

describe('the place of the menu', () => {
  let place: Place | undefined;
  afterEach(async () => {
    place?.after.remove();
    place = undefined;
    PlayerHarness.unmountAll();
    scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  describe('on a phone', () => {
    beforeEach(() => setViewport({ width: 390, height: 800 }));

    for (const layout of ['overlay', 'beside'])
      it(`is a sheet below the footage, with all rows, and moves nothing: ${layout}`, async () => {
        place = await Place.of({ width: 374, attributes: { layout } });
        expect(await place.open(), 'the page').to.equal(0);
        const { left, right, bottom, top } = place.box;
        // Firefox's scroll bars take room.
        const { clientWidth, clientHeight } = document.documentElement;
        expect([left, right, bottom]).to.deep.equal([0, clientWidth, clientHeight]);
        expect(top).to.be.at.least(place.stage.bottom - 1);
        expect(place.menu.scrollHeight, 'no row is scrolled away').to.be.at.most(place.menu.clientHeight);
        expect(place.allSeen).to.equal(true);
        for (const row of place.menu.querySelectorAll('label, button')) {
          if (!place.harness.isVisible(row)) continue;
          const room = parseFloat(getComputedStyle(row).paddingInlineStart);
          expect(room || row.ariaLabel === 'Close', `room in ${row.textContent?.trim()}`).to.be.ok;
        }
      });

    it('closes by its button and by Escape, with focus back on the button that opens it', async () => {
      place = await Place.of({ width: 374 });
      const { harness } = place;
      for (const close of ['button', 'Escape']) {
        await place.open();
        expect(harness.part('panel').inert, 'what it covers').to.equal(true);
        const button = harness.control('Close');
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
        if (close === 'button') button.click();
        else await sendKeys({ press: close });
        await place.closed();
        expect(harness.root.activeElement === harness.control('Settings')).to.equal(true);
        expect(harness.part('panel').inert).to.equal(false);
      }
    });

    it('leads from the chapters back to the settings', async () => {
      place = await Place.of({ width: 374 });
      const { harness } = place;
      await place.open();
      harness.control('Chapters').click();
      await until('the chapters', () => place?.menu.textContent?.includes('Setting out'));
      await harness.settled();
      byRole(place.menu, 'button', 'Chapters').click();
      await until('the settings', () => place?.menu.textContent?.includes('Speed'));
    });
  });

  for (const [what, mounting] of Object.entries<Mounting>({
    'a narrow player in a wide page': { width: 390 },
    'a player of low footage': { width: 640, attributes: { style: 'height: 200px' } },
    'a player with nothing over its footage': { width: 700, attributes: { layout: 'beside' } },
  }))
    it(`in ${what}, it drops from the buttons, over what is below, and closes when the viewer moves on`, async () => {
      place = await Place.of(mounting);
      const { harness } = place;
      expect(await place.open(), 'the page').to.equal(0);
      expect(place.box.top).to.be.at.least(harness.control('Settings').getBoundingClientRect().bottom - 1);
      expect(place.menu.scrollHeight).to.be.at.most(place.menu.clientHeight);
      // All of it can be reached, though it may begin below the window's edge.
      const { top } = harness.control('Settings').getBoundingClientRect();
      scrollTo(0, top);
      await harness.settled();
      expect(place.allSeen).to.equal(true);
      expect(place.box.top).to.be.closeTo(harness.control('Settings').getBoundingClientRect().bottom + 4, 4);
      const { left } = place.after.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left) + 20, innerHeight - 10] });
      await place.closed();
      expect(document.activeElement === harness.element, 'focus is not taken back').to.equal(false);
    });

  it('drops from the other end where one reads from right to left', async () => {
    place = await Place.of({ width: 390, attributes: { dir: 'rtl' } });
    await place.open();
    const row = place.harness.control('Settings').parentElement?.getBoundingClientRect();
    expect(place.box.left).to.be.closeTo(Math.max(8, row?.left ?? 0), 2);
  });

  it('without a top layer, in beside, is under the buttons on dark paper', async () => {
    const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover') as PropertyDescriptor;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      place = await Place.of({ width: 700, attributes: { layout: 'beside' } });
      await place.open();
      expect(place.box.top).to.be.at.least(place.stage.bottom);
      expect(place.harness.part('controls').getBoundingClientRect().bottom).to.be.at.least(place.box.bottom);
      expect(getComputedStyle(place.menu).backgroundColor).to.equal('rgb(29, 28, 26)');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', popover);
    }
  });
});
