import { expect } from 'chai';
import { PlayerHarness, counter, until } from '../../support/player-harness.js';

const names = (harness: PlayerHarness) => harness.controls.map(({ name }) => name);

describe('the volume', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('is told as it is heard: none while the sound is off', async () => {
    const harness = await PlayerHarness.ready({ width: 900 });
    const slider = harness.control('Volume') as HTMLInputElement;
    const told = () => [slider.value, slider.getAttribute('aria-valuetext')];
    harness.element.volume = 0.6;
    await harness.settled();
    expect(harness.element.muted).to.equal(true);
    expect(told()).to.deep.equal(['0', '0 percent']);
    harness.element.muted = false;
    await until('the change', () => slider.value === '60');
    expect(told()).to.deep.equal(['60', '60 percent']);
  });

  /** As on iPads: what is set does not count, at once or in the next task. */
  const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume')!;
  for (const [when, set] of Object.entries({
    'at once': () => undefined,
    'with the next task': (video: HTMLMediaElement, value: number) => {
      own.set?.call(video, value);
      setTimeout(() => own.set?.call(video, 1));
    },
  }))
    it(`has no slider where the device alone sets it, and takes back ${when} what a page sets`, async () => {
      Object.defineProperty(HTMLMediaElement.prototype, 'volume', {
        ...own,
        set(this: HTMLMediaElement, value: number) {
          set(this, value);
        },
      });
      try {
        const harness = PlayerHarness.mount({ attributes: { src: counter }, width: 900 });
        await harness.complete();
        await until('no slider', () => !names(harness).includes('Volume'));
        expect(names(harness)).to.include('Unmute');
      } finally {
        Object.defineProperty(HTMLMediaElement.prototype, 'volume', own);
      }
    });

  it('has a slider elsewhere, also when everything has been looked for', async () => {
    const harness = await PlayerHarness.ready({ width: 900 });
    await harness.complete();
    await new Promise((resolve) => setTimeout(resolve));
    await harness.settled();
    expect(names(harness)).to.include('Volume');
  });
});
