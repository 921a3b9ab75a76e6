import { expect } from 'chai';
import { PlayerHarness } from '../support/player-harness.js';

const stored = () => JSON.parse(localStorage.getItem('context-video') ?? '{}') as Record<string, unknown>;

describe("a viewer's choices", () => {
  beforeEach(() => localStorage.removeItem('context-video'));
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  it('are remembered when the viewer makes them, and used by the next player', async () => {
    const first = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    await first.settled();
    first.control('Settings').focus();
    first.press('ArrowDown');
    first.press('>');
    expect(stored()).to.include({ volume: 0.95, rate: 1.25 });
    const second = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    expect(second.element.volume).to.be.closeTo(0.95, 1e-9);
    expect(second.element.playbackRate).to.equal(1.25);
  });

  it('are not what a script or the autoplay policy does', async () => {
    const { element } = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    element.volume = 0.3;
    element.muted = true;
    element.playbackRate = 2;
    await element.play();
    expect(stored()).to.deep.equal({});
  });

  it('never make a player heard that the page has muted', async () => {
    localStorage.setItem('context-video', JSON.stringify({ muted: false, volume: 1 }));
    const { element } = await PlayerHarness.ready({ attributes: { storage: 'auto' } });
    expect(element.muted).to.equal(true);
  });

  it('are not kept with storage="none"', async () => {
    const harness = await PlayerHarness.ready({});
    await harness.settled();
    harness.control('Settings').focus();
    harness.press('ArrowDown');
    expect(stored()).to.deep.equal({});
  });
});
