import { playIfAllowed } from '../../media/autoplay.js';
import { readMediaState, wantsToPlay } from '../../media/media-state.js';
import type { PlayerContext } from '../context.js';
import type { MediaHostState } from './media-host-state.js';

export interface PlaybackCommandsHost {
  readonly mediaHost: MediaHostState;
  readonly watch: { readonly failed: boolean };
  /** Fetches the footage if that has not happened yet. */
  activateMedia(): void;
}

/** The viewer's commands for the footage. Each becomes a request to the media, whose events tell the outcome. */
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
    if (wantsToPlay(media) && !this.#host.watch.failed) media.pause();
    else {
      if (loader.failure) loader.retry();
      playIfAllowed(media);
    }
  }

  /** Plays from the start. */
  replay(): void {
    this.#context.seek(0);
    playIfAllowed(this.#context.media);
  }

  /** @param time Seconds, limited to the length of the footage. */
  seekTo(time: number): void {
    const { duration } = readMediaState(this.#context.media);
    this.#context.seek(Math.min(duration || Infinity, Math.max(0, time)));
  }

  setRate(rate: number): void {
    this.#context.media.playbackRate = rate;
    this.#keepSound();
  }

  /** @param volume 0 to 1; other values are clamped. 0 mutes. */
  setVolume(volume: number): void {
    const { media } = this.#context;
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = media.volume === 0;
    this.#keepSound();
  }

  /** Mutes or unmutes. A volume of 0 becomes half. */
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
