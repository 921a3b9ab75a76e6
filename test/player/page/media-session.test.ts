import { expect } from 'chai';
import { PlayerHarness, counter, until, type Mounting } from '../../support/player-harness.js';

const session = navigator.mediaSession;
const track = {
  format: 'context-track/1',
  lang: 'en',
  title: 'A city in spring',
  annotations: [
    { id: 'a', start: 5, end: 8, headline: 'The first fact.' },
    { id: 'b', start: 15, end: 18, headline: 'The second fact.' },
  ],
};

/** What the system was given, as it would call it. */
const handlers = new Map<MediaSessionAction, MediaSessionActionHandler>();
let position: MediaPositionState | undefined;
const { setActionHandler, setPositionState } = MediaSession.prototype;

const call = (action: MediaSessionAction, details: Omit<MediaSessionActionDetails, 'action'> = {}) => {
  const handler = handlers.get(action);
  if (!handler) throw new Error(`nobody answers "${action}" among ${[...handlers.keys()].join(', ')}`);
  handler({ action, ...details });
};

const title = () => session.metadata?.title;

async function playing(mounting: Mounting = {}): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready(mounting);
  await harness.element.play();
  return harness;
}

const named = (name: string, more: Mounting['attributes'] = {}): Mounting => ({
  attributes: { 'aria-label': name, ...more },
});

describe('the system’s own controls', () => {
  beforeEach(() => {
    handlers.clear();
    position = undefined;
    MediaSession.prototype.setActionHandler = function (action, handler) {
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
      setActionHandler.call(this, action, handler);
    };
    MediaSession.prototype.setPositionState = function (state) {
      // Throws for values that the system cannot show.
      setPositionState.call(this, state);
      position = state;
    };
    document.title = 'A page about films';
  });
  afterEach(async () => {
    PlayerHarness.unmountAll();
    await until('the session to be let go', () => handlers.size === 0);
    Object.assign(MediaSession.prototype, { setActionHandler, setPositionState });
    session.metadata = null;
  });

  it('show the name that the page gives, else the track’s, else the page’s, and the poster', async () => {
    const poster = '/test/fixtures/media/sprite.jpg';
    const harness = await playing({ track, attributes: { poster } });
    await until('the title', () => title() === 'A city in spring');
    expect(session.metadata?.artwork[0]?.src).to.equal(new URL(poster, location.href).href);
    expect(session.playbackState).to.equal('playing');
    harness.element.trackObject = null;
    harness.element.pause();
    await until('the page’s title', () => title() === 'A page about films');
    expect(session.playbackState).to.equal('paused');
    harness.element.setAttribute('aria-label', 'The film');
    await harness.element.play();
    await until('the name', () => title() === 'The film');
  });

  it('show the poster of an adopted video', async () => {
    const content = `<video muted src="${counter}" poster="/test/fixtures/media/sprite.jpg"></video>`;
    await playing({ content });
    await until('the session', () => session.metadata);
    expect(session.metadata?.artwork[0]?.src).to.match(/\/sprite\.jpg$/);
  });

  it('learn nothing before the first play', async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.complete();
    await harness.seek(3);
    expect(session.metadata).to.equal(null);
    expect(handlers.size).to.equal(0);
  });

  it('play, pause and seek', async () => {
    const { element } = await playing();
    await until('the session', () => handlers.has('pause'));
    call('pause');
    await until('the pause', () => element.paused);
    call('seekto', { seekTime: 12 });
    await until('12 s', () => element.currentTime === 12);
    call('seekforward');
    await until('22 s', () => element.currentTime === 22);
    call('seekbackward', { seekOffset: 5 });
    await until('17 s', () => element.currentTime === 17);
    call('seekforward', { seekOffset: 500 });
    await until('the end', () => element.currentTime === element.duration);
    call('seekbackward', { seekOffset: 500 });
    await until('the start', () => element.currentTime === 0);
    call('play');
    await until('playback', () => !element.paused);
  });

  it('step from annotation to annotation, where there are any', async () => {
    const { element } = await playing({ track });
    await until('the steps', () => handlers.has('nexttrack'));
    element.pause();
    element.currentTime = 0;
    call('nexttrack');
    expect(element.currentTime).to.equal(5);
    call('nexttrack');
    expect(element.currentTime).to.equal(15);
    call('previoustrack');
    expect(element.currentTime).to.equal(5);
    element.trackObject = null;
    element.currentTime = 1;
    await until('no steps', () => !handlers.has('nexttrack') && !handlers.has('previoustrack'));
    expect(handlers.has('seekto')).to.equal(true);
  });

  it('know the position and speed of playback', async () => {
    const { element } = await playing();
    await until('the position', () => position?.duration === element.duration);
    element.pause();
    element.currentTime = 20;
    element.playbackRate = 2;
    await until('the new position', () => position?.position === 20 && position.playbackRate === 2);
    // Not to be had: the system refuses a speed of 0.
    element.playbackRate = 0;
    await until('a speed', () => position?.playbackRate === 1);
  });

  for (const [what, duration] of [
    ['live footage', Infinity],
    ['footage that does not say how long it is', NaN],
  ] as const)
    it(`have no position for ${what}`, async () => {
      const { element } = await playing();
      await until('the position', () => position);
      Object.defineProperty(element.media, 'duration', { value: duration });
      if (duration === Infinity)
        Object.defineProperty(element.media, 'seekable', { value: document.createElement('video').seekable });
      element.media.dispatchEvent(new Event('durationchange'));
      await until('no position', () => position === undefined);
      expect(handlers.has('seekto'), 'seeking').to.equal(duration !== Infinity);
      expect(handlers.has('pause')).to.equal(true);
    });

  it('belong to the player that played last', async () => {
    const first = await playing(named('first'));
    await until('the first', () => title() === 'first');
    const second = await playing(named('second'));
    await until('the second', () => title() === 'second');
    call('pause');
    await until('the pause of the second', () => second.element.paused);
    expect(first.element.paused).to.equal(false);
    // What happens to the first is no longer shown.
    first.element.currentTime = 10;
    await until('the seek', () => !first.element.seeking);
    expect(title()).to.equal('second');
    expect(session.playbackState).to.equal('paused');
    first.element.pause();
    await first.element.play();
    await until('the first again', () => title() === 'first');
    first.element.parentElement?.remove();
    await until('nobody', () => session.metadata === null);
    expect(handlers.size).to.equal(0);
    expect(session.playbackState).to.equal('none');
    expect(position).to.equal(undefined);
  });

  it('a removed player leaves those of another in place', async () => {
    const first = await playing(named('first'));
    await until('the first', () => title() === 'first');
    await playing(named('second'));
    await until('the second', () => title() === 'second');
    first.element.parentElement?.remove();
    await first.settled();
    expect(title()).to.equal('second');
    expect(handlers.has('pause')).to.equal(true);
  });

  it('a muted one does not take them from an audible one, until it becomes audible itself', async () => {
    const heard = await PlayerHarness.ready(named('heard', { muted: null, sound: 'shared' }));
    const { media } = heard.element;
    // Without a press the browser would let it play only muted.
    await playingAloud(media);
    await until('the one that is heard', () => title() === 'heard');
    const silent = await playing(named('silent', { sound: 'shared' }));
    await until('a second of both', () => silent.element.currentTime > 1);
    expect(title()).to.equal('heard');
    Object.defineProperty(silent.element.media, 'muted', { value: false });
    silent.element.media.dispatchEvent(new Event('volumechange'));
    await until('the other', () => title() === 'silent');
  });

  it('stay with the page if it has set metadata of its own', async () => {
    const own = new MediaMetadata({ title: 'The page’s own' });
    session.metadata = own;
    const harness = await playing(named('player'));
    await until('a second', () => harness.element.currentTime > 1);
    expect(session.metadata).to.equal(own);
    expect(handlers.size).to.equal(0);
    session.metadata = null;
    harness.element.pause();
    await harness.element.play();
    await until('the player', () => title() === 'player');
    session.metadata = own;
    harness.element.parentElement?.remove();
    await harness.settled();
    expect(session.metadata).to.equal(own);
    // Handlers that the page may have set instead cannot be distinguished from them, so they stay.
    expect(handlers.has('play')).to.equal(true);
    handlers.clear();
  });

  it('move with the footage when another element plays', async () => {
    const harness = await playing(named('player'));
    await until('the session', () => title() === 'player');
    const video = document.createElement('video');
    Object.assign(video, { muted: true, src: counter });
    harness.element.append(video);
    await until('the other element', () => harness.element.media === video);
    await until('nobody', () => session.metadata === null);
    await harness.element.play();
    await until('the session again', () => title() === 'player' && handlers.has('seekto'));
    call('seekto', { seekTime: 7 });
    expect(video.currentTime).to.equal(7);
  });
});

/** Muted, as browsers require of a page that nobody has used, but pretends to be audible. */
async function playingAloud(media: HTMLMediaElement): Promise<void> {
  media.muted = true;
  Object.defineProperty(media, 'muted', { get: () => false, set: () => {} });
  await media.play();
}
