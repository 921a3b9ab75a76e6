// `npm run bench`: runs the benches here and in test/bench/, one after the other, and prints what they print.
// `npm run bench -- layout` runs those whose name contains "layout", and passes options on to them. The one that measures peers says
// how to install those.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild, root } from '../test/support/build.js';
import { ensureBrowser } from '../test/support/install-browser.js';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const itself = fileURLToPath(import.meta.url);

/** A module that exports something is not a bench, but used by them. */
const isBench = (path) =>
  path.endsWith('.js') && path !== itself && !/^export /m.test(readFileSync(path, 'utf8'));

const benches = ['bench', 'test/bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => wanted.every((word) => file.includes(word)))
    .sort()
    .map((file) => join(root, folder, file))
    .filter(isBench),
);

if (!ensureBuild()) process.exit(1);
ensureBrowser();

let failed = 0;
for (const bench of benches) {
  console.log(`\n── ${relative(root, bench)}`);
  if (spawnSync(process.execPath, [bench, ...options], { cwd: root, stdio: 'inherit' }).status !== 0)
    failed += 1;
}
console.log(`\n${benches.length - failed} benches ran, ${failed} failed`);
process.exit(failed ? 1 : 0);
