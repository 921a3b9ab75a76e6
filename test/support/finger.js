/**
 * Commands for tests: a finger on the page, through the browser itself, since events made by a script neither scroll nor click. `tap` at
 * `[x, y]`, as many `times`; `swipe` from `[x, y]` by `distance` CSS px downwards. Gives back whether the finger does in this browser all
 * that a real one would: WebDriver's, in Firefox, is told to the page, but scrolls nothing.
 */
export function finger() {
  return {
    name: 'finger',
    async executeCommand({ command, payload, session }) {
      if (command !== 'tap' && command !== 'swipe') return undefined;
      const page = session.browser.getPage(session.id);
      const {
        position: [x, y],
        times = 1,
        distance = 0,
      } = payload;
      if (!page.touchscreen) return false;
      if (command === 'tap') for (let time = 0; time < times; time++) await page.touchscreen.tap(x, y);
      else {
        await page.touchscreen.touchStart(x, y);
        for (let step = 1; step <= 10; step++)
          await page.touchscreen.touchMove(x, y + (distance * step) / 10);
        await page.touchscreen.touchEnd();
      }
      return command === 'tap' || session.browser.name === 'Chrome';
    },
  };
}
