/** A device nearby that could play the footage, by Cast or AirPlay, through the browser and without a third party's script. */
export class RemotePlayer {
  readonly #remote: RemotePlayback;
  available = false;

  constructor(remote: RemotePlayback, changed: () => void, signal: AbortSignal) {
    this.#remote = remote;
    for (const event of ['connecting', 'connect', 'disconnect'])
      remote.addEventListener(event, changed, { signal });
    // Rejects if the browser cannot look for devices, or the footage cannot be sent to any.
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

  /** The browser asks which device to use, or whether to stop if one plays already. */
  readonly prompt = (): void => void this.#remote.prompt().catch(() => {});
}
