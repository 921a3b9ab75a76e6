// The order in which test files run, and which of them measure time. A test mostly waits: for footage, for a notice, for a fade. Pages side
// by side wait at the same time. Tests that compare playback with a clock would measure each other's work, so they run first, without it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** When frames are shown; what a playing player does meanwhile; what comes before the first frame. */
const timed = [
  /^test\/media\/frames\//,
  /^test\/player\/controls\/quiet-playback/,
  /^test\/element\/player-arrival/,
];

/** Take long; begun first, so that none of these is still going when all others are done. */
const long = [
  'test/media/hls/hls-adapter.test.ts',
  'test/element/other-media.test.ts',
  'test/player/annotations/reading-pause.test.ts',
  'test/player/playback/interruption.test.ts',
  'test/element/bad-footage.test.ts',
  'test/element/silent-server.test.ts',
  'test/layout/placement-rules.test.ts',
  'test/media/adapter.test.ts',
  'test/player/page-css.test.ts',
  'test/player/contrast.test.ts',
  'test/player/strict-layout.test.ts',
  'test/element/footage-changes.test.ts',
  'test/player/forced-colors.test.ts',
];

/** The test files of the browser: those that measure time, and the others. */
export function groups({ root, slow }) {
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && (slow || !file.endsWith('.slow.test.ts')))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const isTimed = (file) => timed.some((pattern) => pattern.test(file));
  return { timed: files.filter(isTimed), others: files.filter((file) => !isTimed(file)) };
}

const rank = (file) => (long.includes(file) ? long.indexOf(file) : long.length);
