// The browser can garbage-collect a removed player and everything that it created, and nothing of it is left on the page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { watchPage } from '../support/page-watch.js';
import { clips, htmlPage, trackJson } from '../support/screening.js';
import { openSite } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const video = '<video src="/clips/short.mp4" muted></video>';
const withTrack = '<context-video src="/clips/counter.mp4" track="/track.json" muted></context-video>';
const column = `<div style="width: 400px">${withTrack}</div>`;
const phone = { width: 390, height: 800 };

/** Presses a button by its name, once it is there. */
const press = (name) => (page) =>
  page.evaluate(async (label) => {
    const { shadowRoot } = document.querySelector('context-video');
    const button = () => shadowRoot.querySelector(`button[aria-label="${label}"]`);
    await globalThis.until(button);
    button().click();
  }, name);
const opened = (selector) => (page) =>
  page.evaluate(async (wanted) => {
    const { shadowRoot } = document.querySelector('context-video');
    await globalThis.until(() => shadowRoot.querySelector(wanted)?.checkVisibility());
  }, selector);
const menu = '[part~=controls] [role=group][tabindex="-1"]';

/** The states in which a player is removed: the markup, the window's size, and what is done to it while it plays. */
const states = {
  'its own video': { markup: '<context-video src="/clips/short.mp4" muted></context-video>' },
  'its own video, with a track': { markup: withTrack.replace('counter', 'short') },
  'an adopted video, with a track': { markup: `<context-video track="/track.json">${video}</context-video>` },
  'with an open menu over the footage': {
    markup: withTrack,
    steps: [press('Settings'), opened(`${menu}:not(:popover-open)`)],
  },
  'with an open menu below the footage': {
    markup: column,
    steps: [press('Settings'), opened(`${menu}:popover-open`)],
  },
  'with the menu as a sheet on a phone': {
    markup: withTrack,
    window: phone,
    steps: [press('Settings'), opened(`${menu}:popover-open`)],
  },
  'with the list as a sheet on a phone': {
    markup: withTrack,
    window: phone,
    steps: [press('Show all notes'), opened('[part~=panel] [role=dialog]:popover-open')],
  },
  'with an open card': {
    markup: withTrack,
    steps: [
      (page) => page.evaluate(() => document.querySelector('context-video').openAnnotation('fact')),
      opened('[part~=card] [aria-expanded=true]'),
    ],
  },
  'with the list of keys open': {
    markup: withTrack,
    steps: [
      (page) =>
        page.evaluate(() =>
          document
            .querySelector('context-video')
            .dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true })),
        ),
      opened('[role=dialog] kbd'),
    ],
  },
  'in full screen': {
    markup: withTrack,
    steps: [
      press('Full screen'),
      (page) =>
        page.evaluate(() => globalThis.until(() => document.querySelector('context-video:fullscreen'))),
    ],
  },
  'filling the window, as on an iPhone': {
    markup: withTrack,
    noFullScreen: true,
    steps: [
      press('Full screen'),
      (page) =>
        page.evaluate(() => globalThis.until(() => document.querySelector('context-video:popover-open'))),
    ],
  },
  'with the pointer on its timeline': {
    markup: withTrack.replace(
      '></',
      '><track kind="metadata" label="thumbnails" src="/clips/thumbnails.vtt"></',
    ),
    steps: [
      async (page) => {
        const [x, y] = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('context-video');
          const box = shadowRoot.querySelector('[role=slider][part~=timeline]').getBoundingClientRect();
          // The storyboard covers the first six seconds.
          return [box.left + box.width / 20, box.top + box.height / 2];
        });
        await page.mouse.move(x, y - 100);
        await page.mouse.move(x, y);
      },
      opened('[part~=controls] img'),
    ],
  },
};

/** In the page: puts a player into it and plays. */
async function mount(markup) {
  await customElements.whenDefined('context-video');
  document.querySelector('main').innerHTML = markup;
  const player = document.querySelector('context-video');
  globalThis.removed ??= [];
  globalThis.removed.push(new WeakRef(player));
  const shown = (type) => new Promise((resolve) => player.addEventListener(type, resolve, { once: true }));
  await Promise.all([
    player.readyState >= 2 || shown('loadeddata'),
    !player.track || player.annotations.length || shown('track-load'),
  ]);
  await player.play();
  await player.updateComplete;
}

/** In the page: removes it. */
function unmount() {
  document.querySelector('main').replaceChildren();
}

/** In the page: waits until everything pending is done. */
async function settled() {
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
}

describe('a player that was removed', () => {
  const visit = useBrowser();

  for (const [
    name,
    { markup, window = { width: 1280, height: 800 }, noFullScreen, steps = [] },
  ] of Object.entries(states)) {
    const open = async (test) => {
      const script = '<script type="module" src="/vendor/player/context-video.js"></script>';
      const site = await openSite(test, {
        pages: {
          '/page.html': htmlPage(script, '<main></main>'),
          '/track.json': trackJson.replace('"headline"', '"id":"fact","headline"'),
        },
        folders: { '/vendor/player/': join(consumer.installed, 'dist'), '/clips/': clips },
      });
      const { page } = await visit('about:blank');
      await page.evaluateOnNewDocument(watchPage, noFullScreen);
      await page.setViewport(window);
      await page.goto(`${site.origin}/page.html`);
      const pass = async () => {
        await page.evaluate(mount, markup);
        for (const step of steps) await step(page);
        await page.evaluate(unmount);
        await page.evaluate(settled);
      };
      return { page, pass };
    };

    it(`is collected: ${name}`, async (test) => {
      const { page, pass } = await open(test);
      const count = 8;
      for (let i = 0; i < count; i++) await pass();
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

    it(`leaves no listener, and is no longer measured: ${name}`, async (test) => {
      const { page, pass } = await open(test);
      const listening = () =>
        page.evaluate(() =>
          globalThis.listeners.map(({ target, type }) => `${type} of ${target.constructor.name}`).sort(),
        );
      const before = await listening();
      await pass();
      assert.deepEqual(await listening(), before);
      await page.evaluate(() => (globalThis.measured.length = 0));
      await page.setViewport({ width: window.width - 20, height: window.height - 100 });
      await page.evaluate(settled);
      assert.deepEqual(await page.evaluate(() => globalThis.measured), []);
    });
  }
});
