// What is measured of each player: one visit to a page for each measure. The first frame has a file of its own.
import { costPerSecond } from './playing-cost.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens `url` in a context of its own, hands the page to `body`, and closes it. */
async function visit(browser, url, viewport, body) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.goto(url);
    return await body(page);
  } finally {
    await context.close();
  }
}

/** Bytes as transferred of all scripts, styles and icons that the page has asked for, and of those it had asked for at `firstFrame`. */
export async function codeBytes(page) {
  const size = () =>
    page.evaluate(() => {
      const code = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.(?:js|css|svg)(?:$|\?)/.test(name));
      const sum = (entries) => entries.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
      return {
        before: sum(code.filter(({ startTime }) => startTime < globalThis.firstFrame)),
        whole: sum(code),
      };
    });
  // Everything after the first frame has arrived when nothing more does for a while.
  let found = await size();
  for (let quiet = 0; quiet < 5; quiet++) {
    await pause(100);
    const now = await size();
    if (now.whole !== found.whole) quiet = 0;
    found = now;
  }
  return found;
}

/** A second of playback, with the controls shown by a pointer that moves now and then, and after they have hidden themselves. */
export async function playing(browser, url, seconds) {
  return visit(browser, url, { width: 1280, height: 800 }, async (page) => {
    await page.waitForFunction(
      () => {
        const find = (root) =>
          root.querySelector('video') ??
          [...root.querySelectorAll('*')]
            .map((node) => node.shadowRoot && find(node.shadowRoot))
            .find(Boolean);
        globalThis.video = find(document);
        return globalThis.video?.readyState >= 3;
      },
      { timeout: 15_000 },
    );
    // Players that render only when they play take a moment to appear.
    await pause(500);
    await page.evaluate(() => (document.querySelector('context-video') ?? globalThis.video).play());
    let step = 0;
    const move = () => page.mouse.move(480 + 40 * (step++ % 2), 200);
    await move();
    await pause(300);
    const visible = await costPerSecond(page, seconds, async (end) => {
      for (; Date.now() < end - 100; await pause(700)) await move();
    });
    // The slowest of them hides its controls three seconds after the pointer has moved.
    await pause(4000);
    const hidden = await costPerSecond(page, seconds);
    const runs = await page.evaluate(() => !globalThis.video.paused && globalThis.video.currentTime);
    if (!runs) throw new Error(`${url} did not play`);
    return { visible, hidden };
  });
}

/** Sum of the layout shifts of a page whose script comes late, as browsers count them. */
export async function layoutShift(browser, url, width) {
  return visit(browser, url, { width, height: 900 }, (page) =>
    page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
      await globalThis.late;
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return sum;
    }),
  );
}

/** What `count` mounts and unmounts leave behind, after as many to warm up: KiB of heap, nodes, listeners. */
export async function leftBehind(browser, url, count) {
  return visit(browser, url, { width: 1280, height: 800 }, async (page) => {
    const devTools = await page.createCDPSession();
    const mountAll = () =>
      page.evaluate(async (times) => {
        const place = document.querySelector('main');
        const markup = globalThis.markup;
        for (let i = 0; i < times; i++) {
          place.innerHTML = markup;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const takeDown = globalThis.setUp?.(place.querySelector('.player, .video-js, media-player'));
          await new Promise((resolve) => setTimeout(resolve, 100));
          takeDown?.();
          place.replaceChildren();
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
      }, count);
    const settled = async () => {
      for (let i = 0; i < 3; i++) {
        await devTools.send('HeapProfiler.collectGarbage');
        await pause(100);
      }
      return page.metrics();
    };
    await page.waitForFunction(() => globalThis.ready);
    await mountAll();
    const before = await settled();
    await mountAll();
    const after = await settled();
    return {
      heap: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024,
      nodes: after.Nodes - before.Nodes,
      listeners: after.JSEventListeners - before.JSEventListeners,
    };
  });
}
