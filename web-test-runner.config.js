import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { browserFlags, findBrowser } from './test/support/browser.js';
import { mediaMiddleware } from './test/support/media-middleware.js';

const root = fileURLToPath(new URL('.', import.meta.url));

export default {
  files: ['test/**/*.test.ts', '!test/package/**'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Background tabs are throttled, and a throttled tab plays no footage on time: one page at a time.
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserFlags } })],
  middleware: [mediaMiddleware(root)],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)) })],
  testFramework: { config: { timeout: 20000 } },
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['**/node_modules/**'], report: true, reportDir: 'coverage' },
};
