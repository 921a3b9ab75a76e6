// From navigation to the first frame of an HLS stream on screen: hls.js on a bare <video>, <context-video>, and <context-video> with a track,
// one after the other in each round, so that all see the same noise; on loopback, and through 9 Mbit/s with 40 ms of latency.
// `node bench/first-frame-hls.js [--rounds 9]`. Medians, and ratios to bare.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { root } from '../test/support/build.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const footage = '/demo/footage/hls/master.m3u8';
const css = '<style>body{margin:0}video,context-video{display:block;width:960px;aspect-ratio:16/9}</style>';
const script = '<script type="module" src="/dist/context-video.js"></script>';
const ways = {
  'bare hls.js': `${css}<video preload="metadata" muted playsinline></video><script type="module">
import Hls from '/node_modules/hls.js/dist/hls.min.mjs';
const hls = new Hls();
hls.attachMedia(document.querySelector('video'));
hls.loadSource('${footage}');
</script>`,
  '<context-video>': `${css}${script}<context-video src="${footage}" muted></context-video>`,
  '<context-video track>': `${css}${script}<context-video src="${footage}" track="/demo/pyongyang/pyongyang.json" muted></context-video>`,
};
const networks = {
  loopback: undefined,
  '9 Mbit/s': { offline: false, latency: 40, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 },
};

/** Before any script of the page: notes when the first frame of its first video was given to the compositor. */
const noteFirstFrame = () => {
  const watch = (video) => video.requestVideoFrameCallback((now) => (globalThis.firstFrame ??= now));
  const { createElement } = document;
  document.createElement = function (...names) {
    const element = createElement.apply(this, names);
    if (element instanceof HTMLVideoElement) watch(element);
    return element;
  };
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLVideoElement) watch(node);
    }
  }).observe(document, { childList: true, subtree: true });
};

const serve = sirv(root, { dev: true });
/** Scripts come compressed, as from any server: else the narrow network would weigh what nobody pays. */
const packed = new Map();
function sendScript(path, response) {
  if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(join(root, path)), { level: 9 }));
  response.setHeader('Content-Type', 'text/javascript');
  response.setHeader('Content-Encoding', 'gzip');
  response.end(packed.get(path));
}
const server = createServer((request, response) => {
  const way = Object.values(ways)[Number(request.url.slice('/page/'.length))];
  if (request.url.startsWith('/page/') && way) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>First frame</title>${way}`);
  } else if (/^\/(dist|node_modules\/hls\.js)\/[\w./-]+\.m?js$/.test(request.url))
    sendScript(request.url, response);
  else serve(request, response, () => response.writeHead(404).end());
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
for (const [network, conditions] of Object.entries(networks)) {
  const times = Object.keys(ways).map(() => []);
  for (let round = -1; round < Number(values.rounds); round++) {
    for (const index of times.keys()) {
      // A context of its own: nothing is in its cache.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.evaluateOnNewDocument(noteFirstFrame);
      if (conditions) {
        const session = await page.createCDPSession();
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', conditions);
      }
      await page.goto(`${origin}/page/${index}`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => globalThis.firstFrame !== undefined, { timeout: 30_000 });
      const time = await page.evaluate(() => globalThis.firstFrame);
      // The first round warms the server and the browser up.
      if (round >= 0) times[index].push(time);
      await context.close();
    }
  }
  const bare = median(times[0]);
  console.log(
    `HLS, navigation to first frame, ${network}, ${values.rounds} rounds, median ms (ratio to bare)`,
  );
  for (const [index, name] of Object.keys(ways).entries()) {
    const time = median(times[index]);
    const ratios = times[index].map((value, round) => value / times[0][round]);
    console.log(
      `${name.padEnd(24)} ${time.toFixed(0).padStart(5)}   ${(time / bare).toFixed(2)}   median of ratios ${median(ratios).toFixed(2)}`,
    );
  }
}
await browser.close();
server.close();
