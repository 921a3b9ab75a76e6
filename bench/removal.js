// What removed players leave behind: nodes, listeners and heap after a warm-up and after many more mounts, in the built player.
// `node bench/removal.js [--mounts 200] [--before=DIST]`. None of the three should grow.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { beforeOption, buildsOf, serveBuilds } from './builds.js';

const { values } = parseArgs({ options: { mounts: { type: 'string', default: '200' }, ...beforeOption } });
const clip = '/test/fixtures/media/short.mp4';
const track = 'track="/demo/pyongyang/pyongyang.json"';
const players = {
  'own video': `<context-video src="${clip}" muted></context-video>`,
  'own video, track': `<context-video src="${clip}" ${track} muted></context-video>`,
  'adopted video, track': `<context-video ${track}><video src="${clip}" muted></video></context-video>`,
  HLS: '<context-video src="/test/fixtures/media/hls-ts/master.m3u8" muted></context-video>',
};

const serve = serveBuilds(values);
const server = createServer((request, response) => {
  const build = buildsOf(values).find(({ folder }) => request.url === `/page${folder}`);
  if (build) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Removal</title><script type="module" src="${build.folder}/context-video.js"></script><main></main>`,
    );
  } else serve(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launch({ executablePath: findBrowser(), args: browserFlags, headless: true });

/** Runs in the page: players that are added, play, and are removed. */
async function comeAndGo(html, times) {
  await customElements.whenDefined('context-video');
  const place = document.querySelector('main');
  for (let i = 0; i < times; i++) {
    place.innerHTML = html;
    const player = place.firstElementChild;
    const heard = (type) => new Promise((resolve) => player.addEventListener(type, resolve, { once: true }));
    const loaded = player.track && heard('track-load');
    await player.play();
    await loaded;
    await player.updateComplete;
    place.replaceChildren();
  }
}

console.log(
  `${'left behind'.padEnd(32)}    nodes  listeners  heap KiB   (after 20 → after ${values.mounts} more)`,
);
const rows = Object.entries(players).flatMap(([name, html]) =>
  buildsOf(values).map(({ suffix, folder }) => ({ name: name + suffix, html, folder })),
);
for (const { name, html, folder } of rows) {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/page${folder}`);
  const devTools = await page.createCDPSession();
  const settle = async () => {
    // The browser releases what played when it has time.
    for (let i = 0; i < 12; i++) {
      await devTools.send('HeapProfiler.collectGarbage');
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const { Nodes, JSEventListeners, JSHeapUsedSize } = await page.metrics();
    return [Nodes, JSEventListeners, Math.round(JSHeapUsedSize / 1024)];
  };
  await page.evaluate(comeAndGo, html, 20);
  const before = await settle();
  await page.evaluate(comeAndGo, html, Number(values.mounts));
  const after = await settle();
  console.log(name.padEnd(32), ...before.map((value, i) => `${value} → ${after[i]}`.padStart(14)));
  await page.browserContext().close();
}
await browser.close();
server.close();
