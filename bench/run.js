// `npm run bench`: runs each *.bench.js here and in test/bench/, one after the other, and prints what they print.
// `npm run bench -- layout` runs those whose name contains "layout". Those that measure peers need `npm ci` in this folder.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuild, root } from '../test/support/build.js';
import { ensureBrowser } from '../test/support/install-browser.js';

const wanted = process.argv.slice(2);
const benches = ['bench', 'test/bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.bench.js') && wanted.every((word) => file.includes(word)))
    .sort()
    .map((file) => join(root, folder, file)),
);

if (!ensureBuild()) process.exit(1);
ensureBrowser();

let failed = 0;
for (const bench of benches) {
  console.log(`\n── ${relative(root, bench)}`);
  if (spawnSync(process.execPath, [bench], { cwd: root, stdio: 'inherit' }).status !== 0) failed += 1;
}
console.log(`\n${benches.length - failed} benches ran, ${failed} failed`);
process.exit(failed ? 1 : 0);
