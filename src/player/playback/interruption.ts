import { playIfAllowed } from '../../media/autoplay.js';
import { wantsToPlay } from '../../media/media-state.js';
import type { MediaElement } from '../../media/media-element.js';
import type { PlayerContext } from '../context.js';

/**
 * Playback that was stopped for reading, and whether it is to go on afterwards. Everybody who asks for something else meanwhile – a script's
 * `pause()`, other footage, another player that is to be heard alone – has the last word: then it does not.
 */
export class Interruption {
  readonly #context: PlayerContext;
  #resumes = false;
  /** Playback was stopped here, and the media has not said so yet: a `play` that comes first was asked for before. */
  #pausing = false;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** Another element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.forget();
    this.#pausing = false;
    media.addEventListener('pause', () => (this.#pausing = false), { signal });
    media.addEventListener('play', () => this.#pausing || this.forget(), { signal });
    media.addEventListener('emptied', () => this.forget(), { signal });
  }

  /** Stops playback. What was stopped already, and was to go on, still is. */
  begin(): void {
    const { media } = this.#context;
    if (!wantsToPlay(media)) return;
    this.#resumes = this.#pausing = true;
    media.pause();
  }

  /** Playback goes on, if it was playing before and nobody has asked for anything else. */
  end(): void {
    if (this.#resumes) playIfAllowed(this.#context.media);
    this.#resumes = false;
  }

  /** Playback stays as it is. */
  forget(): void {
    this.#resumes = false;
  }
}
