import { expect } from 'chai';
import { keepSoundExclusive } from '../../../src/media/page/exclusive-sound.js';
import { fakeMedia } from '../fake-media.js';
import { fixtures, heard, mountVideo, until } from '../harness.js';

describe('keepSoundExclusive', () => {
  const controllers: AbortController[] = [];
  const player = (muted: boolean) => {
    const video = mountVideo({ src: fixtures + 'counter.mp4' });
    video.muted = muted;
    const controller = new AbortController();
    controllers.push(controller);
    keepSoundExclusive(video, controller.signal);
    return { video, controller };
  };
  afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

  it('pauses the one that sounds when another begins', async () => {
    const [first, second] = [player(false), player(false)];
    await first.video.play();
    await second.video.play();
    await until(() => first.video.paused);
    expect(second.video.paused).to.equal(false);
  });

  it('lets muted ones play on, until they are unmuted', async () => {
    const [first, second, third] = [player(false), player(true), player(false)];
    third.video.volume = 0;
    await third.video.play();
    await first.video.play();
    await second.video.play();
    const changed = heard(second.video, 'volumechange');
    expect([first, second, third].some(({ video }) => video.paused)).to.equal(false);
    second.video.muted = false;
    await changed;
    await until(() => first.video.paused);
    expect([second, third].some(({ video }) => video.paused)).to.equal(false);
  });

  it('leaves alone, and is left alone by, one that shares', async () => {
    const [first, last] = [player(false), player(false)];
    const sharing = mountVideo({ src: fixtures + 'counter.mp4' });
    sharing.muted = false;
    const controller = new AbortController();
    controllers.push(controller);
    keepSoundExclusive(sharing, controller.signal, () => false);
    await first.video.play();
    await sharing.play();
    await heard(sharing, 'timeupdate');
    expect(first.video.paused).to.equal(false);
    await last.video.play();
    await until(() => first.video.paused);
    expect(sharing.paused).to.equal(false);
  });

  it('is not claimed by an element that has ended before it takes part, and does not read as paused', async () => {
    const { video } = player(false);
    await video.play();
    const controller = new AbortController();
    controllers.push(controller);
    keepSoundExclusive(fakeMedia({ paused: false, ended: true, muted: false, volume: 1 }), controller.signal);
    expect(video.paused).to.equal(false);
  });

  it('takes part no more after its signal aborted', async () => {
    const [first, second] = [player(false), player(false)];
    await first.video.play();
    first.controller.abort();
    await second.video.play();
    await heard(second.video, 'timeupdate');
    expect(first.video.paused).to.equal(false);
  });

  it('counts an element that plays already', async () => {
    const first = player(false);
    await first.video.play();
    const adopted = mountVideo({ src: fixtures + 'counter.mp4' });
    adopted.muted = false;
    await adopted.play();
    const controller = new AbortController();
    controllers.push(controller);
    keepSoundExclusive(adopted, controller.signal);
    expect(first.video.paused).to.equal(true);
  });
});
