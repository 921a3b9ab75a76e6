import { expect } from 'chai';
import { PlayerHarness } from '../support/player-harness.js';
import { spreadTrack } from '../support/spread-track.js';

const track = (count: number) =>
  spreadTrack(count, 3, (i) => ({
    headline: `Fact number ${i}, told at some length, so that it takes more than a line.`,
    body: 'The whole story. '.repeat(i % 9),
  }));

/** Numbers from 0 to 1, the same ones for each seed (a linear congruential generator). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const press = (name: string | RegExp) => (harness: PlayerHarness) => {
  const found = harness.controls.find((control) =>
    typeof name === 'string' ? control.name === name : name.test(control.name),
  );
  found?.node.click();
};

/** What viewers and pages do; each given a number from 0 to 1. */
const deeds: Readonly<Record<string, (harness: PlayerHarness, by: number) => unknown>> = {
  width: ({ element }, by) =>
    element.parentElement?.style.setProperty('width', `${300 + Math.floor(by * 1000)}px`, 'important'),
  height: ({ element }, by) => (element.style.height = by < 0.5 ? '' : `${200 + by * 400}px`),
  seek: ({ element }, by) => (element.currentTime = by * 30),
  play: ({ element }) => void element.play().catch(() => undefined),
  pause: ({ element }) => element.pause(),
  settings: press('Settings'),
  list: press(/notes$/),
  captions: press('Captions'),
  keys: (harness) => harness.press('?'),
  escape: (harness) => harness.press('Escape'),
  open: ({ element }, by) => element.openAnnotation(`n${Math.floor(by * 12)}`),
  close: ({ element }) => element.closeAnnotation(),
  layout: ({ element }, by) => (element.layout = by < 0.5 ? 'beside' : 'overlay'),
  panel: ({ element }, by) => (element.panel = by < 0.4 ? 'open' : by < 0.8 ? 'closed' : 'none'),
  language: ({ element }, by) => (element.lang = by < 0.4 ? 'en' : by < 0.7 ? 'de' : 'ar'),
  annotations: ({ element }, by) => (element.annotationsEnabled = by < 0.7),
  track: ({ element }, by) => (element.trackObject = by < 0.2 ? null : track(Math.ceil(by * 40))),
};

describe('whatever is done to a player', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (let seed = 1; seed <= 8; seed++)
    // The runner fails a test for each error of the window that comes while it runs, and for each rejection that nobody handles.
    it(`no error reaches the window: sequence ${seed}`, async () => {
      const harness = await PlayerHarness.ready({
        track: track(12),
        width: 1000,
        content: '<track kind="captions" srclang="en" src="/test/fixtures/media/captions.en.vtt">',
      });
      await harness.complete();
      const random = randomOf(seed);
      const names = Object.keys(deeds);
      for (let step = 0; step < 60; step++) {
        const name = names[Math.floor(random() * names.length)]!;
        deeds[name]?.(harness, random());
        for (let frames = Math.floor(random() * 4); frames--;)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await harness.settled();
      // It still does what it is there for.
      harness.element.layout = 'overlay';
      harness.element.lang = 'en';
      harness.element.trackObject = track(3);
      await harness.settled();
      expect(harness.control(/^(Play|Pause|Watch again|Replay)$/)).not.to.equal(undefined);
    });
});
