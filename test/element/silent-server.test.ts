import { expect } from 'chai';
import { PlayerHarness, until } from '../support/player-harness.js';

const fresh = (url: string) => `${url}?${Date.now()}-${Math.random()}`;

/** A server may stay silent for ten seconds and more before the viewer learns of it: here a second takes 40 ms. */
const { setTimeout: usual } = globalThis;
const hasten = () =>
  Object.assign(globalThis, {
    setTimeout: (run: TimerHandler, delay = 0, ...more: unknown[]) =>
      usual(run, delay >= 1000 ? delay / 25 : delay, ...more),
  });

interface Watched {
  readonly harness: PlayerHarness;
  /** "timeout", "timeout fatal" … in their order. */
  readonly told: string[];
}

function mount(src: string): Watched {
  const harness = PlayerHarness.mount({ attributes: { src, preload: 'auto', loading: 'eager' } });
  const told: string[] = [];
  harness.element.addEventListener('media-failure', ({ code, fatal }) =>
    told.push(fatal ? `${code} fatal` : code),
  );
  return { harness, told };
}

describe('a server', () => {
  beforeEach(hasten);
  afterEach(() => {
    PlayerHarness.unmountAll();
    Object.assign(globalThis, { setTimeout: usual });
  });

  for (const [what, path] of Object.entries({
    'before a playlist': '/faulty/hang/hls-ts/master.m3u8',
    'before a segment': '/faulty/segments/hang.m3u8',
    'within a segment': '/faulty/segments/hang-half.m3u8',
    'before a file': '/faulty/hang/counter.mp4',
    'within a file': '/faulty/hang-half/counter.mp4',
  }))
    it(`that falls silent ${what} is reported to viewer and page, with a button to try again`, async () => {
      const { harness, told } = mount(fresh(path));
      const { element } = harness;
      element.play().catch(() => undefined);
      element.playbackRate = 8;
      await until('the page to be told', () => told.length, 15_000);
      expect(told).to.deep.equal(['timeout fatal']);
      await until('the notice', () => harness.notices.length);
      expect(harness.notices).to.deep.equal([
        'The footage cannot be played.The server did not answer in time. Try again in a moment. Try again',
      ]);
      expect(harness.isVisible(harness.control('Try again'))).to.equal(true);
    });

  it('that falls silent leaves the last frame on screen, says what is being waited for, and continues where it was', async () => {
    const key = `${Date.now()}`;
    await fetch(`/faulty/set-down/${key}`);
    const { harness, told } = mount(`/faulty/standstill/${key}.m3u8`);
    const { element } = harness;
    await until('the first segment', () => element.readyState >= 2);
    element.play().catch(() => undefined);
    await until('a spinner', () => harness.spinner);
    await until('the notice', () => harness.notices.length, 15_000);
    const { currentTime } = element;
    expect(currentTime).to.be.greaterThan(1.5);
    expect(element.videoWidth).to.be.greaterThan(0);
    await fetch(`/faulty/set-up/${key}`);
    harness.control('Try again').click();
    await until('playback', () => element.currentTime > currentTime + 0.3);
    await harness.settled();
    expect(harness.notices).to.deep.equal([]);
    expect(harness.spinner).to.equal(undefined);
    expect(told).to.deep.equal(['timeout fatal', 'timeout']);
  });

  for (const key of ['404', 'wrong'])
    it(`without the right key for an encrypted stream is reported as such (${key})`, async () => {
      const { harness, told } = mount(fresh(`/faulty/encrypted/${key}.m3u8`));
      await until('the notice', () => harness.notices.length, 15_000);
      expect(told).to.deep.equal(['protected fatal']);
      expect(harness.notices.join()).to.include('encrypted').and.include('Try again');
    });

  it('that falls silent is forgotten when other footage comes', async () => {
    const { harness, told } = mount(fresh('/faulty/hang/hls-ts/master.m3u8'));
    const { element } = harness;
    await until('the notice', () => harness.notices.length, 15_000);
    element.src = '/test/fixtures/media/counter.mp4';
    await until('the footage', () => element.readyState >= 2);
    await element.play();
    await until('playback', () => element.currentTime > 1);
    expect(harness.notices).to.deep.equal([]);
    expect(told).to.deep.equal(['timeout fatal']);
  });
});
