import type { FootageSource } from '../engine.js';
import { readMediaError } from '../failure.js';
import type { MediaElement } from '../media-element.js';
import { clearSources, holdsSources, setSources, sourceChildren } from '../media-sources.js';
import { plainPlayback, type Playback, type PlaybackHost } from '../playback.js';

/** Lets the browser play `sources`; none means what the element holds. */
export function startNative(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, resume, patience, onFailure }: PlaybackHost,
): Playback {
  const held = !sources.length || holdsSources(media, sources);
  // A load under way, perhaps with its first frame on screen already, must not begin anew.
  if (!held) setSources(media, sources);
  else if (resume) media.load();

  const fail = () => onFailure(...readMediaError(media.error));
  media.addEventListener(
    'error',
    ({ target }) => {
      // The element itself says nothing when its last <source> has failed. Errors do not bubble, but are captured.
      if (target === media || target === sourceChildren(media).at(-1)) fail();
    },
    { capture: true, signal },
  );
  if (media instanceof HTMLMediaElement) {
    // An adopted element may have failed before anyone listened. Without a source it is also for the moment in which it
    // begins to load.
    if (held && !resume) {
      setTimeout(() => (media.error ?? media.networkState === media.NETWORK_NO_SOURCE) && fail(), 100);
    }
    watchSilence(media, patience * 2, signal, () => onFailure('timeout'));
  }

  return plainPlayback(
    'native',
    () => {
      if (media.preload === 'none') media.preload = 'metadata';
    },
    () => {
      if (held) return;
      clearSources(media);
      // Where another source follows at once, the browser is to go from one to the other as it does on its own.
      queueMicrotask(() => {
        if (!media.hasAttribute('src') && !sourceChildren(media).length) media.load();
      });
    },
  );
}

/**
 * A browser waits for a silent server for ever, without an error; this tells after `seconds` without a byte. Firefox may wait so and yet say
 * that it plays and has what it needs: there only time tells.
 */
function watchSilence(media: HTMLMediaElement, seconds: number, signal: AbortSignal, onSilence: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const { readyState, paused, seeking, ended, currentTime, playbackRate } = media;
    const enough = readyState >= (paused && !seeking ? 1 : 3);
    const content = ended || (enough && (paused || !playbackRate));
    if (content || signal.aborted || media.networkState !== media.NETWORK_LOADING) return;
    timer = setTimeout(
      () => {
        // A page in the background is not given everything that it asks for.
        if (document.hidden || (enough && media.currentTime !== currentTime)) look();
        else onSilence();
      },
      seconds * (enough ? 2000 : 1000),
    );
  };
  for (const event of [
    'loadstart',
    'progress',
    'waiting',
    'playing',
    'seeking',
    'canplay',
    'pause',
    'emptied',
    'error',
  ]) {
    media.addEventListener(event, look, { signal });
  }
  signal.addEventListener('abort', look);
  look();
}
