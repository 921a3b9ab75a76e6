import { expect } from 'chai';
import { observeMedia, readMediaState, wantsToPlay } from '../../src/media/media-state.js';
import { adapt, clip, fixtures, fresh, heard, mountVideo, until } from './harness.js';

/** Time ranges as an element has them. */
const ranges = (...pairs: [number, number][]) =>
  ({
    length: pairs.length,
    start: (i: number) => pairs[i]?.[0],
    end: (i: number) => pairs[i]?.[1],
  }) as TimeRanges;

describe('media state', () => {
  for (const [state, expected] of [
    [{ paused: false }, true],
    [{ paused: true }, false],
    [{ paused: false, ended: true }, false],
    // Custom media elements without these members.
    [{}, false],
    [{ paused: false, currentTime: 3 }, true],
    [{ paused: true, currentTime: 29.9, duration: 30 }, false],
  ] as const)
    it(`wants to play: ${expected}, of ${JSON.stringify(state)}`, () =>
      expect(wantsToPlay(state)).to.equal(expected));

  it('can be read while footage begins to load, and does it no harm', async () => {
    const video = mountVideo({ preload: 'metadata' });
    video.addEventListener('loadstart', () => readMediaState(video));
    video.src = `${fixtures}counter.mp4`;
    await heard(video, 'loadeddata');
    expect(readMediaState(video)).to.include({ duration: 30, seekableEnd: 30 });
  });

  it('reads an empty element', () => {
    const state = readMediaState(document.createElement('video'));
    expect(state).to.be.frozen;
    expect(state).to.deep.equal({
      paused: true,
      ended: false,
      seeking: false,
      waiting: false,
      started: false,
      currentTime: 0,
      duration: 0,
      live: false,
      start: 0,
      dvr: false,
      seekableStart: 0,
      seekableEnd: 0,
      buffered: [],
      volume: 1,
      muted: false,
      rate: 1,
      readyState: 0,
      videoWidth: 0,
      videoHeight: 0,
      errorCode: 0,
    });
  });

  it('follows a film from nothing to its end', async () => {
    const video = mountVideo();
    adapt(video, [clip('short.mp4')]);
    const playing = video.play();
    expect(readMediaState(video)).to.include({ paused: false, waiting: true, started: true });
    await playing;
    await heard(video, 'canplaythrough').catch(() => undefined);
    const state = readMediaState(video);
    expect(state).to.include({ waiting: false, live: false, videoWidth: 320, videoHeight: 180 });
    expect(state.duration).to.be.closeTo(6, 0.1);
    expect(state.seekableEnd).to.be.closeTo(6, 0.1);
    expect(state.buffered[0]?.[0]).to.equal(0);
    video.currentTime = 5.8;
    expect(readMediaState(video).seeking).to.equal(true);
    await heard(video, 'ended');
    expect(readMediaState(video)).to.include({ ended: true, waiting: false, seeking: false });
  });

  it('reads an error', async () => {
    const video = mountVideo();
    await adapt(video, [clip('broken/zero.mp4')]).failure();
    expect(readMediaState(video)).to.include({ errorCode: 4, waiting: false });
  });

  it('reads live footage by what can be sought', async () => {
    const video = mountVideo();
    adapt(video, [{ url: fresh('/faulty/live/99.m3u8') }]);
    await heard(video, 'loadeddata');
    await until(() => video.seekable.length);
    const state = readMediaState(video);
    expect(state).to.include({ live: true, dvr: false });
    expect(state.duration).to.equal(state.seekableEnd);
    expect(Number.isFinite(state.duration)).to.equal(true);
  });

  for (const [name, media, expected] of [
    ['no member at all', {}, { paused: true, duration: 0, volume: 1, rate: 1, live: false }],
    [
      'a time that is no number',
      { currentTime: NaN, duration: NaN },
      { currentTime: 0, duration: 0, live: false },
    ],
    ['an endless film without ranges', { duration: Infinity }, { live: true, duration: 0, dvr: false }],
    [
      'a window of an hour behind the live edge',
      { duration: Infinity, seekable: ranges([100, 3700]) },
      { live: true, dvr: true, duration: 3700, seekableStart: 100, seekableEnd: 3700 },
    ],
    ['seeking while paused, without data', { seeking: true, readyState: 1 }, { waiting: true }],
    ['paused without data', { readyState: 1 }, { waiting: false }],
    ['playing without the next frame', { paused: false, readyState: 2 }, { waiting: true }],
    ['playing', { paused: false, readyState: 3 }, { waiting: false }],
    [
      'a failure while playing',
      { paused: false, readyState: 1, error: { code: 2 } as MediaError },
      { waiting: false, errorCode: 2 },
    ],
  ] as const) {
    it(`reads a custom media element with ${name}`, () => expect(readMediaState(media)).to.include(expected));
  }

  it('is quiet while a film plays, but for those who ask for progress', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4', preload: 'auto' });
    const controller = new AbortController();
    await heard(video, 'canplaythrough');
    await video.play();
    await until(() => video.currentTime > 0.2);
    const seen: string[] = [];
    const progress: string[] = [];
    observeMedia(video, ({ type }) => seen.push(type), controller.signal);
    observeMedia(video, ({ type }) => progress.push(type), controller.signal, ['timeupdate']);
    await until(() => video.currentTime > 1.2);
    expect(seen).to.deep.equal([]);
    expect(progress.length).to.be.greaterThan(1);
    video.pause();
    await until(() => seen.includes('pause'));
    video.volume = 0.5;
    await until(() => seen.includes('volumechange'));
    controller.abort();
    seen.length = 0;
    video.currentTime = 0;
    await heard(video, 'seeked');
    expect(seen).to.deep.equal([]);
  });
});
