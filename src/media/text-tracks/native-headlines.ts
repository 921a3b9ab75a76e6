import { captionTracks } from './text-tracks.js';

/** A line of text and the seconds from and to which it is shown. */
export interface TimedLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Shows lines through a text track of the video itself: the one thing of a page that a browser's own full screen of a video draws. They stand
 * at the top, so that captions keep their place.
 *
 * Made as a `<track>`, since what `addTextTrack` makes can never be taken away again.
 *
 * @param lang of the lines, for the browser's own menu, as is `label`.
 * @returns takes them away, and shows the captions that were shown before, unless others were chosen meanwhile.
 */
export function showHeadlines(
  media: HTMLVideoElement,
  lines: readonly TimedLine[],
  { label, lang }: { readonly label: string; readonly lang: string },
): () => void {
  const before = new Map(captionTracks(media).map((track) => [track, track.mode]));
  for (const [other, mode] of before) {
    if (mode !== 'disabled') continue;
    // When a track comes, browsers choose captions by themselves among those whose mode no script has changed yet.
    other.mode = 'hidden';
    other.mode = 'disabled';
  }
  const element = document.createElement('track');
  const { track } = element;
  const address = URL.createObjectURL(new Blob([webVtt(lines)], { type: 'text/vtt' }));
  Object.assign(element, { kind: 'subtitles', label, srclang: lang, src: address });
  const shown = new AbortController();
  const { signal } = shown;
  // Whoever else handles new tracks has done so by then, and keeps the captions that the viewer chose alone on screen.
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

/** One line, without anything that WebVTT would read as markup, or as the end of the cue. */
const plain = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[&<>]/g, (character) => entities[character] ?? '');
