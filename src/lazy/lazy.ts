/** A part of the code that is fetched when it is first needed. */
export interface Lazy<T> {
  /** What was fetched; undefined until it is there. */
  readonly value: T | undefined;
  /** Why the last attempt failed. */
  readonly error: unknown;
  /**
   * Fetches it, once however often it is asked for. Resolves to undefined where it cannot be had at the moment, and never rejects.
   *
   * A file that is missing is not asked for again at once, nor for ever: renders and hovers ask many times a second. After a failure nothing
   * is fetched for `firstDelay` ms, twice as long after each further one, and after `mostAttempts` failures not at all.
   *
   * @param pressed Somebody has pressed a button for it: fetches whatever failed before.
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
