// The package's types in a strict TypeScript project, with both ways of resolving modules.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/build.js';
import { createConsumer } from '../support/consumer.js';

const consumer = createConsumer();

const usage = `
import 'context-video/define';
import { ContextVideoElement } from 'context-video';
import { parseTrack } from 'context-video/track';
import type { Annotation, Track } from 'context-video/track';

const player = document.createElement('context-video');
const same: ContextVideoElement = player;
player.src = 'film.mp4';
player.trackObject = { format: 'context-track/1', annotations: [] };
player.addEventListener('annotation-enter', (event) => {
  const annotation: Annotation = event.annotation;
  console.log(annotation.start.toFixed(), annotation.sources.length);
});
player.addEventListener('media-failure', ({ code, fatal }) => console.log(code, fatal === true));
const active: readonly Annotation[] = player.activeAnnotations;
void player.play().then(() => player.seekToAnnotation(active[0]?.id ?? ''));
const { track, problems } = parseTrack('{}');
const read: Track | null = track;
console.log(same, read, problems[0]?.path);
`;

/** What tsc says about a project of one file with these options. */
function typeCheck(text, compilerOptions) {
  consumer.write('main.ts', text);
  consumer.write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: [],
        ...compilerOptions,
      },
      files: ['main.ts'],
    }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: consumer.folder, encoding: 'utf8' }).stdout;
}

const bundler = { module: 'ESNext', moduleResolution: 'bundler', skipLibCheck: true };

describe('the types', () => {
  it('fit a strict project whose modules a bundler resolves', () => {
    assert.equal(typeCheck(usage, bundler), '');
  });

  // Here the declarations themselves are checked too: one that imports a package which is not installed with it would fail.
  it('fit a strict project whose modules are resolved as Node does', () => {
    assert.equal(typeCheck(usage, { module: 'Node16', moduleResolution: 'Node16' }), '');
  });

  it('refuse what the element does not have', () => {
    const wrong = `import 'context-video/define';\ndocument.createElement('context-video').trak = '';\n`;
    assert.match(typeCheck(wrong, bundler), /'trak' does not exist on type 'ContextVideoElement'/);
  });
});
