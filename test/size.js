// `npm run size`: what a page downloads, in bytes after gzip -9, held against size-budget.json.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { ensureBuild, root } from './support/build.js';

if (!ensureBuild()) process.exit(1);

const dist = join(root, 'dist');
const budgets = JSON.parse(readFileSync(join(root, 'size-budget.json'), 'utf8'));
const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** `entry` and every file that it imports statically, directly or not. */
function staticClosure(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const node of parseAst(readFileSync(join(dist, entry), 'utf8')).body) {
    const from = node.source?.value;
    if (from?.startsWith('.')) staticClosure(normalize(join(dirname(entry), from)), seen);
  }
  return seen;
}

const entry = staticClosure('context-video.js');
const [player] = readdirSync(join(dist, 'chunks')).filter((file) => /^player-.*\.js$/.test(file));
const whole = staticClosure(join('chunks', player), new Set(entry));
const sum = (files) => [...files].reduce((bytes, file) => bytes + gzipped(file), 0);
const chunks = readdirSync(join(dist, 'chunks'), { withFileTypes: true })
  // Not the source maps: only somebody who opens the developer tools fetches them.
  .filter((file) => file.name.endsWith('.js') && !entry.has(join('chunks', file.name)))
  .map((file) => `chunks/${file.name}`);

const rows = [
  ['context-video.js and its static imports', sum(entry)],
  ['the same and the player, without annotations', sum(whole)],
  ...chunks.sort().map((file) => [`${file} (on demand)`, gzipped(file)]),
  ['context-video.iife.js', gzipped('context-video.iife.js')],
  ['context-video-hls.js (on demand)', gzipped('context-video-hls.js')],
];

let passed = 0;
let failed = 0;
for (const [name, bytes] of rows) {
  const budget = budgets[name];
  const within = budget === undefined || bytes <= budget;
  if (budget !== undefined) within ? (passed += 1) : (failed += 1);
  const verdict =
    budget === undefined
      ? ''
      : within
        ? `of ${budget}, ${budget - bytes} left`
        : `OVER the budget of ${budget} by ${bytes - budget}`;
  console.log(`${String(bytes).padStart(8)}  ${name}  ${verdict}`.trimEnd());
}
for (const name of Object.keys(budgets)) {
  if (name === '$comment' || rows.some(([row]) => row === name)) continue;
  console.log(`size-budget.json names "${name}", which is not measured`);
  failed += 1;
}
if (failed) console.log('size-budget.json says how a budget is raised, and when.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
