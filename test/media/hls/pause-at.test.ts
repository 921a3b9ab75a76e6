import { expect } from 'chai';
import { pauseAt } from '../../../src/media/hls/pause-at.js';
import { adapt, fixtures, fresh, heard, mountVideo, until } from '../harness.js';

describe('pauseAt', () => {
  it('pauses once, and not one who has sought beyond it', async () => {
    const controller = new AbortController();
    const video = mountVideo({ src: fixtures + 'counter.mp4' });
    pauseAt(video, 0.3, controller.signal);
    await video.play();
    await heard(video, 'pause');
    expect(video.currentTime).to.be.within(0.3, 1);
    await video.play();
    await until(() => video.currentTime > 1.2);
    expect(video.paused).to.equal(false);

    pauseAt(video, 5, controller.signal);
    video.currentTime = 10;
    await until(() => video.currentTime > 10.3);
    expect(video.paused).to.equal(false);
    controller.abort();
  });
});

describe('a part of HLS footage (#t=)', () => {
  it('begins where it says, and stops where it says, once', async () => {
    const video = mountVideo();
    const { failures } = adapt(video, [{ url: fresh(`${fixtures}hls-fmp4/master.m3u8`) + '#t=3,3.5' }]);
    await heard(video, 'loadeddata');
    await until(() => video.currentTime > 2.9);
    expect(video.currentTime).to.be.closeTo(3, 0.1);
    await video.play();
    await heard(video, 'pause');
    expect(video.currentTime).to.be.within(3.5, 4.2);
    await video.play();
    await until(() => video.currentTime > 4.6);
    expect(failures).to.deep.equal([]);
  });

  it('after a retry continues where playback was', async () => {
    const video = mountVideo();
    const { adapter } = adapt(video, [{ url: fresh(`${fixtures}hls-fmp4/master.m3u8`) + '#t=1' }]);
    await heard(video, 'loadeddata');
    video.currentTime = 4.5;
    await heard(video, 'seeked');
    adapter.retry();
    await heard(video, 'loadeddata');
    await until(() => video.currentTime > 4);
    expect(video.currentTime).to.be.closeTo(4.5, 0.1);
  });
});
