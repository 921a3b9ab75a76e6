// A page that plays counted footage and shows, in the same kind of blocks, how many boundaries were passed according to one of several
// ways of keeping time. The blocks are over the picture, where a card would be.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sirv from 'sirv';
import { block, places } from './counted-footage.js';

const width = 480;
const height = 270;
/** The page, in CSS pixels, and where the boundaries are counted in it. */
export const stage = { width, height, countTop: 200 };

/** Runs in the page. Each way calls `at(t)` when it considers media time `t` to be on screen. */
function startPage(createFrameClock) {
  const { way, boundaries } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const video = document.querySelector('video');
  const cells = [...document.querySelectorAll('i')];
  const passed = (t) => {
    let low = 0;
    for (let high = boundaries.length; low < high;) {
      const middle = (low + high) >> 1;
      if (boundaries[middle] <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let shown = 0;
  const show = (count) => {
    if (count === shown) return;
    shown = count;
    performance.mark(`change ${count}`);
    cells.forEach((cell, place) => {
      if (place < places - 2) cell.className = (count >> (places - 3 - place)) & 1 ? 'white' : '';
    });
  };
  const at = (t) => show(passed(t));
  const startClock = () =>
    createFrameClock(
      video,
      { boundaryAfter: (t) => boundaries[passed(t)] ?? Infinity, onTime: at },
      new AbortController().signal,
    );
  const ways = {
    bare() {},
    clock: () => startClock(),
    cues() {
      const track = video.addTextTrack('metadata');
      track.mode = 'hidden';
      boundaries.forEach((start, index) => {
        const cue = new VTTCue(start, boundaries[index + 1] ?? 1e6, '');
        cue.onenter = () => show(index + 1);
        track.addCue(cue);
      });
    },
    callback() {
      const look = (now, frame) => {
        at(frame.mediaTime + 0.001);
        video.requestVideoFrameCallback(look);
      };
      video.requestVideoFrameCallback(look);
    },
    timeupdate() {
      video.addEventListener('timeupdate', () => at(video.currentTime));
    },
  };
  ways[way]();
}

/** Serves `folder` and the page; `open(browser, …)` opens it with footage that is ready to play. */
export async function serveFootagePage(folder) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/media/frames/frame-clock.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'media',
    target: 'es2022',
    write: false,
  });
  const html = `<!doctype html><meta charset="utf-8"><title>Counted footage</title><style>
body { margin: 0 } video { display: block; width: ${width}px; height: ${height}px }
div { position: absolute; left: 0; top: ${stage.countTop}px }
i { float: left; width: ${block}px; height: ${block}px; background: #000 } .white { background: #fff }
</style><video muted preload="auto"></video><div>${'<i></i>'.repeat(places - 2)}<i class="white"></i><i></i></div>
<script>${outputFiles[0].text};const places = ${places};(${startPage})(media.createFrameClock)</script>`;
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (request.url !== '/') return files(request, response);
    response.setHeader('Content-Type', 'text/html');
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    close: () => server.close(),
    async open(browser, { footage, way, boundaries }) {
      const page = await (await browser.createBrowserContext()).newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.setViewport({ width, height });
      const wanted = encodeURIComponent(JSON.stringify({ way, boundaries }));
      await page.goto(`http://127.0.0.1:${server.address().port}/#${wanted}`);
      await page.evaluate(async (src) => {
        const video = document.querySelector('video');
        video.src = src;
        await new Promise((resolve) => video.addEventListener('canplaythrough', resolve, { once: true }));
      }, footage);
      return page;
    },
  };
}
