import { expect } from 'chai';
import { adapt, clip, fixtures, fresh, heard, mountVideo, until } from '../harness.js';

describe('native adapter', () => {
  it('plays a WebM, and a file whose type is given', async () => {
    const video = mountVideo();
    adapt(video, [{ url: fixtures + 'short.webm', type: 'video/webm; codecs="vp9,opus"' }]);
    await heard(video, 'loadeddata');
    expect(video.currentSrc).to.equal(fixtures + 'short.webm');
  });

  it('moves on to the next source, as HTML does', async () => {
    const video = mountVideo();
    const { failures } = adapt(video, [
      { url: 'film.mov', type: 'video/x-unheard-of' },
      clip('broken/not-footage.mp4'),
      clip('short.mp4'),
    ]);
    await heard(video, 'loadeddata');
    expect(video.currentSrc).to.equal(fixtures + 'short.mp4');
    expect(failures).to.deep.equal([]);
  });

  it('reports once when the last source has failed too', async () => {
    const video = mountVideo();
    const watched = adapt(video, [clip('broken/zero.mp4'), clip('nowhere.mp4')]);
    expect(await watched.failure()).to.include({ fatal: true, code: 'unsupported' });
    expect(watched.failures).to.have.length(1);
  });

  for (const [name, url, code] of [
    ['an empty file', fixtures + 'broken/zero.mp4', 'unsupported'],
    ['what is no footage', fixtures + 'broken/not-footage.mp4', 'unsupported'],
    ['a missing file', fixtures + 'nowhere.mp4', 'not-found'],
    ['a forbidden file', '/faulty/403/short.mp4', 'not-found'],
    ['no address at all', 'https://', 'unsupported'],
  ] as const) {
    it(`names the failure of ${name}`, async () => {
      const failure = await adapt(mountVideo(), [{ url }]).failure();
      // Only Firefox reports the server's status.
      const told = code !== 'not-found' || /40[34]/.test(failure.message);
      expect(failure).to.include({ code: told ? code : 'unsupported', fatal: true });
      expect(failure.message).to.match(/^[A-Z].+\. .+\.( \(.+\))?$/);
    });
  }

  it('plays what there is of a damaged file, then names the failure', async () => {
    const video = mountVideo();
    const watched = adapt(video, [clip('broken/truncated.mp4')]);
    video.playbackRate = 4;
    await video.play();
    const failure = await watched.failure();
    expect(failure).to.include({ code: 'decode', fatal: true });
    // Firefox knows from the file's index that its end is missing, and plays none of it.
    if (!failure.message.includes('beyond end of resource')) expect(video.currentTime).to.be.greaterThan(1);
  });

  for (const fault of ['hang', 'hang-half', 'cut']) {
    it(`reports a server that falls silent (${fault})`, async () => {
      const video = mountVideo();
      const watched = adapt(video, [{ url: fresh(`/faulty/${fault}/counter.mp4`) }], { serverTimeout: 0.2 });
      video.playbackRate = 16;
      void video.play().catch(() => undefined);
      const failure = await watched.failure();
      // Firefox reports itself that the connection was cut; others retry silently.
      expect(failure.code).to.be.oneOf(fault === 'cut' ? ['timeout', 'network'] : ['timeout']);
      expect(failure.fatal).to.equal(true);
    });
  }

  it('tells of it in a window of its own, though the page that the player came from is hidden', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const video = mountVideo();
    frame.contentDocument!.body.append(video);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      const watched = adapt(video, [{ url: fresh('/faulty/hang/counter.mp4') }], { serverTimeout: 0.2 });
      expect((await watched.failure()).code).to.equal('timeout');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
      frame.remove();
    }
  });

  it('does not call a paused video with its metadata a silent server', async () => {
    const video = mountVideo({ preload: 'metadata' });
    const { failures } = adapt(video, [clip('short.mp4')], { serverTimeout: 0.05 });
    await heard(video, 'loadedmetadata');
    await video.play();
    await until(() => video.currentTime > 0.5);
    video.pause();
    video.currentTime = 3;
    await heard(video, 'seeked');
    expect(failures).to.deep.equal([]);
  });

  it('retries, then plays if it was to play, and reports the recovery once', async () => {
    const video = mountVideo();
    const watched = adapt(video, [{ url: fresh('/faulty/first-503/short.mp4') }]);
    void video.play().catch(() => undefined);
    expect(await watched.failure()).to.include({ fatal: true });
    watched.adapter.retry();
    await heard(video, 'playing');
    // Chromium reports a refused file as one that it cannot play.
    const [code = ''] = watched.codes();
    expect(code).to.be.oneOf(['unsupported', 'network']);
    expect(watched.codes()).to.deep.equal([code, `recovered from ${code}`]);
  });

  it('retries what an adopted element holds', async () => {
    const video = mountVideo({ src: fresh('/faulty/first-503/short.mp4') });
    const watched = adapt(video, []);
    await watched.failure();
    watched.adapter.retry();
    await heard(video, 'loadeddata');
  });

  it('retries at the moment it had reached', async () => {
    const video = mountVideo();
    const { adapter } = adapt(video, [clip('counter.mp4')]);
    await video.play();
    video.currentTime = 20;
    await heard(video, 'seeked');
    adapter.retry();
    await heard(video, 'seeked');
    expect(video.currentTime).to.be.within(20, 21);
    expect(video.paused).to.equal(false);
  });

  describe('offline', () => {
    const descriptor = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine') as PropertyDescriptor;
    let online = false;
    let asked = 0;
    beforeEach(() => {
      online = false;
      const get = () => {
        asked++;
        return online;
      };
      Object.defineProperty(Navigator.prototype, 'onLine', { get, configurable: true });
    });
    afterEach(() => Object.defineProperty(Navigator.prototype, 'onLine', descriptor));

    it('retries by itself when the browser says that it is online', async () => {
      const video = mountVideo();
      const watched = adapt(video, [{ url: fresh('/faulty/first-503/short.mp4') }], { serverTimeout: 1000 });
      expect(await watched.failure()).to.include({ code: 'network', fatal: true });
      online = true;
      dispatchEvent(new Event('online'));
      await heard(video, 'loadeddata');
    });

    it('retries by itself also where the event was missed, and reports failure and recovery once each', async () => {
      const video = mountVideo();
      const url = fresh('/faulty/first-503/short.mp4');
      const watched = adapt(video, [{ url }], { serverTimeout: 0.2 });
      await watched.failure();
      // It would have made two requests, but for the missing connection.
      const before = asked;
      await until(() => asked === before + 2);
      expect(video.networkState).to.equal(HTMLMediaElement.NETWORK_NO_SOURCE);
      online = true;
      await heard(video, 'canplay');
      expect(watched.codes()).to.deep.equal(['network', 'recovered from network']);
    });
  });

  it('leaves an element that holds the very same source as it is, its load going on', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4' });
    await heard(video, 'loadeddata');
    let loads = 0;
    video.addEventListener('loadstart', () => loads++);
    const { adapter } = adapt(video, [clip('short.mp4')]);
    await video.play();
    adapter.destroy();
    expect(loads).to.equal(0);
    expect(video.getAttribute('src')).to.equal(fixtures + 'short.mp4');
    expect(video.paused).to.equal(false);
  });

  it('sees that an adopted element failed before anyone listened', async () => {
    for (const video of [
      mountVideo({ src: fixtures + 'nowhere.mp4' }),
      mountVideo({}, `<source src="${fixtures}nowhere.mp4">`),
    ]) {
      await until(() => video.networkState === video.NETWORK_NO_SOURCE);
      expect(await adapt(video, []).failure()).to.include({ fatal: true });
    }
  });

  it('fetches nothing with preload="none" until load() is called', async () => {
    const video = mountVideo({ preload: 'none' });
    const { adapter } = adapt(video, [clip('short.mp4')]);
    // WebKit suspends without an event.
    await until(() => video.networkState === video.NETWORK_IDLE);
    expect(video.readyState).to.equal(0);
    adapter.load();
    await heard(video, 'loadedmetadata');
  });
});
