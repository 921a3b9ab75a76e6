import { playIfAllowed } from '../../media/autoplay.js';
import { readMediaState, wantsToPlay } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';
import type { MediaHostState } from './media-host-state.js';

export interface PlaybackCommandsHost {
  readonly mediaHost: MediaHostState;
  /** Footage that was not fetched yet is wanted now. */
  activateMedia(): void;
}

/** What a viewer can ask of the footage. Each becomes a command to the media; what comes of it is seen in its events. */
export class PlaybackCommands {
  readonly #context: PlayerContext;
  readonly #host: PlaybackCommandsHost;

  constructor(context: PlayerContext, host: PlaybackCommandsHost) {
    this.#context = context;
    this.#host = host;
  }

  togglePlay(): void {
    const { media } = this.#context;
    const { loader } = this.#host.mediaHost;
    this.#host.activateMedia();
    if (wantsToPlay(media)) media.pause();
    else {
      if (loader.failure) loader.retry();
      playIfAllowed(media);
    }
  }

  /** From the first frame on. */
  replay(): void {
    this.#context.seek(0);
    playIfAllowed(this.#context.media);
  }

  /** @param time Seconds; beyond the ends of the footage it means the nearest end. */
  seekTo(time: number): void {
    const { duration } = readMediaState(this.#context.media);
    this.#context.seek(Math.min(duration || Infinity, Math.max(0, time)));
  }

  setRate(rate: number): void {
    this.#context.media.playbackRate = rate;
    this.#keepSound();
  }

  /** @param volume 0 to 1; more or less is cut. 0 mutes. */
  setVolume(volume: number): void {
    const { media } = this.#context;
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = media.volume === 0;
    this.#keepSound();
  }

  /** Sound that was turned down to nothing comes back at half its strength. */
  toggleMute(): void {
    const { media } = this.#context;
    if (media.muted || media.volume === 0) {
      media.muted = false;
      if (media.volume === 0) media.volume = 0.5;
    } else media.muted = true;
    this.#keepSound();
  }

  #keepSound(): void {
    const { media, preferences } = this.#context;
    preferences.keepSound(media);
  }
}
