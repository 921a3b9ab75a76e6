import { absoluteUrl } from '../absolute-url.js';
import { playIfAllowed } from '../autoplay.js';
import type { FootageSource } from '../engine.js';
import { loadHls } from './load-hls.js';
import type { MediaElement } from '../media-element.js';
import { clearSources, namedSources } from '../media-sources.js';
import { plainPlayback, type Playback, type PlaybackHost } from '../playback.js';

/**
 * Plays HLS through hls.js. The library and the stream are fetched now, or with `preload="none"` at the first play. If hls.js
 * cannot work (no Media Source Extensions: iPhones before iOS 17.1) or did not arrive, the browser's own HLS is the last resort.
 */
export function startHlsOnDemand(media: MediaElement, source: FootageSource, host: PlaybackHost): Playback {
  const { signal, resume, onFailure } = host;
  let begun = false;

  const named = namedSources(media);
  if (named.length) {
    // Meanwhile Chromium would play the element's own HLS source natively. A play() that was called for it is repeated; one for
    // other footage ends here, as in HTML.
    const playing = !media.paused && named.includes(absoluteUrl(source.url) ?? '');
    clearSources(media);
    media.load();
    if (playing) playIfAllowed(media);
  }

  let hasPlayed = !media.paused;
  media.addEventListener('play', () => (hasPlayed = true), { signal });
  const begin = async () => {
    if (begun) return;
    begun = true;
    const hint = hlsLoaded ? undefined : preloadPlaylist(source.url, media.crossOrigin);
    try {
      const [Hls, { startHls }] = await Promise.all([loadHls(), import('./hls-adapter.js')]);
      hlsLoaded = true;
      // The event of a pause() a moment ago may still be pending. As HTML prescribes, Firefox drops it when the element is given
      // something to load, and the footage would play on although it was paused.
      if (hasPlayed && media.paused) await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      const playing = !media.paused;
      if (Hls.isSupported()) host.replacePlayback(startHls(Hls, media, source, host));
      else host.playNatively();
      // WebKit pauses an element that is given something to load, even if it held nothing before.
      if (playing && media.paused) playIfAllowed(media);
    } catch (error) {
      if (signal.aborted) return;
      if (media.canPlayType('application/vnd.apple.mpegurl')) host.playNatively();
      else onFailure('library', String(error));
    } finally {
      hint?.remove();
    }
  };

  if (media.preload !== 'none' || media.autoplay || !media.paused || resume) void begin();
  else media.addEventListener('play', () => void begin(), { once: true, signal });

  return plainPlayback(
    'hls',
    () => void begin(),
    () => {},
  );
}

/** Whether hls.js has been loaded, so that the playlist need not be fetched ahead. */
let hlsLoaded = false;

/** Lets the browser fetch the playlist while hls.js still loads; hls.js then finds it in the cache. */
function preloadPlaylist(url: string, crossOrigin: string | null): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = crossOrigin ?? 'anonymous';
  link.href = url;
  document.head.append(link);
  return link;
}
