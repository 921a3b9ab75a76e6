// Makes sure that there is a browser to test in: finds one, else installs Debian's chromium where apt can be used.
import { spawnSync } from 'node:child_process';
import { findBrowser, which } from './browser.js';

const advice =
  'The tests need a browser: install Chrome, Chromium or Edge (on Debian: apt-get install chromium), or set CHROME_PATH to one.';

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

/** The path of a browser that was found or installed; throws with one sentence of advice where neither can be done. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const prefix = process.platform === 'linux' && which('apt-get') ? asRoot() : undefined;
  if (!prefix) throw new Error(advice);
  console.log('No browser found; installing chromium with apt …');
  const install = () => apt(prefix, 'install', '--no-install-recommends', 'chromium');
  if (!install()) {
    // A fresh machine has no package lists yet, or old ones.
    apt(prefix, 'update');
    install();
  }
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}
