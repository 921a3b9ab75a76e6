import type { MediaAdapter } from '../../media/adapter.js';
import type { PlayOutcome } from '../../media/autoplay.js';
import type { MediaFailure } from '../../media/failure.js';
import type { MediaElement } from '../../media/media-element.js';

/** What became of the sources that what plays was given. */
export interface SourceLoaderState {
  readonly adapter: MediaAdapter | undefined;
  /** The footage failed for good, for now. */
  readonly failure: MediaFailure | undefined;
  /** What autoplay came to, where it was wanted and nobody has chosen the sound since. */
  readonly autoplayed: PlayOutcome | undefined;
  /** Tries again after a failure. */
  retry(): void;
  /** Somebody has chosen the sound: that autoplay was muted is no longer worth a word. */
  soundChosen(): void;
}

/** What the player reads of what plays, and of how it came to play. The element owns it. */
export interface MediaHostState {
  readonly media: MediaElement;
  /** Aborts when that no longer plays. */
  readonly signal: AbortSignal;
  /** Light-DOM child that plays; undefined while the player's own `<video>` does. */
  readonly adopted: Element | undefined;
  /** Nothing may be drawn over what plays, or will play. */
  readonly overlayForbidden: boolean;
  /** Footage may be fetched. */
  readonly active: boolean;
  readonly loader: SourceLoaderState;
}
