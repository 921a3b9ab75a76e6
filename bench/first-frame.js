// From navigation to the first frame on screen: bare <video>, <context-video>, and <context-video> around a <video>, one after the
// other in each round, so that noise affects all alike. `node bench/first-frame.js [--rounds 15] [--before=DIST]`. Medians, and ratios to bare.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { beforeOption, forEachBuild, serveBuilds } from './builds.js';
import { visitFirstFrame } from './first-frame-visit.js';
import { median } from './statistics.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, ...beforeOption } });

const footage = '/demo/footage/pyongyang.mp4';
const css = '<style>body{margin:0}video,context-video{display:block;width:960px;aspect-ratio:16/9}</style>';
const script = (folder) => `<script type="module" src="${folder}/context-video.js"></script>`;
const track = 'track="/demo/pyongyang/pyongyang.json"';
const ways = forEachBuild(values, {
  'bare <video>': `${css}<video src="${footage}" preload="metadata" muted playsinline></video>`,
  '<context-video>': (folder) =>
    `${css}${script(folder)}<context-video src="${footage}" muted></context-video>`,
  '<context-video track>': (folder) =>
    `${css}${script(folder)}<context-video src="${footage}" ${track} muted></context-video>`,
  'adopted <video>': (folder) =>
    `${css}${script(folder)}<context-video ${track}><video src="${footage}" preload="metadata" muted playsinline></video></context-video>`,
});

const serve = serveBuilds(values);
const server = createServer((request, response) => {
  const way = Object.values(ways)[Number(request.url.slice('/page/'.length))];
  if (request.url.startsWith('/page/') && way) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>First frame</title>${way}`);
  } else serve(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });

const times = Object.keys(ways).map(() => []);
for (let round = -1; round < Number(values.rounds); round++) {
  // There and back in turns: whoever comes later finds the machine and its caches warmer.
  const order = [...times.keys()];
  for (const index of round % 2 ? order : order.reverse()) {
    const { time } = await visitFirstFrame(browser, `${origin}/page/${index}`);
    // The first round warms the server and the browser up.
    if (round >= 0) times[index].push(time);
  }
}
await browser.close();
server.close();

const bare = median(times[0]);
console.log(`navigation to first frame, ${values.rounds} rounds, median ms (ratio to bare)`);
for (const [index, name] of Object.keys(ways).entries()) {
  const time = median(times[index]);
  const ratios = times[index].map((value, round) => value / times[0][round]);
  console.log(
    `${name.padEnd(32)} ${time.toFixed(0).padStart(5)}   ${(time / bare).toFixed(2)}   median of ratios ${median(ratios).toFixed(2)}`,
  );
}
