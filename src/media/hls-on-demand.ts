import { noChoices, type Playback, type PlaybackHost } from './adapter.js';
import type { FootageSource } from './engine.js';
import { createFailure } from './failure.js';
import { loadHls } from './load-hls.js';
import type { MediaElement } from './media-element.js';
import { startNative } from './native-adapter.js';

/**
 * Plays HLS through hls.js, both fetched now, or under `preload="none"` at the first play. Where hls.js cannot work (no
 * Media Source Extensions: iPhones before iOS 17.1) or did not arrive, the browser's own HLS is the last resort.
 */
export function startHlsOnDemand(media: MediaElement, source: FootageSource, host: PlaybackHost): Playback {
  const { signal, resume, onFailure } = host;
  let playback: Playback | undefined;
  let begun = false;
  const restore = takeSources(media);

  const native = () => {
    playback = startNative(media, [source], host);
  };
  const begin = async () => {
    if (begun) return;
    begun = true;
    try {
      const [Hls, { startHls }] = await Promise.all([loadHls(), import('./hls-adapter.js')]);
      if (signal.aborted) return;
      if (Hls.isSupported()) playback = startHls(Hls, media, source, host);
      else native();
      host.onChange();
    } catch (error) {
      if (signal.aborted) return;
      if (media.canPlayType('application/vnd.apple.mpegurl')) native();
      else onFailure(createFailure('library', String(error)));
    }
  };

  if (media.preload !== 'none' || media.autoplay || !media.paused || resume) void begin();
  else media.addEventListener('play', begin, { once: true, signal });

  return {
    get engine() {
      return playback?.engine ?? 'hls';
    },
    get qualities() {
      return playback?.qualities ?? noChoices;
    },
    get audioTracks() {
      return playback?.audioTracks ?? noChoices;
    },
    get liveEdge() {
      return playback?.liveEdge;
    },
    get wallClock() {
      return playback?.wallClock;
    },
    selectQuality: (id) => playback?.selectQuality(id),
    selectAudioTrack: (id) => playback?.selectAudioTrack(id),
    load: () => void begin(),
    destroy() {
      playback?.destroy();
      restore();
    },
  };
}

/** Takes the element's own sources away, which Chromium would play natively meanwhile; returns the way back. */
function takeSources(media: MediaElement): () => void {
  const src = media.getAttribute('src');
  const children = [...media.children].filter((child) => child.localName === 'source');
  if (src === null && !children.length) return () => {};
  const playing = !media.paused;
  media.removeAttribute('src');
  for (const child of children) child.remove();
  // Empties the element at once; `play()` before it was taken over is not forgotten.
  media.load();
  if (playing) void media.play().catch(() => {});
  return () => {
    if (src !== null) media.setAttribute('src', src);
    media.prepend(...children);
  };
}
