import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

/** Live footage with `seconds` of seekable range, as a media element reports it. Its media clock is at 1,000 s. */
async function live(seconds: number, time = 990): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({ width: 800 });
  const { media } = harness.element;
  let at = time;
  const ranges = { length: 1, start: () => 1000 - seconds, end: () => 1000 };
  Object.defineProperties(media, {
    duration: { get: () => Infinity },
    seekable: { get: () => ranges, configurable: true },
    buffered: { get: () => ranges },
    currentTime: {
      get: () => at,
      set(value: number) {
        at = Math.min(1000, Math.max(1000 - seconds, value));
        media.dispatchEvent(new Event('seeking'));
        media.dispatchEvent(new Event('seeked'));
      },
    },
  });
  media.dispatchEvent(new Event('durationchange'));
  await until('the button', () => names(harness).includes('Live'));
  await harness.settled();
  return harness;
}

const names = (harness: PlayerHarness) => harness.controls.map(({ name }) => name);
const button = (harness: PlayerHarness) => harness.control('Live');

describe('live footage', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('without a past has no timeline, and Live in the place of the time', async () => {
    const harness = await live(20);
    expect(names(harness)).to.include('Live').and.not.include('Timeline');
    expect(names(harness).some((name) => name.includes('time'))).to.equal(false);
    expect(button(harness).getAttribute('aria-pressed')).to.equal('true');
  });

  it('with a past has a timeline of the seekable range', async () => {
    const harness = await live(600);
    const timeline = harness.control('Timeline');
    expect(timeline.getAttribute('aria-valuemax')).to.equal('600');
    expect(timeline.getAttribute('aria-valuenow')).to.equal('590');
    expect(timeline.getAttribute('aria-valuetext')).to.equal('Live');
    timeline.focus();
    harness.press('PageDown');
    await harness.settled();
    expect(harness.element.currentTime).to.be.closeTo(930, 0.1);
    expect(timeline.getAttribute('aria-valuetext')).to.equal('1:10 behind live');
    harness.press('Home');
    await harness.settled();
    expect(harness.element.currentTime).to.equal(400);
    expect(timeline.getAttribute('aria-valuenow')).to.equal('0');
    harness.timeline.point('pointermove', 0.5);
    await harness.settled();
    expect(harness.timeline.told).to.equal('−5:00');
    for (const type of ['pointerdown', 'pointerup']) harness.timeline.point(type, 0.5);
    expect(harness.element.currentTime).to.be.closeTo(700, 1);
  });

  it('Live is pressed at the live edge, and seeks to it', async () => {
    const harness = await live(600, 700);
    expect(button(harness).getAttribute('aria-pressed')).to.equal('false');
    const played = next(harness.element, 'play');
    button(harness).click();
    await played;
    await harness.settled();
    expect(harness.element.currentTime).to.equal(1000);
    expect(button(harness).getAttribute('aria-pressed')).to.equal('true');
  });

  it('Live has one mark that it is pressed: its dot', async () => {
    const harness = await live(600);
    expect(getComputedStyle(harness.liveDot).backgroundColor).to.equal('rgb(229, 72, 77)');
    expect(getComputedStyle(button(harness), '::after').content, 'a bar under it').to.equal('none');
  });

  it('never shows NaN or Infinity', async () => {
    const harness = await live(600, 700);
    const said = () =>
      [...harness.root.querySelectorAll('*')]
        .flatMap((node) => [...node.attributes].map(({ value }) => value))
        .concat(harness.root.textContent ?? '')
        .filter((text) => /NaN|Infinity|undefined/.test(text));
    expect(said()).to.deep.equal([]);
    Object.defineProperty(harness.element.media, 'seekable', { value: { length: 0 } });
    harness.element.media.dispatchEvent(new Event('durationchange'));
    await harness.settled();
    expect(said()).to.deep.equal([]);
  });

  it('a real stream: joins at the edge, and becomes footage like any other when it ends', async () => {
    const harness = await PlayerHarness.ready({
      attributes: { src: `/faulty/live/3.m3u8?${Date.now()}`, loading: 'eager' },
    });
    await until('the button', () => names(harness).includes('Live'));
    expect(names(harness)).to.not.include('Timeline');
    void harness.element.play().catch(() => {});
    await until('the end of the broadcast', () => harness.element.duration < 7, 15_000);
    harness.element.pause();
    await until('the timeline', () => names(harness).includes('Timeline'));
    expect(names(harness)).to.not.include('Live');
  });
});
