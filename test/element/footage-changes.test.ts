import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const fixtures = '/test/fixtures/media/';
const short = `${fixtures}short.mp4`;
const fmp4 = `${fixtures}hls-fmp4/master.m3u8`;
const ts = `${fixtures}hls-ts/master.m3u8`;
let count = 0;
const fresh = (url: string) => `${url}?${Date.now()}-${count++}`;

/** Failures reported to the page. */
function failures({ element }: PlayerHarness): string[] {
  const list: string[] = [];
  element.addEventListener('media-failure', ({ message }) => list.push(message));
  return list;
}

/** The playlist of a stream, with addresses that do not depend on its own. */
async function absolute(playlist: string): Promise<string> {
  const text = await (await fetch(playlist)).text();
  return text.replace(
    /(^|")([\w-]+\.m3u8)/gm,
    (_, before: string, file: string) => before + new URL(file, new URL(playlist, location.href)).href,
  );
}

async function dataUrl(blob: Blob): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(blob);
  await next(reader, 'load');
  return reader.result as string;
}

const blobOf = async (url: string, type = ''): Promise<Blob> =>
  new Blob([await (await fetch(url)).arrayBuffer()], { type });

describe('footage that changes', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const [what, from, to, duration] of [
    ['from MP4 to MP4', counter, short, 6],
    ['from MP4 to HLS', counter, fmp4, 6],
    ['from HLS to MP4', fmp4, counter, 30],
    ['from HLS to HLS', fmp4, ts, 6],
  ] as const)
    it(`mid-play ${what} rests at the start of the new footage, as in HTML`, async () => {
      const harness = await PlayerHarness.ready({ attributes: { src: from } });
      const { element } = harness;
      const told = failures(harness);
      await element.play();
      await until('playback', () => element.currentTime > 0.3);
      element.src = to;
      await next(element, 'loadeddata');
      expect(element.duration).to.be.closeTo(duration, 0.2);
      expect([element.paused, element.currentTime]).to.deep.equal([true, 0]);
      await element.play();
      await until('playback of the other', () => element.currentTime > 0.3);
      expect(told).to.deep.equal([]);
      expect(harness.notices).to.deep.equal([]);
    });

  it('from a live stream to a film has the film’s controls, and Live again with the next stream', async () => {
    const harness = await PlayerHarness.ready({ attributes: { src: fresh('/faulty/sliding/10.m3u8') } });
    const { element } = harness;
    const has = (name: string) => harness.controls.some((control) => control.name === name);
    await element.play();
    await until('Live', () => has('Live'));
    element.src = short;
    await until('the film', () => element.duration === 6 && !has('Live') && has('Timeline'));
    await until('its length', () => harness.control('Timeline').getAttribute('aria-valuemax') === '6');
    element.src = fresh('/faulty/sliding/10.m3u8');
    await until('Live again', () => element.duration === Infinity && has('Live'));
  });

  for (const [what, src] of [
    ['a file', counter],
    ['a stream', fmp4],
  ] as const)
    it(`src set to its own value loads again: ${what}`, async () => {
      const { element } = await PlayerHarness.ready({ attributes: { src } });
      await element.play();
      await until('playback', () => element.currentTime > 0.3);
      const events: string[] = [];
      for (const type of ['emptied', 'loadstart'])
        element.addEventListener(type, () => {
          if (!events.includes(type)) events.push(type);
        });
      element.src = src;
      await next(element, 'loadeddata');
      expect(events).to.deep.equal(['emptied', 'loadstart']);
      expect([element.paused, element.currentTime]).to.deep.equal([true, 0]);
    });

  it('src set to what it says already leaves an adopted video alone', async () => {
    const { element } = await PlayerHarness.ready({
      attributes: { src: short },
      content: `<video muted src="${counter}"></video>`,
    });
    await element.play();
    await until('playback', () => element.currentTime > 0.3);
    element.src = short;
    await element.updateComplete;
    expect([element.paused, element.duration]).to.deep.equal([false, 30]);
  });

  it('taken out while HLS loads asks for nothing more', async () => {
    const src = fresh('/faulty/hang/film.m3u8');
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes(src)).length;
    const aborted: Event[] = [];
    const { send } = XMLHttpRequest.prototype;
    let sent = 0;
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
      sent++;
      this.addEventListener('abort', (event) => aborted.push(event));
      send.call(this, body);
    };
    try {
      const harness = PlayerHarness.mount({ attributes: { src, loading: 'eager' } });
      const told = failures(harness);
      await until('the playlist to be asked for', () => sent);
      harness.element.remove();
      await until('the request to be given up', () => aborted.length);
      // Another player's footage arrives meanwhile, and nothing of the first is requested again.
      const other = await PlayerHarness.ready({ attributes: { src: fmp4 } });
      await other.element.play();
      await until('playback', () => other.element.currentTime > 1);
      expect(asked()).to.be.at.most(1);
      expect(told).to.deep.equal([]);
    } finally {
      XMLHttpRequest.prototype.send = send;
    }
  });

  it('two players play a stream each, and removing one leaves the other playing', async () => {
    const [first, second] = [
      await PlayerHarness.ready({ attributes: { src: fmp4 } }),
      await PlayerHarness.ready({ attributes: { src: ts } }),
    ];
    await Promise.all([first.element.play(), second.element.play()]);
    await until('both', () => [first, second].every(({ element }) => element.currentTime > 0.3));
    first.element.remove();
    await until('the first to let go', () => !first.element.readyState);
    const { currentTime } = second.element;
    await until('the second to go on', () => second.element.currentTime > currentTime + 0.5);
    expect([...first.notices, ...second.notices]).to.deep.equal([]);
  });

  it('put back with other footage begins at its start', async () => {
    const { element } = await PlayerHarness.ready();
    element.currentTime = 4;
    await next(element, 'seeked');
    const { parentElement } = element;
    element.remove();
    await until('the footage to be let go', () => !element.readyState);
    element.src = short;
    parentElement?.append(element);
    await until('the other', () => element.readyState >= 2 && element.duration === 6);
    expect(element.currentTime).to.equal(0);
  });

  it('put back, live footage is live', async () => {
    const src = fresh('/faulty/sliding/40.m3u8');
    const { element } = await PlayerHarness.ready({ attributes: { src } });
    await element.play();
    await until('playback', () => element.currentTime > 1);
    element.pause();
    element.currentTime = element.seekable.start(0) + 5;
    await next(element, 'seeked');
    const { parentElement } = element;
    element.remove();
    await until('the footage to be let go', () => !element.readyState);
    parentElement?.append(element);
    await until('the stream', () => element.readyState >= 2 && element.seekable.length);
    await element.play();
    await until('its edge', () => element.currentTime > element.seekable.end(0) - 20);
  });

  for (const [what, make] of Object.entries({
    'an MP4 in a blob': async () => URL.createObjectURL(await blobOf(short, 'video/mp4')),
    'a WebM in the address itself': async () => dataUrl(await blobOf(`${fixtures}short.webm`, 'video/webm')),
    'a playlist in the address itself': async () =>
      `data:application/vnd.apple.mpegurl,${encodeURIComponent(await absolute(fmp4))}`,
  }))
    it(`plays ${what}`, async () => {
      const harness = await PlayerHarness.ready({ attributes: { src: await make() } });
      const { element } = harness;
      await element.play();
      await until('playback', () => element.currentTime > 0.3);
      expect(element.duration).to.be.closeTo(6, 0.1);
      expect(harness.notices).to.deep.equal([]);
    });

  it('plays a playlist in a blob, by its type, with its captions', async () => {
    const blob = URL.createObjectURL(new Blob([await absolute(fmp4)]));
    const { element } = await PlayerHarness.ready({
      attributes: { src: null },
      content: `<source src="${blob}" type="application/x-mpegurl">`,
    });
    await until('its captions', () => element.textTracks.length === 2);
    await element.play();
    await until('playback', () => element.currentTime > 0.3);
  });

  for (const [what, src] of [
    ['a file', counter],
    ['a stream', fmp4],
  ] as const)
    it(`plays the part that #t= names: of ${what}`, async () => {
      const harness = await PlayerHarness.ready({ attributes: { src: `${src}#t=3,3.5` } });
      const { element } = harness;
      await until('its start', () => Math.abs(element.currentTime - 3) < 0.1);
      await element.play();
      await next(element, 'pause');
      expect(element.currentTime).to.be.within(3.5, 4.3);
      expect(element.ended).to.equal(false);
    });

  it('a MediaStream takes the place of a stream from the net, and gives it back', async () => {
    const harness = await PlayerHarness.ready({ attributes: { src: fmp4 } });
    const { element } = harness;
    const told = failures(harness);
    await element.play();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const drawing = setInterval(() => context.fillRect(0, 0, 300, 150), 40);
    try {
      element.srcObject = canvas.captureStream(25);
      await element.play();
      await until('the camera', () => element.videoWidth === 300 && element.currentTime > 0.3);
      element.srcObject = null;
      element.src = short;
      await until('the film', () => element.duration === 6 && element.readyState >= 2);
      expect(told).to.deep.equal([]);
      expect(harness.notices).to.deep.equal([]);
    } finally {
      clearInterval(drawing);
    }
  });

  it('of unknown length plays to its end, without a time that is none', async function () {
    const harness = await PlayerHarness.ready({ attributes: { src: `${fixtures}endless.webm` } });
    const { element } = harness;
    const said = () => harness.root.textContent ?? '';
    // Firefox reads short files to their end, and knows their length.
    if (element.duration === 3) this.skip();
    expect(element.duration).to.equal(Infinity);
    await harness.settled();
    expect(said()).to.not.match(/Infinity|NaN/);
    await element.play();
    element.playbackRate = 4;
    await until('the end', () => element.ended);
    await harness.settled();
    expect(said()).to.not.match(/Infinity|NaN/);
    expect(harness.notices).to.deep.equal([]);
    expect(harness.control('Watch again')).to.exist;
  });
});
