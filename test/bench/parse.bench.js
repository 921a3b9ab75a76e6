// Prints what reading a track costs, in node and in Chromium: `node test/bench/parse.bench.js`. Median of several runs, in ms.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserFlags, findBrowser } from '../support/browser.js';

const source = fileURLToPath(new URL('../../src/track/parse.ts', import.meta.url));

/** Runs wherever a track is read: makes tracks, reads each several times. */
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

const { outputFiles } = await build({
  stdin: {
    contents: `import { parseTrack } from ${JSON.stringify(source)}; globalThis.parseTrack = parseTrack;`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const script = outputFiles[0].text;

await import(`data:text/javascript,${encodeURIComponent(script)}`);
console.log(`node ${process.version}\n${measure(globalThis.parseTrack)}`);

const browser = findBrowser();
if (browser) {
  const folder = mkdtempSync(join(tmpdir(), 'context-video-bench-'));
  try {
    const page = join(folder, 'bench.html');
    const closed = script.replaceAll('</script', '<\\/script');
    writeFileSync(
      page,
      `<meta charset="utf-8"><pre></pre><script>${closed}</script>
       <script>document.querySelector('pre').textContent = navigator.userAgent.match(/Chrome\\/[\\d.]+/)[0] + '\\n' + (${measure})(parseTrack);</script>`,
    );
    const flags = [
      ...browserFlags,
      '--headless',
      `--user-data-dir=${folder}`,
      '--virtual-time-budget=1',
      '--dump-dom',
    ];
    const { stdout } = spawnSync(browser, [...flags, page], { encoding: 'utf8' });
    console.log(`\n${/<pre>([^<]*)<\/pre>/.exec(stdout)?.[1] ?? 'Chromium printed nothing.'}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
