import { executeServerCommand } from '@web/test-runner-commands';
import { PlayerHarness, until, type Mounting } from '../../support/player-harness.js';

/** Of the captions that a viewer has coloured green: the first and the last row of the picture that has any, from the stage's top; CSS px. */
async function rows(harness: PlayerHarness): Promise<{ first: number; last: number } | undefined> {
  const { x, y, width, height } = harness.part('stage').getBoundingClientRect();
  const png = await executeServerCommand<string, object>('screenshot', { x, y, width, height });
  const picture = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const found: number[] = [];
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 0) < 80 && (data[i + 1] ?? 0) > 200 && (data[i + 2] ?? 0) < 80)
      found.push(Math.floor(i / 4 / picture.width));
  const scale = height / picture.height;
  return found.length < 50
    ? undefined
    : { first: Math.min(...found) * scale, last: Math.max(...found) * scale };
}

/** Waits until the captions on screen fulfil a condition; takes a screenshot each time. */
async function seen(
  harness: PlayerHarness,
  what: string,
  so: (rows: { first: number; last: number }, height: number) => boolean,
): Promise<void> {
  const { height } = harness.part('stage').getBoundingClientRect();
  let last: unknown;
  for (let tries = 0; tries < 25; tries++) {
    const found = await rows(harness);
    last = found;
    if (found && so(found, height)) return;
    await harness.settled();
  }
  throw new Error(`captions not ${what}: ${JSON.stringify(last)} of ${height} px`);
}

const kinds: Readonly<Record<string, Mounting>> = {
  'a <track> child': {
    attributes: { storage: 'auto' },
    content:
      '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">',
  },
  'HLS subtitles': { attributes: { storage: 'auto', src: '/test/fixtures/media/hls-fmp4/master.m3u8' } },
};

describe('captions and controls', () => {
  beforeEach(() =>
    localStorage.setItem(
      'context-video',
      '{"captions":"en","captionStyle":{"color":"green","background":"black"}}',
    ),
  );
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  for (const [kind, mounting] of Object.entries(kinds))
    it(`are above visible controls, and at the foot without them: ${kind}`, async () => {
      const harness = await PlayerHarness.ready(mounting);
      const { element } = harness;
      const shown = () => [...element.textTracks].find(({ mode }) => mode === 'showing');
      await until('captions', () => shown()?.cues?.length);
      await harness.seek(1);
      await until('a cue', () => shown()?.activeCues?.length);
      const covered = () => {
        const controls = harness.part('controls');
        const { bottom } = harness.part('stage').getBoundingClientRect();
        const top = controls.getBoundingClientRect().top + parseFloat(getComputedStyle(controls).paddingTop);
        return bottom - top;
      };
      await seen(harness, 'above the controls', ({ last }, height) => last <= height - covered());
      await element.play();
      // The mouse has left.
      element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await seen(harness, 'at the foot', ({ last }, height) => last > height - covered());
      element.pause();
      await seen(harness, 'above the controls again', ({ last }, height) => last <= height - covered());
    });

  it('leave those where they are that their author has placed', async () => {
    const harness = await PlayerHarness.ready(kinds['a <track> child']);
    await until('captions', () => harness.element.textTracks[0]?.cues?.length);
    await harness.seek(4);
    await until('two cues', () => harness.element.textTracks[0]?.activeCues?.length === 2);
    // One at a tenth of the height, the other at the foot.
    await seen(harness, 'at the top', ({ first }, height) => first < height * 0.2);
  });
});
