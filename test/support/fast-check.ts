import { configureGlobal } from 'fast-check';

declare global {
  /** Set by web-test-runner.config.js for `npm run test:all`. */
  var freshScenes: boolean | undefined;
}

/**
 * fast-check, with the same cases in each run of `npm test`: a change is judged by what it changes, not by the luck of the draw. `npm run
 * test:all` draws fresh ones; what it finds becomes a test of its own.
 */
if (!globalThis.freshScenes) configureGlobal({ seed: 2014 });

export * as default from 'fast-check';
