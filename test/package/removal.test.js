// The browser can garbage-collect a removed player and everything that it created.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { clips, htmlPage, trackJson } from '../support/screening.js';
import { openSite } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const video = '<video src="/clips/short.mp4" muted></video>';
const players = {
  'its own video': '<context-video src="/clips/short.mp4" muted></context-video>',
  'its own video, with a track':
    '<context-video src="/clips/short.mp4" track="/track.json" muted></context-video>',
  'an adopted video, with a track': `<context-video track="/track.json">${video}</context-video>`,
};

describe('a player that was removed', () => {
  const visit = useBrowser();

  for (const [name, markup] of Object.entries(players)) {
    it(`is collected: ${name}`, async (test) => {
      const script = '<script type="module" src="/vendor/player/context-video.js"></script>';
      const site = await openSite(test, {
        pages: { '/page.html': htmlPage(script, '<main></main>'), '/track.json': trackJson },
        folders: { '/vendor/player/': join(consumer.installed, 'dist'), '/clips/': clips },
      });
      const { page } = await visit(`${site.origin}/page.html`);
      const count = 12;
      await page.evaluate(
        async (html, times) => {
          await customElements.whenDefined('context-video');
          const place = document.querySelector('main');
          globalThis.removed = [];
          for (let i = 0; i < times; i++) {
            place.innerHTML = html;
            const player = place.querySelector('context-video');
            globalThis.removed.push(new WeakRef(player));
            const shown = (type) =>
              new Promise((resolve) => player.addEventListener(type, resolve, { once: true }));
            await Promise.all([
              player.readyState >= 2 || shown('loadeddata'),
              !player.track || player.annotations.length || shown('track-load'),
            ]);
            await player.play();
            await player.updateComplete;
            place.replaceChildren();
          }
        },
        markup,
        count,
      );
      const devTools = await page.createCDPSession();
      const left = () =>
        page.evaluate(() => globalThis.removed.filter((reference) => reference.deref()).length);
      // The browser releases what played when it has time; it may hold on to two players.
      for (let tries = 0; tries < 50 && (await left()) > 2; tries++) {
        await devTools.send('HeapProfiler.collectGarbage');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.ok((await left()) <= 2, `${await left()} of ${count} are still there`);
    });
  }
});
