import { playIfAllowed } from '../../media/autoplay.js';
import { wantsToPlay } from '../../media/media-state.js';
import type { MediaElement } from '../../media/media-element.js';
import type { PlayerContext } from '../context.js';

/**
 * Playback that was stopped for reading, and whether it resumes afterwards. It does not if anything else intervenes meanwhile: a script's
 * `pause()`, other footage, or another player that becomes audible.
 */
export class Interruption {
  readonly #context: PlayerContext;
  #resumes = false;
  /** Playback was stopped here, and the `pause` event is pending. A `play` event before it belongs to an earlier request. */
  #pausing = false;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** Another media element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.forget();
    this.#pausing = false;
    media.addEventListener('pause', () => (this.#pausing = false), { signal });
    media.addEventListener('play', () => this.#pausing || this.forget(), { signal });
    media.addEventListener('emptied', () => this.forget(), { signal });
  }

  /** Stops playback. If it is stopped already, whether it resumes stays as it is. */
  begin(): void {
    const { media } = this.#context;
    if (!wantsToPlay(media)) return;
    this.#resumes = this.#pausing = true;
    media.pause();
  }

  /** Resumes playback if it was running before and nothing has intervened. */
  end(): void {
    if (this.#resumes) playIfAllowed(this.#context.media);
    this.#resumes = false;
  }

  /** Playback will not resume. */
  forget(): void {
    this.#resumes = false;
  }
}
