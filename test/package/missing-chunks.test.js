// A copy of the package in which a file is missing, as after half an upload: what can be done without it is done, and it is not asked for
// again and again.
import assert from 'node:assert/strict';
import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { clips, htmlPage, trackJson } from '../support/screening.js';
import { openSite } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const markup = `<context-video src="/clips/counter.mp4" track="/track.json" muted loading="eager">
  <track kind="captions" srclang="en" src="/clips/captions.en.vtt" default>
  <track kind="metadata" label="thumbnails" src="/clips/thumbnails.vtt">
</context-video>`;

/** In the page: time stands still but for `pass`. */
function stopClock() {
  let now = Date.now();
  Date.now = () => now;
  globalThis.pass = (milliseconds) => (now += milliseconds);
}

/** In the page: as many renders as there are in a few seconds of playback with a pointer that moves, and each after the one before. */
async function use() {
  const player = document.querySelector('context-video');
  const timeline = player.shadowRoot.querySelector('[part~=timeline]');
  const { left, top, width } = timeline.getBoundingClientRect();
  for (let i = 0; i < 80; i++) {
    const at = { clientX: left + (width * (i % 50)) / 50, clientY: top + 3, bubbles: true, composed: true };
    timeline.dispatchEvent(new PointerEvent('pointermove', at));
    player.requestUpdate();
    await player.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}

describe('a file that is missing', () => {
  const visit = useBrowser();

  for (const name of ['more-controls', 'caption-lift', 'preview', 'more-strings', 'system-integration'])
    it(`is asked for once by all renders together, and again later: ${name}`, async (test) => {
      const copy = join(consumer.folder, `without-${name}`);
      cpSync(join(consumer.installed, 'dist'), copy, { recursive: true });
      const chunks = join(copy, 'chunks');
      const file = readdirSync(chunks).find((each) => each.startsWith(name) && each.endsWith('.js'));
      const takeAway = () => renameSync(join(chunks, file), join(copy, file));
      const putBack = () => renameSync(join(copy, file), join(chunks, file));
      takeAway();

      const script = '<script type="module" src="/vendor/player/context-video.js"></script>';
      const site = await openSite(test, {
        pages: { '/page.html': htmlPage(script, markup), '/track.json': trackJson },
        folders: { '/vendor/player/': copy, '/clips/': clips },
      });
      const { page } = await visit('about:blank');
      await page.evaluateOnNewDocument(stopClock);
      const arrived = new Promise((resolve) =>
        page.on('response', (response) => response.ok() && response.url().endsWith(file) && resolve()),
      );
      await page.goto(`${site.origin}/page.html`);
      await page.evaluate(async () => {
        await customElements.whenDefined('context-video');
        const player = document.querySelector('context-video');
        await player.play();
        await player.updateComplete;
      });
      const asked = () => site.requested.filter((path) => path.endsWith(file)).length;

      await page.evaluate(use);
      const first = asked();
      // Several parts may need the same file.
      assert.ok(first >= 1 && first <= 3, `${first} requests`);

      putBack();
      await page.evaluate(() => globalThis.pass(2000));
      await page.evaluate(use);
      await arrived;
      const second = asked();
      assert.ok(second > first && second <= 2 * first, `${second} requests after ${first}`);
      await page.evaluate(() => globalThis.pass(60_000));
      await page.evaluate(use);
      assert.equal(asked(), second, 'once it is there');
    });
});
