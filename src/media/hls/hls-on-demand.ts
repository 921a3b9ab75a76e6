import { absoluteUrl } from '../absolute-url.js';
import { playQuietly } from '../autoplay.js';
import type { FootageSource } from '../engine.js';
import { loadHls } from './load-hls.js';
import type { MediaElement } from '../media-element.js';
import { clearSources, namedSources } from '../media-sources.js';
import { startNative } from '../native/native-adapter.js';
import { plainPlayback, type Playback, type PlaybackHost } from '../playback.js';

/**
 * Plays HLS through hls.js, both fetched now, or under `preload="none"` at the first play. Where hls.js cannot work (no
 * Media Source Extensions: iPhones before iOS 17.1) or did not arrive, the browser's own HLS is the last resort.
 */
export function startHlsOnDemand(media: MediaElement, source: FootageSource, host: PlaybackHost): Playback {
  const { signal, resume, onFailure } = host;
  let begun = false;

  const named = namedSources(media);
  if (named.length) {
    // Chromium would play the element's own HLS source natively meanwhile. A play() that was called for it is not forgotten; one for
    // other footage ends with that, as it does in HTML.
    const playing = !media.paused && named.includes(absoluteUrl(source.url) ?? '');
    clearSources(media);
    media.load();
    if (playing) playQuietly(media);
  }

  const native = () => host.become(startNative(media, [source], host));
  let played = !media.paused;
  media.addEventListener('play', () => (played = true), { signal });
  const begin = async () => {
    if (begun) return;
    begun = true;
    const hint = arrived ? undefined : preloadPlaylist(source.url, media.crossOrigin);
    try {
      const [Hls, { startHls }] = await Promise.all([loadHls(), import('./hls-adapter.js')]);
      arrived = true;
      // Word of a pause that has just been asked for is still on its way. As HTML has it, Firefox drops it when the element is given
      // something to load; then footage would play on against that wish.
      if (played && media.paused) await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      const wanted = !media.paused;
      if (Hls.isSupported()) host.become(startHls(Hls, media, source, host));
      else native();
      // WebKit pauses what is given something else to load, also where it held nothing by then.
      if (wanted && media.paused) playQuietly(media);
    } catch (error) {
      if (signal.aborted) return;
      if (media.canPlayType('application/vnd.apple.mpegurl')) native();
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

/** Whether hls.js is there already, so that the playlist need not be fetched ahead of it. */
let arrived = false;

/** Has the browser fetch the playlist while hls.js is still on its way; hls.js then finds it there. */
function preloadPlaylist(url: string, crossOrigin: string | null): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = crossOrigin ?? 'anonymous';
  link.href = url;
  document.head.append(link);
  return link;
}
