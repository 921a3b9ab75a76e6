import { expect } from 'chai';
import { firstFrame } from '../../src/media/first-frame.js';
import { adapt, clip, mountVideo } from './harness.js';

/** Whether it is over after all that is due now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await new Promise((resolve) => setTimeout(resolve));
  return over;
}

describe('the first frame', () => {
  it('is not waited for where nothing is loaded', async () => {
    expect(await isOver(firstFrame(mountVideo()))).to.equal(true);
    expect(await isOver(firstFrame(mountVideo({ preload: 'none' }), true))).to.equal(true);
  });

  it('is waited for while hls.js is on its way, of which the media element knows nothing', async () => {
    const video = mountVideo();
    const frame = firstFrame(video, true);
    expect(video.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY);
    expect(await isOver(frame)).to.equal(false);
    adapt(video, [clip('hls-ts/master.m3u8')]);
    await frame;
  });
});
