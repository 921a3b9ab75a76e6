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
export const firefox = () =>
  puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox(),
      // For media features, which no command of the protocol sets (emulate, below).
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

/** Numbers that Firefox's own preferences give to the values of media features. */
const featurePreferences = {
  'prefers-color-scheme': ['layout.css.prefers-color-scheme.content-override', { dark: 0, light: 1 }],
  'prefers-reduced-motion': ['ui.prefersReducedMotion', { 'no-preference': 0, reduce: 1 }],
  'forced-colors': ['browser.display.document_color_use', { none: 0, active: 2 }],
};

/**
 * Sets a page's medium ("screen", "print") and media features as Chromium's DevTools do, in the browser's own context, since the protocol
 * has no command for it.
 */
export async function emulate(page, { media, features = [] }) {
  const { connection } = page.browser();
  const send = async (method, params) => (await connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const set = features.map(({ name, value }) => {
    const [preference, numbers] = featurePreferences[name];
    return [preference, numbers[value]];
  });
  const { exceptionDetails } = await send('script.evaluate', {
    expression: `{
      for (const [name, number] of ${JSON.stringify(set)}) Services.prefs.setIntPref(name, number);
      const medium = ${JSON.stringify(media ?? null)};
      if (medium) for (const tab of gBrowser.browsers) tab.browsingContext.mediumOverride = medium === 'screen' ? '' : medium;
    }`,
    target: { context: contexts[0].context },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}
