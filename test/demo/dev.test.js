// `npm run dev`: the demo from src/, with a reload for each change.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/build.js';
import { useDevServer } from '../support/dev-server.js';
import { useBrowser } from '../support/visitor.js';

describe('npm run dev', () => {
  const origin = useDevServer();
  const visit = useBrowser();

  /** Does something to a file; returns after how many ms the page was on its way again. */
  async function reloadAfter(page, change) {
    const reloaded = new Promise((resolve) => page.once('framenavigated', resolve));
    // The page hears of changes only from when its socket is open, and the server of those to files it has begun to watch.
    await page.evaluate(async () => {
      const { webSocketOpened } = await import('/__web-dev-server__web-socket.js');
      await webSocketOpened;
    });
    const began = performance.now();
    change();
    await reloaded;
    return performance.now() - began;
  }

  for (const path of ['/demo/', '/demo/classic-script.html'])
    it(`plays ${path} from src/, under the page's strict policy`, async () => {
      const { page, violations } = await visit(origin() + path);
      const played = await page.evaluate(async () => {
        await customElements.whenDefined('context-video');
        const player = document.querySelector('context-video');
        player.muted = true;
        const entered = new Promise((resolve) =>
          addEventListener('annotation-enter', resolve, { once: true }),
        );
        // The demo's first annotation begins here: with HTTP Range there is no need to wait for it.
        await player.play();
        player.currentTime = 2;
        await entered;
        return player.currentTime;
      });
      assert.ok(played >= 2, `${played} s`);
      const sources = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      assert.ok(sources.includes('/src/script.ts') && sources.includes('/src/player/player.ts'));
      assert.deepEqual(
        sources.filter((source) => source.startsWith('/dist/chunks/')),
        [],
      );
      assert.deepEqual(await violations(), []);
    });

  it('answers Range requests for footage', async () => {
    const answer = await fetch(`${origin()}/demo/footage/pyongyang.mp4`, { headers: { Range: 'bytes=0-9' } });
    assert.equal(answer.status, 206);
    assert.equal((await answer.arrayBuffer()).byteLength, 10);
  });

  it('reloads the demo within 2 s when a source file is written', async () => {
    const { page } = await visit(`${origin()}/demo/`);
    await page.evaluate(() => customElements.whenDefined('context-video').then(() => undefined));
    const file = join(root, 'src/script.ts');
    const { atime, mtime } = statSync(file);
    try {
      const ms = await reloadAfter(page, () => utimesSync(file, new Date(), new Date()));
      assert.ok(ms < 2000, `${ms} ms`);
    } finally {
      // The builds of other tests go by this time.
      utimesSync(file, atime, mtime);
    }
  });

  it('shows what the changed file says', async (test) => {
    mkdirSync(join(root, '.types'), { recursive: true });
    const folder = mkdtempSync(join(root, '.types', 'dev-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const says = (words) =>
      writeFileSync(join(folder, 'said.ts'), `const said: string = '${words}';\ndocument.title = said;\n`);
    says('before');
    writeFileSync(join(folder, 'page.html'), '<!doctype html><script type="module" src="said.ts"></script>');
    const { page } = await visit(`${origin()}/.types/${basename(folder)}/page.html`);
    assert.equal(await page.title(), 'before');
    const loaded = new Promise((resolve) => page.once('load', resolve));
    const ms = await reloadAfter(page, () => says('after'));
    await loaded;
    assert.equal(await page.title(), 'after');
    assert.ok(ms < 2000, `${ms} ms`);
  });

  it('says so where its port is taken', () => {
    const { port } = new URL(origin());
    const { status, stderr } = spawnSync(process.execPath, ['demo/dev.js'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PORT: port },
    });
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^Port ${port} is taken`));
  });
});
