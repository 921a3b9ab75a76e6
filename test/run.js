// `npm test`: the tests in a browser (test/**/*.test.ts), then those in node (test/**/*.test.js), which use the built package
// from outside. The last line is "N passed, N failed". `npm run test:all` (--all) adds the slow suites (*.slow.test.*), and Firefox and
// WebKit for the tests in a browser; `--engines=chromium,firefox` names those to run.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestRunner } from '@web/test-runner';
import { ensureBuild, root } from './support/build.js';
import { ensureBrowser, ensureEngine } from './support/install-browser.js';

const all = process.argv.includes('--all');
const named = process.argv.find((argument) => argument.startsWith('--engines='))?.split('=')[1];
const engines = named?.split(',') ?? (all ? ['chromium', 'firefox', 'webkit'] : ['chromium']);
const total = { passed: 0, failed: 0, skipped: 0 };
/** What each engine came to. */
const results = [];
/** What failed and why, told once more at the end, where even a log cut to its last lines shows it. */
const failures = [];

function fail(name, why) {
  total.failed += 1;
  failures.push(`${name}\n    ${String(why).trim().split('\n').slice(0, 12).join('\n    ')}`);
}

/** Adds up one file's results; a skipped test counts as neither. */
function count({ name = '', suites = [], tests = [] }, path) {
  const here = name ? `${path} › ${name}` : path;
  for (const test of tests) {
    if (test.skipped) total.skipped += 1;
    else if (test.passed) total.passed += 1;
    else fail(`${here} › ${test.name}`, test.error?.message ?? 'No error was given.');
  }
  for (const suite of suites) count(suite, here);
}

async function testInBrowser(engine) {
  // It looks for the browser when it is loaded, so not before there is one.
  const { default: config, chromium, engines: launch } = await import('../web-test-runner.config.js');
  const unwanted = all ? [] : ['!test/**/*.slow.test.ts'];
  const logic = ['track', 'timeline', 'layout'].map((layer) => `test/${layer}/**/*.test.ts`);
  // One group after the other. Pure logic plays no footage, so its pages may run side by side, where the browser does not mind.
  const groups =
    engine === 'chromium'
      ? [
          { name: 'logic', files: [...logic, ...unwanted], browsers: [chromium(2)] },
          {
            name: 'in the page',
            files: ['test/**/*.test.ts', ...logic.map((glob) => `!${glob}`), ...unwanted],
            browsers: [chromium(1)],
          },
        ]
      : [{ name: engine, files: ['test/**/*.test.ts', ...unwanted], browsers: [await launch[engine]()] }];
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      ...config,
      rootDir: root,
      files: undefined,
      browsers: undefined,
      // Only Chromium counts lines.
      coverage: engine === 'chromium',
      concurrentBrowsers: 1,
      groups,
    },
  });
  if (!runner) {
    fail(`${engine} › test runner`, 'It did not start.');
    return;
  }
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  const before = { ...total };
  for (const session of runner.sessions.all()) {
    const { failed } = total;
    const file = relative(root, session.testFile);
    const path = engine === 'chromium' ? file : `${engine} › ${file}`;
    count(session.testResults ?? {}, path);
    // A file that could not be loaded, or that logged an error outside of its tests, has no failed test to show for it.
    if (!session.passed && total.failed === failed)
      fail(path, session.errors.map(({ message }) => message).join('\n') || 'It did not finish.');
  }
  const [did, didNot, skipped] = ['passed', 'failed', 'skipped'].map((key) => total[key] - before[key]);
  results.push(`${engine}: ${did} passed, ${didNot} failed, ${skipped} skipped`);
  if (!passed && !didNot)
    fail(`${engine} › coverage`, 'It is below what web-test-runner.config.js asks for.');
}

async function testInNode() {
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.js') && (all || !file.endsWith('.slow.test.js')))
    .map((file) => join(root, 'test', file))
    .sort();
  const stream = runNodeTests({ files, concurrency: 1, timeout: 10 * 60_000 });
  const counts = ({ details, skip, todo }) =>
    details.type !== 'suite' && skip === undefined && todo === undefined;
  stream.on('test:pass', (result) => {
    if (counts(result)) total.passed += 1;
  });
  stream.on('test:fail', (result) => {
    const { cause, message } = result.details.error;
    if (counts(result)) fail(`${relative(root, result.file)} › ${result.name}`, cause?.message ?? message);
  });
  const shown = stream.compose(spec);
  shown.pipe(process.stdout);
  await new Promise((resolve) => shown.on('end', resolve));
}

try {
  ensureBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

for (const engine of engines) {
  try {
    ensureEngine(engine);
    await testInBrowser(engine);
  } catch (error) {
    // A run that leaves out an engine it was asked for has not passed.
    fail(`${engine} was not run`, error.message);
    results.push(`${engine}: not run`);
  }
}
if (ensureBuild()) await testInNode();
else fail('build', 'npm run build failed; see above.');

if (failures.length) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
if (engines.length > 1) console.log(`\nIn the browser:\n  ${results.join('\n  ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
