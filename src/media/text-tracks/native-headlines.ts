import { captionTracks } from './text-tracks.js';

/** A line of text and the seconds between which it is shown. */
export interface TimedLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Shows lines through a text track of the video itself, the only thing that a system's own video full screen draws over the picture. They
 * are at the top, so that captions keep their place.
 *
 * Uses a `<track>` element, since a track made with `addTextTrack` can never be removed.
 *
 * @param lang Language of the lines; the browser's own menu shows it and `label`.
 * @returns a function that removes them and shows the earlier captions again, unless others were chosen meanwhile.
 */
export function showHeadlines(
  media: HTMLVideoElement,
  lines: readonly TimedLine[],
  { label, lang }: { readonly label: string; readonly lang: string },
): () => void {
  const before = new Map(captionTracks(media).map((track) => [track, track.mode]));
  for (const [other, mode] of before) {
    if (mode !== 'disabled') continue;
    // When a track is added, browsers choose captions themselves among those whose mode no script has changed yet.
    other.mode = 'hidden';
    other.mode = 'disabled';
  }
  const element = document.createElement('track');
  const { track } = element;
  const address = URL.createObjectURL(new Blob([webVtt(lines)], { type: 'text/vtt' }));
  Object.assign(element, { kind: 'subtitles', label, srclang: lang, src: address });
  const shown = new AbortController();
  const { signal } = shown;
  // By then, other code that handles new tracks has run, and shows only the captions that the viewer chose.
  media.textTracks.addEventListener?.('addtrack', () => (track.mode = 'showing'), { signal });
  media.append(element);
  return () => {
    shown.abort();
    element.remove();
    URL.revokeObjectURL(address);
    const chosen = captionTracks(media).some(
      (other) => other !== track && other.mode === 'showing' && before.get(other) !== 'showing',
    );
    if (chosen) return;
    for (const [other, mode] of before) if (other.mode !== mode) other.mode = mode;
  };
}

const webVtt = (lines: readonly TimedLine[]) =>
  [
    'WEBVTT',
    ...lines.map(({ start, end, text }) => `${stamp(start)} --> ${stamp(end)} line:0\n${plain(text)}`),
  ].join('\n\n');

/** `hh:mm:ss.mmm`; WebVTT allows more than two digits for the hours. */
function stamp(seconds: number): string {
  const hours = String(Math.floor(seconds / 3600)).padStart(2, '0');
  return `${hours}${new Date((seconds % 3600) * 1000).toISOString().slice(13, 23)}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One line, without anything that WebVTT would read as markup or as the end of the cue. */
const plain = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[&<>]/g, (character) => entities[character] ?? '');
