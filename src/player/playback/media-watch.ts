import type { MediaElement } from '../../media/media-element.js';
import { observeMedia, readMediaState } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';
import type { MediaHostState } from './media-host-state.js';

/** Milliseconds of waiting after which a spinner is shown. */
const spinnerDelay = 300;

export interface MediaWatchHost {
  readonly mediaHost: MediaHostState;
  /** Playback began or stopped. */
  playbackToggled(): void;
}

/** State that follows from the media's events, and cannot be read from the media at any time. */
export class MediaWatch {
  readonly #context: PlayerContext;
  readonly #host: MediaWatchHost;
  #timer = 0;
  #started = false;
  #buffering = false;
  #live = false;

  constructor(context: PlayerContext, host: MediaWatchHost) {
    this.#context = context;
    this.#host = host;
  }

  /** The viewer has begun to watch: the poster is gone. */
  get started(): boolean {
    return this.#started;
  }

  /** Playback has waited for data long enough to show it. */
  get buffering(): boolean {
    return this.#buffering;
  }

  /**
   * It has failed and will not play until it is loaded again; what failed on the way may play on for what it has. `paused` does not tell:
   * HTML leaves it false for footage that was to play, and so does Firefox; Chromium does for `<source>` children (NETWORK_NO_SOURCE).
   */
  get failed(): boolean {
    const { error, networkState } = this.#context.media;
    return !!this.#host.mediaHost.loader.failure && (!!error || networkState === 3);
  }

  /** What plays is, or was, a live stream. */
  get live(): boolean {
    return this.#live;
  }

  /** The viewer seeks; the media reports it only once the seek has ended. */
  begin(): void {
    this.#started = true;
    this.#context.requestUpdate();
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    const changed = () => this.#changed(media);
    observeMedia(media, changed, signal);
    for (const type of ['play', 'pause'])
      media.addEventListener(type, () => this.#host.playbackToggled(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    changed();
    // Footage may have begun to play before the player was created, and then the event has passed.
    if (!media.paused) this.#host.playbackToggled();
  }

  #changed(media: MediaElement): void {
    const { mediaHost } = this.#host;
    const { started, waiting, readyState, paused } = readMediaState(media);
    // The duration does not tell: a camera has no end either, and some recordings do not state theirs.
    this.#live = !!readyState && (this.#live || mediaHost.loader.adapter?.liveEdge !== undefined);
    this.#started = readyState === 0 && paused ? false : this.#started || started;
    if (!media.muted) mediaHost.loader.soundChosen();
    const buffers = waiting && !paused;
    clearTimeout(this.#timer);
    if (buffers && !this.#buffering)
      this.#timer = window.setTimeout(() => this.#setBuffering(true), spinnerDelay);
    else if (!buffers) this.#setBuffering(false);
    this.#context.requestUpdate();
  }

  #setBuffering(buffering: boolean): void {
    if (this.#buffering === buffering) return;
    this.#buffering = buffering;
    this.#context.requestUpdate();
  }
}
