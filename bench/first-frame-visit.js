// A visit to a page that ends with the first frame of its video on screen.

/** Before any script of the page: notes when the first frame of its first video was given to the compositor, and how high it is. */
const noteFirstFrame = () => {
  const watch = (video) =>
    video.requestVideoFrameCallback((now, { height }) => {
      globalThis.firstPicture ??= height;
      globalThis.firstFrame ??= now;
    });
  const watchIn = (root) =>
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLVideoElement) watch(node);
        else if (node instanceof Element) for (const video of node.querySelectorAll('video')) watch(video);
      }
    }).observe(root, { childList: true, subtree: true });
  const { createElement } = document;
  document.createElement = function (...names) {
    const element = createElement.apply(this, names);
    if (element instanceof HTMLVideoElement) watch(element);
    return element;
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watchIn(root);
    return root;
  };
  watchIn(document);
};

/**
 * Opens `url` in a context of its own, where nothing is in the cache. Returns the time from navigation to the first frame, in ms, and
 * what `more` finds in the page then.
 */
export async function visitFirstFrame(browser, url, { network, more } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    if (network) await page.emulateNetworkConditions(network);
    await page.evaluateOnNewDocument(noteFirstFrame);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => globalThis.firstFrame !== undefined, { timeout: 20_000 });
    const time = await page.evaluate(() => globalThis.firstFrame);
    return { time, more: await more?.(page) };
  } finally {
    await context.close();
  }
}
