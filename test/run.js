// `npm test`: the tests in a browser (test/**/*.test.ts), and those in node (test/**/*.test.js), which use the built package
// from outside. The last line is "N passed, N failed". `npm run test:all` (--all) adds the slow suites (*.slow.test.*), and Firefox and
// WebKit for the tests in a browser; `--engines=chromium,firefox` names those to run. `--coverage` counts which lines of src/ are run, and
// fails where they are too few.
import { testInBrowser } from './runner/browser-tests.js';
import { testInNode } from './runner/node-tests.js';
import { Results } from './runner/results.js';
import { ensureBuild } from './support/build.js';
import { ensureBrowser, ensureEngine } from './support/install-browser.js';

const all = process.argv.includes('--all');
const coverage = process.argv.includes('--coverage');
const named = process.argv.find((argument) => argument.startsWith('--engines='))?.split('=')[1];
const engines = named?.split(',') ?? (all ? ['chromium', 'firefox', 'webkit'] : ['chromium']);
const results = new Results();

if (engines.includes('chromium'))
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }

const built = !engines.includes('chromium') || ensureBuild();
if (!built) results.fail('build', 'npm run build failed; see above.');

for (const engine of engines) {
  try {
    ensureEngine(engine);
    await testInBrowser(engine, results, { slow: all, coverage });
  } catch (error) {
    // A run without one of the requested engines has not passed.
    results.fail(`${engine} was not run`, error.message);
    results.engine(engine, 'not run');
  }
}
// Not beside them: some of these keep both cores busy. Once is enough, whichever engines the others run in.
if (built && engines.includes('chromium')) process.stdout.write(await testInNode(results, { slow: all }));

results.print();
process.exit(results.failed ? 1 : 0);
