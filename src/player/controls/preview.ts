import type { MediaElement } from '../../media/media-element.js';
import {
  createStoryboard,
  spriteLoads,
  type Storyboard,
  type Thumbnail,
} from '../../media/text-tracks/storyboard.js';
import { findThumbnails, watchCues } from '../../media/text-tracks/text-cues.js';

/** The storyboard's picture for the moment under the pointer. Its code is fetched at the first hover. */
export class Preview {
  #storyboard: Storyboard | undefined;
  #arrived = new Set<string>();
  readonly #changed: () => void;

  constructor(media: MediaElement, changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    watchCues(
      media,
      findThumbnails,
      (cues, base) => {
        this.#storyboard = createStoryboard(cues, base);
        changed();
      },
      signal,
    );
  }

  /** Undefined if there is none, or it has not arrived. */
  stillAt(time: number): Thumbnail | undefined {
    const still = this.#storyboard?.(time);
    if (!still) return undefined;
    if (this.#arrived.has(still.url)) return still;
    void spriteLoads(still.url).then((arrives) => {
      if (!arrives || this.#arrived.has(still.url)) return;
      this.#arrived.add(still.url);
      this.#changed();
    });
    return undefined;
  }
}
