import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const fixtures = '/test/fixtures/media/';
const fresh = (url: string) => `${url}?${Date.now()}-${Math.random()}`;

/** Changes a getter of the browser for one test. */
const changed: [object, string, PropertyDescriptor][] = [];
function pretend(object: object, name: string, get: () => unknown): void {
  changed.push([object, name, Object.getOwnPropertyDescriptor(object, name) as PropertyDescriptor]);
  Object.defineProperty(object, name, { get, configurable: true });
}

describe('states', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    for (const [object, name, descriptor] of changed.splice(0))
      Object.defineProperty(object, name, descriptor);
  });

  it('has the poster and a start button until the viewer begins to watch', async () => {
    const poster = new URL(`${fixtures}sprite.jpg`, location.href).href;
    const harness = await PlayerHarness.ready({ attributes: { poster } });
    const { element } = harness;
    const starts = () => harness.controls.filter(({ name }) => name === 'Play').length;
    expect((element.media as HTMLVideoElement).poster).to.equal(poster);
    // In the middle of the picture, and in the row below it.
    expect(starts()).to.equal(2);
    harness.control('Play').click();
    await until('playback', () => element.currentTime > 0.1);
    await harness.settled();
    expect(starts()).to.equal(0);
    expect(harness.spinner).to.equal(undefined);
  });

  it('shows a spinner while the footage waits for data, but not for a short wait', async () => {
    const harness = await PlayerHarness.ready();
    const { element } = harness;
    const spinner = () => harness.spinner;
    let began = 0;
    let shown = 0;
    const watch = new MutationObserver(() => spinner() && (shown ||= performance.now()));
    watch.observe(harness.root, { childList: true, subtree: true });
    element.addEventListener('waiting', () => (began = performance.now()), { once: true });
    element.src = fresh('/faulty/hang/short.mp4');
    element.play().catch(() => undefined);
    await until('the spinner', spinner);
    watch.disconnect();
    expect(shown - began).to.be.within(290, 1500);
    expect(harness.notices).to.deep.equal([]);
    element.src = counter;
    await until('the footage', () => element.readyState >= 2);
    await until('the spinner to go', () => !spinner());
    // Nor at rest, whatever is sought.
    await harness.seek(20);
    expect(spinner()).to.equal(undefined);
  });

  for (const [what, path, content] of [
    ['short.mp4', 'short.mp4', false],
    ['hls-ts/master.m3u8', 'hls-ts/master.m3u8', false],
    ['<source> children', 'short.mp4', true],
  ] as const)
    it(`tries again also where Play is pressed after a failure (${what})`, async () => {
      const key = `${Date.now()}-${Math.random()}`;
      await fetch(`/faulty/set-down/${key}`);
      const src = `/faulty/down/${key}/${path}`;
      const harness = PlayerHarness.mount(
        content
          ? { attributes: { src: null }, content: `<source src="${src}" type="video/mp4">` }
          : { attributes: { src } },
      );
      const { element } = harness;
      element.play().catch(() => undefined);
      await until('the notice', () => harness.notices.length, 15_000);
      // The button tells, not `paused`: browsers differ in that, and leave it false for <source> children.
      await until('Play to be offered', () => harness.controls.some(({ name }) => name === 'Play'));
      expect(harness.controls.some(({ name }) => name === 'Pause')).to.equal(false);
      expect(harness.spinner).to.equal(undefined);
      await fetch(`/faulty/set-up/${key}`);
      harness.control('Play').click();
      await until('playback', () => element.currentTime > 0.1);
      await until('nothing to be said', () => !harness.notices.length);
    });

  it('offers to watch again at the end', async () => {
    const harness = await PlayerHarness.ready({ attributes: { src: `${fixtures}short.mp4` } });
    const { element } = harness;
    await harness.seek(5.7);
    await element.play();
    await until('the end', () => element.ended);
    await until('the button', () => harness.controls.some(({ name }) => name === 'Watch again'));
    harness.control('Watch again').click();
    await until('playback from the start', () => !element.paused && element.currentTime < 2);
    await until('the button to pause', () => harness.controls.some(({ name }) => name === 'Pause'));
  });

  describe('offline', () => {
    let online = false;
    beforeEach(() => {
      online = false;
      pretend(Navigator.prototype, 'onLine', () => online);
    });

    it('is named as such, and ends when the connection is back', async () => {
      const harness = PlayerHarness.mount({
        attributes: { src: fresh('/faulty/first-503/short.mp4') },
      });
      const failure = await next<HTMLElementEventMap['media-failure']>(harness.element, 'media-failure');
      expect(failure).to.include({ code: 'network', fatal: true });
      await until('the notice', () => harness.notices.length);
      expect(harness.notices.join()).to.match(/^You are offline\. .+ Try again$/);
      online = true;
      dispatchEvent(new Event('online'));
      await until('the footage', () => harness.element.readyState >= 2 && !harness.notices.length);
    });

    it('is shown for footage that waits for data, and not for footage that plays', async () => {
      const harness = await PlayerHarness.ready();
      const { element } = harness;
      dispatchEvent(new Event('offline'));
      await element.play();
      await until('playback', () => element.currentTime > 0.2);
      await harness.settled();
      expect(harness.notices).to.deep.equal([]);
      element.src = fresh('/faulty/hang/short.mp4');
      element.play().catch(() => undefined);
      await until('the notice', () =>
        harness.notices.some((notice) => notice.startsWith('You are offline.')),
      );
      online = true;
      dispatchEvent(new Event('online'));
      await until('nothing to be said', () => !harness.notices.length);
    });
  });

  it('says that a live stream has ended, until it is watched again', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: fresh('/faulty/sliding/4-2.m3u8') } });
    const { element } = harness;
    await next(element, 'loadeddata');
    expect(element.duration).to.equal(Infinity);
    await element.play();
    element.playbackRate = 2;
    await until('the end', () => element.ended, 20_000);
    await until('the notice', () => harness.notices.includes('The live stream has ended.'));
    element.src = counter;
    await until('other footage', () => element.readyState >= 2 && !harness.notices.length);
  });

  describe('autoplay that may not sound', () => {
    const { play } = HTMLMediaElement.prototype;
    beforeEach(() => {
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        return this.muted ? play.call(this) : Promise.reject(new DOMException('no', 'NotAllowedError'));
      };
    });
    afterEach(() => {
      HTMLMediaElement.prototype.play = play;
    });

    for (const [what, sources] of Object.entries({
      'of one file': [`${fixtures}counter.mp4`],
      'of HLS': [`${fixtures}hls-ts/master.m3u8`],
      'of a file after HLS that cannot play': [`${fixtures}broken/page.m3u8`, `${fixtures}counter.mp4`],
      'of HLS after a file that cannot play': [`${fixtures}broken/zero.mp4`, `${fixtures}hls-ts/master.m3u8`],
    }))
      it(`plays muted and offers the sound, ${what}`, async () => {
        const harness = PlayerHarness.mount({
          attributes: { autoplay: '', muted: null },
          content: sources.map((src) => `<source src="${src}">`).join(''),
        });
        await until('playback', () => harness.element.currentTime > 0.1);
        expect(harness.element.muted).to.equal(true);
        await until('the offer', () => harness.notices.join().includes('Tap for sound'));
        harness.control('Tap for sound').click();
        await until('the offer to go', () => !harness.notices.length);
        expect(harness.element.muted).to.equal(false);
      });

    it('is an offer, not an error, and no card is under it', async () => {
      const harness = await PlayerHarness.ready({
        attributes: { src: counter, autoplay: '', muted: null },
        track: {
          format: 'context-track/1',
          annotations: [
            { start: 0, end: 30, headline: 'A fact that stands where it wants to.', placement: 'left' },
          ],
        },
        width: 640,
      });
      await harness.complete();
      await until('the offer', () => harness.notices.join().includes('Tap for sound'));
      await until('the card', () => harness.cards.length);
      await harness.settled();
      const notice = harness.part('notice');
      expect(getComputedStyle(notice).borderInlineStartWidth, 'the rule of what is wrong').to.equal('0px');
      expect(notice.offsetWidth).to.be.at.most(harness.control('Tap for sound').offsetWidth + 2);
      const offer = notice.getBoundingClientRect();
      const card = harness.part('card').getBoundingClientRect();
      expect(card.top >= offer.bottom || card.left >= offer.right, 'a card of its own place').to.equal(true);
    });

    it('waits for a press where not even muted footage may play', async () => {
      let asked = 0;
      HTMLMediaElement.prototype.play = () => {
        asked++;
        return Promise.reject(new DOMException('no', 'NotAllowedError'));
      };
      const harness = await PlayerHarness.ready({ attributes: { autoplay: '', muted: null } });
      const { element } = harness;
      await until('both to be tried', () => asked === 2);
      await harness.settled();
      expect([element.paused, element.muted]).to.deep.equal([true, false]);
      expect(harness.notices).to.deep.equal([]);
      HTMLMediaElement.prototype.play = play;
      harness.control('Play').click();
      await until('playback', () => element.currentTime > 0.1);
    });

    it('is not tried again once it was paused', async () => {
      const harness = PlayerHarness.mount({
        attributes: { autoplay: '' },
        content: `<source src="/faulty/slow/broken/page.m3u8"><source src="${counter}">`,
      });
      const { element } = harness;
      await until('play()', () => !element.paused);
      element.pause();
      await until('the footage', () => element.readyState >= 2);
      await harness.settled();
      expect(element.paused).to.equal(true);
    });
  });

  describe('a track on its way', () => {
    /** Answers when told to. */
    const slowly = () => {
      let answer: (() => void) | undefined;
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) =>
        typeof input === 'string' && input.includes('slow-track')
          ? new Promise((resolve) => {
              answer = () =>
                resolve(
                  new Response('{"format":"context-track/1","annotations":[{"start":1,"headline":"A."}]}'),
                );
            })
          : fetch(input, init);
      return { arrive: () => answer?.(), end: () => (globalThis.fetch = fetch) };
    };

    for (const width of [1200, 400])
      it(`has its place marked, and nothing moves when it comes, at ${width} px`, async () => {
        const server = slowly();
        try {
          const harness = await PlayerHarness.ready({ attributes: { src: counter, panel: 'auto' }, width });
          harness.element.track = '/slow-track.json';
          await harness.settled();
          const panel = harness.part('panel');
          expect(panel.getAttribute('aria-busy')).to.equal('true');
          expect(getComputedStyle(panel, '::before').content).to.equal('""');
          const { height } = harness.element.getBoundingClientRect();
          const loaded = next(harness.element, 'track-load');
          server.arrive();
          await loaded;
          await harness.settled();
          expect(panel.hasAttribute('aria-busy')).to.equal(false);
          expect(getComputedStyle(panel, '::before').content).to.equal('none');
          expect(harness.element.getBoundingClientRect().height).to.equal(height);
        } finally {
          server.end();
        }
      });
  });
});
