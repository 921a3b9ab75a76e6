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

  /** In the language that the viewer used last. Showing a track fetches it: only when footage may be fetched. */
  apply(signal: AbortSignal): void {
    const { media, preferences } = this.#context;
    const show = () => {
      const { captions } = preferences;
      if (captions === undefined) return;
      const track = captions ? pickTrack(captionTracks(media), captions) : undefined;
      if (track || !captions) showCaptions(media, track);
    };
    show();
    // Tracks come when the footage's manifest or the page's markup has been read; those of a stream go with it, and come anew.
    media.addEventListener('loadedmetadata', show, { signal });
  }

  /** Shows one track, or none. */
  show(track: TextTrack | undefined): void {
    const { media, preferences } = this.#context;
    showCaptions(media, track);
    preferences.keep({ captions: shownCaptions(media)?.language ?? '' });
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
