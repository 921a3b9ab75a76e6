import type { MediaAdapter } from '../../media/adapter.js';
import type { PlayOutcome } from '../../media/autoplay.js';
import type { MediaFailure } from '../../media/failure.js';
import type { MediaElement } from '../../media/media-element.js';

/** The outcome of loading the sources. */
export interface SourceLoaderState {
  readonly adapter: MediaAdapter | undefined;
  /** Why the footage failed; undefined once it plays again. */
  readonly failure: MediaFailure | undefined;
  /** The outcome of autoplay, if it was requested and nobody has changed the sound since. */
  readonly autoplayed: PlayOutcome | undefined;
  /** Tries again after a failure. */
  retry(): void;
  /** The sound was changed, so there is no need to mention that autoplay was muted. */
  soundChosen(): void;
}

/** What the player reads of the media element and its sources. The element owns it. */
export interface MediaHostState {
  readonly media: MediaElement;
  /** Aborts when another media element takes over. */
  readonly signal: AbortSignal;
  /** The light-DOM child that plays; undefined while the player's own `<video>` does. */
  readonly adopted: Element | undefined;
  /** The footage's provider allows nothing over its picture. */
  readonly overlayForbidden: boolean;
  /** Footage may be fetched. */
  readonly active: boolean;
  readonly loader: SourceLoaderState;
}
