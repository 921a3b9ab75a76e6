import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { PlayerHarness, until, type Mounting } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  annotations: [
    {
      id: 'a',
      start: 1,
      end: 20,
      headline: 'A fact.',
      body: 'Why it is so.',
      region: { box: [20, 20, 30, 30] },
    },
    { id: 'b', start: 21, end: 25, headline: 'Another fact.' },
  ],
};

/** What an iPhone's browser lacks or has beyond this one, for a test. */
const changed: [object, string, PropertyDescriptor | undefined][] = [];
function change(object: object, name: string, instead?: PropertyDescriptor): void {
  changed.push([object, name, Object.getOwnPropertyDescriptor(object, name)]);
  Reflect.deleteProperty(object, name);
  if (instead) Object.defineProperty(object, name, { ...instead, configurable: true });
}
function changeBack(): void {
  for (const [object, name, descriptor] of changed.splice(0).reverse())
    if (descriptor) Object.defineProperty(object, name, descriptor);
    else Reflect.deleteProperty(object, name);
}

/** A page longer than the window, and only with the player in it long enough to be scrolled as far as it is. */
class Page {
  readonly harness: PlayerHarness;
  readonly before = document.createElement('div');
  readonly after = document.createElement('button');

  constructor(harness: PlayerHarness) {
    this.harness = harness;
    this.before.style.height = '900px';
    this.after.textContent = 'after';
    this.after.style.cssText = 'display: block; height: 500px; width: 100px';
    harness.element.parentElement?.before(this.before);
    harness.element.parentElement?.after(this.after);
  }

  static async of(mounting: Mounting = {}): Promise<Page> {
    const page = new Page(await PlayerHarness.ready({ track, width: 390, ...mounting }));
    window.scrollTo(0, 850);
    return page;
  }

  get box(): DOMRect {
    return this.harness.element.getBoundingClientRect();
  }

  get fills(): boolean {
    const { left, top, width, height } = this.box;
    return left === 0 && top === 0 && width === innerWidth && height === innerHeight;
  }

  async fill(): Promise<void> {
    const button = this.harness.control('Full screen');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until('the whole window', () => this.fills);
    await this.harness.settled();
  }

  async left(): Promise<void> {
    await until('the page', () => !this.fills);
    await this.harness.settled();
  }

  remove(): void {
    this.before.remove();
    this.after.remove();
  }
}

describe('full screen where only a video may have it', () => {
  let page: Page | undefined;
  let native = 0;

  beforeEach(async () => {
    native = 0;
    await setViewport({ width: 390, height: 800 });
    change(Document.prototype, 'fullscreenEnabled');
    change(Element.prototype, 'requestFullscreen');
    change(HTMLVideoElement.prototype, 'webkitEnterFullscreen', { value: () => native++ });
  });
  afterEach(async () => {
    page?.remove();
    page = undefined;
    PlayerHarness.unmountAll();
    changeBack();
    window.scrollTo(0, 0);
    await setViewport({ width: 1280, height: 800 });
  });

  it('is the whole window, with cards and controls, and the same button leaves it', async () => {
    page = await Page.of();
    const { harness } = page;
    await harness.seek(5);
    const { y: before, width, height } = page.box;
    const scrolled = scrollY;
    await page.fill();
    expect(native, 'the video alone').to.equal(0);
    expect(harness.cards).to.deep.equal(['A fact.']);
    // Nothing of the page covers it.
    for (const [x, y] of [
      [1, 1],
      [389, 799],
      [195, 400],
    ] as const)
      expect(document.elementFromPoint(x, y)).to.equal(harness.element);
    const exit = harness.control('Exit full screen');
    expect(harness.root.activeElement, 'focus').to.equal(exit);
    await sendKeys({ press: 'Enter' });
    await page.left();
    expect(page.box).to.include({ y: before, width, height });
    expect(scrollY).to.equal(scrolled);
    expect(harness.root.activeElement).to.equal(harness.control('Full screen'));
    expect(harness.element.hasAttribute('popover')).to.equal(false);
  });

  it('keeps the page below where it is', async () => {
    page = await Page.of();
    await page.fill();
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    await sendKeys({ press: 'f' });
    await page.left();
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('visible');
    expect(document.adoptedStyleSheets).to.deep.equal([]);
  });

  it('Escape closes what is open first, then leaves', async () => {
    page = await Page.of();
    const { harness } = page;
    await harness.seek(5);
    await page.fill();
    harness.element.openAnnotation('a');
    await until('the open card', () => harness.log.includes('open a'));
    await harness.settled();
    await sendKeys({ press: 'Escape' });
    await until('the closed card', () => harness.log.includes('close a'));
    expect(page.fills).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await page.left();
  });

  it('Escape leaves wherever focus is', async () => {
    page = await Page.of();
    await page.fill();
    (document.activeElement as HTMLElement).blur();
    await sendKeys({ press: 'Escape' });
    await page.left();
  });

  it('ends when focus moves on to the page', async () => {
    page = await Page.of();
    await page.fill();
    page.after.focus({ preventScroll: true });
    await page.left();
    expect(document.activeElement).to.equal(page.after);
  });

  it('ends with the player, and leaves nothing on the page', async () => {
    page = await Page.of();
    await page.fill();
    const { element } = page.harness;
    const { parentElement } = element;
    element.remove();
    await until('the page to scroll again', () => !document.adoptedStyleSheets.length);
    expect(element.hasAttribute('popover')).to.equal(false);
    parentElement?.append(element);
    await page.harness.settled();
    expect(page.fills).to.equal(false);
  });

  it('follows the window when the phone is turned, with the cards over the frame then', async () => {
    page = await Page.of();
    const { harness } = page;
    await harness.seek(5);
    await page.fill();
    const inStrip = harness.card('A fact.').getBoundingClientRect();
    const stage = () => harness.part('stage').getBoundingClientRect();
    expect(inStrip.top).to.be.at.least(stage().bottom);
    await setViewport({ width: 800, height: 390 });
    await until('the turned window', () => page?.fills);
    await harness.settled();
    expect(stage()).to.include({ width: 800, height: 390 });
    const over = harness.card('A fact.').getBoundingClientRect();
    expect(over.bottom).to.be.at.most(stage().bottom);
    // Lower still, as when the browser shows its bars: cards keep off the controls.
    await setViewport({ width: 800, height: 330 });
    await until('the lower window', () => page?.fills);
    await until('the card off the controls', () => {
      const { bottom } = harness.card('A fact.').getBoundingClientRect();
      return bottom <= harness.part('timeline').getBoundingClientRect().top;
    });
  });

  it('whatever the page says of its size and place', async () => {
    const style = document.createElement('style');
    style.textContent =
      'context-video { width: 200px; max-width: 200px; height: 150px; margin: 40px; border: 9px solid; transform: rotate(3deg); padding: 3px }';
    document.head.append(style);
    page = await Page.of();
    const parent = page.harness.element.parentElement as HTMLElement;
    // An ancestor like this is what fixed boxes inside are placed by.
    parent.style.transform = 'translateX(30px)';
    await page.fill();
    await sendKeys({ press: 'Escape' });
    await page.left();
    style.remove();
  });

  it('the list opens as a sheet over it, and closes with it', async () => {
    page = await Page.of();
    const { harness } = page;
    await harness.seek(5);
    await page.fill();
    const place = () => {
      const { x, y, width, height } = harness.part('region').getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join(' ');
    };
    const region = place();
    const sheet = () => harness.part('panel').querySelector('[role=dialog]:popover-open');
    harness.control('Show all notes').click();
    await until('the sheet', sheet);
    await Promise.all(
      sheet()
        ?.getAnimations()
        .map(({ finished }) => finished) ?? [],
    );
    const { left, bottom } = (sheet() as Element).getBoundingClientRect();
    expect(harness.root.elementFromPoint(left + 20, bottom - 20)?.closest('[role=dialog]')).to.equal(sheet());
    await until('the region where it was', () => place() === region);
    harness.control('Exit full screen').click();
    await page.left();
    await until('no sheet', () => !sheet());
  });

  it('is the video’s own in a page’s frame, and where the page does not want more', async () => {
    page = await Page.of();
    // In general elements may; here the page says no.
    change(Element.prototype, 'requestFullscreen', { value: () => Promise.reject(new Error('no')) });
    const button = page.harness.control('Full screen');
    button.click();
    await until('the video’s own', () => native === 1);
    expect(page.fills).to.equal(false);
  });
});
