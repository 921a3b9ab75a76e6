// The layers of src/ are kept apart twice: by lint, which says why, and by the compiler, which cannot be switched off.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { root } from './support/build.js';
import { layers, layersPlugin } from './support/layers.js';

/** The messages of lint for a file of src/ with this text. */
function lint(path, text) {
  const linter = new Linter({ cwd: root });
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { layers: layersPlugin },
    rules: { 'layers/imports': 'error' },
  };
  return linter.verify(text, config, { filename: join(root, 'src', path) }).map(({ message }) => message);
}

describe('lint', () => {
  it('knows each folder of src/ as a layer', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    assert.deepEqual(
      folders.map(({ name }) => name).sort(),
      Object.keys(layers)
        .filter((name) => name !== 'entries')
        .sort(),
    );
  });

  const wrong = [
    ['track/a.ts', `import { b } from '../timeline/b.js';`, /track may import only from: track /],
    [
      'timeline/a.ts',
      `import type { b } from '../layout/b.js';`,
      /timeline may import only from: timeline, track /,
    ],
    ['layout/a.ts', `export * from '../media/b.js';`, /layout may import only from/],
    ['media/a.ts', `export { b } from '../views/b.js';`, /media may import only from/],
    ['views/styles/a.ts', `const b = import('../../element/b.js');`, /views may import only from/],
    ['element/a.ts', `import '../define.js';`, /element may import only from/],
    ['player/a.ts', `import type { b } from '../element/b.js';`, /player may import only from/],
    ['define.ts', `import { b } from './layout/b.js';`, /entries may import only from/],
    ['track/a.ts', `import { html } from 'lit';`, /only these packages: valibot /],
    ['media/a.ts', `import { html } from 'lit/html.js';`, /only these packages: none /],
    ['media/a.ts', `import Hls from 'hls.js';`, /loaded by import\(\) in media\/hls\/load-hls\.ts/],
    [
      'media/hls/load-hls.ts',
      `import Hls from 'hls.js';`,
      /loaded by import\(\) in media\/hls\/load-hls\.ts/,
    ],
    ['views/a.ts', `import type Hls from 'hls.js';`, /views may import only these packages/],
    ['element/a.ts', `import '../../test/support/b.js';`, /nothing from outside src/],
    ['players/a.ts', `import './b.js';`, /is not a layer/],
    [
      'i18n/a.ts',
      `import { b } from '../track/parse.js';`,
      /of track, i18n may import only track\/\(text\|language-lookup\)\.ts/,
    ],
    [
      'element/a.ts',
      `import { Player } from '../player/player.js';`,
      /loaded by import\(\) in element\/context/,
    ],
    ['element/a.ts', `const p = import('../player/player.js');`, /loaded by import\(\) in element\/context/],
    [
      'media/frames/a.ts',
      `import { b } from '../hls/b.js';`,
      /media\/frames may import only these neighbours: none/,
    ],
    [
      'media/native/a.ts',
      `import { b } from '../hls/b.js';`,
      /media\/native may import only these neighbours/,
    ],
    ['media/casting/a.ts', `import { b } from '../hls/b.js';`, /src\/media\/casting\/ has no rule/],
    [
      'player/events/a.ts',
      `import { b } from '../page/b.js';`,
      /player\/events may import only these neighbours/,
    ],
    ['player/playback/a.ts', `import { b } from '../controls/b.js';`, /player\/playback may import only/],
    [
      'player/controls/a.ts',
      `import type { b } from '../annotations/panel/b.js';`,
      /player\/controls may import only these neighbours: playback, captions, surfaces, page/,
    ],
  ];
  for (const [path, text, message] of wrong) {
    it(`refuses ${text} in ${path}`, () => assert.match(lint(path, text).join('\n'), message));
  }

  const right = [
    ['timeline/a.ts', `import type { b } from '../track/b.js';`],
    ['player/annotations/a.ts', `import { b } from '../../views/b.js';`],
    ['player/annotations/a.ts', `import { b } from '../c.js';`],
    ['media/hls/hls-adapter.ts', `import type Hls from 'hls.js';`],
    ['media/hls/load-hls.ts', `const hls = import('hls.js');`],
    ['views/a.ts', `import { html } from 'lit'; import { Play } from 'lucide';`],
    ['element/a.ts', `import type { Player } from '../player/player.js';`],
    ['element/context-video-element.ts', `const p = import('../player/player.js');`],
    ['i18n/a.ts', `import { b } from '../track/text.js';`],
    ['media/hls/a.ts', `import { b } from '../native/b.js'; import { c } from '../adapter.js';`],
    ['media/media-sources.ts', `import { b } from './hls/b.js';`],
    ['player/annotations/panel/a.ts', `import { b } from '../../surfaces/b.js';`],
    ['script.ts', `import { b } from './element/b.js';`],
  ];
  for (const [path, text] of right)
    it(`allows ${text} in ${path}`, () => assert.deepEqual(lint(path, text), []));
});

describe('npm run structure', () => {
  /** Its output for a src/ with these files. */
  function structure(test, files) {
    const folder = mkdtempSync(join(tmpdir(), 'context-video-structure-'));
    test.after(() => rmSync(folder, { recursive: true }));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'test/structure.js'), folder], {
      encoding: 'utf8',
    });
    return { status, stdout };
  }

  it('draws the rooms and their arrows', (test) => {
    const { status, stdout } = structure(test, {
      'track/text.ts': 'export const text = 1;',
      'media/adapter.ts': 'export const adapter = 1;',
      'media/hls/hls.ts': `import type { adapter } from '../adapter.js'; export const hls = 1;`,
      'views/card.ts': `import { text } from '../track/text.js'; const later = () => import('../media/hls/hls.js');`,
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^media\/hls \(1 file\)\n {4}⇢ media$/m);
    assert.match(stdout, /^views \(1 file\)\n {4}⇝ media\/hls {2}→ track$/m);
    assert.match(stdout, /^ {2}views --> track$/m);
    assert.match(stdout, /^ {2}views -\.-> media$/m);
    assert.match(stdout, /^4 files, 0 problems$/m);
  });

  it('fails on a circle, also of import types and of import()', (test) => {
    const { status, stdout } = structure(test, {
      'track/a.ts': `import type { b } from './b.js'; export const a = 1;`,
      'track/b.ts': `export const b = () => import('./c.js');`,
      'track/c.ts': `export { a } from './a.js';`,
      'track/alone.ts': `import { a } from './a.js';`,
    });
    assert.equal(status, 1);
    assert.match(
      stdout,
      /3 files import each other in a circle:\n {2}track\/a\.ts\n {2}track\/b\.ts\n {2}track\/c\.ts\n/,
    );
  });

  it('fails where a room imports what it may not', (test) => {
    const { status, stdout } = structure(test, {
      'track/a.ts': `\nimport { b } from '../views/b.js';`,
      'views/b.ts': 'export const b = 1;',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^track\/a\.ts:2: track may import only from: track /m);
  });
});

describe('the compiler', () => {
  it('refuses an import from a lower layer, and a DOM in the pure ones', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'context-video-layers-'));
    test.after(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    for (const layer of ['track', 'timeline']) {
      mkdirSync(join(folder, 'src', layer), { recursive: true });
      cpSync(join(root, 'src', layer, 'tsconfig.json'), join(folder, 'src', layer, 'tsconfig.json'));
    }
    writeFileSync(join(folder, 'src/timeline/below.ts'), 'export const below = 1;\n');
    writeFileSync(join(folder, 'src/track/wrong.ts'), `export { below } from '../timeline/below.js';\n`);
    writeFileSync(join(folder, 'src/track/dom.ts'), 'export const title = document.title;\n');

    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-b', 'src/track'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(stdout, /wrong\.ts\(1,\d+\): error TS6307/);
    assert.match(stdout, /dom\.ts\(1,\d+\): error TS2584: Cannot find name 'document'/);
  });
});
