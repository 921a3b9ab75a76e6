// The two builds for script tags, copied to a folder of their own, on pages that have nothing else.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createConsumer } from '../support/consumer.js';
import { clips, htmlPage, playerMarkup, seen, trackJson } from '../support/screening.js';
import { openSite, strictPolicy } from '../support/site.js';
import { useBrowser } from '../support/visitor.js';

const consumer = createConsumer();
const moduleTag = '<script type="module" src="/vendor/player/context-video.js"></script>';
const classicTag = '<script src="/vendor/player/context-video.iife.js"></script>';
const hls = '/clips/hls-fmp4/master.m3u8';

/** The files that a page copies from the package for each way in. */
function copyOf(...paths) {
  const copy = join(consumer.folder, `copy-${Math.random().toString(36).slice(2)}`);
  for (const path of paths)
    cpSync(join(consumer.installed, 'dist', path), join(copy, path), { recursive: true });
  return copy;
}
const copies = {
  [moduleTag]: copyOf('context-video.js', 'chunks'),
  [classicTag]: copyOf('context-video.iife.js', 'context-video-hls.js'),
};

function open(test, tag, body, options) {
  return openSite(test, {
    pages: { '/page.html': htmlPage(tag, body), '/track.json': trackJson },
    folders: { '/vendor/player/': copies[tag], '/clips/': clips },
    ...options,
  });
}

describe('the script-tag builds', () => {
  const visit = useBrowser();

  for (const [name, tag] of Object.entries({ 'module script': moduleTag, 'classic script': classicTag })) {
    describe(`the ${name}`, () => {
      it('plays MP4 and shows the annotation, and fetches nothing of HLS', async (test) => {
        const site = await open(test, tag, playerMarkup());
        const visitor = await visit(`${site.origin}/page.html`);
        assert.deepEqual(await visitor.watch(), seen);
        // Strings that are fetched with the part for annotations: a bundler may drop an import from which nothing is used.
        assert.match(
          await visitor.page.evaluate(() => document.querySelector('context-video').shadowRoot.textContent),
          /1 note/,
        );
        assert.deepEqual(visitor.problems, []);
        assert.deepEqual(
          site.requested.filter((path) => path.includes('hls')),
          [],
        );
      });

      it('plays HLS with the file beside it', async (test) => {
        const site = await open(test, tag, playerMarkup(hls));
        const visitor = await visit(`${site.origin}/page.html`);
        assert.deepEqual({ ...(await visitor.watch()), pictureWidth: 320 }, seen);
        assert.deepEqual(visitor.problems, []);
        assert.ok(site.requested.some((path) => /^\/vendor\/player\/.*hls.*\.js$/.test(path)));
      });

      for (const [footage, src] of Object.entries({ MP4: '/clips/short.mp4', HLS: hls })) {
        it(`plays ${footage} under the strict policy with no violation`, async (test) => {
          const site = await open(test, tag, playerMarkup(src), { policy: strictPolicy });
          const visitor = await visit(`${site.origin}/page.html`);
          assert.deepEqual({ ...(await visitor.watch()), pictureWidth: 320 }, seen);
          assert.deepEqual(await visitor.violations(), []);
          assert.deepEqual(visitor.problems, []);
        });
      }

      it('shows the subtitles of a stream under the strict policy with no violation', async (test) => {
        const site = await open(test, tag, playerMarkup(hls), { policy: strictPolicy });
        const visitor = await visit(`${site.origin}/page.html`);
        await visitor.watch();
        const text = await visitor.page.evaluate(async () => {
          const [track] = document.querySelector('context-video').textTracks;
          track.mode = 'showing';
          while (!track.cues?.length) await new Promise(requestAnimationFrame);
          return track.cues[0].text;
        });
        assert.ok(text);
        assert.deepEqual(await visitor.violations(), []);
        assert.deepEqual(visitor.problems, []);
      });

      it('turns a div with data attributes into a player', async (test) => {
        const div =
          '<div data-context-video data-src="/clips/short.mp4" data-track="/track.json" data-poster="/clips/sprite.jpg" data-loading="eager"></div>';
        const site = await open(test, tag, div);
        const visitor = await visit(`${site.origin}/page.html`);
        assert.deepEqual(await visitor.watch(), seen);
        assert.equal(
          await visitor.page.evaluate(() => document.querySelector('context-video').poster),
          `${site.origin}/clips/sprite.jpg`,
        );
        assert.deepEqual(visitor.problems, []);
      });

      it('may be on a page twice', async (test) => {
        const site = await open(test, tag, tag.replace('.js"', '.js?again"') + playerMarkup());
        const visitor = await visit(`${site.origin}/page.html`);
        assert.deepEqual(await visitor.watch(), seen);
        assert.deepEqual(
          visitor.problems.filter((problem) => problem.startsWith('error')),
          [],
        );
        const warnings = visitor.problems.filter((problem) => problem.startsWith('warn'));
        assert.equal(warnings.length, 1, visitor.problems.join('\n'));
        assert.match(warnings[0], /\d+\.\d+\.\d+.*\d+\.\d+\.\d+/s);
      });
    });
  }

  describe('with a second lit on the page, which has made its policy of that name', () => {
    const lit = `trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });`;
    const openBeside = (test, tag, policy) =>
      openSite(test, {
        pages: {
          '/page.html': htmlPage(`<script src="/lit.js"></script>${tag}`, playerMarkup()),
          '/track.json': trackJson,
          '/lit.js': lit,
        },
        folders: { '/vendor/player/': copies[tag], '/clips/': clips },
        policy,
      });

    for (const tag of [moduleTag, classicTag])
      it(`works if the policy allows duplicates: ${tag}`, async (test) => {
        const site = await openBeside(test, tag, `${strictPolicy} 'allow-duplicates'`);
        const visitor = await visit(`${site.origin}/page.html`);
        assert.deepEqual(await visitor.watch(), seen);
        assert.deepEqual(visitor.problems, []);
      });

    it('otherwise the module script plays the footage with the browser’s controls, and says why', async (test) => {
      const site = await openBeside(test, moduleTag, strictPolicy);
      const visitor = await visit(`${site.origin}/page.html`);
      const played = await visitor.page.evaluate(async () => {
        await customElements.whenDefined('context-video');
        const player = document.querySelector('context-video');
        await player.play();
        while (!player.media.controls) await new Promise(requestAnimationFrame);
        return player.media.localName;
      });
      assert.equal(played, 'video');
      const [warning] = visitor.problems.filter((problem) => problem.startsWith('warn'));
      assert.match(warning, /controls could not be loaded.*lit-html/);
    });
  });

  describe('the classic script', () => {
    it('runs on a page that is not UTF-8, where no header names the script’s encoding', async (test) => {
      const page = htmlPage(classicTag, playerMarkup()).replace('charset="utf-8"', 'charset="windows-1252"');
      const site = await openSite(test, {
        pages: { '/page.html': page, '/track.json': trackJson },
        folders: { '/vendor/player/': copies[classicTag], '/clips/': clips },
        charset: '',
      });
      const visitor = await visit(`${site.origin}/page.html`);
      assert.equal(await visitor.page.evaluate(() => document.characterSet), 'windows-1252');
      assert.deepEqual(await visitor.watch(), seen);
      assert.deepEqual(visitor.problems, []);
    });

    it('consists of ASCII alone', () => {
      const text = readFileSync(join(copies[classicTag], 'context-video.iife.js'), 'utf8');
      assert.deepEqual(
        [...text].filter((character) => character > '\x7f'),
        [],
      );
    });
  });

  describe('the module script', () => {
    const loads = (requested) => requested.filter((path) => path.endsWith('/context-video.js')).length;

    it('is loaded once where its address has a query, as content systems write it', async (test) => {
      const site = await openSite(test, {
        pages: {
          '/page.html': htmlPage(moduleTag.replace('.js"', '.js?ver=6.5"'), playerMarkup()),
          '/track.json': trackJson,
        },
        folders: { '/vendor/player/': copies[moduleTag], '/clips/': clips },
      });
      const visitor = await visit(`${site.origin}/page.html`);
      assert.deepEqual(await visitor.watch(), seen);
      assert.equal(loads(site.requested), 1);
      assert.deepEqual(visitor.problems, []);
    });

    it('does so too while the player is on its way for long', async (test) => {
      const site = await open(test, moduleTag, playerMarkup());
      const { page } = await visit('about:blank');
      await page.setRequestInterception(true);
      const held = [];
      page.on('request', (request) =>
        /\/player-/.test(request.url()) ? held.push(request) : request.continue(),
      );
      await page.goto(`${site.origin}/page.html`);
      const controls = () => page.evaluate(() => document.querySelector('context-video').media.controls);
      while (!(await controls())) await new Promise((resolve) => setTimeout(resolve, 50));
      await held[0].continue();
      await page.evaluate(() => document.querySelector('context-video').updateComplete);
      assert.equal(await controls(), false);
    });

    it('leaves the footage with the browser’s controls while the player cannot be fetched', async (test) => {
      const folder = copyOf('context-video.js');
      const site = await openSite(test, {
        pages: { '/page.html': htmlPage(moduleTag, playerMarkup()), '/track.json': trackJson },
        folders: { '/vendor/player/': folder, '/clips/': clips },
      });
      const { page, problems } = await visit(`${site.origin}/page.html`);
      const controls = () => page.evaluate(() => document.querySelector('context-video').media.controls);
      while (!(await controls())) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.match(problems.join('\n'), /controls could not be loaded/);
      await page.evaluate(() => document.querySelector('context-video').play());

      cpSync(join(consumer.installed, 'dist/chunks'), join(folder, 'chunks'), { recursive: true });
      await page.evaluate(async () => {
        dispatchEvent(new Event('online'));
        await document.querySelector('context-video').updateComplete;
      });
      assert.equal(await controls(), false);
      await page.evaluate(() => {
        const player = document.querySelector('context-video');
        const { parentElement } = player;
        player.remove();
        return new Promise((resolve) => setTimeout(resolve)).then(() => parentElement.append(player));
      });
      assert.equal(await controls(), false, 'put back');
      assert.ok(
        await page.evaluate(() =>
          document.querySelector('context-video').shadowRoot.querySelector('[role=slider]'),
        ),
      );
    });
  });

  describe('the policy of these tests', () => {
    it('is seen to be violated by a page that violates it', async (test) => {
      const site = await open(test, moduleTag, '<p style="color:red">Text</p>', { policy: strictPolicy });
      const visitor = await visit(`${site.origin}/page.html`);
      assert.match((await visitor.violations()).join(), /style-src/);
    });
  });
});
