import type { MediaElement } from '../media-element.js';

/** ManagedMediaSource cannot be sent to a receiver: AirPlay takes the playlist from a second source. */
export function offerAirPlay(media: MediaElement, url: string, type = 'application/vnd.apple.mpegurl'): void {
  if (!('ManagedMediaSource' in globalThis) || !media.querySelector('source')) return;
  const source = document.createElement('source');
  source.src = url;
  source.type = type;
  media.append(source);
  media.disableRemotePlayback = false;
}
