// The layers of src/ are held apart twice: by lint, which says why, and by the compiler, which nothing can switch off.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { root } from './support/build.js';
import { layers, layersPlugin } from './support/layers.js';

/** What lint says about a file of src/ with this text. */
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
    ['player/a.ts', `import './b.js';`, /is not a layer/],
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
    ['script.ts', `import { b } from './element/b.js';`],
  ];
  for (const [path, text] of right)
    it(`allows ${text} in ${path}`, () => assert.deepEqual(lint(path, text), []));
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
