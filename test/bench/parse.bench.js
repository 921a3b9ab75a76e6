// Prints what parsing a track costs, in node and in Chromium: `node test/bench/parse.bench.js`. Median of several runs, in ms.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserFlags, findBrowser } from '../support/browser.js';

const source = (path) => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));

/** Runs wherever a track is parsed: makes tracks, parses each several times. */
function measure(parseTrack) {
  const words = 'The pyramid shaped hotel has stood unfinished since work on it was halted there'.split(' ');
  const korean = '호텔은 1987년 착공되었으나 2018년 현재 내부는 아직 완공되지 않았다';
  const track = (count, more) =>
    JSON.stringify({
      format: 'context-track/1',
      lang: 'en',
      categories: { city: { label: 'City', color: '#0072b2' } },
      sources: { report: { title: 'A report', url: 'https://example.org/report', publisher: 'Example' } },
      annotations: Array.from({ length: count }, (_, index) => ({
        id: `a${index}`,
        start: index * 3,
        category: 'city',
        headline: `${words.slice(0, 8 + (index % 5)).join(' ')} ${index}`,
        ...more(index),
      })),
    });
  const ends = (index) => ({ end: index * 3 + 5 });
  const full = (index) => ({
    ...ends(index),
    claim: 'A busy city.',
    body: 'Why it is *so*, at some length, with a [link](https://example.org).',
    verdict: 'misleading',
    asOf: '2018-12',
    sources: ['report', { ref: 'report', locator: 'p. 4' }],
    region: { label: 'the tower', box: [10, 10, 20, 30] },
    tags: ['hotel'],
  });
  const cases = {
    '20 annotations': track(20, full),
    '20,000 with ends': track(20_000, ends),
    '20,000, half of them without': track(20_000, (index) => (index % 2 ? ends(index) : {})),
    '20,000 Korean, without ends': track(20_000, () => ({ headline: korean })),
    '20,000 with everything': track(20_000, full),
    '20,000 that are bad': track(20_000, () => ({ start: 'soon' })),
  };
  const lines = [];
  for (const [name, text] of Object.entries(cases)) {
    const taken = [];
    const json = [];
    for (let run = 0; run < 9; run++) {
      let began = performance.now();
      parseTrack(text);
      taken.push(performance.now() - began);
      began = performance.now();
      JSON.parse(text);
      json.push(performance.now() - began);
    }
    const median = (times) => {
      times.sort((a, b) => a - b);
      return times[times.length >> 1].toFixed(1).padStart(7);
    };
    const size = `${(text.length / 1e6).toFixed(2)} MB`;
    lines.push(`${name.padEnd(30)} ${size}  parseTrack ${median(taken)}  JSON.parse ${median(json)}`);
  }
  return lines.join('\n');
}

/** The tasks that a page sees when the largest track is loaded: the longest slice of the parser, and what follows it. */
async function measureTasks({ parseTrack, parseTrackInSlices, timeSlices, createTimeline }) {
  const value = {
    format: 'context-track/1',
    lang: 'en',
    annotations: Array.from({ length: 100_000 }, (_, index) => ({
      id: `a${index}`,
      start: index,
      end: index + 4,
      headline: `The hotel has stood unfinished since ${index}`,
    })),
  };
  const text = JSON.stringify(value);
  const median = (times) => {
    times.sort((a, b) => a - b);
    return times[times.length >> 1].toFixed(0).padStart(5);
  };
  const runs = async (once) => {
    const rows = [];
    for (let run = 0; run < 5; run++) rows.push(await once());
    return rows[0].map((_, column) => median(rows.map((row) => row[column])));
  };
  const now = () => performance.now();
  const inSlices = async (input) => {
    const { isOver, pause } = timeSlices(new AbortController().signal);
    let longest = 0;
    let began = now();
    const start = began;
    const sliced = {
      isOver,
      async pause() {
        longest = Math.max(longest, now() - began);
        await pause();
        began = now();
      },
    };
    const { track } = await parseTrackInSlices(input, sliced);
    return { track, longest: Math.max(longest, now() - began), total: now() - start };
  };
  const lines = [];
  for (const [name, input] of Object.entries({ text, value })) {
    const [whole, longest, total, json, timeline] = await runs(async () => {
      let began = now();
      parseTrack(input);
      const whole = now() - began;
      const { track, longest, total } = await inSlices(input);
      began = now();
      if (typeof input === 'string') JSON.parse(input);
      const json = now() - began;
      began = now();
      createTimeline(track.annotations);
      return [whole, longest, total, json, now() - began];
    });
    lines.push(
      `100,000 as ${name.padEnd(6)} parseTrack ${whole}  in slices: longest ${longest} (JSON.parse alone ${json}), in all ${total}  createTimeline ${timeline}`,
    );
  }
  return lines.join('\n');
}

const { outputFiles } = await build({
  stdin: {
    contents: `import { parseTrack, parseTrackInSlices } from ${source('track/parse.ts')};
      import { createTimeline } from ${source('timeline/timeline.ts')};
      import { timeSlices } from ${source('player/annotations/time-slices.ts')};
      globalThis.bench = { parseTrack, parseTrackInSlices, createTimeline, timeSlices };`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const script = outputFiles[0].text;

await import(`data:text/javascript,${encodeURIComponent(script)}`);
console.log(
  `node ${process.version}\n${measure(globalThis.bench.parseTrack)}\n${await measureTasks(globalThis.bench)}`,
);

const executablePath = findBrowser();
if (executablePath) {
  const browser = await puppeteer.launch({ executablePath, args: browserFlags, protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const run = (code) => page.evaluate(code);
    console.log(`\n${await browser.version()}\n${await run(`(${measure})(bench.parseTrack)`)}`);
    console.log(await run(`(${measureTasks})(bench)`));
  } finally {
    await browser.close();
  }
}
