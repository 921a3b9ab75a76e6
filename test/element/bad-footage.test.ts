import { expect } from 'chai';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const fixtures = '/test/fixtures/media/';

/** An MP4 with codecs that no browser has: those of a sound clip, renamed. */
async function unknownCodec(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(fixtures + 'short.mp4')).arrayBuffer());
  for (const [name, other] of [
    ['avc1', 'zzz1'],
    ['mp4a', 'zzz2'],
    // By this Chromium would recognize AAC under any name.
    ['esds', 'zzz3'],
  ] as const)
    for (let at = 0; at < bytes.length - 4; at++)
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === name)
        bytes.set(new TextEncoder().encode(other), at);
  return URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
}

/** All texts about seconds in the player. */
const said = ({ root, timeInFigures }: PlayerHarness) =>
  [
    timeInFigures,
    ...['aria-valuemax', 'aria-valuenow', 'aria-valuetext'].map((name) =>
      root.querySelector('[role=slider]')?.getAttribute(name),
    ),
  ].join(' ');

describe('bad footage', () => {
  afterEach(() => PlayerHarness.unmountAll());

  for (const [what, code, source] of [
    ['a page instead of an HLS playlist', 'manifest', () => `${fixtures}broken/page.m3u8`],
    ['HLS segments that are not there', 'not-found', () => `${fixtures}broken/missing-segments.m3u8`],
    ['an HLS codec that the browser lacks', 'unsupported', () => `${fixtures}broken/unknown-codec.m3u8`],
    ['a codec that the browser lacks', 'unsupported', unknownCodec],
    ['a file of no bytes', 'unsupported', () => `${fixtures}broken/zero.mp4`],
    ['a file that is no footage', 'unsupported', () => `${fixtures}broken/not-footage.mp4`],
    ['a file that is not there', 'not-found', () => `${fixtures}nowhere.mp4`],
  ] as const)
    it(`is reported to viewer and page, and can be replaced: ${what}`, async () => {
      const harness = PlayerHarness.mount({ attributes: { src: await source() } });
      const { element } = harness;
      const failed = next<HTMLElementEventMap['media-failure']>(element, 'media-failure');
      await until('the player', () => harness.controls.length);
      const played = element.play().then(
        () => 'played',
        (error: unknown) => (error as Error).name,
      );
      const failure = await failed;
      // Only in Firefox does a video report the server's answer.
      const told = code !== 'not-found' || element.src.endsWith('.m3u8') || /404/.test(failure.message);
      expect(failure).to.include({ code: told ? code : 'unsupported', fatal: true });
      // With some segments missing, the first one did play.
      const partly = element.src.endsWith('missing-segments.m3u8');
      expect(await played).to.equal(partly ? 'played' : 'NotSupportedError');
      await until('the element to say so, too', () => partly || element.error?.code === 4);
      expect(failure.message).to.match(/^[A-Z].+\./);
      await until('the notice', () => harness.notices.length);
      expect(harness.notices).to.have.length(1);
      expect(harness.notices[0]).to.match(/^The footage cannot be played\. ?[A-Z].+ Try again$/);
      expect(harness.isVisible(harness.control('Try again'))).to.equal(true);
      element.src = counter;
      await until('other footage', () => element.readyState >= 2 && element.duration > 29);
      await harness.settled();
      expect(harness.notices).to.deep.equal([]);
    });

  it('without an end, as a camera gives it, plays, and no time reads as nonsense', async () => {
    const harness = PlayerHarness.mount();
    const { element } = harness;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const drawing = setInterval(() => context.fillRect(0, 0, 300, 150), 40);
    try {
      const stream = canvas.captureStream(25);
      element.srcObject = stream;
      await element.play();
      expect(element.duration).to.equal(Infinity);
      await until('playback', () => element.currentTime > 0.2);
      await harness.settled();
      expect(said(harness)).to.not.match(/Infinity|NaN|undefined/);
      // Keys that depend on the duration do no harm.
      for (const key of ['End', '5', 'Home', 'ArrowRight', 'ArrowLeft', 'End']) harness.press(key);
      await harness.settled();
      expect(element.paused).to.equal(false);
      expect(said(harness)).to.not.match(/Infinity|NaN|undefined/);
      expect(harness.notices).to.deep.equal([]);
      for (const streamed of stream.getTracks()) streamed.stop();
    } finally {
      clearInterval(drawing);
    }
  });

  it('of a custom media element without a duration can be played and paused', async () => {
    const harness = PlayerHarness.mount();
    const media = Object.assign(document.createElement('div'), {
      slot: 'media',
      paused: true,
      currentTime: NaN,
      duration: NaN,
      volume: 1,
      muted: false,
      play() {
        media.paused = false;
        media.dispatchEvent(new Event('play'));
        return Promise.resolve();
      },
      pause() {
        media.paused = true;
        media.dispatchEvent(new Event('pause'));
      },
      load() {},
    });
    harness.element.append(media);
    await until('it to be adopted', () => (harness.element.media as unknown) === media);
    await harness.settled();
    expect(said(harness)).to.not.match(/Infinity|NaN|undefined/);
    harness.control('Play').click();
    await until('playback', () => !media.paused);
    await harness.settled();
    for (const key of ['End', '5', 'Home', 'ArrowRight', 'ArrowLeft']) harness.press(key);
    harness.control('Pause').click();
    await until('the pause', () => media.paused);
    expect(said(harness)).to.not.match(/Infinity|NaN|undefined/);
  });

  for (const file of ['bad.vtt', 'nowhere.vtt', 'short.mp4'])
    it(`with captions that are not WebVTT (${file}) plays on without them`, async () => {
      const harness = await PlayerHarness.ready({
        content: `<track kind="captions" srclang="en" label="English" src="${fixtures}${file}">`,
      });
      const { element } = harness;
      harness.control('Captions').click();
      const track = element.media.querySelector('track');
      await until('the browser to give up', () => track?.readyState === HTMLTrackElement.ERROR);
      await element.play();
      await until('playback', () => element.currentTime > 0.3);
      await harness.settled();
      expect(harness.notices).to.deep.equal([]);
      // The switch still works.
      const { mode } = element.textTracks[0] as TextTrack;
      harness.control('Captions').click();
      expect(element.textTracks[0]?.mode).to.not.equal(mode);
    });

  it('with a storyboard whose picture is missing shows the time alone', async () => {
    const storyboard = URL.createObjectURL(
      new Blob([
        `WEBVTT\n\n00:00.000 --> 00:30.000\n${location.origin}/nowhere/sprite.jpg#xywh=0,0,160,90\n`,
      ]),
    );
    const harness = await PlayerHarness.ready({
      content: `<track kind="metadata" label="thumbnails" src="${storyboard}">`,
    });
    await harness.settled();
    const { timeline } = harness;
    const point = () => timeline.point('pointermove', 0.5);
    point();
    await until('the picture to be asked for', () =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/nowhere/sprite.jpg')),
    );
    point();
    await harness.settled();
    expect(timeline.told).to.match(/^0:1[45]$/);
    expect(timeline.picture).to.equal(undefined);
  });
});
