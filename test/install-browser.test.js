// A machine without a browser, simulated by a PATH with a few programs: what is tried, and the message when nothing helps.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './support/build.js';
import { which } from './support/browser.js';

/** Runs ensureEngine() where PATH has only these programs (name: shell script), and what the system has of `tools`. */
function ensureBrowser(test, programs, engine = 'chromium') {
  const bin = mkdtempSync(join(tmpdir(), 'context-video-path-'));
  test.after(() => rmSync(bin, { recursive: true }));
  for (const tool of ['sh', 'which', 'env', 'cat', 'chmod']) symlinkSync(which(tool), join(bin, tool));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script.replaceAll('BIN', bin)}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const code = `import { ensureEngine } from './test/support/install-browser.js';
    try { console.log('found ' + ensureEngine('${engine}')); } catch (error) { console.log('said ' + error.message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: bin },
  });
  const log = join(bin, 'log');
  return {
    lastLine: stdout.trim().split('\n').at(-1).replaceAll(bin, 'BIN'),
    asked: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [],
  };
}

// As on a fresh machine, apt knows no package before its lists were fetched.
const apt = `echo "$*" >> BIN/log
case "$*" in
  *update) echo lists > BIN/lists ;;
  *chromium) [ -f BIN/lists ] || exit 100; echo '#!/bin/sh' > BIN/chromium; chmod +x BIN/chromium ;;
  *firefox-esr) echo '#!/bin/sh' > BIN/firefox-esr; chmod +x BIN/firefox-esr ;;
esac`;
const sudo = '[ "$1" = -n ] && shift; exec "$@"';

describe(
  'looking for a browser',
  { skip: process.platform !== 'linux' && 'elsewhere there is no apt to play with' },
  () => {
    it('takes one that is installed, and installs nothing', (test) => {
      const { lastLine, asked } = ensureBrowser(test, { 'google-chrome': '', 'apt-get': apt, sudo });
      assert.deepEqual([lastLine, asked], ['found BIN/google-chrome', []]);
    });

    it('installs chromium with apt where there is none, with fresh lists where it has to', (test) => {
      const { lastLine, asked } = ensureBrowser(test, { 'apt-get': apt, sudo });
      assert.equal(lastLine, 'found BIN/chromium');
      assert.deepEqual(asked, [
        '-q -y install --no-install-recommends chromium',
        '-q -y update',
        '-q -y install --no-install-recommends chromium',
      ]);
    });

    it('finds or installs Firefox for the tests in three engines', (test) => {
      const found = ensureBrowser(test, { firefox: '', 'apt-get': apt, sudo }, 'firefox');
      assert.deepEqual([found.lastLine, found.asked], ['found BIN/firefox', []]);
      const installed = ensureBrowser(test, { 'apt-get': apt, sudo }, 'firefox');
      assert.equal(installed.lastLine, 'found BIN/firefox-esr');
      assert.deepEqual(installed.asked, ['-q -y install --no-install-recommends firefox-esr']);
    });

    it('asks for WebKit with the screen and the codecs that it needs, and says so where it cannot be had', (test) => {
      const { lastLine, asked } = ensureBrowser(test, { 'apt-get': apt, sudo }, 'webkit');
      assert.match(
        asked[0],
        / install --no-install-recommends webkit2gtk-driver xvfb xauth gstreamer1\.0-\S+/,
      );
      assert.match(lastLine, /^said The tests need WebKitGTK, which runs on Linux only: .*\.$/);
    });

    it('says in a sentence what to install where apt fails or is not there', (test) => {
      for (const programs of [{}, { 'apt-get': 'exit 100', sudo }]) {
        assert.match(
          ensureBrowser(test, programs).lastLine,
          /^said The tests need a browser: install Chrome, Chromium or Edge .*\.$/,
        );
      }
    });
  },
);
