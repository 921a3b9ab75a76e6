import { expect } from 'chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { PlayerHarness, until } from '../../support/player-harness.js';

const captions =
  '<track kind="captions" srclang="en" label="English" default src="/test/fixtures/media/captions.en.vtt">';

/** How many pixels of the picture are green: pure, or darkened, since the controls' gradient may lie over the captions. */
async function greenPixels(harness: PlayerHarness): Promise<number> {
  const { x, y, width, height } = harness.part('stage').getBoundingClientRect();
  const png = await executeServerCommand<string, object>('screenshot', { x, y, width, height });
  const blob = await (await fetch(png)).blob();
  const picture = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    if (green > 130 && red < 40 && blue < 40) count++;
  }
  return count;
}

function choose(harness: PlayerHarness, label: string, option: string): void {
  const control = harness.select(label);
  const found = [...control.options].find(({ text }) => text.trim() === option);
  if (!found) throw new Error(`no "${option}"`);
  found.selected = true;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

const adopted = `<video muted src="/test/fixtures/media/counter.mp4">${captions}</video>`;
const stored = () => JSON.parse(localStorage.getItem('context-video') ?? '{}') as Record<string, unknown>;

describe('caption style', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    localStorage.removeItem('context-video');
  });

  for (const [what, content] of Object.entries({
    "the player's own footage": captions,
    'an adopted video': adopted,
  })) {
    it(`colours the captions of ${what}, at once`, async () => {
      const harness = await PlayerHarness.ready({ content });
      await until('captions', () => [...harness.element.textTracks].some(({ mode }) => mode === 'showing'));
      await harness.seek(0.5);
      await until('a cue', () => harness.element.textTracks[0]?.activeCues?.length);
      await harness.open('Settings');
      harness.control('Caption style').click();
      await until('its page', () => harness.controls.some(({ name }) => name === 'Reset'));
      choose(harness, 'Text color', 'Green');
      choose(harness, 'Background', 'Black');
      choose(harness, 'Text size', '150%');
      harness.press('Escape');
      for (let tries = 0; tries < 40 && (await greenPixels(harness)) < 200; tries++) await harness.settled();
      const seen = await greenPixels(harness);
      expect(seen).to.be.greaterThan(200);
      // No larger than asked for: reset gives the browser's own look back.
      await harness.open('Settings');
      harness.control('Caption style').click();
      await until('its page', () => harness.controls.some(({ name }) => name === 'Reset'));
      harness.control('Reset').click();
      harness.press('Escape');
      for (let tries = 0; tries < 40 && (await greenPixels(harness)) > 20; tries++) await harness.settled();
      expect(await greenPixels(harness)).to.be.at.most(20);
    });
  }

  it('is remembered for the next player, and gone from the page with the last one', async () => {
    // By what they say, not by their number: the page may have others.
    const styles = () =>
      document.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
        .filter((rule) => rule.includes('::cue'));
    await until('no style of an earlier player', () => !styles().length);
    const first = await PlayerHarness.ready({ content: adopted, attributes: { storage: 'auto' } });
    await first.open('Settings');
    first.control('Caption style').click();
    await until('its page', () => first.controls.some(({ name }) => name === 'Reset'));
    choose(first, 'Text color', 'Yellow');
    expect(stored()['captionStyle']).to.deep.equal({ color: 'yellow' });
    await until('the style', () => styles().length === 1);
    PlayerHarness.unmountAll();
    await until('the style to go', () => !styles().length);
    const second = await PlayerHarness.ready({ content: adopted, attributes: { storage: 'auto' } });
    await until('the style', () => styles().length === 1);
    const { media } = second.element;
    expect(styles()[0]).to.match(/::cue.*rgb\(255, 255, 0\)/);
    second.element.remove();
    await until('the style to go', () => !styles().length);
    expect(media.hasAttribute('data-context-video-captions')).to.equal(false);
  });

  it('is not remembered with storage="none"', async () => {
    const harness = await PlayerHarness.ready({ content: captions });
    await harness.open('Settings');
    harness.control('Caption style').click();
    await until('its page', () => harness.controls.some(({ name }) => name === 'Reset'));
    choose(harness, 'Edges', 'Outline');
    expect(stored()).to.deep.equal({});
  });

  it('leads back to the settings', async () => {
    const harness = await PlayerHarness.ready({ content: captions });
    await harness.open('Settings');
    harness.control('Caption style').click();
    await until('its page', () => harness.controls.some(({ name }) => name === 'Reset'));
    harness.control('Caption style').click();
    await until('the settings', () => harness.controls.every(({ name }) => name !== 'Reset'));
    await until('focus in them', () => harness.menu?.contains(harness.root.activeElement));
    harness.select('Speed');
    harness.press('Escape');
    await harness.closed('menu');
  });
});
