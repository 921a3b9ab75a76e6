// The npm modules, bundled by a page's own bundler.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { createConsumer } from '../support/consumer.js';
import { clips, htmlPage, playerMarkup, seen, trackJson } from '../support/screening.js';
import { openSite } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const bundlers = {
  async esbuild(entry, outdir) {
    await esbuild.build({
      entryPoints: [entry],
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'error',
    });
  },
  async rollup(entry, dir) {
    const warnings = [];
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir, format: 'es' });
    assert.deepEqual(warnings, []);
  },
};

function open(test, folder, body) {
  return openSite(test, {
    pages: {
      '/page.html': htmlPage('<script type="module" src="/out/main.js"></script>', body),
      '/track.json': trackJson,
    },
    folders: { '/out/': folder, '/clips/': clips },
  });
}

describe('the npm modules', () => {
  const visit = useBrowser();

  for (const [name, bundle] of Object.entries(bundlers)) {
    describe(`bundled with ${name}`, () => {
      it('context-video/define gives a player that plays and annotates, MP4 without hls.js and HLS with it', async (test) => {
        const out = join(consumer.folder, `${name}-define`);
        await bundle(consumer.write('main.js', `import 'context-video/define';`), out);
        const requests = {};
        for (const [footage, src] of Object.entries({
          mp4: '/clips/short.mp4',
          hls: '/clips/hls-fmp4/master.m3u8',
        })) {
          const site = await open(test, out, playerMarkup(src));
          const visitor = await visit(`${site.origin}/page.html`);
          assert.deepEqual({ ...(await visitor.watch()), pictureWidth: 320 }, seen);
          assert.deepEqual(visitor.problems, []);
          requests[footage] = site.requested.filter((path) => path.startsWith('/out/')).length;
        }
        assert.ok(requests.hls > requests.mp4, `files fetched: ${JSON.stringify(requests)}`);
      });

      it('context-video alone registers nothing', async (test) => {
        const out = join(consumer.folder, `${name}-index`);
        await bundle(
          consumer.write(
            'main.js',
            `import { ContextVideoElement } from 'context-video'; globalThis.found = ContextVideoElement;`,
          ),
          out,
        );
        const site = await open(test, out, playerMarkup());
        const visitor = await visit(`${site.origin}/page.html`);
        const [imported, registered] = await visitor.page.evaluate(() => [
          globalThis.found?.name !== undefined,
          customElements.get('context-video') !== undefined,
        ]);
        assert.deepEqual([imported, registered], [true, false]);
        assert.deepEqual(visitor.problems, []);
      });

      it('keeps nothing of an import of the class that is not used', async (test) => {
        const out = join(consumer.folder, `${name}-unused`);
        await bundle(
          consumer.write(
            'main.js',
            `import { ContextVideoElement } from 'context-video'; globalThis.found = 'nothing';`,
          ),
          out,
        );
        const site = await open(test, out, '');
        const visitor = await visit(`${site.origin}/page.html`);
        assert.equal(await visitor.page.evaluate(() => globalThis.found), 'nothing');
        assert.deepEqual(
          site.requested.filter((path) => path.startsWith('/out/')),
          ['/out/main.js'],
        );
      });
    });
  }
});
