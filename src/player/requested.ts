import type { Strings } from '../i18n/translate.js';
import type { TrackOrigin } from './annotations/track-origin.js';

/** What the page has asked of the player, also before there was one. The element writes it; the player reads it at every moment. */
export interface Requested {
  /** Words of this player alone, before all others. */
  strings: Partial<Strings> | undefined;
  /** Whether annotations are shown, as a script or the viewer said last; undefined: as the attribute says. */
  annotationsEnabled: boolean | undefined;
  /** Where the track comes from. */
  readonly trackOrigin: TrackOrigin | undefined;
  /** A track is named, though its text may still be on its way. */
  readonly trackNamed: boolean;
}
