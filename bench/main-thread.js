// What keeping time costs the main thread while footage plays: `node bench/main-thread.js [--seconds 10] [--runs 3]`.
// `TaskDuration` of the page, as Chromium counts it, in ms for each second of playback; the median of the runs. The boundaries are
// told to a page that shows a number, so what remains is the clock's own and that of one small change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { drawCountedFootage } from './counted-footage.js';
import { serveFootagePage } from './footage-page.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, runs: { type: 'string', default: '3' } },
});
const seconds = Number(values.seconds);

/** Starts and ends of `count` annotations spread over `length` seconds. */
const spread = (count, length) =>
  Array.from({ length: count }, (_, index) => ((index + 0.4) * length) / count)
    .flatMap((start) => [start, start + Math.min(1, length / count / 2)])
    .sort((a, b) => a - b);

const cases = [
  ['bare video', 'bare', []],
  ['clock, no annotations', 'clock', []],
  ['clock, 6 annotations in 10 s', 'clock', spread(0.6 * seconds, seconds)],
  ['clock, 20,000 annotations in two hours', 'clock', spread(20_000, 7200)],
  ['clock, 20,000 annotations at once', 'clock', spread(20_000, seconds)],
  ['clock, at each frame', 'frames', []],
  ['cues, 6 annotations in 10 s', 'cues', spread(0.6 * seconds, seconds)],
  ['callback, armed all the time', 'callback', spread(0.6 * seconds, seconds)],
];

async function measure(browser, site, way, boundaries) {
  const page = await site.open(browser, { footage: '/25.mp4', way, boundaries });
  const busy = async () => (await page.metrics()).TaskDuration;
  await page.evaluate(async () => {
    const video = document.querySelector('video');
    await video.play();
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  const before = await busy();
  await page.evaluate((length) => new Promise((resolve) => setTimeout(resolve, length * 1000)), seconds);
  const cost = ((await busy()) - before) * 1000;
  await page.browserContext().close();
  return cost / seconds;
}

const folder = mkdtempSync(join(tmpdir(), 'counted-footage-'));
const site = await serveFootagePage(folder);
const browser = await launch({ executablePath: findBrowser(), args: browserFlags });
try {
  await drawCountedFootage(join(folder, '25.mp4'), { fps: 25, seconds: seconds + 3 });
  const costs = new Map(cases.map(([name]) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++)
    for (const [name, way, boundaries] of cases)
      costs.get(name).push(await measure(browser, site, way, boundaries));
  console.table(
    [...costs].map(([name, each]) => ({
      'ms of main thread a second': name,
      median: Number(each.sort((a, b) => a - b)[each.length >> 1].toFixed(1)),
      all: each.map((cost) => cost.toFixed(1)).join(' '),
    })),
  );
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
}
