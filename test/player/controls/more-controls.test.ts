import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

/** A browser with devices nearby, which reports them on command. */
class Nearby extends EventTarget {
  state: RemotePlaybackState = 'disconnected';
  asked = 0;
  watches = new Map<number, (available: boolean) => void>();

  watchAvailability(callback: (available: boolean) => void): Promise<number> {
    this.watches.set(this.watches.size + 1, callback);
    return Promise.resolve(this.watches.size);
  }
  cancelWatchAvailability(id: number): Promise<void> {
    this.watches.delete(id);
    return Promise.resolve();
  }
  prompt(): Promise<void> {
    this.asked++;
    return Promise.resolve();
  }
  tell(available: boolean): void {
    for (const callback of this.watches.values()) callback(available);
  }
  become(state: RemotePlaybackState): void {
    this.state = state;
    this.dispatchEvent(new Event(state === 'connected' ? 'connect' : 'disconnect'));
  }
}

const remote = 'Play on another device';
const names = (harness: PlayerHarness) => harness.controls.map(({ name }) => name);

describe('controls that not every browser has', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('another device: looked for once the footage plays, offered while there is one, given up with the player', async () => {
    const nearby = new Nearby();
    const harness = PlayerHarness.mount({ attributes: { src: '/test/fixtures/media/counter.mp4' } });
    Object.defineProperty(harness.element.media, 'remote', { value: nearby });
    await harness.complete();
    expect(nearby.watches.size).to.equal(0);
    await harness.element.play();
    await until('the question for devices', () => nearby.watches.size === 1);
    harness.element.pause();
    await harness.settled();
    expect(names(harness)).not.to.include(remote);
    nearby.tell(true);
    await until('the button', () => names(harness).includes(remote));
    harness.control(remote).click();
    expect(nearby.asked).to.equal(1);
    nearby.become('connected');
    await harness.settled();
    expect(harness.control(remote).getAttribute('aria-pressed')).to.equal('true');
    nearby.become('disconnected');
    nearby.tell(false);
    await harness.settled();
    expect(names(harness)).not.to.include(remote);
    PlayerHarness.unmountAll();
    await until('the end of the search', () => nearby.watches.size === 0);
  });

  it('another device: not where the page forbids it', async () => {
    const nearby = new Nearby();
    const content = '<video muted disableremoteplayback src="/test/fixtures/media/counter.mp4"></video>';
    const harness = PlayerHarness.mount({ content });
    Object.defineProperty(harness.element.media, 'remote', { value: nearby });
    // The other half of the substitute for the browser's own API, which not every browser has.
    Object.defineProperty(harness.element.media, 'disableRemotePlayback', { value: true });
    await harness.complete();
    await harness.element.play();
    await until('a second', () => harness.element.currentTime > 1);
    expect(nearby.watches.size).to.equal(0);
  });

  it('picture-in-picture: not where the page forbids it, nor for sound alone', async () => {
    const content =
      '<video muted disablepictureinpicture src="/test/fixtures/media/counter.mp4"></video>' +
      '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">';
    const harness = await PlayerHarness.ready({ content });
    // The chapters come with the same part of the player.
    await until('the chapters', () => names(harness).includes('Chapters'));
    expect(names(harness)).not.to.include('Picture in picture');
  });

  it('picture-in-picture: says whether it is on', async () => {
    const harness = await PlayerHarness.ready();
    await harness.complete();
    const button = () => harness.control('Picture in picture');
    expect(button().getAttribute('aria-pressed')).to.equal('false');
    const { media } = harness.element;
    const asked = new Promise<void>((resolve) => {
      Object.defineProperty(media, 'requestPictureInPicture', {
        value: () => {
          resolve();
          return Promise.reject(new DOMException('no window here', 'NotAllowedError'));
        },
      });
    });
    button().click();
    await asked;
    Object.defineProperty(harness.root, 'pictureInPictureElement', { value: media, configurable: true });
    const entered = next(harness.element, 'enterpictureinpicture');
    media.dispatchEvent(new Event('enterpictureinpicture'));
    await entered;
    await harness.settled();
    expect(button().getAttribute('aria-pressed')).to.equal('true');
  });

  it('move into the menu if there is no room, and the row stays one line down to 320 px', async () => {
    const content =
      '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">' +
      '<track kind="captions" srclang="en" src="/test/fixtures/media/captions.en.vtt">';
    const track = {
      format: 'context-track/1',
      annotations: [{ id: 'a', start: 1, end: 2, headline: 'A fact.' }],
    };
    const harness = await PlayerHarness.ready({ content, track, width: 900 });
    await until('the chapters', () => names(harness).includes('Chapters'));
    expect(names(harness)).to.include.members(['Volume', 'Chapters', 'Picture in picture', 'All notes']);
    for (const width of [599, 480, 390, 320]) {
      (harness.element.parentElement as HTMLElement).style.width = `${width}px`;
      await until(`${width} px`, () => harness.element.getBoundingClientRect().width === width);
      await harness.settled();
      const found = names(harness);
      expect(found, `${width} px`).to.include.members([
        'Unmute',
        'Context',
        'Captions',
        'Settings',
        'Full screen',
      ]);
      expect(found, `${width} px`).not.to.include.members(['Chapters']);
      const row = ['Unmute', 'Context', 'Captions', 'Settings', 'Full screen'].map((name) =>
        harness.control(name).getBoundingClientRect(),
      );
      const middles = row.map(({ top, height }) => Math.round(top + height / 2));
      expect(Math.max(...middles) - Math.min(...middles), `${width} px`).to.be.at.most(2);
      const edge = harness.element.getBoundingClientRect();
      expect(Math.max(...row.map(({ right }) => right))).to.be.at.most(edge.right);
    }
  });

  it('the row is one line at every width and in every language, and what it hides is in the menu', async () => {
    const nearby = new Nearby();
    const content =
      '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">' +
      '<track kind="captions" srclang="en" src="/test/fixtures/media/captions.en.vtt">';
    const track = { format: 'context-track/1', annotations: [{ start: 1, end: 2, headline: 'A fact.' }] };
    const harness = PlayerHarness.mount({
      attributes: { src: '/test/fixtures/media/counter.mp4' },
      content,
      track,
      width: 800,
    });
    // Before the player comes, which asks whether there is such a thing: Firefox has none.
    Object.defineProperty(harness.element.media, 'remote', { value: nearby });
    await harness.complete();
    await until('the chapters', () => names(harness).includes('Chapters'));
    await harness.element.play();
    await until('the question for devices', () => nearby.watches.size === 1);
    harness.element.pause();
    nearby.tell(true);
    await until('the button', () => names(harness).includes(remote));
    const row = harness.control('Settings').parentElement as HTMLElement;
    for (const lang of ['en', 'fr']) {
      harness.element.lang = lang;
      await until(lang, () => harness.region.lang === lang);
      for (let width = 300; width <= 760; width += 20) {
        (harness.element.parentElement as HTMLElement).style.width = `${width}px`;
        await until(`${width} px`, () => harness.region.clientWidth === width);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await harness.settled();
        expect(row.clientHeight, `${lang}, ${width} px`).to.be.below(50);
      }
    }
    harness.element.lang = 'en';
    (harness.element.parentElement as HTMLElement).style.width = '630px';
    await until('English', () => !names(harness).includes(remote) && names(harness).includes('Chapters'));
    await harness.open('Settings');
    expect(names(harness).filter((name) => name === remote || name === 'Picture in picture')).to.have.length(
      2,
    );
  });
});
