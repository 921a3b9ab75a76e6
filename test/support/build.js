// Builds dist/ for the tools that need it, so that each of them works in a fresh clone and none builds twice.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written last by `npm run build`: as old as the whole build. */
const lastWritten = 'dist/custom-elements.json';
const sources = [
  'src',
  'package.json',
  'rollup.config.js',
  'custom-elements-manifest.config.js',
  'tsconfig.base.json',
];

/** When the newest file at or under `path` was changed, in ms; 0 where there is none. */
function changedAt(path) {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(
    entry.mtimeMs,
    ...readdirSync(join(root, path)).map((child) => changedAt(join(path, child))),
  );
}

/** Runs a command of this repository with its output shown; returns whether it succeeded. */
function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options }).status === 0;
}

/** Builds dist/ unless it is newer than everything it is made from. Returns whether there is a build. */
export function ensureBuild() {
  if (changedAt(lastWritten) > Math.max(...sources.map(changedAt))) return true;
  return run('npm', ['run', 'build', '--silent']);
}
