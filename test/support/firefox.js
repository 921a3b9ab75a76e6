// Firefox for the tests, driven by WebDriver BiDi.
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { findFirefox } from './browser.js';
import { stubProvidersOverBiDi } from './provider-stubs.js';

/** What in Chromium are flags: plays unasked, never calls home, takes touch as a phone does. */
const preferences = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'media.volume_scale': '0.0',
  'dom.w3c_touch_events.enabled': 1,
  // A link that a test follows would take focus and visibility away from the tests.
  'browser.tabs.loadDivertedInBackground': true,
};

/** One page at a time: Firefox plays no footage in a tab behind another. */
export function firefox() {
  const launcher = puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox(),
      // For what no command of the protocol does (inBrowser, below).
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences,
    },
    createPage: async ({ browser }) => {
      await stubProvidersOverBiDi(browser);
      const page = await browser.newPage();
      page.on('popup', (popup) => void popup?.close().catch(() => {}));
      // Puppeteer has these for Chromium alone.
      return Object.assign(page, {
        emulateMediaType: (media) => emulate(page, { media }),
        emulateMediaFeatures: (features) => emulate(page, { features }),
      });
    },
    concurrency: 1,
  });
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await startSession(id, url);
    // A test that walked by Tab out of the page has left focus in the browser's bars, for the next file too.
    await inBrowser(launcher.getPage(id), 'gBrowser.selectedBrowser.focus()');
  };
  return launcher;
}

/** Runs a script in the browser's own window, around the page. */
async function inBrowser(page, expression) {
  const { connection } = page.browser();
  const send = async (method, params) => (await connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { exceptionDetails } = await send('script.evaluate', {
    expression,
    target: { context: contexts[0].context },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

/** Numbers that Firefox's own preferences give to the values of media features. */
const featurePreferences = {
  'prefers-color-scheme': ['layout.css.prefers-color-scheme.content-override', { dark: 0, light: 1 }],
  'prefers-reduced-motion': ['ui.prefersReducedMotion', { 'no-preference': 0, reduce: 1 }],
  'forced-colors': ['browser.display.document_color_use', { none: 0, active: 2 }],
};

/** A high-contrast palette each, as Chromium emulates them: that of a system which forces no colours need not stand out. */
const palettes = {
  dark: {
    paper: '#000000',
    ink: '#ffffff',
    link: '#ffff00',
    chosen: '#00b8cc',
    onChosen: '#000000',
    gray: '#3ff23f',
  },
  light: {
    paper: '#ffffff',
    ink: '#000000',
    link: '#00009f',
    chosen: '#37006e',
    onChosen: '#ffffff',
    gray: '#600000',
  },
};
const palettePreferences = ({ paper, ink, link, chosen, onChosen, gray }) => ({
  'browser.display.background_color': paper,
  'browser.display.foreground_color': ink,
  'browser.anchor_color': link,
  'ui.buttonface': paper,
  'ui.buttontext': ink,
  'ui.buttonborder': ink,
  'ui.highlight': chosen,
  'ui.highlighttext': onChosen,
  'ui.graytext': gray,
});

/** Sets a page's medium ("screen", "print") and media features as Chromium's DevTools do. */
async function emulate(page, { media, features = [] }) {
  const wanted = Object.fromEntries(features.map(({ name, value }) => [name, value]));
  const numbers = Object.entries(wanted).map(([name, value]) => {
    const [preference, values] = featurePreferences[name];
    return [preference, values[value]];
  });
  const colors = Object.entries(palettePreferences(palettes[wanted['prefers-color-scheme'] ?? 'light']));
  await inBrowser(
    page,
    `{
      const { prefs } = Services;
      for (const [name, number] of ${JSON.stringify(numbers)}) prefs.setIntPref(name, number);
      for (const [name, color] of ${JSON.stringify(colors)})
        if (${JSON.stringify(wanted['forced-colors'])} === 'active') prefs.setStringPref(name, color);
        else prefs.clearUserPref(name);
      const medium = ${JSON.stringify(media ?? null)};
      if (medium) gBrowser.selectedBrowser.browsingContext.mediumOverride = medium === 'screen' ? '' : medium;
    }`,
  );
}
