/** A device nearby that could play the footage: Cast and AirPlay alike, through the browser and without anybody's script. */
export class RemotePlayer {
  readonly #remote: RemotePlayback;
  available = false;

  constructor(remote: RemotePlayback, changed: () => void, signal: AbortSignal) {
    this.#remote = remote;
    for (const event of ['connecting', 'connect', 'disconnect'])
      remote.addEventListener(event, changed, { signal });
    // Rejects where the browser cannot look for devices, or the footage cannot be sent to any.
    remote
      .watchAvailability((available) => {
        this.available = available;
        if (!signal.aborted) changed();
      })
      .then(
        (id) => {
          const cancel = () => void remote.cancelWatchAvailability(id).catch(() => {});
          signal.addEventListener('abort', cancel);
          if (signal.aborted) cancel();
        },
        () => {},
      );
  }

  get connected(): boolean {
    return this.#remote.state !== 'disconnected';
  }

  /** The browser asks which device; when one plays already, whether to stop. */
  readonly prompt = (): void => void this.#remote.prompt().catch(() => {});
}
