// Finds the browser that the tests and the footage script use, in one place, so that both look in the same way.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of an installed program, or undefined. */
export function which(name) {
  try {
    return (
      execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .toString()
        .split(/\r?\n/)[0] || undefined
    );
  } catch {
    return undefined;
  }
}

/** An installed Chrome, Chromium or Edge (CHROME_PATH wins), or undefined. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  for (const name of names) {
    const found = which(name);
    if (found) return found;
  }
  return places.find((place) => existsSync(place));
}

const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** An installed Firefox (FIREFOX_PATH wins), or undefined. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && existsSync(named)) return named;
  return which('firefox') ?? which('firefox-esr') ?? firefoxPlaces.find((place) => existsSync(place));
}

/** WebKitGTK's driver, its browser and a screen for them, or undefined where one of them is missing. Linux only. */
export function findWebKit() {
  const driver = which('WebKitWebDriver');
  const xvfb = which('xvfb-run');
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((folder) =>
    existsSync(folder) ? [folder, ...readdirSync(folder).map((name) => join(folder, name))] : [],
  );
  const browser = folders
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')))
    .find((place) => existsSync(place));
  return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
}

/** Flags under which Chromium behaves the same as root in a container, on a laptop and in CI, and never calls home. */
export const browserFlags = [
  '--no-sandbox',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--force-color-profile=srgb',
];
