// `npm run coverage`: runs the tests in a browser and writes which lines of src/ they ran as pages to read. The last line is the
// page's path. `npm run coverage -- "test/track/**/*.test.ts"` runs some of them.
import { join } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { root } from './support/build.js';
import { ensureBrowser } from './support/install-browser.js';

ensureBrowser();
const { default: config } = await import('../web-test-runner.config.js');

const globs = process.argv.slice(2);
const reportDir = join(root, 'coverage/report');
const { threshold, ...coverageConfig } = config.coverageConfig;

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...config,
    rootDir: root,
    files: globs.length ? globs : ['test/**/*.test.ts', '!test/**/*.slow.test.ts'],
    coverage: true,
    coverageConfig: {
      ...coverageConfig,
      // A part of the tests cannot reach what all of them have to.
      ...(globs.length ? {} : { threshold }),
      reportDir,
      reporters: ['html', 'lcovonly', 'text-summary'],
    },
  },
});
const passed = runner ? await new Promise((resolve) => runner.on('stopped', resolve)) : false;
console.log(`\nCoverage: ${join(reportDir, 'index.html')}`);
process.exit(passed ? 0 : 1);
