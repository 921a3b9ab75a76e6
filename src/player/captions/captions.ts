import {
  captionTracks,
  pickTrack,
  showCaptions,
  shownCaptions,
} from '../../media/text-tracks/text-tracks.js';
import type { PlayerContext } from '../context.js';

/** What a viewer does with captions: remembered, in the language that was used last. */
export class Captions {
  readonly #context: PlayerContext;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** Shows one track, or none. */
  show(track: TextTrack | undefined): void {
    const { media, preferences } = this.#context;
    showCaptions(media, track);
    preferences.keepCaptions(media);
  }

  /** On in the language that serves the viewer best, the last one used before all; or off. */
  toggle(): void {
    const { media, lang, preferences } = this.#context;
    const tracks = captionTracks(media);
    const last = preferences.captions;
    this.show(
      shownCaptions(media)
        ? undefined
        : ((last ? pickTrack(tracks, last) : undefined) ?? pickTrack(tracks, lang) ?? tracks[0]),
    );
  }
}
