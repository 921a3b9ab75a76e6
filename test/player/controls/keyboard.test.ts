import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 6,
      headline: 'The first fact.',
      body: 'Why.',
      sources: [{ title: 'A book', url: 'https://example.org/' }],
    },
    { id: 'two', start: 10, end: 14, headline: 'The second fact.' },
  ],
};
const captions =
  '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">';

describe('keyboard', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const cases: readonly (readonly [
    key: string,
    from: number,
    what: string,
    holds: (harness: PlayerHarness) => boolean,
  ])[] = [
    ['ArrowRight', 5, 'forward 5 s', ({ element }) => Math.abs(element.currentTime - 10) < 0.01],
    ['ArrowLeft', 10, 'back 5 s', ({ element }) => Math.abs(element.currentTime - 5) < 0.01],
    ['l', 5, 'forward 10 s', ({ element }) => Math.abs(element.currentTime - 15) < 0.01],
    ['j', 15, 'back 10 s', ({ element }) => Math.abs(element.currentTime - 5) < 0.01],
    ['j', 3, 'back, but not before the start', ({ element }) => element.currentTime === 0],
    ['5', 0, 'to the middle', ({ element }) => Math.abs(element.currentTime - 15) < 0.1],
    ['Home', 9, 'to the start', ({ element }) => element.currentTime === 0],
    ['End', 9, 'to the end', ({ element }) => Math.abs(element.currentTime - element.duration) < 0.01],
    ['n', 3, 'to the next annotation', ({ element }) => Math.abs(element.currentTime - 10) < 0.01],
    ['b', 9, 'to the previous annotation', ({ element }) => Math.abs(element.currentTime - 2) < 0.01],
    ['m', 0, 'sound on', ({ element }) => !element.muted],
    ['k', 0, 'play', ({ element }) => !element.paused],
    [' ', 0, 'play', ({ element }) => !element.paused],
    ['a', 0, 'annotations off', ({ element }) => !element.annotationsEnabled],
    ['>', 0, 'faster', ({ element }) => element.playbackRate === 1.25],
    ['<', 0, 'slower', ({ element }) => element.playbackRate === 0.75],
    ['c', 0, 'captions on', ({ element }) => [...element.textTracks].some(({ mode }) => mode === 'showing')],
  ];
  for (const [key, from, what, holds] of cases) {
    it(`${key === ' ' ? 'Space' : key}: ${what}`, async () => {
      const harness = await PlayerHarness.ready({ track, content: captions });
      await harness.settled();
      if (from) await harness.seek(from);
      // Focus on the element's edge: on a control that needs none of these keys.
      harness.control('Settings').focus();
      if (key === ' ') harness.control('Timeline').focus();
      if (/Arrow|Home|End/.test(key)) harness.control('Full screen').focus();
      expect(harness.press(key), 'the page does not see the key').to.equal(false);
      await until(what, () => holds(harness));
    });
  }

  it('leaves Space and Enter to a focused button, and all keys to the page while it is off', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    harness.control('Settings').focus();
    expect(harness.press(' ')).to.equal(true);
    harness.element.hotkeys = 'off';
    expect(harness.press('k')).to.equal(true);
    expect(harness.element.paused).to.equal(true);
  });

  it('never acts while typing or together with Ctrl, Alt or Meta', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    harness.control('Settings').focus();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(harness.press('k', { [modifier]: true })).to.equal(true);
    harness.control('Settings').click();
    await harness.opened('menu');
    harness.select('Speed').focus();
    expect(harness.press('m')).to.equal(true);
    expect(harness.element.muted).to.equal(true);
  });

  it('on the timeline: arrows by 5 s, Page keys by a tenth, with the time in words', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.seek(10);
    const timeline = harness.control('Timeline');
    timeline.focus();
    expect(timeline.getAttribute('aria-valuetext')).to.equal('0:10 of 0:30');
    expect(timeline.getAttribute('aria-valuemax')).to.equal('30');
    for (const [key, time] of [
      ['ArrowUp', 15],
      ['ArrowDown', 10],
      ['PageUp', 13],
      ['PageDown', 10],
      ['Home', 0],
    ] as const) {
      const seeked = next(harness.element, 'seeked');
      harness.press(key);
      await seeked;
      expect(harness.element.currentTime, key).to.be.closeTo(time, 0.05);
    }
    await harness.settled();
    expect(timeline.getAttribute('aria-valuenow')).to.equal('0');
  });

  it('opens a card with its headline, takes focus in, and gives it back on Escape', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.seek(3);
    const headline = harness.control('The first fact.');
    headline.focus();
    headline.click();
    await harness.settled();
    const card = harness.card('The first fact.');
    expect(card.getAttribute('role')).to.equal('dialog');
    expect(harness.root.activeElement).to.equal(card);
    expect(card.textContent).to.include('Why.').and.include('A book');
    harness.press('Escape');
    await harness.settled();
    expect(card.getAttribute('role')).to.equal('group');
    expect(harness.root.activeElement).to.equal(harness.control('The first fact.'));
    expect(harness.log.filter((entry) => /open|close/.test(entry))).to.deep.equal(['open one', 'close one']);
  });

  it('? lists the keys that are really read, Escape closes the list and gives focus back', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    harness.control('Settings').focus();
    harness.press('?');
    const help = await harness.opened('help');
    expect(harness.root.activeElement).to.equal(help);
    for (const key of ['Space', 'k', '←', 'n', '?'])
      expect([...help.querySelectorAll('kbd')].map((node) => node.textContent)).to.include(key);
    harness.press('Escape');
    await harness.settled();
    expect(harness.help).to.equal(undefined);
    expect(harness.root.activeElement).to.equal(harness.control('Settings'));
  });

  it('acts by the position of the key on keyboards of other scripts, and once while it is held down', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    harness.control('Settings').focus();
    harness.press('ㅡ', { code: 'KeyM' });
    expect(harness.element.muted).to.equal(false);
    harness.press('m', { code: 'KeyM', repeat: true });
    expect(harness.element.muted).to.equal(false);
  });

  it('leaves Escape to the page while nothing is open', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    harness.control('Settings').focus();
    expect(harness.press('Escape')).to.equal(true);
  });

  it('keeps focus inside when the pressed control disappears', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.settled();
    const start = harness.startButton;
    start?.focus();
    start?.click();
    await until('playback', () => harness.element.currentTime > 0);
    await harness.settled();
    expect(harness.root.activeElement).to.equal(harness.control('Pause'));
  });
});
