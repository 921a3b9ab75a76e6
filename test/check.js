// `npm run check`: everything that can be checked without running the product. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuild, root } from './support/build.js';
import { pack } from './support/pack.js';

const read = (file) => readFileSync(join(root, file), 'utf8');

/** Runs a tool of node_modules; returns what it printed if it failed. */
function tool(name, ...args) {
  const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return status === 0 ? [] : [`${stdout ?? ''}${stderr ?? ''}`.trim() || String(error)];
}

/** The files under version control that are text. */
function committedTexts() {
  const { stdout } = spawnSync('git', ['grep', '-zIl', ''], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
}

/** `file:line: text` for each line of the committed files that matches, where `only` accepts the file. */
function lines(pattern, only = () => true) {
  return committedTexts()
    .filter(only)
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
        ),
    );
}

/** Runs `body` with the packed package; what it returns is passed on. */
function packed(body) {
  if (!ensureBuild()) return ['The build failed.'];
  const folder = mkdtempSync(join(tmpdir(), 'context-video-'));
  try {
    return body(pack(folder).tarball);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each check by name, and a function that returns what is wrong: a list of messages, empty when all is well. */
const checks = {
  types: () => tool('tsc', '-b', '--pretty', 'false'),
  lint: () => tool('eslint', '--max-warnings', '0', '.'),
  format: () => tool('prettier', '--check', '--log-level', 'warn', '.'),

  'nothing unused (knip)': () => tool('knip', '--no-progress'),
  'structure: no circle, no room that imports what it may not': () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'test/structure.js')], {
      encoding: 'utf8',
    });
    return status === 0 ? [] : [stdout.slice(stdout.lastIndexOf('```') + 3).trim()];
  },

  'one version everywhere': () => {
    const { version } = JSON.parse(read('package.json'));
    const lock = JSON.parse(read('package-lock.json'));
    const found = {
      'src/element/version.ts': /VERSION = '(.*)'/.exec(read('src/element/version.ts'))?.[1],
      'package-lock.json': lock.version,
      'package-lock.json, packages': lock.packages[''].version,
    };
    return Object.entries(found).flatMap(([where, what]) =>
      what === version ? [] : [`${where} says ${what}, package.json says ${version}`],
    );
  },

  // npm has been seen to leave out the packages of other platforms, after which `npm ci` refuses the lockfile.
  'lockfile is whole': () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const standsFor = (from, name) => {
      for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
        if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
        if (!folder) return false;
      }
    };
    return Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !standsFor(folder, name))
        .map((name) => `${folder} needs ${name}, which package-lock.json leaves out`),
    );
  },

  'lockfile names no registry': () => lines(/"resolved"/, (file) => file.endsWith('package-lock.json')),

  'no path of somebody’s machine': () =>
    lines(
      /(?<![\w.:/-])\/(?:home|Users|root|work|workspaces?|mnt|var\/folders)\/|file:\/\/\/|(?<!\w)[A-Z]:\\\\?Users/,
      (file) => file !== 'test/check.js',
    ),

  // A link points into the machine that made it, and one named node_modules takes the place of everything that is installed.
  'no symbolic links': () => {
    const { stdout } = spawnSync('git', ['ls-files', '-s'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\n').filter((line) => line.startsWith('120000'));
  },

  'documents link to what exists': () =>
    committedTexts()
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)]
          .filter(([, target]) => !existsSync(join(root, dirname(file), decodeURIComponent(target))))
          .map(([, target]) => `${file} links to ${target}, which does not exist`),
      ),

  // The changelog is left out: it also speaks of files that are gone.
  'documents name files that exist': () =>
    committedTexts()
      .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
      .flatMap((file) =>
        [...read(file).matchAll(/[`"\s]((?:src|test|docs|demo|bench)\/[\w./-]+\.[a-z]+)(?=[`"\s])/g)]
          .filter(([, target]) => !existsSync(join(root, target)))
          .map(([, target]) => `${file} names ${target}, which does not exist`),
      ),

  'package (publint)': () => packed((tarball) => tool('publint', 'run', tarball, '--strict')),
  'types as bundlers and Node resolve them (attw)': () =>
    packed((tarball) =>
      tool(
        'attw',
        tarball,
        '--no-definitely-typed',
        '--profile',
        'esm-only',
        '--entrypoints',
        '.',
        './define',
        './track',
      ),
    ),
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const started = performance.now();
  const problems = check();
  console.log(
    `${problems.length ? '✖' : '✔'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  for (const problem of problems) console.log(problem.replace(/^/gm, '    '));
  if (problems.length) failed += 1;
}

console.log(`\n${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
