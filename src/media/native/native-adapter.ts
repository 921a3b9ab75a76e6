import type { FootageSource } from '../engine.js';
import { readMediaError } from '../failure.js';
import type { MediaElement } from '../media-element.js';
import { clearSources, holdsSources, setSources, sourceChildren } from '../media-sources.js';
import { plainPlayback, type Playback, type PlaybackHost } from '../playback.js';

/** Lets the browser play `sources`; without any, what the element has. */
export function startNative(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, resume, serverTimeout, onFailure }: PlaybackHost,
): Playback {
  const alreadyHeld = !sources.length || holdsSources(media, sources);
  // A load in progress, perhaps with its first frame on screen already, must not start over.
  if (!alreadyHeld) setSources(media, sources);
  else if (resume) media.load();

  const fail = () => onFailure(...readMediaError(media.error));
  media.addEventListener(
    'error',
    ({ target }) => {
      // When the last <source> fails, only that <source> gets the event. Errors do not bubble, but can be captured.
      if (target === media || target === sourceChildren(media).at(-1)) fail();
    },
    { capture: true, signal },
  );
  if (media instanceof HTMLMediaElement) {
    // An adopted element may have failed before anyone listened. Its state is also NETWORK_NO_SOURCE just before it begins to
    // load, so wait a moment.
    if (alreadyHeld && !resume) {
      setTimeout(() => (media.error ?? media.networkState === media.NETWORK_NO_SOURCE) && fail(), 100);
    }
    watchForSilence(media, serverTimeout * 2, signal, () => onFailure('timeout'));
  }

  return plainPlayback(
    'native',
    () => {
      if (media.preload === 'none') media.preload = 'metadata';
    },
    () => {
      if (alreadyHeld) return;
      clearSources(media);
      // If another source follows at once, let the browser switch by itself.
      queueMicrotask(() => {
        if (!media.hasAttribute('src') && !sourceChildren(media).length) media.load();
      });
    },
  );
}

/**
 * Browsers wait for a silent server for ever, without an error. This reports it after `seconds` without a byte. Meanwhile Firefox may
 * claim to be playing and to have enough data: then only the clock, which stands still, shows it.
 */
function watchForSilence(
  media: HTMLMediaElement,
  seconds: number,
  signal: AbortSignal,
  onSilence: () => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    clearTimeout(timer);
    const { readyState, paused, seeking, ended, currentTime, playbackRate } = media;
    const hasEnough = readyState >= (paused && !seeking ? 1 : 3);
    const satisfied = ended || (hasEnough && (paused || !playbackRate));
    if (satisfied || signal.aborted || media.networkState !== media.NETWORK_LOADING) return;
    timer = setTimeout(
      () => {
        // Browsers throttle downloads in background pages.
        if (media.ownerDocument.hidden || (hasEnough && media.currentTime !== currentTime)) check();
        else onSilence();
      },
      seconds * (hasEnough ? 2000 : 1000),
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
    media.addEventListener(event, check, { signal });
  }
  signal.addEventListener('abort', check);
  check();
}
