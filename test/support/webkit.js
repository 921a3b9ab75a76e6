// WebKit for the tests: WebKitGTK's MiniBrowser on a screen of its own (Xvfb), driven by classic WebDriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { findWebKit } from './browser.js';

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the driver; returns its port and how to end it, with the browser and the screen that it opened. */
async function startDriver({ driver, xvfb }) {
  const port = await freePort();
  const process_ = spawn(
    xvfb,
    ['-a', '-s', '-screen 0 1600x1400x24', driver, '--host=127.0.0.1', `--port=${port}`],
    {
      // A process group of its own, so that everything it starts ends with it.
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    },
  );
  const stop = () => {
    try {
      process.kill(-process_.pid);
    } catch {
      // It has exited by itself.
    }
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  for (let tries = 0; ; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return { port, stop };
    if (tries > 200) throw new Error('WebKitWebDriver did not answer within 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** WebDriver's names of keys that write nothing. */
const keys = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** The part of puppeteer's page that the test commands use, implemented with classic WebDriver, so that one set of commands is enough. */
class WebDriverPage {
  #driver;
  constructor(driver) {
    this.#driver = driver;
  }

  #key(...actions) {
    return this.#driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }
  #pointer(id, pointerType, ...actions) {
    return this.#driver.performActions([{ type: 'pointer', id, parameters: { pointerType }, actions }]);
  }

  keyboard = {
    down: (key) => this.#key({ type: 'keyDown', value: keys[key] ?? key }),
    up: (key) => this.#key({ type: 'keyUp', value: keys[key] ?? key }),
    press: (key) =>
      this.#key({ type: 'keyDown', value: keys[key] ?? key }, { type: 'keyUp', value: keys[key] ?? key }),
    type: async (text) => {
      for (const letter of text) await this.keyboard.press(letter);
    },
  };

  mouse = {
    move: (x, y) => this.#pointer('mouse', 'mouse', { type: 'pointerMove', duration: 0, x, y }),
    down: ({ button = 'left' } = {}) =>
      this.#pointer('mouse', 'mouse', { type: 'pointerDown', button: buttons[button] }),
    up: ({ button = 'left' } = {}) =>
      this.#pointer('mouse', 'mouse', { type: 'pointerUp', button: buttons[button] }),
    click: async (x, y, options) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
    reset: () => this.#driver.releaseActions(),
  };

  /** The window has borders and bars, whose sizes only the page knows. */
  async setViewport({ width, height }) {
    for (let tries = 0; tries < 20; tries++) {
      const [innerWidth, innerHeight] = await this.#driver.execute('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      const rect = await this.#driver.getWindowRect();
      await this.#driver.setWindowRect(
        0,
        0,
        rect.width + width - innerWidth,
        rect.height + height - innerHeight,
      );
    }
    throw new Error(`The window does not become ${width} × ${height}.`);
  }

  /** Of the whole viewport: WebKitGTK's pictures of an element are empty. */
  screenshot() {
    return this.#driver.takeScreenshot();
  }
}

class WebKitLauncher extends WebdriverLauncher {
  // What the commands ask for to know how to speak to the browser.
  type = 'puppeteer';
  concurrency = 1;
  #stopDriver = () => {};

  constructor() {
    const { browser } = findWebKit();
    super({
      hostname: '127.0.0.1',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--autoplay-policy=allow'] },
      },
    });
  }
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }
  async createDriverManager() {
    const { port, stop } = await startDriver(findWebKit());
    this.options.port = port;
    this.#stopDriver = stop;
    return super.createDriverManager();
  }
  async startSession(id, url) {
    await this.ensureManagerInitialized();
    await this.getPage().setViewport({ width: 800, height: 600 });
    return super.startSession(id, url);
  }
  getPage() {
    return new WebDriverPage(this.driver);
  }
  async stop() {
    await super.stop();
    this.#stopDriver();
  }
}

export const webkit = () => new WebKitLauncher();
