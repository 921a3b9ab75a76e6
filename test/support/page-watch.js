// Runs in a page before any script of its own (puppeteer's evaluateOnNewDocument): records listeners and measurements.

/**
 * Adds to the page: `until`; `listeners`, those of the window, its document and the like; `measured`, whatever is observed or measured.
 *
 * @param noFullScreen Elements cannot go full screen, as on an iPhone.
 */
export function watchPage(noFullScreen) {
  globalThis.until = async (holds) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 16));
  };
  if (noFullScreen)
    // As on an iPhone, where elements and documents do not have it.
    for (const [object, name] of [
      [Document.prototype, 'fullscreenEnabled'],
      [Element.prototype, 'requestFullscreen'],
    ])
      delete object[name];

  const listeners = [];
  globalThis.listeners = listeners;
  // What a player listens to besides its own nodes, whose listeners disappear with them.
  const page = new Set([globalThis, document, visualViewport, screen.orientation, navigator.connection]);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const place = (target, type, listener, options) => {
    const capture = typeof options === 'object' ? !!options?.capture : !!options;
    const what = { target: target ?? globalThis, type, listener, capture };
    const isSame = (each) => Object.keys(what).every((key) => each[key] === what[key]);
    return { what, index: listeners.findIndex(isSame) };
  };
  const forget = (...how) => {
    const { index } = place(...how);
    if (index >= 0) listeners.splice(index, 1);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const { what, index } = place(this, type, listener, options);
    const { target } = what;
    const lasts = !options?.signal?.aborted && index < 0;
    if (lasts && (page.has(target) || target instanceof MediaQueryList)) {
      listeners.push(what);
      const gone = () => forget(target, type, listener, options);
      if (options?.signal) addEventListener.call(options.signal, 'abort', gone, { once: true });
      if (options?.once) addEventListener.call(target, type, gone, options);
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    forget(this, type, listener, options);
    return removeEventListener.call(this ?? globalThis, type, listener, options);
  };

  // Whoever asks for sizes.
  globalThis.measured = [];
  const { getBoundingClientRect, scrollIntoView } = Element.prototype;
  Element.prototype.getBoundingClientRect = function () {
    globalThis.measured.push(`box of ${this.localName}.${this.className}`);
    return getBoundingClientRect.call(this);
  };
  Element.prototype.scrollIntoView = function (...how) {
    globalThis.measured.push(`scrolled to ${this.localName}.${this.className}`);
    return scrollIntoView.apply(this, how);
  };
  for (const name of ['ResizeObserver', 'IntersectionObserver']) {
    const Observer = globalThis[name];
    globalThis[name] = class extends Observer {
      constructor(callback, options) {
        super((...told) => {
          globalThis.measured.push(name);
          callback(...told);
        }, options);
      }
    };
  }
}
