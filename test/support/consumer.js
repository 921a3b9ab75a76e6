// A project that uses the package from outside, as after `npm install context-video`: the packed tarball unpacked into node_modules,
// and its dependencies linked to those of this repository, so that no network is needed.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { ensureBuild, root } from './build.js';
import { pack } from './pack.js';

/** Makes the project, and takes it away after the file's last test. Returns its folder and the files of the package. */
export function createConsumer() {
  if (!ensureBuild()) throw new Error('The build failed.');
  const folder = mkdtempSync(join(tmpdir(), 'context-video-consumer-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const { tarball, files } = pack(folder);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const installed = join(folder, 'node_modules/context-video');
  mkdirSync(dirname(installed), { recursive: true });
  renameSync(join(folder, 'package'), installed);

  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', type: 'module', private: true }),
  );

  return {
    folder,
    files,
    installed,
    /** Writes a file of the project and returns its path. */
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      return join(folder, path);
    },
    /** Runs an ES module in node inside the project; returns what it printed. */
    node(code) {
      return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: folder,
        encoding: 'utf8',
      });
    },
  };
}
