// The commands that CONTRIBUTING.md names and nothing else runs.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './support/build.js';
import { ensureBrowser } from './support/install-browser.js';

const npmRun = (script, ...args) =>
  spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

describe('npm run check:quick', () => {
  it('names what is wrong in a changed file, by lint and by format', (test) => {
    const file = `demo/quick-check-${process.pid}.js`;
    test.after(() => rmSync(join(root, file)));
    writeFileSync(join(root, file), 'var   forgotten = 1;\n');
    const { status, stdout } = npmRun('check:quick');
    assert.equal(status, 1);
    assert.match(stdout, /✔ types/);
    assert.match(stdout, /✖ lint\n[^]*no-var/);
    assert.match(stdout, new RegExp(`✖ format\\n.*${file}`));
    assert.match(stdout, /\n1 passed, 2 failed\n$/);
  });
});

describe('npm run hooks', () => {
  it('has git run the committed hook, and nothing has before', (test) => {
    const clone = mkdtempSync(join(tmpdir(), 'context-video-hooks-'));
    test.after(() => rmSync(clone, { recursive: true }));
    cpSync(join(root, 'package.json'), join(clone, 'package.json'));
    const git = (...args) => spawnSync('git', args, { cwd: clone, encoding: 'utf8' }).stdout.trim();
    git('init', '--quiet');
    assert.equal(git('config', '--local', 'core.hooksPath'), '');
    spawnSync('npm', ['run', '--silent', 'hooks'], { cwd: clone, shell: process.platform === 'win32' });
    assert.equal(git('config', '--local', 'core.hooksPath'), '.githooks');
    assert.ok(statSync(join(root, '.githooks/pre-commit')).mode & 0o100, 'can be run');
  });
});

describe('npm run coverage', () => {
  it('writes pages to read and says where', () => {
    ensureBrowser();
    const { status, stdout } = npmRun('coverage', 'test/track/closest.test.ts');
    assert.equal(status, 0, stdout);
    const [, page] = /\nCoverage: (.+)\n$/.exec(stdout);
    assert.ok(page.endsWith('index.html') && existsSync(page), page);
  });
});

describe('npm run test:watch', () => {
  it('runs a test, and again when it is written', async (test) => {
    ensureBrowser();
    const file = `test/watched-${process.pid}.test.ts`;
    const says = (number) =>
      writeFileSync(
        join(root, file),
        `import { expect } from 'chai';\nit('is two', () => expect(${number}).to.equal(2));\n`,
      );
    says(1);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [command, ...flags] = scripts['test:watch'].split(' ');
    assert.equal(command, 'wtr');
    // It watches for somebody at a terminal only.
    const terminal = 'data:text/javascript,process.stdout.isTTY=true';
    const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
    const child = spawn(process.execPath, ['--import', terminal, wtr, ...flags, file], { cwd: root });
    test.after(() => {
      // As Ctrl+C does: it takes its browser with it.
      child.kill('SIGINT');
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      rmSync(join(root, file));
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const printed = async (pattern) => {
      const end = performance.now() + 120_000;
      while (!pattern.test(output)) {
        assert.ok(performance.now() < end, output);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await printed(/expected 1 to equal 2/);
    output = '';
    says(2);
    await printed(/1 passed(, |.*\b)0 failed/);
  });
});
