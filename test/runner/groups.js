// Which test files may share the machine. A test mostly waits: for footage, for a notice, for a fade. Pages side by side wait at the
// same time. Tests that compare playback with a clock would measure each other, so they get the machine to themselves.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tests that play footage, or wait for a player: two of them at once on two cores sometimes run out of time. */
const timed = [/^test\/(media|element|player)\//];

/** Takes long; begun first, so that none of these is still going when all others are done. */
const long = [
  'test/layout/placement-rules.test.ts',
  'test/player/contrast.test.ts',
  'test/player/tab-walk.test.ts',
  'test/element/other-media.test.ts',
  'test/player/states.test.ts',
  'test/element/bad-footage.test.ts',
  'test/media/adapter.test.ts',
  'test/element/silent-server.test.ts',
];

/** The test files of the browser: those that run alone, and those that run side by side. */
export function groups({ root, slow }) {
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && (slow || !file.endsWith('.slow.test.ts')))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const isTimed = (file) => timed.some((pattern) => pattern.test(file));
  return { alone: files.filter(isTimed), together: files.filter((file) => !isTimed(file)) };
}

const rank = (file) => (long.includes(file) ? long.indexOf(file) : long.length);
