import type { MediaElement } from '../../media/media-element.js';
import type { Player } from '../player.js';

/** Full screen of the whole player, so that annotations stay; where a browser knows it only for video, the whole window. */
export function toggleFullscreen(player: Player): void {
  const { element, leaveWindow } = player;
  if (leaveWindow) leaveWindow();
  else if (isFullscreen(player)) void document.exitFullscreen().catch(() => {});
  else if (document.fullscreenEnabled) void element.requestFullscreen().catch(() => {});
  else
    void import('./full-window.js').then(
      ({ fillWindow }) => fillWindow(player),
      () => {},
    );
}

/** Also inside another component: `document.fullscreenElement` names only the outermost host. */
export function isFullscreen({ element, leaveWindow }: Player): boolean {
  return !!leaveWindow || element.matches(':fullscreen');
}

export function canFullscreen(media: MediaElement): boolean {
  return document.fullscreenEnabled || 'webkitEnterFullscreen' in media || !('requestFullscreen' in media);
}
