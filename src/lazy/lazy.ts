/** A part of the code that is fetched when it is first needed. `value` is what was fetched. */
export interface Lazy<T> {
  /** Undefined until it has arrived. */
  readonly value: T | undefined;
  /** Why the last attempt failed. */
  readonly error: unknown;
  /**
   * Fetches it once, however often this is called. Resolves to undefined if it cannot be fetched at the moment; never rejects.
   *
   * A missing file is requested again only after a delay, and only a few times: renders and hovers call this many times a second. After a
   * failure nothing is fetched for `firstDelay` ms, for twice as long after each further one, and after `mostAttempts` failures never again.
   *
   * @param pressed A viewer has pressed a button for it: fetches regardless of earlier failures.
   */
  load(pressed?: boolean): Promise<T | undefined>;
}

/** Milliseconds. */
const firstDelay = 2000;
const mostAttempts = 4;

/** @param fetch An `import()`, written out so that bundlers see it. */
export function lazy<T>(fetch: () => Promise<T>, now: () => number = Date.now): Lazy<T> {
  let value: T | undefined;
  let pending: Promise<T | undefined> | undefined;
  let error: unknown;
  let failures = 0;
  let notBefore = 0;
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    load(pressed = false) {
      if (value !== undefined) return Promise.resolve(value);
      if (pending) return pending;
      if (!pressed && (failures >= mostAttempts || now() < notBefore)) return Promise.resolve(undefined);
      return (pending = fetch()
        .then(
          (loaded) => (value = loaded),
          (reason: unknown) => {
            error = reason;
            notBefore = now() + firstDelay * 2 ** failures++;
            return undefined;
          },
        )
        .finally(() => (pending = undefined)));
    },
  };
}
