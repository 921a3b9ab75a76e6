import { expect } from 'chai';
import { createAdapter } from '../../src/media/adapter.js';

const fixtures = '/test/fixtures/media/';
const heard = (target: EventTarget, event: string) =>
  new Promise<Event>((resolve) => target.addEventListener(event, resolve, { once: true }));

describe('adapter', () => {
  let video: HTMLVideoElement;
  beforeEach(() => {
    video = document.createElement('video');
    video.muted = true;
    document.body.append(video);
  });
  afterEach(() => video.remove());

  for (const [name, file, engine] of [
    ['MP4', 'short.mp4', 'native'],
    ['WebM', 'short.webm', 'native'],
    ['HLS in fMP4', 'hls-fmp4/master.m3u8', 'hls'],
    ['HLS in MPEG-TS', 'hls-ts/master.m3u8', 'hls'],
  ] as const) {
    it(`plays ${name}`, async () => {
      const failures: unknown[] = [];
      const adapter = createAdapter(video, [{ url: fixtures + file }], {
        onFailure: (failure) => failures.push(failure),
      });
      expect(adapter.engine).to.equal(engine);
      video.playbackRate = 4;
      await Promise.all([heard(video, 'ended'), video.play()]);
      expect(video.duration).to.be.closeTo(6, 0.2);
      expect(video.currentTime).to.be.closeTo(6, 0.2);
      expect(failures).to.deep.equal([]);
      adapter.destroy();
      expect(video.readyState).to.equal(0);
      expect(video.getAttribute('src')).to.equal(null);
    });
  }
});
