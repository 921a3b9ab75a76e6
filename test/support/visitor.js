// A visitor to a page: opens it in a real browser, and notes whatever goes wrong there.
import { after, before } from 'node:test';
import { launch } from 'puppeteer-core';
import { browserFlags } from './browser.js';
import { ensureBrowser } from './install-browser.js';

/** Opens a browser for the tests of the `describe` in which this is called; returns a function that opens an address in it. */
export function useBrowser() {
  let browser;
  before(async () => {
    browser = await launch({ executablePath: ensureBrowser(), args: browserFlags, headless: true });
  });
  after(() => browser.close());

  /** Opens `address`. `problems` grows by each error, failed request, violation of the policy and console error or warning. */
  return async function visit(address) {
    const page = await (await browser.createBrowserContext()).newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    // Before any script of the page: a violation is reported once and never again.
    await page.evaluateOnNewDocument(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        globalThis.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
      );
    });
    await page.goto(address);
    return {
      page,
      problems,
      violations: () => page.evaluate(() => globalThis.violations),
      /** Plays the first player of the page until an annotation appears; returns what can be seen then. */
      // (Not with waitForFunction: that compiles text, which the policy under test forbids.)
      watch: () =>
        page.evaluate(async () => {
          const within = (promise, what) =>
            Promise.race([
              promise,
              new Promise((_, reject) =>
                setTimeout(() => reject(new Error(`waited 20 s for ${what}`)), 20_000),
              ),
            ]);
          await within(customElements.whenDefined('context-video'), 'the tag');
          const player = document.querySelector('context-video');
          const entered = new Promise((resolve) =>
            addEventListener('annotation-enter', resolve, { once: true }),
          );
          await within(player.play(), 'play()');
          const { annotation } = await within(entered, 'an annotation');
          await player.updateComplete;
          const { width, height } = player.getBoundingClientRect();
          return {
            entered: annotation.headline,
            playing: !player.paused && player.currentTime > 0,
            pictureWidth: player.videoWidth,
            shown: player.shadowRoot.textContent.includes(annotation.headline),
            boxed: width > 0 && height > 0,
          };
        }),
    };
  };
}
