// What is in the package, and what its manifest and its schema promise.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';

const consumer = createConsumer();
const read = (path) => readFileSync(join(consumer.installed, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));

describe('the package', () => {
  const manifest = readJson('package.json');

  it('contains what package.json points to', () => {
    const pathsIn = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(pathsIn));
    const { exports, types, unpkg, jsdelivr, customElements, sideEffects } = manifest;
    for (const path of pathsIn([exports, types, unpkg, jsdelivr, customElements, sideEffects])) {
      if (!path.includes('*')) assert.ok(existsSync(join(consumer.installed, path)), path);
    }
  });

  it('contains the build and its papers, and nothing else', () => {
    const strays = consumer.files.filter(
      (path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path),
    );
    assert.deepEqual(strays, []);
  });

  it('installs lit, hls.js and valibot, and no build tool', () => {
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['hls.js', 'lit', 'valibot']);
  });

  it('leaves its dependencies to the bundler of the page', () => {
    for (const path of ['dist/index.js', 'dist/define.js', 'dist/track.js']) {
      assert.ok(!/['"]lucide/.test(read(path)), `${path} imports a package that is not installed with it`);
    }
  });

  it('names no path of the machine that built it', () => {
    for (const path of consumer.files.filter((file) => /\.(js|map|json|ts|txt)$/.test(file))) {
      assert.ok(!read(path).includes(process.cwd()), path);
    }
  });

  it('maps the npm modules to their sources, which are in the map', () => {
    const maps = consumer.files.filter((path) => path.endsWith('.js.map')).map(readJson);
    for (const { sources, sourcesContent } of maps) assert.equal(sources.length, sourcesContent.length);
    assert.ok(maps.flatMap(({ sources }) => sources).some((source) => source.endsWith('src/track/parse.ts')));
  });

  it('maps the script-tag modules as well, but neither hls.js nor the classic script, which would double its size', () => {
    const scripts = consumer.files.filter((path) =>
      /^dist\/(chunks\/[^/]+|context-video[^/]*)\.js$/.test(path),
    );
    for (const path of scripts) {
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(path)) ?? [];
      const mapped = !/(^dist\/context-video-hls|iife|\/hls-(?!adapter))/.test(path);
      assert.equal(map !== undefined, mapped, path);
      assert.equal(consumer.files.includes(`${path}.map`), mapped, path);
      if (mapped) assert.equal(map, `${path.split('/').pop()}.map`, 'beside it, not inlined');
    }
    assert.ok(scripts.length > 20, String(scripts.length));
  });

  it('gives the licences of what the bundles contain', () => {
    const licences = read('dist/THIRD-PARTY-LICENSES.txt');
    for (const name of ['hls.js', 'lit-html', 'lucide', 'valibot']) {
      assert.match(licences, new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
    assert.match(licences, /Apache License/);
    assert.match(licences, /ISC License/);
  });

  it('has lit’s production build, not the one that warns', () => {
    assert.ok(!read('dist/context-video.js').includes('Lit is in dev mode'));
  });
});

describe('the schema', () => {
  it('is a JSON Schema 2020-12 of the format', () => {
    const schema = JSON.parse(
      consumer.node(`
        import { createRequire } from 'node:module';
        const schema = createRequire(import.meta.url)('context-video/track.schema.json');
        process.stdout.write(JSON.stringify(schema));
      `),
    );
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual([...schema.required].sort(), ['annotations', 'format']);
  });
});

describe('the custom-elements manifest', () => {
  const element = readJson('dist/custom-elements.json')
    .modules.flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === 'context-video');
  const names = (members) => (members ?? []).map(({ name }) => name);

  it('describes the tag', () => {
    assert.equal(element?.name, 'ContextVideoElement');
  });

  it('names each attribute of the contract', () => {
    const attributes =
      'src poster track track-offset crossorigin preload autoplay muted loop playsinline loading layout panel pacing ' +
      'annotations-off categories recap deep-link hotkeys storage lang dir';
    const missing = attributes.split(' ').filter((name) => !names(element.attributes).includes(name));
    assert.deepEqual(missing, []);
  });

  it('names each event of the contract, with its class', () => {
    const events =
      'track-load track-error annotation-enter annotation-exit annotation-open annotation-close source-open pacing-hold ' +
      'pacing-release media-failure';
    const missing = events.split(' ').filter((name) => !names(element.events).includes(name));
    assert.deepEqual(missing, []);
    for (const event of element.events.filter(({ name }) => events.split(' ').includes(name))) {
      assert.match(event.type?.text ?? '', /Event$/, event.name);
    }
  });

  it('names each part and each custom property of the contract', () => {
    const parts = 'stage media overlay card region leader controls timeline marker panel recap notice';
    assert.deepEqual(
      parts.split(' ').filter((name) => !names(element.cssParts).includes(name)),
      [],
    );
    const properties = 'accent surface text font radius card-width focus z'
      .split(' ')
      .map((name) => `--context-video-${name}`);
    assert.deepEqual(
      properties.filter((name) => !names(element.cssProperties).includes(name)),
      [],
    );
  });

  it('names each property and method of the contract', () => {
    const members =
      'play pause load currentTime duration paused ended seeking muted volume playbackRate readyState networkState buffered ' +
      'seekable played error textTracks videoWidth videoHeight media trackObject annotations activeAnnotations problems ' +
      'annotationsEnabled seekToAnnotation nextAnnotation previousAnnotation openAnnotation closeAnnotation';
    const publicMembers = (element.members ?? []).filter(
      ({ privacy }) => privacy === undefined || privacy === 'public',
    );
    const missing = members.split(' ').filter((name) => !names(publicMembers).includes(name));
    assert.deepEqual(missing, []);
  });

  it('gives editors the tag with its attributes', () => {
    const { tags } = readJson('dist/vscode.html-custom-data.json');
    const tag = tags.find(({ name }) => name === 'context-video');
    assert.ok(names(tag.attributes).includes('track-offset'));
  });
});
