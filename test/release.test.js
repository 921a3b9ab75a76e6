// What has to agree before a version is published, and that the workflows ask for it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { releaseProblems } from './release.js';
import { root } from './support/build.js';

const read = (file) => readFileSync(join(root, file), 'utf8');

describe('release:check', () => {
  const right = {
    'package.json': JSON.stringify({ version: '1.2.3', repository: 'https://example.org/player.git' }),
    'package-lock.json': JSON.stringify({ version: '1.2.3' }),
    'src/element/version.ts': `export const VERSION = '1.2.3';\n`,
    'CHANGELOG.md':
      '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2030-01-31\n\n### Added\n\n- All of it.\n',
  };

  function problems(test, files, tag = 'v1.2.3') {
    const folder = mkdtempSync(join(tmpdir(), 'context-video-release-'));
    test.after(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'src/element'), { recursive: true });
    for (const [file, text] of Object.entries({ ...right, ...files }))
      writeFileSync(join(folder, file), text);
    return releaseProblems(folder, tag).join('\n');
  }

  it('passes if all of them agree', (test) => assert.equal(problems(test, {}), ''));

  const wrong = {
    'another tag': [{}, /the tag .+ says 1\.2\.4/, 'v1.2.4'],
    'a tag without v': [{}, /begins with v/, '1.2.3'],
    'another version in the source': [
      { 'src/element/version.ts': `export const VERSION = '1.2.2';` },
      /version\.ts says 1\.2\.2/,
    ],
    'another version in the lockfile': [{ 'package-lock.json': '{"version":"1.2.2"}' }, /package-lock\.json/],
    'no entry in the changelog': [
      { 'CHANGELOG.md': '## [Unreleased]\n\n- New.\n' },
      /CHANGELOG\.md says nothing/,
    ],
    'an entry without a date': [{ 'CHANGELOG.md': '## [1.2.3]\n' }, /has no date/],
    'what is not released yet': [
      { 'CHANGELOG.md': '## [Unreleased]\n\n- New.\n\n## [1.2.3] - 2030-01-31\n' },
      /under \[Unreleased\]/,
    ],
    'no repository': [{ 'package.json': '{"version":"1.2.3"}' }, /names no repository/],
  };
  for (const [what, [files, message, tag]] of Object.entries(wrong))
    it(`refuses ${what}`, (test) => assert.match(problems(test, files, tag), message));

  it('packs without a script of the package being run, and without the machine’s settings', () => {
    const { status, stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0);
    const [{ name, version, files, size }] = JSON.parse(stdout);
    assert.equal(`${name}@${version}`, `context-video@${JSON.parse(read('package.json')).version}`);
    assert.ok(files.some(({ path }) => path === 'dist/context-video.js'));
    // Maps of hls.js and of the classic script would double it.
    assert.ok(size < 2_000_000, `${size} bytes`);
  });
});

describe('the workflows', () => {
  const ci = read('.github/workflows/ci.yml');
  const release = read('.github/workflows/release.yml');

  it('run what CI runs everywhere', () => {
    for (const workflow of [ci, release]) assert.match(workflow, /run: \.ci\/run$/m);
  });

  it('check the tag before they publish with provenance, and keep no token', () => {
    const [check, publish] = ['release:check -- "$GITHUB_REF_NAME"', 'npm publish --provenance'].map(
      (command) => release.indexOf(command),
    );
    assert.ok(check > 0 && publish > check);
    assert.match(release, /id-token: write/);
    assert.doesNotMatch(ci + release, /NODE_AUTH_TOKEN|secrets\./);
  });
});

describe('the documents', () => {
  it('name no npm script that is not there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/releasing.md',
      '.github/pull_request_template.md',
    ])
      for (const [, name] of read(file).matchAll(/npm run ([\w:-]+)/g))
        assert.ok(name in scripts, `${file}: ${name}`);
  });
});
