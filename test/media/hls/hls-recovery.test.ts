import { expect } from 'chai';
import { captionTracks, showCaptions } from '../../../src/media/text-tracks/text-tracks.js';
import { adapt, clip, fixtures, fresh, heard, mountVideo, until } from '../harness.js';

/** Runs with access to the MediaSource that plays. */
async function withSource(run: (source: () => MediaSource) => Promise<void>): Promise<void> {
  let found: MediaSource | undefined;
  const { addSourceBuffer } = MediaSource.prototype;
  MediaSource.prototype.addSourceBuffer = function (this: MediaSource, type: string) {
    found = this;
    return addSourceBuffer.call(this, type);
  };
  try {
    await run(() => {
      if (!found) throw new Error('no MediaSource');
      return found;
    });
  } finally {
    MediaSource.prototype.addSourceBuffer = addSourceBuffer;
  }
}

const settled = (promise: Promise<void>) =>
  promise.then(
    () => 'played',
    (error: unknown) => (error as Error).name,
  );

/** Makes the decoder fail when everything has been loaded, so that no further append would let hls.js notice. */
async function strike(video: HTMLVideoElement, source: MediaSource): Promise<void> {
  await until(() => video.buffered.length && video.buffered.end(0) > 5.5 && source.readyState === 'ended');
  for (const buffer of source.sourceBuffers) buffer.timestampOffset = 0;
  source.endOfStream('decode');
}

describe('HLS recovery', () => {
  it('recovers when the decoder fails, though nothing is left to load; a second time it is over', () =>
    withSource(async (source) => {
      const video = mountVideo({ preload: 'auto' });
      const watched = adapt(video, [{ url: fresh(`${fixtures}hls-fmp4/master.m3u8`) }]);
      await video.play();
      await until(() => video.currentTime > 0.3);
      const first = watched.failure();
      await strike(video, source());
      expect(await first).to.include({ code: 'decode', fatal: false });
      await until(() => !video.paused && video.currentTime > 0.6);
      expect(video.error).to.equal(null);

      const second = watched.failure();
      await strike(video, source());
      expect(await second).to.include({ code: 'decode', fatal: true });
      expect(video.error?.code).to.equal(MediaError.MEDIA_ERR_DECODE);
      expect(watched.failures).to.have.length(2);
      // It resumes on request, at the same moment, playing as before.
      const reached = video.currentTime;
      watched.adapter.retry();
      await heard(video, 'playing');
      expect(video.currentTime).to.be.greaterThan(reached - 0.1);
      expect(video.error).to.equal(null);
    }));

  for (const [name, url, code] of [
    ['a missing playlist', fixtures + 'nowhere.m3u8', 'not-found'],
    ['a page instead of a playlist', fixtures + 'broken/page.m3u8', 'manifest'],
    ['a codec that the browser lacks', fixtures + 'broken/unknown-codec.m3u8', 'unsupported'],
    ['a key that is missing', '/faulty/encrypted/404.m3u8', 'protected'],
    ['a wrong key', '/faulty/encrypted/wrong.m3u8', 'protected'],
    ['a server that is down for the key', '/faulty/encrypted/503.m3u8', 'network'],
  ] as const)
    it(`answers who waits for play(), as HTML does: ${name}`, async () => {
      const video = mountVideo();
      const watched = adapt(video, [{ url: fresh(url) }], { serverTimeout: 0.5 });
      const [failed, erred] = [watched.failure(), heard(video, 'error', 15)];
      // From then on the element knows that something is loading.
      await heard(video, 'loadstart');
      const played = await settled(video.play());
      expect(await failed).to.include({ code, fatal: true });
      expect(played).to.equal('NotSupportedError');
      await erred;
      expect(video.error?.code).to.equal(MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED);
      expect(watched.failures).to.have.length(1);
    });

  it('does not let play() fail while there is another source to go to', async () => {
    const video = mountVideo();
    const { failures } = adapt(video, [clip('broken/page.m3u8'), clip('short.mp4')]);
    const errors: Event[] = [];
    video.addEventListener('error', (event) => errors.push(event));
    video.play().catch(() => undefined);
    await heard(video, 'playing');
    expect([failures.length, errors.length, video.error]).to.deep.equal([0, 0, null]);
  });

  it('ends, and reports it once, if the element refuses its source without a reason', async () => {
    const video = mountVideo();
    const watched = adapt(video, [clip('hls-ts/master.m3u8')]);
    const failed = watched.failure();
    await until(() => video.src.startsWith('blob:'));
    Object.defineProperty(video, 'error', { value: { code: 4, message: 'no', MEDIA_ERR_DECODE: 3 } });
    video.dispatchEvent(new Event('error'));
    expect(await failed).to.include({ code: 'unsupported', fatal: true });
    video.dispatchEvent(new Event('error'));
    expect(watched.failures).to.have.length(1);
  });

  for (const fault of ['404', 'hang'])
    it(`plays on without subtitles that do not come (${fault})`, async () => {
      const video = mountVideo();
      const { failures } = adapt(video, [{ url: fresh(`/faulty/subtitles/${fault}.m3u8`) }], {
        serverTimeout: 0.5,
      });
      await until(() => captionTracks(video).length === 2);
      showCaptions(video, captionTracks(video)[0]);
      // Given up: until then hls.js asks again and again.
      await until(() => captionTracks(video)[0]?.mode === 'disabled');
      await video.play();
      video.playbackRate = 4;
      await heard(video, 'ended');
      expect(failures).to.deep.equal([]);
    });
});
