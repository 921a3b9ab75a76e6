import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { faultyServer } from './test/media/faulty-server.js';
import { browserFlags, findBrowser } from './test/support/browser.js';
import { finger } from './test/support/finger.js';
import { stubProviders } from './test/support/provider-stubs.js';
import { mediaMiddleware } from './test/support/media-middleware.js';
import { pageCommands } from './test/support/page-commands.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Chromium with so many pages at once, each in a context of its own, so that none is a throttled background tab. */
const chromium = (concurrency) =>
  chromeLauncher({
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      // The window of the page before may still have the focus, and without it nothing is told that focus came or went.
      await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return stubProviders(page);
    },
    concurrency,
  });

/** Each engine's launcher; what drives the other two is loaded only for them, and opens one page at a time. */
export const engines = {
  chromium: (pages = 1) => chromium(pages),
  firefox: async () => (await import('./test/support/firefox.js')).firefox(),
  webkit: async () => (await import('./test/support/webkit.js')).webkit(),
};

// `npx wtr "test/track/**/*.test.ts"` runs some of them; `npm test` (test/run.js) all of them, in groups (test/runner/groups.js).
// `ENGINE=firefox npx wtr …` (or webkit) does it in another engine.
export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Alone, so that what is measured is the player.
  concurrency: 1,
  browsers: [await engines[process.env.ENGINE ?? 'chromium']()],
  // Firefox and WebKit take their time to start.
  browserStartTimeout: 60_000,
  middleware: [faultyServer(), mediaMiddleware(root)],
  plugins: [
    finger(),
    pageCommands(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  // Files share a page one after the other: each starts with nothing stored.
  // Modules come one by one here: of the 250 requests that a browser remembers, most would be theirs.
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><body><script>localStorage.clear();sessionStorage.clear();performance.setResourceTimingBufferSize(5000);freshScenes=${process.argv.includes('--all')}</script><script type="module" src="${framework}"></script></body></html>`,
  // Far more than any test takes: on a machine with other work a wait takes longer, and is no failure.
  testFramework: { config: { timeout: 40_000 } },
  // For a whole file; those with properties over thousands of cases take minutes on a busy machine.
  testsFinishTimeout: 5 * 60_000,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['**/node_modules/**'],
    report: true,
    reportDir: 'coverage',
    reporters: ['lcovonly', 'json-summary'],
    threshold: { statements: 90, lines: 90, branches: 85, functions: 80 },
  },
};
