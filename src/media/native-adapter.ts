import { noChoices, type Playback, type PlaybackHost, type Resume } from './adapter.js';
import { playQuietly } from './autoplay.js';
import type { FootageSource } from './engine.js';
import { mediaFailure } from './failure.js';
import type { MediaElement } from './media-element.js';

/** Lets the browser play `sources`: one as `src`, several as `<source>` children, none for what the element holds. */
export function startNative(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, resume, onFailure }: PlaybackHost,
): Playback {
  const held = !sources.length || holds(media, sources);
  const first = sources[0];
  if (held) {
    // Without this a load under way, perhaps with its first frame on screen already, would begin anew.
    if (resume) media.load();
  } else if (first && !sources[1] && !first.type) media.src = first.url;
  else {
    media.removeAttribute('src');
    media.replaceChildren(
      ...[...media.children].filter((child) => child.localName !== 'source'),
      ...sources.map(({ url, type }) => {
        const source = document.createElement('source');
        source.src = url;
        if (type) source.type = type;
        return source;
      }),
    );
    media.load();
  }
  if (resume) resumeAt(media, resume, signal);

  const check = () => media.error && onFailure(mediaFailure(media.error));
  media.addEventListener(
    'error',
    ({ target }) => {
      if (target === media) check();
      // The element itself says nothing when its last <source> has failed. Errors do not bubble, but are captured.
      else if (target === sourceChildren(media).at(-1)) onFailure(mediaFailure(media.error));
    },
    { capture: true, signal },
  );
  // An adopted element may have failed before anyone listened.
  if (media.error || (held && media.networkState === 3)) {
    queueMicrotask(() => signal.aborted || onFailure(mediaFailure(media.error)));
  }

  return {
    engine: 'native',
    qualities: noChoices,
    audioTracks: noChoices,
    selectQuality() {},
    selectAudioTrack() {},
    load() {
      if (media.preload === 'none') media.preload = 'metadata';
    },
    destroy() {
      if (held) return;
      media.removeAttribute('src');
      for (const source of sourceChildren(media)) source.remove();
      media.load();
    },
  };
}

const sourceChildren = (media: Element) =>
  [...media.children].filter((child) => child.localName === 'source') as HTMLSourceElement[];

/** Whether the element itself already names exactly these sources. */
function holds(media: MediaElement, sources: readonly FootageSource[]): boolean {
  const own = media.hasAttribute('src') ? [media.src] : sourceChildren(media).map((source) => source.src);
  return (
    own.length === sources.length &&
    sources.every(({ url }, index) => new URL(url, document.baseURI).href === own[index])
  );
}

/** Goes on where playing broke off, as soon as there is something to go on with. */
export function resumeAt(media: MediaElement, { time, playing }: Resume, signal: AbortSignal): void {
  media.addEventListener(
    'loadedmetadata',
    () => {
      // Live footage has moved on meanwhile, and starts where it is now.
      if (time && media.duration !== Infinity) media.currentTime = time;
    },
    { once: true, signal },
  );
  if (playing) playQuietly(media);
}
