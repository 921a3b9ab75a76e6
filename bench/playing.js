// What a second of playback costs the main thread in the built player, beside a bare <video>, in the same browser one after the
// other: `node bench/playing.js [--seconds 6] [--rounds 3] [--only hour] [--before=DIST]`. Medians of the rounds; task time, style recalculations and layouts a second.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { beforeOption, forEachBuild, serveBuilds } from './builds.js';
import { costPerSecond } from './playing-cost.js';
import { median } from './statistics.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    ...beforeOption,
  },
});

const footage = '/test/fixtures/media/counter.mp4';

/** `count` annotations that are active for the whole film; `moving` of them with a region that moves. */
const lasting = (count, moving = 0) =>
  Array.from({ length: count }, (_, i) => ({
    start: 0,
    end: 29,
    pause: 'never',
    headline: `Fact ${i}`,
    ...(i < moving && {
      region: {
        keyframes: [
          { time: 0, box: [10, 10, 10, 10] },
          { time: 29, box: [80, 60, 10, 10] },
        ],
      },
    }),
  }));
/** Annotations of a second each, spread over an hour: hardly any of them are active at once. */
const spread = (count) =>
  Array.from({ length: count }, (_, i) => ({
    start: (i * 3600) / count,
    end: (i * 3600) / count + 1,
    pause: 'never',
    placement: 'panel',
    headline: `Fact ${i}`,
  }));

const player =
  (width, annotations, more = '') =>
  (folder) =>
    `<style>body{margin:0}context-video{width:${width}px}</style><script type="module" src="${folder}/context-video.js"></script>` +
    `<context-video src="${footage}" muted loop storage="none" pacing="never" ${more}>${
      annotations
        ? `<script type="application/json">${JSON.stringify({ format: 'context-track/1', annotations })}</script>`
        : ''
    }</context-video>`;

const all = forEachBuild(values, {
  'bare <video>': `<style>body{margin:0}video{width:940px}</style><video src="${footage}" muted loop></video>`,
  'player, no track': player(940),
  '0 cards on screen': player(940, spread(6).slice(5)),
  '6 cards on screen': player(940, lasting(6)),
  '6 cards, one moving': player(940, lasting(6, 1)),
  '12 cards on screen': player(1900, lasting(12), 'panel="closed"'),
  '12 cards, one moving': player(1900, lasting(12, 1), 'panel="closed"'),
  '6 annotations in an hour': player(940, spread(6)),
  '20,000 annotations in an hour': player(940, spread(20_000)),
  '20,000, list beside the frame': player(1280, spread(20_000)),
});

const cases = Object.fromEntries(Object.entries(all).filter(([name]) => name.includes(values.only)));

const serve = serveBuilds(values);
const server = createServer((request, response) => {
  const page = Object.values(cases)[Number(request.url.slice('/page/'.length))];
  if (request.url.startsWith('/page/') && page) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Playing</title>${page}`);
  } else serve(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });

const results = Object.keys(cases).map(() => []);
for (let round = 0; round < Number(values.rounds); round++) {
  for (const index of results.keys()) {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await page.goto(`http://127.0.0.1:${server.address().port}/page/${index}`);
    await page.evaluate(() => document.querySelector('context-video, video').play());
    // Wait until the controls are hidden.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const { task, styles, layouts } = await costPerSecond(page, Number(values.seconds));
    results[index].push([task, styles, layouts]);
    await page.browserContext().close();
  }
}
await browser.close();
server.close();

console.log('a second of playback, controls hidden'.padEnd(46), 'task ms', ' recalc', ' layout');
for (const [index, name] of Object.keys(cases).entries()) {
  const columns = [0, 1, 2].map((column) => median(results[index].map((result) => result[column])));
  console.log(name.padEnd(46), ...columns.map((value) => value.toFixed(1).padStart(7)));
}
