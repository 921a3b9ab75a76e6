import { expect } from 'chai';
import Hls from 'hls.js';
import { adapt, clip, fetched, fixtures, fresh, heard, mountVideo, until, play } from '../harness.js';
import { captionTracks, showCaptions } from '../../../src/media/text-tracks/text-tracks.js';

const film = () => [{ url: fresh(fixtures + 'hls-fmp4/master.m3u8') }];

describe('HLS adapter', () => {
  it('lists renditions, automatic at first, and takes a chosen one', async () => {
    const video = mountVideo();
    let changes = 0;
    const { adapter } = adapt(video, film(), { onChange: () => changes++ });
    expect(adapter.engine).to.equal('hls');
    expect(adapter.renditions.list).to.deep.equal([]);
    video.play().catch(() => undefined);
    await until(() => adapter.renditions.playing);
    expect(adapter.renditions.list.map(({ id, label }) => [id, label])).to.deep.equal([
      ['0', '90p'],
      ['1', '180p'],
    ]);
    expect(adapter.renditions.selected).to.equal('auto');
    expect(changes).to.be.greaterThan(0);

    adapter.selectRendition('0');
    expect(adapter.renditions.selected).to.equal('0');
    // Back to the start: a new quality begins with the next segment, and that may have been the last.
    video.currentTime = 0;
    await until(() => video.videoHeight === 90);
    video.currentTime = 0;
    adapter.selectRendition('1');
    await until(() => video.videoHeight === 180 && adapter.renditions.playing === '1');
    adapter.selectRendition('7');
    expect(adapter.renditions.selected).to.equal('1');
    adapter.selectRendition('auto');
    expect(adapter.renditions.selected).to.equal('auto');
  });

  it('takes no more pixels than the element has', async () => {
    const video = mountVideo({ style: 'width: 100px; height: 56px' });
    const { adapter } = adapt(video, film());
    await play(video);
    await until(() => adapter.renditions.playing);
    expect(video.videoHeight).to.equal(90);
    expect(adapter.renditions).to.include({ selected: 'auto', playing: '0' });
  });

  for (const [downlink, height, other] of [
    [5, 180, '/low_0.m4s'],
    // The connection could sustain 114 kbit/s, but the first segment would not arrive at once.
    [0.2, 90, '/high_0.m4s'],
  ] as const)
    it(`begins in the rendition that a connection of ${downlink} Mbit/s brings at once, with no segment for nothing`, async () => {
      Object.defineProperty(navigator, 'connection', { value: { downlink }, configurable: true });
      try {
        const video = mountVideo({ preload: 'metadata' });
        const before = fetched(other).length;
        adapt(video, film());
        await heard(video, 'loadeddata');
        expect(video.videoHeight).to.equal(height);
        expect(fetched(other)).to.have.length(before);
      } finally {
        Reflect.deleteProperty(navigator, 'connection');
      }
    });

  it('lists audio tracks with their languages, and switches', async () => {
    const { adapter } = adapt(mountVideo({ preload: 'auto' }), film());
    await until(() => adapter.audioTracks.selected);
    expect(adapter.audioTracks.list).to.deep.equal([
      { id: '0', label: 'English', lang: 'en' },
      { id: '1', label: '한국어', lang: 'ko' },
    ]);
    expect(adapter.audioTracks.selected).to.equal('0');
    adapter.selectAudioTrack('9');
    adapter.selectAudioTrack('1');
    await until(() => adapter.audioTracks.selected === '1' && fetched('/ko_0.m4s').length);
  });

  it('offers subtitles as native text tracks, fetched when shown, gone when done', async () => {
    const video = mountVideo({ preload: 'auto' });
    const { adapter } = adapt(video, film());
    await until(() => captionTracks(video).length === 2);
    expect(captionTracks(video).map(({ language, mode }) => [language, mode])).to.deep.equal([
      ['en', 'disabled'],
      ['ko', 'disabled'],
    ]);
    const korean = captionTracks(video)[1] as TextTrack;
    showCaptions(video, korean);
    await until(() => korean.cues?.length === 2);
    expect((korean.cues?.[0] as VTTCue).text).to.equal('막대가 출발합니다.');
    adapter.destroy();
    expect(captionTracks(video)).to.have.length(0);
  });

  it('fetches little before the first play, and more after it', async () => {
    // Without the attribute a browser decides for itself: Firefox for "auto".
    const video = mountVideo({ preload: 'metadata' });
    adapt(video, film());
    await heard(video, 'loadeddata');
    // In the time in which another player fetches all of it.
    const eager = mountVideo({ preload: 'auto' });
    adapt(eager, film());
    await until(() => eager.buffered.length && eager.buffered.end(0) > 5.5);
    // One segment of three; in Firefox, where buffering goes on while hls.js is told to stop, now and then two.
    expect(video.buffered.end(0)).to.be.within(1.7, navigator.userAgent.includes('Firefox') ? 4.3 : 2.3);
    await play(video);
    video.pause();
    await until(() => video.buffered.end(0) > 5.5);
  });

  it('fetches neither hls.js nor a playlist under preload="none" before the first play', async () => {
    const video = mountVideo({ preload: 'none' });
    const [source] = film() as [{ url: string }];
    const { adapter } = adapt(video, [source]);
    // In the time in which another player fetches its first frame.
    const eager = mountVideo({ preload: 'auto' });
    adapt(eager, film());
    await heard(eager, 'loadeddata');
    expect(fetched(source.url)).to.have.length(0);
    const playing = video.play();
    await heard(video, 'playing');
    await playing;
    expect(fetched(source.url)).to.have.length(1);
    expect(adapter.renditions.list).to.have.length(2);
  });

  it('fetches with preload="none" when load() is called', async () => {
    const video = mountVideo({ preload: 'none' });
    const { adapter } = adapt(video, film());
    adapter.load();
    await heard(video, 'loadeddata');
    expect(video.paused).to.equal(true);
  });

  it('starts where it was sought before anything was loaded', async () => {
    const video = mountVideo();
    adapt(video, film());
    video.currentTime = 4.5;
    await heard(video, 'seeked');
    expect(video.currentTime).to.be.closeTo(4.5, 0.1);
  });

  it('knows live footage, its edge, and its end', async () => {
    const video = mountVideo();
    const { adapter, failures } = adapt(video, [{ url: fresh('/faulty/live/2.m3u8') }]);
    await heard(video, 'loadeddata');
    expect(video.duration).to.equal(Infinity);
    expect(adapter.liveEdge).to.be.a('number');
    await play(video);
    await until(() => video.duration < 7, 'live ended');
    expect(adapter.liveEdge).to.equal(undefined);
    expect(failures).to.deep.equal([]);
  });

  it('knows how far one may go back in live footage, and whether what plays is live', async () => {
    const video = mountVideo();
    const { adapter, failures } = adapt(video, [{ url: fresh('/faulty/sliding/40.m3u8') }]);
    await play(video);
    await until(() => adapter.atLiveEdge);
    const [start, end] = [video.seekable.start(0), video.seekable.end(0)];
    expect(end - start).to.be.closeTo(80, 4);
    expect(adapter.liveEdge).to.be.within(start + 70, end);
    video.currentTime = start + 10;
    await heard(video, 'seeked');
    expect(adapter.atLiveEdge).to.equal(false);
    video.currentTime = adapter.liveEdge ?? 0;
    await heard(video, 'seeked');
    expect(adapter.atLiveEdge).to.equal(true);
    // The window slides.
    await until(() => video.seekable.start(0) > start);
    expect(failures).to.deep.equal([]);
  });

  it('falls behind live footage while it is paused, and says so', async () => {
    const video = mountVideo();
    const said: unknown[] = [];
    const { adapter } = adapt(video, [{ url: fresh('/faulty/sliding/10.m3u8') }], {
      onChange: () => said.push(adapter.atLiveEdge),
    });
    await play(video);
    await until(() => said.at(-1) === true, 'live', 15);
    video.pause();
    // No media event reports it.
    await until(() => said.at(-1) === false, 'behind', 15);
  });

  it('keeps a minute of what was watched, and lets go of the rest', async () => {
    const video = mountVideo();
    adapt(video, [{ url: fresh('/faulty/long/60.m3u8') }]);
    await play(video);
    await until(() => video.currentTime > 0.2);
    video.currentTime = 100;
    await heard(video, 'seeked');
    await until(() => video.buffered.length && video.buffered.start(0) >= 30, 'the start to be let go');
  });

  for (const [name, path, code] of [
    ['a page instead of a playlist', fixtures + 'broken/page.m3u8', 'manifest'],
    ['a missing playlist', fixtures + 'nowhere.m3u8', 'not-found'],
    ['a missing rendition', fixtures + 'broken/missing-rendition.m3u8', 'not-found'],
    ['missing segments', fixtures + 'broken/missing-segments.m3u8', 'not-found'],
    ['a codec that the browser lacks', fixtures + 'broken/unknown-codec.m3u8', 'unsupported'],
    ['segments that hang', '/faulty/segments/hang.m3u8', 'timeout'],
    ['segments that break off', '/faulty/segments/hang-half.m3u8', 'timeout'],
  ] as const) {
    it(`names the failure of ${name}`, async () => {
      const video = mountVideo({ preload: 'auto' });
      const watched = adapt(video, [{ url: path }], { serverTimeout: 0.5 });
      const failed = watched.failure();
      // The buffer is played to its end before anything is reported.
      video.play().catch(() => undefined);
      const failure = await failed;
      expect(failure).to.include({ code, fatal: true });
      expect(failure.message).to.match(/^[A-Z].+\. .+\.( \(.+\))$/);
      expect(watched.failures).to.have.length(1);
    });
  }

  describe('when the server goes away', () => {
    /** A film whose server is down after the first segment of 2 s. */
    const outage = async () => {
      const key = `${Date.now()}-${Math.random()}`;
      await fetch(`/faulty/set-down/${key}`);
      const video = mountVideo({ preload: 'auto' });
      const emptied: Event[] = [];
      await until(() => !video.readyState);
      const watched = adapt(video, [{ url: `/faulty/outage/${key}.m3u8` }], { serverTimeout: 0.3 });
      await heard(video, 'loadeddata');
      video.addEventListener('emptied', (event) => emptied.push(event));
      return {
        ...watched,
        video,
        emptied,
        requests: () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.includes(key)).length,
        mend: () => fetch(`/faulty/set-up/${key}`),
      };
    };
    beforeEach(() => performance.setResourceTimingBufferSize(5000));

    it('says nothing as long as what has arrived plays on, and asks again meanwhile', async () => {
      const { video, failures, requests, mend } = await outage();
      // The playlist, and one more request than hls.js makes before it gives up.
      await until(() => requests() > 6);
      expect(video.readyState).to.be.greaterThan(2);
      await mend();
      await play(video);
      await until(() => video.currentTime > 2.5);
      expect(failures).to.deep.equal([]);
    });

    it('reports it when the picture stops, keeps the frame on screen, and continues by itself', async () => {
      const { video, codes, failure, emptied, mend } = await outage();
      const failed = failure();
      video.play().catch(() => undefined);
      expect(await failed).to.include({ code: 'network', fatal: true });
      const reached = video.currentTime;
      expect(reached).to.be.greaterThan(1.5);
      expect(video.readyState).to.equal(HTMLMediaElement.HAVE_CURRENT_DATA);
      await mend();
      await until(() => video.currentTime > reached + 0.5);
      expect(emptied).to.deep.equal([]);
      expect(codes()).to.deep.equal(['network', 'recovered from network']);
    });

    it('continues at once when the viewer asks, and reports the next outage', async () => {
      const { video, codes, failure, adapter, emptied, mend } = await outage();
      const failed = failure();
      video.play().catch(() => undefined);
      await failed;
      const again = failure();
      adapter.retry();
      expect(await again).to.include({ code: 'network', fatal: true });
      await mend();
      adapter.retry();
      await heard(video, 'playing');
      expect(emptied).to.deep.equal([]);
      expect(codes()).to.deep.equal(['network', 'network', 'recovered from network']);
    });

    it('tries what the viewer seeks to', async () => {
      const { video, codes, failure, mend } = await outage();
      const failed = failure();
      video.play().catch(() => undefined);
      await failed;
      await mend();
      video.currentTime = 4.5;
      await heard(video, 'playing');
      expect(video.currentTime).to.be.closeTo(4.5, 0.3);
      expect(codes()).to.deep.equal(['network', 'recovered from network']);
    });
  });

  it('continues by itself after an outage of only its separate sound, and reports it', async () => {
    const key = `${Date.now()}-${Math.random()}`;
    const video = mountVideo({ preload: 'metadata' });
    const watched = adapt(video, [{ url: `/faulty/sound/${key}.m3u8` }], { serverTimeout: 0.3 });
    await heard(video, 'loadeddata');
    await fetch(`/faulty/set-down/${key}`);
    const failed = watched.failure();
    video.play().catch(() => undefined);
    expect(await failed).to.include({ code: 'network', fatal: true });
    const reached = video.currentTime;
    await fetch(`/faulty/set-up/${key}`);
    await until(() => video.currentTime > reached + 0.5);
    expect(watched.codes()).to.deep.equal(['network', 'recovered from network']);
  });

  it('loads on after it has recovered from damaged footage', async () => {
    const video = mountVideo();
    const instances: Hls[] = [];
    const loadSource = Hls.prototype.loadSource;
    Hls.prototype.loadSource = function (this: Hls, url: string) {
      instances.push(this);
      loadSource.call(this, url);
    };
    try {
      const watched = adapt(video, [{ url: fresh('/faulty/long/10.m3u8') }]);
      await heard(video, 'loadeddata');
      const recovered = watched.failure();
      instances[0]?.trigger(Hls.Events.ERROR, {
        type: Hls.ErrorTypes.MEDIA_ERROR,
        details: Hls.ErrorDetails.BUFFER_APPEND_ERROR,
        fatal: true,
        error: new Error('append'),
      });
      expect(await recovered).to.include({ code: 'decode', fatal: false });
      await play(video);
      await until(() => video.buffered.length && video.buffered.end(0) > 10);
    } finally {
      Hls.prototype.loadSource = loadSource;
    }
  });

  it('fetches after a retry only what follows', async () => {
    const video = mountVideo({ preload: 'auto' });
    const { adapter } = adapt(video, [clip('hls-ts/master.m3u8')]);
    await heard(video, 'loadeddata');
    video.currentTime = 5;
    await heard(video, 'seeked');
    performance.clearResourceTimings();
    adapter.retry();
    await heard(video, 'loadeddata');
    expect(video.currentTime).to.be.closeTo(5, 0.1);
    await until(() => fetched('/segment_2.ts').length);
    expect(fetched('/segment_0.ts')).to.deep.equal([]);
  });

  it('recovers from damaged footage once, plays on, and says so; a second time it is over', async () => {
    const video = mountVideo();
    const instances: Hls[] = [];
    const loadSource = Hls.prototype.loadSource;
    Hls.prototype.loadSource = function (this: Hls, url: string) {
      instances.push(this);
      loadSource.call(this, url);
    };
    try {
      const watched = adapt(video, film());
      await play(video);
      await until(() => video.currentTime > 0.2);
      const strike = () =>
        instances.at(-1)?.trigger(Hls.Events.ERROR, {
          type: Hls.ErrorTypes.MEDIA_ERROR,
          details: Hls.ErrorDetails.BUFFER_APPEND_ERROR,
          fatal: true,
          error: new Error('append'),
        });
      const first = watched.failure();
      strike();
      expect(await first).to.include({ code: 'decode', fatal: false });
      expect(video.paused).to.equal(false);
      await until(() => video.currentTime > 0.4);

      const second = watched.failure();
      strike();
      expect(await second).to.include({ code: 'decode', fatal: true });
      // A retry by hand starts over, at the same moment.
      watched.adapter.retry();
      await heard(video, 'playing');
      expect(video.currentTime).to.be.greaterThan(0.3);
      expect(instances).to.have.length(2);
    } finally {
      Hls.prototype.loadSource = loadSource;
    }
  });

  describe('under the policy of a page', () => {
    const violation = (members: Partial<SecurityPolicyViolationEventInit>) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          effectiveDirective: 'media-src',
          blockedURI: 'blob',
          documentURI: '',
          originalPolicy: '',
          violatedDirective: 'media-src',
          disposition: 'enforce',
          statusCode: 200,
          ...members,
        }),
      );

    it('says which line of the policy is missing', async () => {
      const video = mountVideo();
      // As a browser does with a blob: that it must not load.
      const refused = { code: 4, message: 'refused', MEDIA_ERR_DECODE: 3 };
      const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src') as PropertyDescriptor;
      Object.defineProperty(video, 'src', {
        configurable: true,
        get: () => '',
        set() {
          Object.defineProperty(video, 'error', { value: refused, configurable: true });
          setTimeout(() => {
            video.dispatchEvent(new Event('error'));
            violation({});
            violation({});
          });
        },
      });
      const watched = adapt(video, [clip('hls-ts/master.m3u8')]);
      const failure = await watched.failure();
      expect(failure.code).to.equal('blocked');
      expect(failure.message).to.contain('media-src');
      expect(watched.codes()).to.deep.equal(['blocked']);
      Object.defineProperty(video, 'src', source);
    });

    for (const [name, members] of [
      ['that only reports', { disposition: 'report' }],
      ['that another element violates', {}],
      ['for other things than media', { effectiveDirective: 'img-src', violatedDirective: 'img-src' }],
    ] as const)
      it(`plays on under a policy ${name}`, async () => {
        const video = mountVideo();
        const { codes } = adapt(video, [clip('hls-ts/master.m3u8')]);
        await play(video);
        violation(members);
        await until(() => video.currentTime > 1);
        expect(codes()).to.deep.equal([]);
      });

    it('gives the text tracks of a stream no data: address', async () => {
      const video = mountVideo({ preload: 'auto' });
      adapt(video, film());
      await until(() => captionTracks(video).length === 2);
      await until(() => [...video.querySelectorAll('track')].every(({ src }) => src.startsWith('blob:')));
      showCaptions(video, captionTracks(video)[0]);
      await until(() => captionTracks(video)[0]?.cues?.length);
    });
  });
});
