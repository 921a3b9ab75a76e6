import type { MediaElement } from '../media/media-element.js';

/** Full screen of the whole player, so that annotations stay; on iPhone, which knows it only for video, of the footage. */
export function toggleFullscreen(element: HTMLElement, media: MediaElement): void {
  const old = media as { webkitEnterFullscreen?: () => void };
  if (isFullscreen(element)) void document.exitFullscreen().catch(() => {});
  else if (document.fullscreenEnabled) void element.requestFullscreen().catch(() => {});
  else
    try {
      old.webkitEnterFullscreen?.();
    } catch {
      // iPhones know no size yet before there is metadata.
    }
}

/** Also inside another component: `document.fullscreenElement` names only the outermost host. */
export function isFullscreen(element: HTMLElement): boolean {
  return element.matches(':fullscreen');
}

export function canFullscreen(media: MediaElement): boolean {
  return document.fullscreenEnabled || 'webkitEnterFullscreen' in media;
}
