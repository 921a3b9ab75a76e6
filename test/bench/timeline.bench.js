// Prints what building and asking the timeline costs for a handful, a crowd and the most that a track may hold: `node test/bench/timeline.bench.js`.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const { outputFiles } = await build({
  stdin: {
    contents: ['timeline', 'playhead', 'markers', 'search', 'facets']
      .map((name) => `export * from './${name}.ts';`)
      .join(''),
    resolveDir: fileURLToPath(new URL('../../src/timeline', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const { createTimeline, createPlayhead, groupMarkers, createSearch, countFacets } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

/** Repeatable numbers from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Median milliseconds of `run`. */
function median(times, run) {
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return taken.sort((a, b) => a - b)[times >> 1];
}

const duration = 7200;
const headline = 'The pyramid is an unfinished hotel; der Bau begann früh, 1987, 류경호텔은 아직 미완성이다.';

for (const count of [6, 20_000, 100_000]) {
  const random = randomFrom(count);
  const shuffled = Array.from({ length: count }, (_, position) => {
    const start = random() * duration;
    // Mostly short, one in a hundred long: what makes a plain sorted list look up slowly.
    const end = start + (random() < 0.01 ? random() * 600 : 0.5 + random() * 4);
    return {
      id: `a${position}`,
      position,
      start,
      end,
      category: `c${position % 5}`,
      verdict: `v${position % 7}`,
    };
  });
  const sorted = shuffled.toSorted((a, b) => a.start - b.start);
  const timeline = createTimeline(sorted);
  const playhead = createPlayhead(timeline);
  const moments = Array.from({ length: 1000 }, () => random() * duration);
  const search = createSearch(sorted, () => [headline]);
  const filters = { categories: new Set(['c1']), verdicts: new Set() };
  const asked = (ask) => (median(9, () => moments.forEach(ask)) / moments.length) * 1000;
  let t = 0;
  let found = 0;
  const rows = {
    'build, sorted (ms)': median(9, () => createTimeline(sorted)),
    'build, shuffled (ms)': median(5, () => createTimeline(shuffled)),
    'activeAt (µs)': asked((moment) => (found += timeline.activeAt(moment).length)),
    'active on average': found / moments.length / 9,
    'boundaryAfter (µs)': asked((moment) => timeline.boundaryAfter(moment)),
    'previous (µs)': asked((moment) => timeline.previous(moment)),
    'advance a frame (µs)': asked(() => playhead.advance((t = (t + 1 / 60) % duration))),
    'seek (µs)': asked((moment) => playhead.seek(moment)),
    'advance over all (ms)': median(5, () => [playhead.seek(-1), playhead.advance(duration * 2)]),
    'group markers (ms)': median(9, () => groupMarkers(sorted, { duration, width: 1200, minGap: 8 })),
    'count facets (ms)': median(9, () => countFacets(sorted, filters)),
    'first search (ms)': median(1, () => search('hôtel')),
    'next search (ms)': median(9, () => search('미완성 hotel')),
  };
  console.log(`\n${count} annotations`);
  for (const [what, value] of Object.entries(rows))
    console.log(`  ${what.padEnd(24)}${value.toFixed(3).padStart(10)}`);
}
