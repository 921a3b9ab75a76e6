import { expect } from 'chai';
import { PlayerHarness, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: Array.from({ length: 40 }, (_, index) => ({
    id: `n${index}`,
    start: index / 2,
    end: 29,
    headline: `Fact number ${index}, told at some length, so that it takes more than a line.`,
  })),
};

/** Some frames later, observers have reported sizes. */
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('the width of the player', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('is followed without errors of the window, with list and menu open', async () => {
    const errors: string[] = [];
    const listen = (event: ErrorEvent) => {
      errors.push(event.message);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('error', listen, { capture: true });
    try {
      const harness = await PlayerHarness.ready({ track, width: 1200, attributes: { panel: 'open' } });
      await harness.complete();
      await harness.seek(3);
      await harness.open('Settings');
      const place = harness.element.parentElement!;
      for (let step = 0; step < 30; step++) {
        place.style.setProperty('width', `${300 + ((step * 370) % 1000)}px`, 'important');
        await frames(3);
      }
      expect(errors).to.deep.equal([]);
    } finally {
      window.removeEventListener('error', listen, { capture: true });
    }
  });

  for (const scale of [0.5, 2])
    it(`leaves the menu inside the footage where the page scales the player: ${scale}`, async () => {
      const harness = await PlayerHarness.ready({ track, width: 800 });
      await harness.complete();
      const place = harness.element.parentElement!;
      place.style.transformOrigin = '0 0';
      place.style.transform = `scale(${scale})`;
      await harness.open('Settings');
      await until('the menu in its place', () => harness.menu?.getAnimations().length === 0);
      const menu = harness.menu!.getBoundingClientRect();
      const stage = harness.part('stage').getBoundingClientRect();
      expect(menu.top).to.be.at.least(stage.top - 1);
      expect(menu.bottom).to.be.at.most(stage.bottom + 1);
      // As high as it would be without.
      place.style.transform = '';
      harness.element.requestUpdate();
      await harness.settled();
      expect(menu.height / scale).to.be.closeTo(harness.menu!.getBoundingClientRect().height, 2);
    });
});
