/** Who listens to `video`, its lists of tracks and the tracks themselves, and who waits for its next frame. */
export class Listeners {
  readonly #known = new Set<string>();
  /** Ends the watch. */
  readonly stop: () => void;

  constructor(video: HTMLVideoElement) {
    const known = this.#known;
    const isOf = (target: unknown) =>
      target === video ||
      target === video.textTracks ||
      target === video.remote ||
      (target instanceof TextTrack && [...video.textTracks].includes(target));
    const ids = new WeakMap<object, number>();
    let count = 0;
    const id = (object: object) => ids.get(object) ?? (ids.set(object, ++count), count);
    const keyOf = (target: EventTarget, type: string, listener: object, options: unknown) => {
      const capture =
        typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture : options;
      return `${type} of ${target.constructor.name} ${id(target)} ${id(listener)} ${!!capture}`;
    };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const { requestVideoFrameCallback, cancelVideoFrameCallback } = video;

    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...[type, listener, options]: Parameters<typeof addEventListener>
    ) {
      addEventListener.call(this, type, listener, options);
      const { signal, once } = typeof options === 'object' ? options : {};
      if (!isOf(this) || !listener || signal?.aborted) return;
      const key = keyOf(this, type, listener, options);
      known.add(key);
      if (signal) addEventListener.call(signal, 'abort', () => known.delete(key), { once: true });
      if (once) addEventListener.call(this, type, () => known.delete(key), options);
    };
    EventTarget.prototype.removeEventListener = function (
      this: EventTarget,
      ...[type, listener, options]: Parameters<typeof removeEventListener>
    ) {
      removeEventListener.call(this, type, listener, options);
      if (isOf(this) && listener) known.delete(keyOf(this, type, listener, options));
    };
    video.requestVideoFrameCallback = (callback) => {
      const handle = requestVideoFrameCallback.call(video, (...told) => {
        known.delete(`frame ${handle}`);
        callback(...told);
      });
      known.add(`frame ${handle}`);
      return handle;
    };
    video.cancelVideoFrameCallback = (handle) => {
      known.delete(`frame ${handle}`);
      cancelVideoFrameCallback.call(video, handle);
    };
    this.stop = () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }

  /** Those that are there now: type, kind of target, and numbers that tell listeners apart. */
  get left(): readonly string[] {
    return [...this.#known];
  }
}
