// `npm run check:quick`: the checks that take seconds, for the files that changed since the last commit; `npm run check` does the
// rest. With --staged (the pre-commit hook) it checks what is about to be committed. The last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/build.js';

const staged = process.argv.includes('--staged');

function git(...args) {
  const { stdout, status } = spawnSync('git', [...args, '-z'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}

/** Files that differ from the last commit, without those that are gone. */
const changed = [
  ...new Set(
    staged
      ? git('diff', '--name-only', '--cached')
      : [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')],
  ),
].filter((file) => existsSync(join(root, file)));

/** Runs a node program; resolves with what it printed if it failed. */
function run(path, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, path), ...args], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (status) => resolve(status === 0 ? '' : output.trim() || `exit ${status}`));
  });
}

const scripts = changed.filter((file) => /\.[jt]s$/.test(file));
/** Each check by name; undefined if no changed file concerns it. */
const checks = {
  // All files, since a change may break types elsewhere. Unchanged projects are not checked again (tsc keeps .types/).
  types: () => run('node_modules/typescript/bin/tsc', '-b', '--pretty', 'false'),
  lint: scripts.length
    ? () =>
        run(
          'node_modules/eslint/bin/eslint.js',
          '--max-warnings=0',
          '--no-warn-ignored',
          '--cache',
          '--cache-location',
          '.types/eslintcache',
          ...scripts,
        )
    : undefined,
  format: changed.length
    ? () =>
        run(
          'node_modules/prettier/bin/prettier.cjs',
          '--check',
          '--ignore-unknown',
          '--log-level',
          'warn',
          '--cache',
          '--cache-location',
          '.types/prettiercache',
          ...changed,
        )
    : undefined,
};

const began = performance.now();
const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => [name, check ? await check() : undefined]),
);
for (const [name, problem] of results) {
  console.log(problem === undefined ? `– ${name}: nothing changed` : `${problem ? '✖' : '✔'} ${name}`);
  if (problem) console.log(problem.replace(/^/gm, '    '));
}
const failed = results.filter(([, problem]) => problem).length;
const passed = results.filter(([, problem]) => problem === '').length;
console.log(`${changed.length} changed files, ${((performance.now() - began) / 1000).toFixed(1)} s`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
