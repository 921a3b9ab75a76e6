import { expect } from 'chai';
import { playOrMute } from '../../src/media/autoplay.js';
import { fixtures, mountVideo } from './harness.js';

const refuse = (name: string) => Promise.reject(new DOMException('no', name));

describe('autoplay', () => {
  it('plays with sound where it may', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4' });
    video.muted = false;
    expect(await playOrMute(video)).to.equal('playing');
    expect(video.muted).to.equal(false);
  });

  it('plays muted where the browser forbids sound, and says so', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4' });
    video.muted = false;
    const play = HTMLMediaElement.prototype.play;
    video.play = () => (video.muted ? play.call(video) : refuse('NotAllowedError'));
    expect(await playOrMute(video)).to.equal('muted');
    expect(video.muted).to.equal(true);
    expect(video.paused).to.equal(false);
  });

  it('gives the sound back where not even muted footage may play', async () => {
    const video = mountVideo();
    video.muted = false;
    video.play = () => refuse('NotAllowedError');
    expect(await playOrMute(video)).to.equal('blocked');
    expect(video.muted).to.equal(false);
  });

  it('does not try twice what is muted already', async () => {
    const video = mountVideo();
    let calls = 0;
    video.play = () => {
      calls++;
      return refuse('NotAllowedError');
    };
    expect(await playOrMute(video)).to.equal('blocked');
    expect(calls).to.equal(1);
  });

  it('takes a pause or another source for no error', async () => {
    const video = mountVideo({ src: fixtures + 'short.mp4' });
    const outcome = playOrMute(video);
    video.pause();
    expect(await outcome).to.equal('superseded');
    const other = playOrMute(video);
    video.src = fixtures + 'short.webm';
    expect(await other).to.equal('superseded');
    expect(video.muted).to.equal(true);
  });

  it('knows footage that cannot play', async () => {
    expect(await playOrMute(mountVideo({ src: fixtures + 'broken/zero.mp4' }))).to.equal('failed');
  });

  it('tolerates a custom media element whose play() returns nothing', async () => {
    const video = mountVideo();
    video.play = (() => undefined) as unknown as typeof video.play;
    expect(await playOrMute(video)).to.equal('playing');
  });
});
