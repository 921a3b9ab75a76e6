// Each link of the states page leads to the state that it names, seen by roles, names, parts and text.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { states } from '../../demo/states.js';
import { browserFlags } from '../support/browser.js';
import { useDevServer } from '../support/dev-server.js';
import { ensureBrowser } from '../support/install-browser.js';

/** What is on the page, as plain values. Runs in the page. */
function look() {
  const inside = document.querySelector('iframe')?.contentDocument ?? document;
  const player = inside.querySelector('context-video');
  const root = player?.shadowRoot;
  const region = root?.querySelector('[role=region]');
  // Not drawn yet.
  if (!region) return { state: document.documentElement.dataset.state };
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const parts = (name) => [...root.querySelectorAll(`[part~=${name}]`)].filter(seen);
  const box = (node) => {
    const { top, bottom, left, right, width, height } = node.getBoundingClientRect();
    return { top, bottom, left, right, width, height };
  };
  const lightness = (color) => Math.max(...(color.match(/[\d.]+/g) ?? [0]).slice(0, 3).map(Number));
  return {
    state: document.documentElement.dataset.state,
    note: text(document.getElementById('note')),
    told: document.getElementById('told').textContent,
    controls: [...root.querySelectorAll('button')]
      .filter(seen)
      .map((node) => node.getAttribute('aria-label') ?? text(node)),
    cards: parts('card').map((node) => ({ text: text(node), role: node.role, box: box(node) })),
    stage: parts('stage').map(box)[0],
    regions: parts('region').length,
    notices: parts('notice').map(text),
    recap: parts('recap').map((node) => node.getAttribute('aria-label'))[0],
    sheet: root.querySelectorAll('[part~=panel] [role=dialog]:popover-open').length,
    panel: parts('panel').map(text)[0] ?? '',
    buffering: root.querySelectorAll('.buffering').length,
    // 255 for white text, which only a dark theme has.
    textLightness: parts('panel').map((node) => lightness(getComputedStyle(node).color))[0],
    direction: getComputedStyle(region).direction,
    captions: [...player.textTracks]
      .filter(({ kind, mode }) => kind === 'captions' && mode === 'showing')
      .map(({ activeCues }) => activeCues.length)[0],
    width: player.getBoundingClientRect().width,
    forcedColors: matchMedia('(forced-colors: active)').matches,
    ...Object.fromEntries(
      ['paused', 'muted', 'ended', 'currentTime', 'readyState'].map((name) => [name, player[name]]),
    ),
    live: player.duration === Infinity,
  };
}

const pyramid = /The pyramid, a hotel begun in 1987, was unfinished in 2018\./;
const card = ({ cards }, text) => cards.some((each) => text.test(each.text));
const openCard = ({ cards }, text) => cards.some((each) => each.role === 'dialog' && text.test(each.text));
const apart = ({ cards: [first], stage }) =>
  first.box.top >= stage.bottom - 1 || first.box.left >= stage.right - 1 || first.box.right <= stage.left + 1;

/** When each state is there. */
const expected = {
  poster: (page) => page.paused && page.currentTime === 0 && page.controls.includes('Play'),
  card: (page) => card(page, pyramid) && page.regions > 0,
  'open-card': (page) => openCard(page, pyramid) && page.controls.includes('Close'),
  folded: ({ controls }) => controls.some((name) => /^\d more notes? at this moment$/.test(name)),
  hold: (page) => page.paused && page.controls.includes('Continue') && page.cards.length === 1,
  recap: (page) => page.ended && page.recap === 'In short',
  captions: (page) => page.captions > 0,
  'muted-autoplay': (page) => page.muted && !page.paused && page.controls.includes('Tap for sound'),
  live: (page) => page.live && page.controls.includes('Live'),
  retracted: (page) => openCard(page, /Retracted.+The publisher has withdrawn this note\./),
  sensitive: (page) => openCard(page, /Sensitive: /) && page.controls.includes('Show anyway'),
  disputed: (page) => openCard(page, /Disputed/),
  'footage-failure': ({ notices, controls, told }) =>
    notices.length === 1 && controls.includes('Try again') && told.startsWith('media-failure'),
  'track-failure': ({ notices }) => /^The context could not be loaded\./.test(notices.join()),
  'broken-track': ({ notices, told }) =>
    /^The context could not be loaded\./.test(notices.join()) && told.startsWith('track-error'),
  'partly-bad-track': (page) => /^track-load: 2 annotations\n {2}\S/m.test(page.told) && card(page, pyramid),
  offline: ({ notices }) => /^You are offline\./.test(notices.join()),
  buffering: (page) => page.buffering === 1 && page.readyState < 2,
  phone: (page) => page.width <= 360 && card(page, pyramid) && apart(page),
  sheet: (page) => page.width <= 390 && page.sheet === 1,
  beside: (page) => card(page, pyramid) && apart(page) && page.regions === 0,
  dark: (page) => card(page, pyramid) && page.textLightness > 180,
  light: (page) => card(page, pyramid) && page.textLightness < 90,
  'forced-colors': (page) => card(page, pyramid) && page.forcedColors && page.note.includes('DevTools'),
  german: ({ controls }) => controls.includes('Abspielen'),
  korean: (page) => page.controls.includes('재생') && card(page, /피라미드/),
  rtl: (page) => page.direction === 'rtl' && card(page, /1987/) && !page.controls.includes('Play'),
};

describe('the states page', () => {
  const origin = useDevServer();
  let browser;
  let page;
  before(async () => {
    browser = await launch({ executablePath: ensureBrowser(), args: browserFlags });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // The server compiles each module when it is first asked for, which no state should have to wait for.
    await page.goto(`${origin()}/demo/states.html?state=card`);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const done = () => document.documentElement.dataset.state !== 'entering' && resolve();
          new MutationObserver(done).observe(document.documentElement, { attributes: true });
          done();
        }),
    );
  });
  after(() => browser.close());

  it('has an expectation for each of its states', () => {
    assert.deepEqual(states.map(({ id }) => id).sort(), Object.keys(expected).sort());
  });

  for (const { id } of states)
    it(`?state=${id}`, async () => {
      // Puppeteer names no forced colours; the protocol does.
      const session = await page.createCDPSession();
      const value = id === 'forced-colors' ? 'active' : 'none';
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
      await page.goto(`${origin()}/demo/states.html?state=${id}`);
      const end = performance.now() + 45_000;
      let seen;
      do {
        seen = await page.evaluate(look);
        if (seen.state === 'ready' && expected[id](seen)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      } while (performance.now() < end);
      assert.ok(seen.state === 'ready' && expected[id](seen), JSON.stringify(seen));
      const links = await page.$$eval('#states a', (all) => all.map(({ href }) => new URL(href).search));
      assert.equal(links.length, states.length);
      await session.detach();
    });
});
