import type { MediaElement } from '../media-element.js';
import { pickTrack, textTracks, watchTextTracks } from './text-tracks.js';

/** Which track to read cues from, out of all of an element. */
export type FindTrack = (tracks: readonly TextTrack[]) => TextTrack | undefined;

/** `kind="chapters"`, in the language that matches `lang` best, else the first. */
export const findChapters =
  (lang: string): FindTrack =>
  (tracks) => {
    const chapters = tracks.filter(({ kind }) => kind === 'chapters');
    return pickTrack(chapters, lang) ?? chapters[0];
  };

/** `kind="metadata" label="thumbnails"`. */
export const findThumbnails: FindTrack = (tracks) =>
  tracks.find(({ kind, label }) => kind === 'metadata' && label === 'thumbnails');

/**
 * Makes the browser load a track without showing it until `signal` aborts, and passes on its cues once they have loaded and whenever the
 * track changes. A track that fails, or is not WebVTT, has no cues: then there is no call, or one with an empty list if there were cues
 * before. Addresses in the cues are relative to `base`.
 */
export function watchCues(
  media: MediaElement,
  find: FindTrack,
  onCues: (cues: readonly VTTCue[], base: string) => void,
  signal: AbortSignal,
): void {
  let known = '';
  const check = () => {
    const track = find(textTracks(media));
    if (track?.mode === 'disabled') {
      track.mode = 'hidden';
      // It may be the page's own.
      signal.addEventListener('abort', () => track.mode === 'hidden' && (track.mode = 'disabled'));
    }
    const element = [...media.querySelectorAll('track')].find((child) => child.track === track);
    const cues = [...(track?.cues ?? [])] as VTTCue[];
    const base = element?.src ?? document.baseURI;
    const seen = track && cues.length ? `${base} ${cues.length}` : '';
    if (seen === known) return;
    known = seen;
    onCues(cues, base);
  };
  watchTextTracks(media, check, signal);
  // `load` and `error` of <track> children do not bubble, but can be captured.
  for (const event of ['load', 'error']) media.addEventListener(event, check, { capture: true, signal });
  check();
}

/** One chapter; times in seconds. */
export interface Chapter {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** Chapters in order, without empty ones; markup in their titles is dropped. */
export const readChapters = (cues: readonly VTTCue[]): readonly Chapter[] =>
  Object.freeze(
    cues
      .map((cue) =>
        Object.freeze({
          start: cue.startTime,
          end: cue.endTime,
          title: cue.getCueAsHTML().textContent.trim(),
        }),
      )
      .filter(({ title, start, end }) => title && end > start),
  );
