import type { MediaElement } from '../../media/media-element.js';
import {
  captionTracks,
  pickTrack,
  showCaptions,
  shownCaptions,
} from '../../media/text-tracks/text-tracks.js';

/** Switches captions on in the language that serves the viewer best, the last one used before all, or off. */
export function toggleCaptions(media: MediaElement, lang: string, last: string | undefined): void {
  const tracks = captionTracks(media);
  const next = shownCaptions(media)
    ? undefined
    : ((last ? pickTrack(tracks, last) : undefined) ?? pickTrack(tracks, lang) ?? tracks[0]);
  showCaptions(media, next);
}
