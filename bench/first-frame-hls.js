// From navigation to the first frame of an HLS stream on screen: hls.js on a bare <video>, <context-video>, and <context-video> with a track,
// one after the other in each round, so that all see the same noise; on a ladder up to 1080p at 6 Mbit/s, over connections of 2, 9 and 50
// Mbit/s with 60 ms of latency. `node bench/first-frame-hls.js [--rounds 9] [--network 9]`. Medians, and medians of the rounds' ratios to
// bare. Needs ffmpeg.
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { root } from '../test/support/build.js';
import { visitFirstFrame } from './first-frame-visit.js';
import { drawLadder } from './ladder.js';
import { median } from './statistics.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, network: { type: 'string' } },
});

const { folder, playlist } = drawLadder();
const footage = `/ladder/${playlist}`;
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
const speeds = [2, 9, 50].filter((speed) => !values.network || Number(values.network) === speed);

const serve = sirv(root, { dev: true });
const serveLadder = sirv(folder, { dev: true });
/** Scripts are compressed, as on any server: otherwise a slow connection would exaggerate their cost. */
const packed = new Map();
function sendScript(path, response) {
  if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(join(root, path)), { level: 9 }));
  response.setHeader('Content-Type', 'text/javascript');
  response.setHeader('Content-Encoding', 'gzip');
  response.end(packed.get(path));
}
const server = createServer((request, response) => {
  const way = Object.values(ways)[Number(request.url.slice('/page/'.length))];
  const notFound = () => response.writeHead(404).end();
  if (request.url.startsWith('/page/') && way) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>First frame</title>${way}`);
  } else if (/^\/(dist|node_modules\/hls\.js)\/[\w./-]+\.m?js$/.test(request.url))
    sendScript(request.url, response);
  else if (request.url.startsWith('/ladder/')) {
    request.url = request.url.slice('/ladder'.length);
    serveLadder(request, response, notFound);
  } else serve(request, response, notFound);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });

const firstHeight = (page) => page.evaluate(() => globalThis.firstPicture);
try {
  for (const speed of speeds) {
    const network = { download: (speed * 1e6) / 8, upload: (speed * 1e6) / 8, latency: 60 };
    const visits = Object.keys(ways).map(() => []);
    for (let round = -1; round < Number(values.rounds); round++) {
      for (const index of visits.keys()) {
        const visit = await visitFirstFrame(browser, `${origin}/page/${index}`, {
          network,
          more: firstHeight,
        });
        // The first round warms the server and the browser up.
        if (round >= 0) visits[index].push(visit);
      }
    }
    console.log(
      `HLS, navigation to first frame, ${speed} Mbit/s, ${values.rounds} rounds: median ms, median of ratios to bare, first rendition`,
    );
    for (const [index, name] of Object.keys(ways).entries()) {
      const ratios = visits[index].map(({ time }, round) => time / visits[0][round].time);
      const time = median(visits[index].map((visit) => visit.time)).toFixed(0);
      const rendition = `${median(visits[index].map(({ more }) => more))}p`;
      console.log(
        `${name.padEnd(24)} ${time.padStart(6)}   ${median(ratios).toFixed(2)}   ${rendition.padStart(5)}`,
      );
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
