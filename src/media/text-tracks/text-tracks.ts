import { lookupLanguage, lookupRanges } from '../../track/language-lookup.js';
import type { MediaElement } from '../media-element.js';

/** All text tracks, of `<track>` children and of the footage alike; none for a custom media element without any. */
export const textTracks = ({ textTracks }: Partial<MediaElement>): readonly TextTrack[] => [
  ...(textTracks ?? []),
];

/** The tracks that a viewer can read: captions and subtitles. */
export const captionTracks = (media: MediaElement): readonly TextTrack[] =>
  textTracks(media).filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

/** The caption track on screen. */
export const shownCaptions = (media: MediaElement): TextTrack | undefined =>
  captionTracks(media).find(({ mode }) => mode === 'showing');

/** Shows one caption track, or none. HLS subtitles are fetched by this too: hls.js watches the modes. */
export function showCaptions(media: MediaElement, track: TextTrack | undefined): void {
  for (const other of captionTracks(media)) {
    if (other === track) continue;
    if (other.mode === 'showing') other.mode = 'disabled';
    else if (track && other.mode === 'disabled' && !settled.has(other)) {
      // While captions are on screen, Chromium by itself also shows a new track, unless a script has changed the mode of the new
      // one before.
      other.mode = 'hidden';
      other.mode = 'disabled';
    }
    settled.add(other);
  }
  if (track) track.mode = 'showing';
  chosen.set(media, track);
}

const settled = new WeakSet<TextTrack>();
const chosen = new WeakMap<MediaElement, TextTrack | undefined>();

/**
 * The track whose language serves `lang` best, by RFC 4647 lookup (`zh-Hant-TW`, `zh-Hant`, `zh`), after that another
 * region of the same language; undefined where none does.
 */
export function pickTrack(tracks: readonly TextTrack[], lang: string): TextTrack | undefined {
  const base = (tag: string) => lookupRanges(tag.toLowerCase()).at(-1);
  const wanted = base(lang);
  return (
    lookupLanguage(tracks, lang, ({ language }) => language) ??
    (wanted ? tracks.find(({ language }) => base(language) === wanted) : undefined)
  );
}

/** Calls `onChange` when tracks come, go, or change their mode. What is shown stays alone on screen when others come. */
export function watchTextTracks(media: MediaElement, onChange: () => void, signal: AbortSignal): void {
  let list: TextTrackList | undefined;
  const watch = () => {
    if (list === media.textTracks) return;
    list = media.textTracks;
    // Test environments have a bare array for a list.
    list?.addEventListener?.(
      'addtrack',
      () => {
        const track = chosen.get(media);
        if (track?.mode === 'showing') showCaptions(media, track);
      },
      { signal },
    );
    for (const event of ['addtrack', 'removetrack', 'change'])
      list?.addEventListener?.(event, onChange, { signal });
  };
  watch();
  // Those of a custom media element may come, or be replaced, only when it loads.
  for (const event of ['loadstart', 'loadedmetadata']) media.addEventListener(event, watch, { signal });
}

/**
 * Copies the `<track>` children of `host` into the media element, since only there they work; keeps up with what is
 * added, changed or removed later. Until `signal` aborts, then the copies go.
 */
export function copyTracks(host: Element, media: MediaElement, signal: AbortSignal): void {
  const copies = new Map<Element, Element>();
  const update = () => {
    const originals = [...host.children].filter((child) => child.localName === 'track');
    for (const [original, copy] of copies) {
      if (originals.includes(original) && original.isEqualNode(copy)) continue;
      copy.remove();
      copies.delete(original);
    }
    for (const original of originals) {
      if (copies.has(original)) continue;
      const copy = original.cloneNode() as Element;
      copies.set(original, copy);
      media.append(copy);
    }
  };
  const observer = new MutationObserver(update);
  // Attributes of the host itself change often and do not matter here; those of its children do.
  observer.observe(host, {
    childList: true,
    subtree: true,
    attributeFilter: ['src', 'srclang', 'label', 'kind', 'default'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const copy of copies.values()) copy.remove();
  });
  update();
}
