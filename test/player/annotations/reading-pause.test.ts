import { expect } from 'chai';
import { PlayerHarness, next, until, type Mounting } from '../../support/player-harness.js';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

/** 8 words: 1.5 s + 3 s of reading time, 1 s of slot. */
const short = { id: 'short', start: 0.5, end: 1.5, headline: words(8) };
const trackOf = (...annotations: unknown[]) => ({ format: 'context-track/1', lang: 'en', annotations });

describe('pause-to-read', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('holds at the end of a slot that is too short, with the card still there, and resumes by itself', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf({ ...short, headline: words(2) }) });
    const held = next<HTMLElementEventMap['pacing-hold']>(harness.element, 'pacing-hold');
    await harness.element.play();
    expect((await held).annotation.id).to.equal('short');
    expect(harness.element.currentTime).to.be.within(1.3, 1.7);
    await harness.settled();
    expect(harness.cards).to.have.length(1);
    await next(harness.element, 'pacing-release');
    await until('playback', () => harness.element.currentTime > 1.8);
    expect(harness.log).to.deep.equal([
      'enter short',
      'pacing-hold short',
      'pacing-release short',
      'exit short',
    ]);
  });

  const ways: Readonly<Record<string, (harness: PlayerHarness) => void>> = {
    Continue: (harness: PlayerHarness) => harness.control('Continue').click(),
    Space: (harness: PlayerHarness) => {
      harness.control('Timeline').focus();
      harness.press(' ');
    },
    'play()': (harness: PlayerHarness) => void harness.element.play(),
  };
  for (const [what, go] of Object.entries(ways)) {
    it(`resumes at once with ${what}`, async () => {
      const harness = await PlayerHarness.ready({ track: trackOf(short) });
      const held = next(harness.element, 'pacing-hold');
      await harness.element.play();
      await held;
      await until('the pause', () => harness.element.paused);
      await harness.settled();
      go(harness);
      await until('playback', () => harness.element.currentTime > 1.7);
      expect(harness.log.slice(-2)).to.deep.equal(['pacing-release short', 'exit short']);
    });
  }

  it('is switched off for good with one press', async () => {
    const harness = await PlayerHarness.ready({
      track: trackOf(short, { id: 'another', start: 2, end: 2.5, headline: words(9) }),
    });
    const held = next(harness.element, 'pacing-hold');
    await harness.element.play();
    await held;
    await harness.settled();
    harness.control('Don’t pause').click();
    await until('playback past the next one', () => harness.element.currentTime > 2.8);
    expect(harness.log.filter((entry) => entry.startsWith('pacing-hold'))).to.deep.equal([
      'pacing-hold short',
    ]);
  });

  const without: Readonly<Record<string, Mounting>> = {
    'pacing="never"': { attributes: { pacing: 'never' }, track: trackOf(short) },
    "an author's pause: never": { track: trackOf({ ...short, pause: 'never' }) },
    'annotations that are switched off': { attributes: { 'annotations-off': '' }, track: trackOf(short) },
  };
  for (const [what, mounting] of Object.entries(without)) {
    it(`does not hold with ${what}`, async () => {
      const harness = await PlayerHarness.ready(mounting);
      await harness.element.play();
      await until('playback', () => harness.element.currentTime > 2);
      expect(harness.log.filter((entry) => entry.startsWith('pacing'))).to.deep.equal([]);
    });
  }

  it('does not hold for what is jumped over, nor at twice the speed', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(short) });
    harness.element.playbackRate = 2;
    await harness.element.play();
    await until('playback', () => harness.element.currentTime > 2);
    await harness.seek(1);
    await harness.seek(5);
    expect(harness.log.filter((entry) => entry.startsWith('pacing'))).to.deep.equal([]);
  });

  it('resumes after the full text was opened and closed during a hold', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(short) });
    const held = next(harness.element, 'pacing-hold');
    await harness.element.play();
    await held;
    await until('the pause', () => harness.element.paused);
    harness.element.openAnnotation('short');
    await harness.settled();
    expect(harness.element.paused).to.equal(true);
    harness.element.closeAnnotation();
    await until('playback', () => harness.element.currentTime > 1.8);
  });

  it('ends when the player is removed from the page, and starts nothing by itself later', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(short) });
    const held = next(harness.element, 'pacing-hold');
    await harness.element.play();
    await held;
    const { parentElement } = harness.element;
    const released = next(harness.element, 'pacing-release');
    harness.element.remove();
    await released;
    parentElement?.append(harness.element);
    await until('the footage', () => harness.element.readyState >= 2);
    await harness.settled();
    expect(harness.element.paused).to.equal(true);
  });

  it('gives up where notes come faster than they can be read, and says so once, in the list', async () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      id: `n${i}`,
      start: i / 5,
      end: i / 5 + 0.15,
      headline: words(8),
    }));
    const harness = await PlayerHarness.ready({
      track: trackOf(...crowd),
      width: 1000,
      attributes: { panel: 'open' },
    });
    harness.element.addEventListener('pacing-hold', () => void harness.element.play());
    await harness.element.play();
    await until('playback', () => harness.element.currentTime > 6);
    expect(harness.log.filter((entry) => entry.startsWith('pacing-hold')).length).to.be.within(1, 3);
    const told = 'In places notes come faster than they can be read; playback does not pause for those.';
    expect(harness.part('panel').innerText.split(told)).to.have.length(2);
  });
});
