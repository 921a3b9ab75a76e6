/**
 * Commands for tests that must see what a viewer sees: `emulate-features` sets media features that the runner's own command does not
 * know (forced colours), `screenshot` gives the pixels of a part of the page as a data address, `layouts` how often the page was laid out and
 * styled so far, where the browser counts that.
 */
export function pageCommands() {
  return {
    name: 'page-commands',
    async executeCommand({ command, payload, session }) {
      if (!['emulate-features', 'screenshot', 'layouts'].includes(command)) return undefined;
      const page = session.browser.getPage(session.id);
      if (command === 'layouts') {
        if (session.browser.name !== 'Chrome') return false;
        const { LayoutCount, RecalcStyleCount } = await page.metrics();
        return { layouts: LayoutCount, styles: RecalcStyleCount };
      }
      if (command === 'screenshot')
        return `data:image/png;base64,${await page.screenshot({ clip: payload, captureBeyondViewport: false, encoding: 'base64' })}`;
      // Puppeteer refuses names that it does not know; Chromium and our own driving of Firefox know them.
      if (session.browser.name !== 'Chrome') {
        await page.emulateMediaFeatures(payload);
        return true;
      }
      const browser = await page.createCDPSession();
      await browser.send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
