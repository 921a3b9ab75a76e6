// The package as npm would publish it: the present dist/, packed into a tarball.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.js';

/** Packs into the folder `into`; returns the tarball's path and the files in it. */
export function pack(into) {
  const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename, files }] = JSON.parse(printed.toString());
  return { tarball: join(into, filename), files: files.map(({ path }) => path) };
}
