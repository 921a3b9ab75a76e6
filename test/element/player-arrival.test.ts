import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const short = '/test/fixtures/media/short.mp4';
/** Answers after 400 ms. */
const slow = (name: string) => `/faulty/slow/short.mp4?${name}`;
const isMade = (harness: PlayerHarness) => harness.parts('controls').length > 0;
/** All loading events, as they reach the element. */
const listen = (element: HTMLElement): string[] => {
  const heard: string[] = [];
  for (const type of ['loadstart', 'loadedmetadata', 'loadeddata', 'play'])
    element.addEventListener(type, () => heard.push(type));
  return heard;
};
const requests = (name: string) => performance.getEntriesByName(new URL(name, location.href).href).length;

describe('footage before the player', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('shows the first frame of src before the player is created, and reports its loading once', async () => {
    // The viewer's choices are read when the player is created, which alone takes milliseconds.
    const { getItem } = Storage.prototype;
    let read = 0;
    Storage.prototype.getItem = function (key) {
      read++;
      return getItem.call(this, key);
    };
    const harness = PlayerHarness.mount({ attributes: { src: slow('own'), storage: 'auto' } });
    const heard = listen(harness.element);
    try {
      await next(harness.element, 'loadedmetadata');
      expect(isMade(harness)).to.equal(false);
      expect(read, 'choices read before the first frame').to.equal(0);
      await until('the controls', () => isMade(harness));
      expect(read).to.be.at.least(1);
    } finally {
      Storage.prototype.getItem = getItem;
    }
    await until('the first frame', () => harness.element.readyState >= 2);
    expect(heard).to.deep.equal(['loadstart', 'loadedmetadata', 'loadeddata']);
    expect(requests(slow('own')), 'asked for once').to.equal(1);
  });

  it('leaves the page’s own <video> where it is seen until its first frame is', async () => {
    const video = document.createElement('video');
    Object.assign(video, { muted: true, src: slow('adopted') });
    document.body.append(video);
    await next(video, 'loadstart');
    const harness = PlayerHarness.mount({ child: video });
    expect(isMade(harness)).to.equal(false);
    expect(harness.isVisible(video)).to.equal(true);
    await until('the controls', () => isMade(harness));
    expect(harness.element.media).to.equal(video);
    expect(harness.isVisible(video)).to.equal(true);
    expect(requests(slow('adopted')), 'asked for once').to.equal(1);
  });

  it('ends as soon as a script asks for something', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: slow('asked') } });
    const heard = listen(harness.element);
    await harness.element.play();
    await until('playback', () => harness.element.currentTime > 0.2);
    expect(heard.filter((type) => type === 'play')).to.have.length(1);
    expect(requests(slow('asked'))).to.equal(1);
  });

  it('turns to another src that is set meanwhile', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: slow('replaced') } });
    await next(harness.element, 'loadstart');
    harness.element.src = short;
    await until(
      'the other',
      () => harness.element.currentSrc.endsWith(short) && harness.element.readyState >= 2,
    );
    await until('the controls', () => isMade(harness));
  });

  it('plays nothing any more when src is taken away', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: counter } });
    await next(harness.element, 'loadeddata');
    harness.element.removeAttribute('src');
    await until('nothing to play', () => harness.element.readyState === 0);
  });

  it('ends when the element is removed from the page, and starts again when it is put back', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: slow('moved') } });
    const { element } = harness;
    const { parentElement } = element;
    await next(element, 'loadstart');
    element.remove();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    parentElement?.append(element);
    await until('the first frame', () => element.readyState >= 2);
    await until('the controls', () => isMade(harness));
  });

  it('ends if the footage does not arrive, or is not footage', async () => {
    for (const src of ['/faulty/hang/short.mp4?never', '/faulty/404/short.mp4?never']) {
      const harness = PlayerHarness.mount({ attributes: { src } });
      await until('the controls', () => isMade(harness));
    }
  });

  it('is not given to what is far below, to what need not load, and to HLS', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.append(far);
    const harness = PlayerHarness.mount({ attributes: { src: slow('far') } });
    const lazy = PlayerHarness.mount({
      attributes: { src: slow('none'), preload: 'none', loading: 'eager' },
    });
    await until('the controls', () => isMade(harness) && isMade(lazy));
    expect(requests(slow('far'))).to.equal(0);
    expect(requests(slow('none'))).to.equal(0);
    far.remove();
  });

  it('leaves what a script set meanwhile, after what the viewer had chosen earlier', async () => {
    localStorage.setItem('context-video', '{"volume":0.5,"muted":true,"rate":1}');
    try {
      const { element } = PlayerHarness.mount({
        attributes: { src: counter, storage: 'auto', muted: null },
      });
      element.playbackRate = 2;
      element.muted = false;
      await element.updateComplete;
      expect([element.playbackRate, element.muted, element.volume]).to.deep.equal([2, false, 0.5]);
    } finally {
      localStorage.clear();
    }
  });

  it('leaves an adopted video its own controls until it is there', async () => {
    const video = document.createElement('video');
    Object.assign(video, { muted: true, controls: true, src: slow('controls') });
    const harness = PlayerHarness.mount({ child: video });
    expect(video.controls).to.equal(true);
    await harness.element.updateComplete;
    expect(video.controls).to.equal(false);
    harness.element.remove();
    await until('the page to have them back', () => video.controls);
  });

  it('keeps room for a track that is named after the element was put into the page', async () => {
    const { element } = PlayerHarness.mount({ attributes: { src: counter }, width: 360 });
    element.track = '/test/fixtures/track/valid/addresses.expected.json';
    const { height } = element.getBoundingClientRect();
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
    expect(height).to.be.above(400);
  });

  it('carries out a play() that was called before the element was in the page', async () => {
    const element = document.createElement('context-video');
    element.src = counter;
    element.setAttribute('muted', '');
    const played = element.play();
    document.body.append(element);
    await played;
    expect(element.paused).to.equal(false);
    element.remove();

    const other = document.createElement('context-video');
    const refused = other.play().catch((error: unknown) => (error as DOMException).name);
    other.pause();
    expect(await refused).to.equal('AbortError');
  });

  it('fetches nothing for an element that is not drawn', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: slow('hidden'), hidden: '' } });
    await harness.element.updateComplete;
    expect(harness.element.currentSrc).to.equal('');
    harness.element.hidden = false;
    await until('the footage', () => harness.element.readyState);
  });

  it('comes back from another document as it was', async () => {
    const { element } = PlayerHarness.mount({ attributes: { src: counter } });
    await element.updateComplete;
    const { parentElement } = element;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    parentElement!.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('block');
    expect(element.getBoundingClientRect().height).to.be.above(300);
    frame.remove();
  });
});
