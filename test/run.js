// `npm test`: the tests in a browser (test/**/*.test.ts), and those in node (test/**/*.test.js) that need no build. `npm run test:package`
// (--package): those that use the built package, the demo and the commands from outside. The last line is "N passed, N failed".
// `npm run test:all` (--all) runs both with the slow suites (*.slow.test.*), and the tests in a browser also in Firefox and WebKit;
// `--engines=chromium,firefox` names those to run. `--coverage` counts which lines of src/ are run, and fails if they are too few.
import { testInBrowser } from './runner/browser-tests.js';
import { testInNode } from './runner/node-tests.js';
import { Results } from './runner/results.js';
import { ensureBuild } from './support/build.js';
import { ensureBrowser, ensureEngine } from './support/install-browser.js';

const all = process.argv.includes('--all');
const onlyPackage = process.argv.includes('--package');
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

for (const engine of onlyPackage ? [] : engines) {
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
if (engines.includes('chromium')) {
  if (!onlyPackage) process.stdout.write(await testInNode(results, { slow: all, fromOutside: false }));
  if (onlyPackage || all) {
    if (ensureBuild()) process.stdout.write(await testInNode(results, { slow: all, fromOutside: true }));
    else results.fail('build', 'npm run build failed; see above.');
  }
}

results.print();
process.exit(results.failed ? 1 : 0);
