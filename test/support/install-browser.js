// Makes sure that there is a browser to test in: finds one, else installs Debian's where apt can be used.
import { spawnSync } from 'node:child_process';
import { findBrowser, findFirefox, findWebKit, which } from './browser.js';

/** How each engine is found, the Debian packages that bring it, and what to do where neither helps. */
const engines = {
  chromium: {
    find: findBrowser,
    packages: ['chromium'],
    advice:
      'The tests need a browser: install Chrome, Chromium or Edge (on Debian: apt-get install chromium), or set CHROME_PATH to one.',
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    advice:
      'The tests need Firefox: install it (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to it.',
  },
  webkit: {
    find: findWebKit,
    // Its codecs are GStreamer's; xvfb-run cannot do without xauth, which it merely recommends.
    packages: [
      'webkit2gtk-driver',
      'xvfb',
      'xauth',
      'gstreamer1.0-plugins-good',
      'gstreamer1.0-plugins-bad',
      'gstreamer1.0-libav',
    ],
    advice:
      'The tests need WebKitGTK, which runs on Linux only: install its driver, xvfb and the codecs (on Debian: apt-get install ' +
      'webkit2gtk-driver xvfb xauth gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-libav).',
  },
};

/** How to run a command as root without being asked for a password, or undefined. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = which('sudo');
  if (sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0) return [sudo, '-n'];
  return undefined;
}

function apt(prefix, ...args) {
  const [command, ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-y',
    ...args,
  ];
  return (
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 5 * 60_000 }).status === 0
  );
}

/** What was found of an engine, or was installed; throws with one sentence of advice where neither can be done. */
export function ensureEngine(name) {
  const { find, packages, advice } = engines[name];
  const found = find();
  if (found) return found;
  const prefix = process.platform === 'linux' && which('apt-get') ? asRoot() : undefined;
  if (!prefix) throw new Error(advice);
  console.log(`No ${name === 'chromium' ? 'browser' : name} found; installing ${packages[0]} with apt …`);
  const install = () => apt(prefix, 'install', '--no-install-recommends', ...packages);
  if (!install()) {
    // A fresh machine has no package lists yet, or old ones.
    apt(prefix, 'update');
    install();
  }
  const installed = find();
  if (!installed) throw new Error(advice);
  return installed;
}

/** The path of a Chrome, Chromium or Edge. */
export const ensureBrowser = () => ensureEngine('chromium');
