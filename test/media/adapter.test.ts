import { expect } from 'chai';
import Hls from 'hls.js';
import { createAdapter } from '../../src/media/adapter.js';
import type { MediaElement } from '../../src/media/media-element.js';
import { adapt, clip, fixtures, fresh, heard, mountVideo, until } from './harness.js';

const hlsClip = clip('hls-ts/master.m3u8');

/** Changes members of an object for the time of `run`. */
async function instead(object: object, members: object, run: () => Promise<void>) {
  const before = Object.keys(members).map(
    (name) => [name, Object.getOwnPropertyDescriptor(object, name)] as const,
  );
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
  }
  try {
    await run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(object, name, descriptor);
      else Reflect.deleteProperty(object, name);
    }
  }
}

describe('adapter', () => {
  for (const [name, file, engine] of [
    ['MP4', 'short.mp4', 'native'],
    ['WebM', 'short.webm', 'native'],
    ['HLS in fMP4', 'hls-fmp4/master.m3u8', 'hls'],
    ['HLS in MPEG-TS', 'hls-ts/master.m3u8', 'hls'],
  ] as const) {
    it(`plays ${name} to its end, then leaves the element empty`, async () => {
      const video = mountVideo();
      const { adapter, failures } = adapt(video, [clip(file)]);
      expect(adapter.engine).to.equal(engine);
      video.playbackRate = 8;
      // (WebKit rejects the promise when hls.js attaches itself, and plays.)
      video.play().catch(() => undefined);
      await heard(video, 'ended');
      expect(video.duration).to.be.closeTo(6, 0.2);
      expect(video.currentTime).to.be.closeTo(6, 0.2);
      expect(failures).to.deep.equal([]);
      adapter.destroy();
      await Promise.resolve();
      expect(video.readyState).to.equal(0);
      expect(video.getAttribute('src')).to.equal(null);
    });
  }

  it('moves on from HLS that cannot play to the next source, and plays if it was meant to', async () => {
    const video = mountVideo();
    const { adapter, failures } = adapt(video, [clip('broken/page.m3u8'), clip('short.mp4')]);
    const played = heard(video, 'playing');
    video.play().catch(() => undefined);
    await played;
    expect(adapter.engine).to.equal('native');
    expect(failures).to.deep.equal([]);
  });

  it('moves on from a file that cannot play to HLS', async () => {
    const video = mountVideo({ autoplay: '' });
    const { adapter, failures } = adapt(video, [clip('broken/zero.mp4'), clip('nowhere.mp4'), hlsClip]);
    await heard(video, 'playing');
    expect(adapter.engine).to.equal('hls');
    expect(failures).to.deep.equal([]);
  });

  it('takes sources in their order', async () => {
    const video = mountVideo();
    const { adapter } = adapt(video, [clip('short.mp4'), hlsClip]);
    await heard(video, 'loadeddata');
    expect(adapter.engine).to.equal('native');
  });

  it('takes over HLS from an adopted element, and puts its markup back', async () => {
    const markup = `<source src="${hlsClip.url}" type="application/x-mpegurl"><source src="${fixtures}short.mp4"><p>Text</p>`;
    const video = mountVideo({}, markup);
    const { adapter } = adapt(video, [
      { url: hlsClip.url, type: 'application/x-mpegurl' },
      clip('short.mp4'),
    ]);
    await heard(video, 'loadeddata');
    expect(video.src).to.match(/^blob:/);
    expect(video.querySelectorAll('source')).to.have.length(0);
    adapter.destroy();
    expect(video.hasAttribute('src')).to.equal(false);
    expect(video.innerHTML).to.equal(markup);
  });

  it('puts back the src of an adopted element', async () => {
    const video = mountVideo({ src: hlsClip.url });
    const { adapter } = adapt(video, [hlsClip]);
    await until(() => video.src.startsWith('blob:'));
    adapter.destroy();
    expect(video.getAttribute('src')).to.equal(hlsClip.url);
  });

  it('keeps a play() from before HLS was taken over', async () => {
    const video = mountVideo({ src: hlsClip.url });
    void video.play().catch(() => undefined);
    adapt(video, [hlsClip]);
    await until(() => video.src.startsWith('blob:') && video.currentTime > 0.1);
  });

  it('aborts its requests, and says nothing more, once another source takes its place', async () => {
    const requests: XMLHttpRequest[] = [];
    const { open } = XMLHttpRequest.prototype;
    const spy = function (this: XMLHttpRequest, method: string, url: string | URL) {
      requests.push(this);
      open.call(this, method, url, true);
    };
    await instead(XMLHttpRequest.prototype, { open: spy }, async () => {
      const video = mountVideo({ preload: 'auto' });
      const old = adapt(video, [{ url: fresh('/faulty/hang/film.m3u8') }], { serverTimeout: 0.3 });
      await until(() => requests.length);
      const aborted = heard(requests[0] as XMLHttpRequest, 'abort');
      old.adapter.destroy();
      await aborted;
      const current = adapt(video, [clip('counter.mp4')]);
      video.playbackRate = 4;
      await video.play();
      await until(() => video.currentTime > 2);
      expect(video.currentSrc).to.equal(fixtures + 'counter.mp4');
      expect(requests).to.have.length(1);
      expect([...old.failures, ...current.failures]).to.deep.equal([]);
    });
  });

  it('survives a quick change of sources, over and over', async () => {
    const video = mountVideo({ preload: 'auto' });
    const files = ['short.mp4', 'hls-ts/master.m3u8', 'short.webm', 'hls-fmp4/master.m3u8', 'nowhere.mp4'];
    const stale: unknown[] = [];
    for (let round = 0; round < 15; round++) {
      const { adapter, failures } = adapt(video, [clip(files[round % files.length] as string)]);
      if (round % 3) await new Promise((resolve) => setTimeout(resolve, round * 7));
      adapter.destroy();
      failures.length = 0;
      stale.push(failures);
    }
    const last = adapt(video, [clip('counter.mp4')]);
    await heard(video, 'loadeddata');
    expect(video.duration).to.be.closeTo(30, 0.1);
    expect(stale.flat()).to.deep.equal([]);
    expect(last.failures).to.deep.equal([]);
  });

  it('is destroyed by its signal, before it began as well as after', async () => {
    const video = mountVideo();
    const controller = new AbortController();
    adapt(video, [clip('short.mp4')], { signal: controller.signal });
    await heard(video, 'loadeddata');
    controller.abort();
    expect(video.hasAttribute('src')).to.equal(false);
    adapt(video, [clip('short.mp4')], { signal: controller.signal });
    expect(video.hasAttribute('src')).to.equal(false);
  });

  it('only watches where there are no sources, and leaves a custom media element to itself', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4' });
    const { adapter } = adapt(video, []);
    await heard(video, 'loadeddata');
    adapter.destroy();
    expect(video.getAttribute('src')).to.equal(fixtures + 'short.mp4');

    const custom = Object.assign(document.createElement('div'), {
      play: () => Promise.resolve(),
      pause: () => undefined,
      load: () => undefined,
      paused: true,
      currentTime: 0,
      src: '',
    });
    const adapted = createAdapter(custom as unknown as MediaElement, [hlsClip]);
    expect(adapted.engine).to.equal('native');
    expect(custom.src).to.equal(hlsClip.url);
    adapted.destroy();
  });

  /** Firefox and WebKitGTK have none of their own. */
  const nativeHls = !!document.createElement('video').canPlayType('application/vnd.apple.mpegurl');

  it('falls back to the HLS of the browser where hls.js cannot work', () =>
    instead(Hls, { isSupported: () => false }, async () => {
      const video = mountVideo();
      const { adapter, failure } = adapt(video, [hlsClip]);
      if (!nativeHls) {
        expect(await failure()).to.include({ code: 'unsupported', fatal: true });
        return;
      }
      await heard(video, 'loadeddata');
      expect(adapter.engine).to.equal('native');
      expect(video.currentSrc).to.equal(hlsClip.url);
      await video.play();
      adapter.destroy();
      expect(video.hasAttribute('src')).to.equal(false);
    }));

  it('falls back to it also where hls.js does not arrive, else says so', () => {
    const isSupported = () => {
      throw new Error('Failed to fetch');
    };
    return instead(Hls, { isSupported }, async () => {
      if (nativeHls) {
        const { adapter } = adapt(mountVideo({ preload: 'auto' }), [hlsClip]);
        await until(() => adapter.engine === 'native');
      }
      const video = mountVideo();
      video.canPlayType = () => '';
      const failure = await adapt(video, [hlsClip]).failure();
      expect(failure).to.include({ code: 'library', fatal: true });
      expect(failure.message).to.contain('Failed to fetch');
    });
  });

  describe('beside a ManagedMediaSource', () => {
    class ManagedMediaSource extends MediaSource {
      streaming = true;
    }
    const managed = (run: () => Promise<void>) =>
      instead(globalThis, { ManagedMediaSource, MediaSource: undefined }, run);
    const sources = (video: HTMLVideoElement) =>
      [...video.querySelectorAll('source')].map(({ src }) => src.replace(/^blob:.*/, 'blob'));

    it('gives AirPlay the playlist', () =>
      managed(async () => {
        const video = mountVideo();
        const { adapter } = adapt(video, [hlsClip]);
        await heard(video, 'loadeddata');
        expect(sources(video)).to.deep.equal(['blob', hlsClip.url]);
        expect(video.querySelectorAll('source')[1]?.type).to.equal('application/vnd.apple.mpegurl');
        expect(video.disableRemotePlayback).to.equal(false);
        adapter.destroy();
        expect(video.querySelectorAll('source')).to.have.length(0);
      }));

    it('restores it after a recovery', () =>
      managed(async () => {
        const made: Hls[] = [];
        const { loadSource } = Hls.prototype;
        const spy = function (this: Hls, url: string) {
          made.push(this);
          loadSource.call(this, url);
        };
        await instead(Hls.prototype, { loadSource: spy }, async () => {
          const video = mountVideo();
          adapt(video, [hlsClip]);
          await heard(video, 'loadeddata');
          made[0]?.trigger(Hls.Events.ERROR, {
            type: Hls.ErrorTypes.MEDIA_ERROR,
            details: Hls.ErrorDetails.BUFFER_APPEND_ERROR,
            fatal: true,
            error: new Error('append'),
          });
          await heard(video, 'loadeddata');
          expect(sources(video)).to.deep.equal(['blob', hlsClip.url]);
          expect(video.disableRemotePlayback).to.equal(false);
        });
      }));

    it('gives it nothing where the page forbids remote playback, which stays so', function () {
      // Firefox has no remote playback to forbid.
      if (!('disableRemotePlayback' in HTMLMediaElement.prototype)) this.skip();
      return managed(async () => {
        const video = mountVideo({ disableremoteplayback: '' });
        const { adapter } = adapt(video, [hlsClip]);
        await heard(video, 'loadeddata');
        expect(sources(video)).to.deep.equal(['blob']);
        adapter.destroy();
        expect(video.disableRemotePlayback).to.equal(true);
      });
    });
  });
});
