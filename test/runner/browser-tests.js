// The tests in a browser (test/**/*.test.ts), in one engine.
import { relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { root } from '../support/build.js';
import { groups } from './groups.js';
import { Results } from './results.js';

/** Pages open at once: a test mostly waits, so two cores can take four. */
const sideBySide = 4;
/** The same for tests that measure time. They wait even longer, and are still on time beside one other. */
const timedSideBySide = 2;

/**
 * Runs them: first those that measure time, with nothing else at work, then the others.
 */
export async function testInBrowser(engine, results, { slow, coverage }) {
  // Importing it looks for the browser, so one must be installed before.
  const { default: config, engines } = await import('../../web-test-runner.config.js');
  const { timed, others } = groups({ root, slow });
  const own = new Results();
  let covered = true;
  for (const wave of await waves(engine, engines[engine], timed, others)) {
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
        coverage: coverage && engine === 'chromium',
        ...wave,
      },
    });
    if (!runner) {
      own.fail(`${engine} › test runner`, 'It did not start.');
      break;
    }
    const begun = new Map();
    runner.sessions.on('session-status-updated', ({ status, testFile }) => {
      const file = relative(root, testFile);
      if (!begun.has(file)) begun.set(file, performance.now());
      if (status === 'FINISHED') own.took(nameOf(file, engine), performance.now() - begun.get(file));
    });
    const passed = await new Promise((resolve) => runner.on('stopped', resolve));
    const { failed } = own;
    for (const session of runner.sessions.all()) count(session, engine, own);
    covered &&= passed || own.failed > failed;
  }
  if (!covered && !own.failed)
    own.fail(`${engine} › coverage`, 'It is below what web-test-runner.config.js asks for.');
  results.engine(engine, `${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped`);
  results.add(own);
}

/** What is run one after the other, each in the runner's terms: groups of files with their browsers, so many of which run at once. */
async function waves(engine, launch, timed, others) {
  const group = async (name, files, pages) => ({ name, files, browsers: [await launch(pages)] });
  // Pages of one Chromium do not disturb each other, and lines are counted over all of a run.
  if (engine === 'chromium')
    return [
      {
        concurrentBrowsers: 1,
        groups: [await group('timed', timed, timedSideBySide), await group('others', others, sideBySide)],
      },
    ];
  // The others play nothing in a tab behind another: Firefox is started several times instead.
  const browsers = engine === 'firefox' ? 2 : 1;
  const dealt = Array.from({ length: browsers }, (_, i) => others.filter((_file, at) => at % browsers === i));
  return [
    { concurrentBrowsers: 1, groups: [await group('timed', timed)] },
    {
      concurrentBrowsers: browsers,
      groups: await Promise.all(dealt.map((files, i) => group(`others ${i + 1}`, files))),
    },
  ];
}

const nameOf = (file, engine) => (engine === 'chromium' ? file : `${engine} › ${file}`);

/** Adds the results of one file. */
function count(session, engine, results) {
  const path = nameOf(relative(root, session.testFile), engine);
  const { failed } = results;
  const add = ({ name = '', suites = [], tests = [] }, parent) => {
    const here = name ? `${parent} › ${name}` : parent;
    for (const test of tests) {
      if (test.skipped) results.skip();
      else if (test.passed) results.pass();
      else results.fail(`${here} › ${test.name}`, test.error?.message ?? 'No error was given.');
    }
    for (const suite of suites) add(suite, here);
  };
  add(session.testResults ?? {}, path);
  // A file that could not be loaded, or that logged an error outside of its tests, has no failed test to show for it.
  if (!session.passed && results.failed === failed)
    results.fail(path, session.errors.map(({ message }) => message).join('\n') || 'It did not finish.');
}
