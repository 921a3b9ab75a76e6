import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const point = (harness: PlayerHarness, x: number, y = 0.4): [number, number] => {
  const { left, top, width, height } = harness.part('stage').getBoundingClientRect();
  return [Math.round(left + width * x), Math.round(top + height * y)];
};
const tap = (harness: PlayerHarness, x: number, times = 1) =>
  executeServerCommand('tap', { position: point(harness, x), times });
const shown = (harness: PlayerHarness) => harness.isVisible(harness.part('controls'));
const ripple = (harness: PlayerHarness) => harness.ripple?.textContent?.trim();

async function playing(mounting: Parameters<typeof PlayerHarness.ready>[0] = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready(mounting);
  await harness.complete();
  await harness.element.play();
  harness.element.scrollIntoView();
  return harness;
}

/** As from one hand: taps closer together than a machine that is busy could make them. */
async function series(harness: PlayerHarness, x: number, taps: number): Promise<void> {
  const stage = harness.part('stage');
  const [clientX, clientY] = point(harness, x);
  for (let i = 0; i < taps; i++) {
    for (const type of ['pointerdown', 'pointerup', 'pointerleave', 'click']) {
      const event = new PointerEvent(type, {
        pointerType: 'touch',
        clientX,
        clientY,
        bubbles: type !== 'pointerleave',
        composed: true,
      });
      (type === 'pointerleave' ? harness.element : stage).dispatchEvent(event);
    }
  }
  await harness.settled();
}

/** Touch has been seen, and what it needs was fetched. */
async function touched(harness: PlayerHarness): Promise<void> {
  harness.element.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
  // The player's listener was added first, so it runs first.
  await import('../../../src/player/controls/touch-seek.js');
  await harness.settled();
}

describe('touch', () => {
  beforeEach(() => scrollTo(0, 0));
  afterEach(() => PlayerHarness.unmountAll());

  it('a tap shows the controls and another hides them; neither starts nor stops', async () => {
    const harness = await playing();
    await until('the controls to hide', () => !shown(harness));
    await tap(harness, 0.5);
    await until('the controls', () => shown(harness));
    expect(harness.element.paused).to.equal(false);
    // However quickly: in the middle two taps are two taps.
    await tap(harness, 0.5);
    await until('the controls to hide', () => !shown(harness));
    expect(harness.element.paused).to.equal(false);
  });

  it('a finger that has pressed a button does not hide the controls when it leaves', async () => {
    const harness = await playing();
    const { left, top, width, height } = harness.control('Unmute').getBoundingClientRect();
    const changed = next(harness.element, 'volumechange');
    await executeServerCommand('tap', { position: [left + width / 2, top + height / 2] });
    await changed;
    await harness.settled();
    expect(shown(harness)).to.equal(true);
    // Nor keeps them visible for good: where a finger was last, the browser keeps :hover.
    await until('the controls to hide', () => !shown(harness));
  });

  it('two taps on a side go by 10 s, more taps further, with the sum on screen', async () => {
    const harness = await playing();
    harness.element.pause();
    await touched(harness);
    await harness.seek(5);
    await series(harness, 0.9, 2);
    expect(harness.element.currentTime).to.equal(15);
    expect(ripple(harness)).to.equal('10 sec');
    await series(harness, 0.9, 1);
    expect(harness.element.currentTime).to.equal(25);
    expect(ripple(harness)).to.equal('20 sec');
    await until('the sum to go', () => !harness.ripple);
    await series(harness, 0.1, 2);
    expect(harness.element.currentTime).to.equal(15);
    expect(harness.element.paused).to.equal(true);
  });

  it('two taps in the middle are two taps; two on different sides, too', async () => {
    const harness = await playing();
    await touched(harness);
    harness.element.pause();
    await harness.seek(15);
    await series(harness, 0.5, 2);
    await series(harness, 0.1, 1);
    await series(harness, 0.9, 1);
    expect(harness.element.currentTime).to.equal(15);
    expect(ripple(harness)).to.equal(undefined);
  });

  it('in beside, works without anything over the footage; time runs left to right in Arabic too', async () => {
    const harness = await playing({ attributes: { layout: 'beside', dir: 'rtl', lang: 'ar' } });
    harness.element.pause();
    await touched(harness);
    await harness.seek(5);
    await series(harness, 0.9, 2);
    expect(harness.element.currentTime).to.equal(15);
    expect(ripple(harness)).to.equal(undefined);
  });

  it('really by a finger: two quick taps on the right go forward', async () => {
    const harness = await playing();
    harness.element.pause();
    await touched(harness);
    await harness.seek(5);
    // On a busy machine two taps may come too far apart; then they are two single ones, and tried again.
    let taps = 0;
    harness.part('stage').addEventListener('click', () => taps++);
    for (let tries = 1; tries <= 20 && harness.element.currentTime < 15; tries++) {
      await tap(harness, 0.9, 2);
      await until('both taps', () => taps === 2 * tries);
    }
    expect((harness.element.currentTime - 5) % 10).to.equal(0);
    expect(harness.element.currentTime).to.be.greaterThan(14);
  });

  for (const part of ['stage', 'timeline'] as const) {
    it(`a page is scrolled over the ${part}`, async function () {
      const harness = await playing();
      const below = document.createElement('div');
      below.style.height = '3000px';
      harness.element.after(below);
      const { left, top, width, height } = harness.part(part).getBoundingClientRect();
      const scrolls = await executeServerCommand('swipe', {
        position: [left + width / 2, top + height / 2],
        distance: -200,
      });
      // Only Chromium lends the tests a finger that scrolls.
      if (!scrolls) this.skip();
      await until('the page to have scrolled', () => scrollY > 100);
    });
  }
});
