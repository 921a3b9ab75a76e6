// `npm run release:check`: whether the checkout may be published as the version that it names. `npm run release:check -- v1.2.3`
// compares with that tag as well. Run by .github/workflows/release.yml before it publishes; the last line is "N passed, N failed".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root as repository } from './support/build.js';

/** What prevents a release of `root` under `tag`: messages, empty if nothing does. */
export function releaseProblems(root, tag) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  const { version } = manifest;
  // The newest entry that has a number; [Unreleased] is above it and must be empty by then.
  const changelog = read('CHANGELOG.md');
  const [, newest, date] = /^## \[(\d[^\]]*)\](?: - (\d{4}-\d{2}-\d{2}))?$/m.exec(changelog) ?? [];
  const [, unreleased = ''] = /^## \[Unreleased\]\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog) ?? [];

  const versions = {
    'src/element/version.ts': /VERSION = '(.*)'/.exec(read('src/element/version.ts'))?.[1],
    'package-lock.json': lock.version,
    'the newest entry of CHANGELOG.md': newest,
    ...(tag !== undefined && { 'the tag (without its v)': tag.replace(/^v/, '') }),
  };
  return [
    ...Object.entries(versions)
      .filter(([, found]) => found !== version)
      .map(([where, found]) => `${where} says ${found ?? 'nothing'}, package.json says ${version}`),
    ...(tag === undefined || tag.startsWith('v') ? [] : [`a tag begins with v (found ${tag})`]),
    ...(newest && !date
      ? [`the entry [${newest}] of CHANGELOG.md has no date (## [${newest}] - 2030-01-31)`]
      : []),
    ...(newest && unreleased.trim() ? ['CHANGELOG.md still has something under [Unreleased]'] : []),
    ...(manifest.private ? ['package.json says that the package is private'] : []),
    ...(manifest.repository
      ? []
      : ['package.json names no repository, without which npm takes no provenance']),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const problems = releaseProblems(repository, process.argv[2]);
  for (const problem of problems) console.log(`✖ ${problem}`);
  console.log(`\n${problems.length ? 0 : 1} passed, ${problems.length} failed`);
  process.exit(problems.length ? 1 : 0);
}
