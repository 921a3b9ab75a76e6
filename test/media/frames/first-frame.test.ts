import { expect } from 'chai';
import { firstFrame } from '../../../src/media/frames/first-frame.js';
import { fakeMedia } from '../fake-media.js';
import { adapt, clip, fixtures, heard, mountVideo } from '../harness.js';

/** Whether it has resolved after everything that is pending. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await new Promise((resolve) => setTimeout(resolve));
  return over;
}

describe('the first frame', () => {
  it('is not waited for if nothing is loaded', async () => {
    expect(await isOver(firstFrame(mountVideo()))).to.equal(true);
    expect(await isOver(firstFrame(mountVideo({ preload: 'none' }), true))).to.equal(true);
  });

  it('gets a moment to be shown if it is loaded', async () => {
    const video = mountVideo({ src: `${fixtures}short.mp4`, preload: 'auto' });
    await heard(video, 'loadeddata');
    const frame = firstFrame(video);
    expect(await isOver(frame)).to.equal(false);
    await frame;
    expect(await isOver(firstFrame(video)), 'once').to.equal(true);
  });

  it('is not waited for if the footage plays', async () => {
    const video = mountVideo({ src: `${fixtures}short.mp4` });
    await video.play();
    await heard(video, 'timeupdate');
    expect(await isOver(firstFrame(video))).to.equal(true);
  });

  it('is not waited for if the footage has failed', async () => {
    const video = mountVideo({ src: fixtures + 'nowhere.mp4' });
    await heard(video, 'error');
    expect(await isOver(firstFrame(video))).to.equal(true);
  });

  it('is waited for longer if a stream is loading', async () => {
    const video = mountVideo();
    const stream = firstFrame(video, true);
    await firstFrame(fakeMedia({ networkState: 2, readyState: 0 }));
    expect(await isOver(stream)).to.equal(false);
  });

  it('is waited for while hls.js is being fetched, which the media element does not show', async () => {
    const video = mountVideo();
    const frame = firstFrame(video, true);
    expect(video.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY);
    expect(await isOver(frame)).to.equal(false);
    adapt(video, [clip('hls-ts/master.m3u8')]);
    await frame;
  });
});
