import { expect } from 'chai';
import { PlayerHarness, next, type Mounting } from '../../support/player-harness.js';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
/** A hold of two seconds at 1.5 s. */
const track = {
  format: 'context-track/1',
  lang: 'en',
  annotations: [{ id: 'a', start: 0.5, end: 1.5, headline: words(4) }],
};
const short = '/test/fixtures/media/short.mp4';

async function held(mounting: Mounting = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({ track, ...mounting });
  const hold = next(harness.element, 'pacing-hold');
  await harness.element.play();
  await hold;
  return harness;
}

/** Plays are asked for in the event's own task: what is heard a moment later is all there is. */
async function playsOn({ element }: PlayerHarness): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve));
  return !element.paused;
}

describe('playback that is interrupted for reading', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const lastWords: Readonly<Record<string, (element: PlayerHarness['element']) => void>> = {
    'pause()': (element) => element.pause(),
    'another src': (element) => (element.src = short),
    'load()': (element) => element.load(),
  };
  for (const [what, say] of Object.entries(lastWords)) {
    it(`does not go on at the end of the hold after ${what}`, async () => {
      const harness = await held();
      // Another source ends the hold itself.
      const released = next(harness.element, 'pacing-release');
      say(harness.element);
      if (what === 'pause()') await released;
      else await next(harness.element, 'loadeddata');
      expect(await playsOn(harness)).to.equal(false);
    });

    it(`does not go on when an annotation closes after ${what}`, async () => {
      const harness = await PlayerHarness.ready({ track });
      void harness.element.play().catch(() => {});
      harness.element.openAnnotation('a');
      say(harness.element);
      harness.element.closeAnnotation();
      expect(await playsOn(harness)).to.equal(false);
    });
  }

  it('stays paused under another track, or without annotations, after pause()', async () => {
    const harness = await held();
    harness.element.pause();
    const loaded = next(harness.element, 'track-load');
    harness.element.trackObject = { ...track, title: 'Another' };
    await loaded;
    expect(await playsOn(harness)).to.equal(false);

    const other = await held();
    other.element.pause();
    other.element.annotationsEnabled = false;
    expect(await playsOn(other)).to.equal(false);
  });

  it('resumes after an annotation that was opened right after play()', async () => {
    const harness = await PlayerHarness.ready({ track });
    void harness.element.play().catch(() => {});
    harness.element.openAnnotation('a');
    await next(harness.element, 'pause');
    await harness.settled();
    expect(harness.element.paused).to.equal(true);
    harness.element.closeAnnotation();
    expect(await playsOn(harness)).to.equal(true);
  });

  it('leaves another player alone that has begun to sound meanwhile', async () => {
    const sounding = { attributes: { muted: null } };
    const harness = await held(sounding);
    const other = await PlayerHarness.ready(sounding);
    await other.element.play();
    await next(harness.element, 'pacing-release');
    expect(await playsOn(harness)).to.equal(false);
    expect(other.element.paused).to.equal(false);
  });

  it('resumes beside another player if it is muted', async () => {
    const harness = await held();
    const other = await PlayerHarness.ready({ attributes: { muted: null } });
    await other.element.play();
    await next(harness.element, 'pacing-release');
    expect(await playsOn(harness)).to.equal(true);
    expect(other.element.paused).to.equal(false);
  });

  it('waits in a hidden tab, and then has its whole time', async () => {
    const hide = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      const harness = await held();
      hide(true);
      // Longer than the hold.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(harness.log).to.not.include('pacing-release a');
      expect(harness.element.paused).to.equal(true);
      const seen = performance.now();
      hide(false);
      await next(harness.element, 'pacing-release');
      expect(performance.now() - seen).to.be.above(500);
      expect(await playsOn(harness)).to.equal(true);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});
