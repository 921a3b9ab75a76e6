import type { MediaElement } from '../../media/media-element.js';
import { observeMedia, readMediaState } from '../../media/media-state.js';

/** Milliseconds: a shorter wait is not worth a spinner. */
const worthTelling = 300;

export interface MediaWatchHost {
  readonly element: { requestUpdate(): void };
  readonly mediaHost: {
    autoplayed: unknown;
    readonly adapter: { readonly liveEdge?: number | undefined } | undefined;
  };
  wake(): void;
  readonly idle: { used(): void };
}

/** What the media's events have told, beyond what it can be asked at any time. */
export class MediaWatch {
  readonly #host: MediaWatchHost;
  #timer = 0;
  /** The viewer has begun to watch: the poster is gone. */
  started = false;
  /** Loading has gone on for long enough to say so. */
  buffering = false;
  /** What plays is, or was, a live stream. */
  live = false;

  constructor(host: MediaWatchHost) {
    this.#host = host;
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    const changed = () => this.#changed(media);
    observeMedia(media, changed, signal);
    for (const type of ['play', 'pause'])
      media.addEventListener(
        type,
        () => {
          this.#host.idle.used();
          if (!media.paused) this.#host.wake();
        },
        { signal },
      );
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    changed();
  }

  #changed(media: MediaElement): void {
    const { element, mediaHost } = this.#host;
    const { started, waiting, readyState, paused } = readMediaState(media);
    // Not by its duration: a camera has no end either, and some recordings do not say theirs.
    this.live = !!readyState && (this.live || mediaHost.adapter?.liveEdge !== undefined);
    this.started = readyState === 0 && paused ? false : this.started || started;
    if (!media.muted) mediaHost.autoplayed = undefined;
    const buffers = waiting && !paused;
    clearTimeout(this.#timer);
    if (buffers && !this.buffering)
      this.#timer = window.setTimeout(() => this.#setBuffering(true), worthTelling);
    else if (!buffers) this.#setBuffering(false);
    element.requestUpdate();
  }

  #setBuffering(buffering: boolean): void {
    if (this.buffering === buffering) return;
    this.buffering = buffering;
    this.#host.element.requestUpdate();
  }
}
