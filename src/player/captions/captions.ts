import {
  captionTracks,
  pickTrack,
  showCaptions,
  shownCaptions,
} from '../../media/text-tracks/text-tracks.js';
import type { PlayerContext } from '../context.js';

/** The viewer's choice of captions; the last language is remembered. */
export class Captions {
  readonly #context: PlayerContext;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** Shows captions in the language that the viewer used last. Showing a track fetches it, so only once footage may be fetched. */
  apply(signal: AbortSignal): void {
    const { media, preferences } = this.#context;
    const show = () => {
      const { captions } = preferences;
      if (captions === undefined) return;
      const track = captions ? pickTrack(captionTracks(media), captions) : undefined;
      if (track || !captions) showCaptions(media, track);
    };
    show();
    // Tracks are added when the stream's manifest or the page's markup has been read; a stream's tracks are removed and added with it.
    media.addEventListener('loadedmetadata', show, { signal });
  }

  /** Shows one track, or none. */
  show(track: TextTrack | undefined): void {
    const { media, preferences } = this.#context;
    showCaptions(media, track);
    preferences.keep({ captions: shownCaptions(media)?.language ?? '' });
  }

  /** Switches captions off, or on in the language that suits the viewer best, preferably the last one used. */
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
