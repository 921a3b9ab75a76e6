import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const webm = '/test/fixtures/media/short.webm';
const mp4 = '/test/fixtures/media/short.mp4';
const fmp4 = '/test/fixtures/media/hls-fmp4/master.m3u8';
const ts = '/test/fixtures/media/hls-ts/master.m3u8';

describe('footage', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const [kind, src] of Object.entries({
    MP4: mp4,
    WebM: webm,
    'HLS with fMP4': fmp4,
    'HLS with TS': ts,
  })) {
    it(`plays ${kind} from src`, async () => {
      const { element } = await PlayerHarness.ready({ attributes: { src } });
      await element.play();
      await until('half a second of playback', () => element.currentTime > 0.5);
      expect(element.videoWidth).to.be.greaterThan(0);
      expect(element.error).to.equal(null);
    });
  }

  it('takes the first <source> that can be played', async () => {
    const { element } = await PlayerHarness.ready({
      attributes: { src: '' },
      content: `<source src="/nothing.ogv" type="video/ogg; codecs=theora"><source src="${mp4}" type="video/mp4">`,
    });
    expect(element.currentSrc).to.include(mp4);
  });

  it('adopts a <video> child as it is, without its controls, and gives it back', async () => {
    const harness = await PlayerHarness.ready({
      content: `<p>Fallback</p><video id="mine" controls muted src="${counter}" width="320" height="180"></video>`,
    });
    const video = harness.element.querySelector('video');
    expect(harness.element.media).to.equal(video);
    expect(video?.isConnected && video.parentElement).to.equal(harness.element);
    expect(video?.controls).to.equal(false);
    expect(video?.getBoundingClientRect().width).to.be.closeTo(700, 1);
    expect(harness.element.querySelector('p')?.checkVisibility()).to.equal(false);
    const { parentElement } = harness.element;
    harness.element.remove();
    await Promise.resolve();
    expect(video?.controls).to.equal(true);
    parentElement?.append(harness.element);
  });

  it('takes out a <video> that a content system has wrapped into a paragraph', async () => {
    const harness = PlayerHarness.mount({ content: `<p><video muted src="${counter}"></video></p>` });
    const video = harness.element.querySelector('video');
    await until('the video to be adopted', () => harness.element.media === video);
    await until('its first frame', () => harness.element.readyState >= 2);
  });

  it('uses any media element in slot="media"', async () => {
    class CustomVideo extends HTMLElement {
      readonly inner = document.createElement('video');
      currentTime = 0;
      paused = true;
      ended = false;
      muted = false;
      volume = 1;
      duration = 10;
      play() {
        this.paused = false;
        this.dispatchEvent(new Event('play'));
        return Promise.resolve();
      }
      pause() {
        this.paused = true;
        this.dispatchEvent(new Event('pause'));
      }
    }
    customElements.define('custom-video', CustomVideo);
    const harness = PlayerHarness.mount({ content: '<custom-video slot="media"></custom-video>' });
    await until('the custom media element to be used', () => harness.element.media instanceof CustomVideo);
    await harness.settled();
    harness.control('Play').click();
    expect(harness.element.paused).to.equal(false);
  });

  it('changes to another src while the first is still loading, without an error of the first', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: fmp4 } });
    const failures: string[] = [];
    harness.element.addEventListener('media-failure', ({ message }) => failures.push(message));
    harness.element.src = '/test/fixtures/media/broken/nothing-here.mp4';
    harness.element.src = mp4;
    await until(
      'the second footage',
      () => harness.element.readyState >= 2 && harness.element.currentSrc.includes(mp4),
    );
    expect(failures).to.deep.equal([]);
  });

  it('fetches nothing while it is far from the viewport, and fetches when it is played', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '4000px';
    document.body.append(spacer);
    const { element } = PlayerHarness.mount({
      attributes: { src: mp4, track: '/test/fixtures/track/none.json' },
    });
    await element.updateComplete;
    expect(element.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY);
    await element.play();
    await until('playback', () => element.currentTime > 0);
    spacer.remove();
  });

  it('sends media events on under their own names, without bubbling', async () => {
    const { element } = await PlayerHarness.ready();
    let bubbled = false;
    element.parentElement?.addEventListener('play', () => (bubbled = true));
    const playing = next(element, 'play');
    await element.play();
    await playing;
    expect(bubbled).to.equal(false);
    element.pause();
  });

  it('survives a move within the page, and stops when it is removed', async () => {
    const { element } = await PlayerHarness.ready();
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    expect(element.readyState).to.be.greaterThan(0);
    element.remove();
    await Promise.resolve();
    expect(element.paused).to.equal(true);
    await until('the footage to be let go', () => element.networkState === HTMLMediaElement.NETWORK_EMPTY);
    other.append(element);
    await until('footage again', () => element.readyState >= 2);
    other.remove();
  });

  it('copies <track> children, so that captions can be shown', async () => {
    const harness = await PlayerHarness.ready({
      content:
        '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">' +
        '<track kind="captions" srclang="ko" label="한국어" src="/test/fixtures/media/captions.ko.vtt">',
    });
    harness.control('Captions').click();
    await until('English captions', () =>
      [...harness.element.textTracks].some(({ mode, language }) => mode === 'showing' && language === 'en'),
    );
    // What is on screen follows the media's own event, which comes a moment later.
    await until(
      'a pressed button',
      () => harness.control('Captions').getAttribute('aria-pressed') === 'true',
    );
  });

  it('loads <source> children that come after the player', async () => {
    const harness = PlayerHarness.mount();
    await harness.settled();
    const source = document.createElement('source');
    source.src = mp4;
    harness.element.append(source);
    await until('its first frame', () => harness.element.readyState >= 2);
  });

  it('counts muted once: what the viewer did stays when the page sets another src', async () => {
    const { element } = await PlayerHarness.ready({ attributes: { src: mp4 } });
    element.muted = false;
    element.src = webm;
    await until('the other footage', () => element.readyState >= 2 && element.currentSrc.includes(webm));
    expect(element.muted).to.equal(false);
  });

  it('plays when play() was called before the player was in the page', async () => {
    const element = document.createElement('context-video');
    element.src = mp4;
    element.setAttribute('muted', '');
    element.muted = true;
    void element.play().catch(() => {});
    document.body.append(element);
    await until('playback', () => element.currentTime > 0);
    element.remove();
  });

  it('resumes where it was after the player was removed and put back', async () => {
    const { element } = await PlayerHarness.ready({ attributes: { src: counter } });
    element.currentTime = 12;
    await next(element, 'seeked');
    const { parentElement } = element;
    element.remove();
    await until('the footage to be let go', () => element.networkState === HTMLMediaElement.NETWORK_EMPTY);
    parentElement?.append(element);
    await until('the frame', () => element.readyState >= 2 && element.currentTime === 12);
    expect(element.paused).to.equal(true);
  });

  it('is heard alone on a page, unless it shares', async () => {
    const attributes = { src: counter };
    const [first, sharing, last] = [
      await PlayerHarness.ready({ attributes }),
      await PlayerHarness.ready({ attributes: { ...attributes, sound: 'shared' } }),
      await PlayerHarness.ready({ attributes }),
    ].map(({ element }) => element);
    for (const element of [first, sharing, last]) {
      element!.muted = false;
      await element!.play();
    }
    await until('the first one to be paused', () => first!.paused);
    expect([sharing!.paused, last!.paused]).to.deep.equal([false, false]);
  });
});
