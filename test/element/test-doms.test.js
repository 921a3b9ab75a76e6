// jsdom and happy-dom, in which pages test their own components: they play nothing and lack much, but a player can be made there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';

const entry = fileURLToPath(new URL('../../src/define.ts', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  conditions: ['production'],
  write: false,
  logLevel: 'error',
});
const script = outputFiles[0].text;

/** Each returns a window that has run the script, and the errors in it. */
const doms = {
  jsdom() {
    const errors = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => {
      // play(), pause() and load() log this, and do nothing.
      if (error.type !== 'not implemented' && error.type !== 'not-implemented') errors.push(error);
    });
    const { window } = new JSDOM('<!doctype html><body>', {
      url: 'https://example.org/',
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      virtualConsole,
    });
    window.eval(script);
    return { window, errors };
  },
  'happy-dom'() {
    const errors = [];
    const window = new Window({
      url: 'https://example.org/',
      settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
    });
    window.addEventListener('error', ({ error }) => errors.push(error));
    window.eval(script);
    return { window, errors };
  },
};

const track = { format: 'context-track/1', annotations: [{ start: 0, headline: 'A fact.' }] };

for (const [name, open] of Object.entries(doms))
  describe(name, () => {
    it('makes a player, puts it into the page, asks things of it and takes it out', async () => {
      const { window, errors } = open();
      const rejected = [];
      const reject = (reason) => rejected.push(reason);
      process.on('unhandledRejection', reject);
      const { document } = window;
      const player = document.createElement('context-video');
      player.src = '/footage.mp4';
      player.trackObject = track;
      document.body.append(player);
      // Test libraries wait for it.
      await player.updateComplete;
      assert.match(player.src, /footage\.mp4$/);
      assert.equal(player.currentTime, 0);
      assert.equal(player.media.localName, 'video');
      player.layout = 'beside';
      player.append(document.createElement('video'));
      // Longer than the player waits for a first frame.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      player.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.innerHTML =
        '<context-video layout="beside"><video src="/other.mp4"></video></context-video>';
      await new Promise((resolve) => setTimeout(resolve, 500));
      document.body.innerHTML = '';
      await new Promise((resolve) => setTimeout(resolve));
      process.off('unhandledRejection', reject);
      window.close?.();
      assert.deepEqual(
        [...errors, ...rejected].map((error) => error?.stack ?? String(error)),
        [],
      );
    });
  });
