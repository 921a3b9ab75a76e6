// Does an annotation appear with the frame it belongs to? `node bench/frame-accuracy.js [--seconds 20] [--fps 25,30] [--runs 1]
// [--ways clock,cues,callback,timeupdate]`
//
// Footage with a number on each frame plays in headless Chromium. Over it, the page shows how many boundaries (starts and ends of annotations) were passed,
// kept by: `clock` src/media/frames/frame-clock.ts · `cues` native metadata cues · `callback` requestVideoFrameCallback, armed all the
// time · `timeupdate`. Both numbers are read from each picture of the composited page (how these are taken: pictures.js).
//
// A boundary belongs to the first frame whose time is not before it. Its error is the number of the frame on the first picture that shows
// it passed, less the number of that frame. Boundaries at which a frame has no picture are not judged: what happened there was not
// seen. `off` counts the pictures in which the two numbers do not fit together. `same drawing` comes from the compositor's trace (drawings.js) and is
// stricter: the change and the frame came with one and the same drawing; a frame stays for two or three.
//
// Judge by the ratio to `cues` in the same run: on a busy machine timers, frames (`dropped`) and pictures are late or lost for all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../test/support/browser.js';
import { drawCountedFootage, readNumber } from './counted-footage.js';
import { traceDrawings } from './drawings.js';
import { serveFootagePage, stage } from './footage-page.js';
import { takePictures } from './pictures.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    fps: { type: 'string', default: '25,30' },
    runs: { type: 'string', default: '1' },
    ways: { type: 'string', default: 'clock,cues,callback,timeupdate' },
  },
});
const seconds = Number(values.seconds);

/** Boundaries a quarter of a second to a second apart, anywhere between frames, the same ones in each run. */
function drawBoundaries() {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const boundaries = [];
  for (let t = 0.8; t < seconds - 0.5; t += 0.25 + random() * 0.75) boundaries.push(Number(t.toFixed(2)));
  return boundaries;
}

/** Half a millisecond absorbs that boundaries are decimals and frame times are not. */
const frameOf = (boundary, fps) => Math.ceil((boundary - 0.0005) * fps);

async function measure(browser, site, { fps, way, boundaries }) {
  const page = await site.open(browser, { footage: `/${fps}.mp4`, way, boundaries });
  const drawings = await traceDrawings(page);
  const finish = await takePictures(page, stage);
  const dropped = await page.evaluate(async (length) => {
    const video = document.querySelector('video');
    await video.play();
    await new Promise((resolve) => setTimeout(resolve, length * 1000));
    return video.getVideoPlaybackQuality().droppedVideoFrames;
  }, seconds);
  const pictures = (await finish())
    .map((pixels) => ({
      frame: readNumber(pixels, stage.width, 0),
      passed: readNumber(pixels, stage.width, stage.countTop),
    }))
    .filter(({ frame, passed }) => frame !== undefined && passed !== undefined);
  const apart = (await drawings(boundaries)).filter((count) => count !== undefined);
  await page.browserContext().close();

  const errors = boundaries.flatMap((boundary, index) => {
    const first = pictures.findIndex(({ passed }) => passed > index);
    const seen = first > 0 && pictures[first].frame - pictures[first - 1].frame <= 1;
    return seen ? [pictures[first].frame - frameOf(boundary, fps)] : [];
  });
  const off = pictures.filter(
    ({ frame, passed }) => passed !== boundaries.filter((boundary) => frameOf(boundary, fps) <= frame).length,
  ).length;
  const percent = (part, all) => `${Math.round((part / all) * 100)} %`;
  const share = (fits) => percent(errors.filter(fits).length, errors.length);
  return {
    fps,
    way,
    'mean |error|': Number(
      (errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length).toFixed(2),
    ),
    early: share((error) => error < 0),
    'on the frame': share((error) => error === 0),
    'one late': share((error) => error === 1),
    later: share((error) => error > 1),
    earliest: Math.min(...errors),
    latest: Math.max(...errors),
    judged: `${errors.length} of ${boundaries.length}`,
    off: `${off} of ${pictures.length}`,
    'same drawing': percent(apart.filter((count) => count === 0).length, apart.length),
    dropped,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'counted-footage-'));
const site = await serveFootagePage(folder);
const browser = await launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const boundaries = drawBoundaries();
  for (let run = 0; run < Number(values.runs); run++)
    for (const fps of values.fps.split(',').map(Number)) {
      if (!run) await drawCountedFootage(join(folder, `${fps}.mp4`), { fps, seconds: seconds + 2 });
      const rows = [];
      for (const way of values.ways.split(','))
        rows.push(await measure(browser, site, { fps, way, boundaries }));
      console.table(rows);
    }
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
}
