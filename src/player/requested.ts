import type { Strings } from '../i18n/translate.js';
import type { TrackOrigin } from './annotations/track-origin.js';

/** What the page has requested, possibly before the player was created. The element writes it; the player reads it at any time. */
export interface Requested {
  /** Strings for this player alone; they take precedence over all others. */
  strings: Partial<Strings> | undefined;
  /** Whether annotations are shown, as a script or the viewer last chose; undefined: as the attribute says. */
  annotationsEnabled: boolean | undefined;
  /** Where the track comes from. */
  readonly trackOrigin: TrackOrigin | undefined;
  /** Whether a track is named, even if its text has not arrived. */
  readonly trackNamed: boolean;
}
