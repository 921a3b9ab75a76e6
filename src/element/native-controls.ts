import type { MediaElement } from '../media/media-element.js';

/**
 * The browser's own controls on what plays: shown where there is nothing else to play and pause with, hidden once the player is ready.
 * Only what differs is written: WebKit freezes playing footage whose controls are switched.
 */
export function showNativeControls(media: MediaElement, shown: boolean): void {
  if (media.controls !== shown) media.controls = shown;
  if (shown) media.removeAttribute('tabindex');
  // Firefox has Tab stop at every video, without controls too: at one more place without a name, where keys would be the browser's.
  else media.tabIndex = -1;
}
