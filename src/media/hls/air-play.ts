import type { MediaElement } from '../media-element.js';

/** A ManagedMediaSource cannot be sent to a receiver, so AirPlay needs the playlist as a second source. */
export function offerAirPlay(media: MediaElement, url: string, type = 'application/vnd.apple.mpegurl'): void {
  if (!('ManagedMediaSource' in globalThis) || !media.querySelector('source')) return;
  const source = document.createElement('source');
  source.src = url;
  source.type = type;
  media.append(source);
  media.disableRemotePlayback = false;
}
