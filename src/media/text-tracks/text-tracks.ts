import { lookupLanguage, lookupRanges } from '../../track/language-lookup.js';
import type { MediaElement } from '../media-element.js';

/** All text tracks, from `<track>` children and from the footage itself; none if a custom media element has no list. */
export const textTracks = ({ textTracks }: Partial<MediaElement>): readonly TextTrack[] => [
  ...(textTracks ?? []),
];

/** Captions and subtitles. */
export const captionTracks = (media: MediaElement): readonly TextTrack[] =>
  textTracks(media).filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

/** The caption track on screen. */
export const shownCaptions = (media: MediaElement): TextTrack | undefined =>
  captionTracks(media).find(({ mode }) => mode === 'showing');

/** Shows one caption track, or none. This also makes hls.js fetch HLS subtitles, since it watches the modes. */
export function showCaptions(media: MediaElement, track: TextTrack | undefined): void {
  for (const other of captionTracks(media)) {
    if (other === track) continue;
    if (other.mode === 'showing') other.mode = 'disabled';
    else if (track && other.mode === 'disabled' && !settled.has(other)) {
      // While captions are on screen, Chromium also shows a newly added track, unless a script has changed that track's mode before.
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
 * The track whose language matches `lang` best, by RFC 4647 lookup (`zh-Hant-TW`, `zh-Hant`, `zh`), else another
 * region of the same language; undefined if there is none.
 */
export function pickTrack(tracks: readonly TextTrack[], lang: string): TextTrack | undefined {
  const base = (tag: string) => lookupRanges(tag.toLowerCase()).at(-1);
  const wanted = base(lang);
  return (
    lookupLanguage(tracks, lang, ({ language }) => language) ??
    (wanted ? tracks.find(({ language }) => base(language) === wanted) : undefined)
  );
}

/** Calls `onChange` when tracks are added, removed or change their mode. New tracks are not shown beside the current one. */
export function watchTextTracks(media: MediaElement, onChange: () => void, signal: AbortSignal): void {
  let list: TextTrackList | undefined;
  const watch = () => {
    if (list === media.textTracks) return;
    list = media.textTracks;
    // In test environments the list is a plain array.
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
  // The list of a custom media element may be created or replaced only when it loads.
  for (const event of ['loadstart', 'loadedmetadata']) media.addEventListener(event, watch, { signal });
}

/**
 * Copies the `<track>` children of `host` into the media element, since they work only there, and follows later changes. When
 * `signal` aborts, the copies are removed.
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
  // Attributes of the host itself change often and do not matter here; only those of its children do.
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
