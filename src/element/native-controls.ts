import type { MediaElement } from '../media/media-element.js';

/**
 * Shows or hides the browser's own controls: shown where there is no other way to play and pause, hidden once the player is ready.
 * Writes only what differs, because WebKit freezes playing footage when its controls are switched.
 */
export function showNativeControls(media: MediaElement, shown: boolean): void {
  if (media.controls !== shown) media.controls = shown;
  if (shown) media.removeAttribute('tabindex');
  // In Firefox, Tab stops at every video, even without controls: a stop without a name, where the browser takes the keys.
  else media.tabIndex = -1;
}
