import type { MediaElement } from '../media-element.js';

/** Pauses once, when playback passes `to` (seconds). Somebody who seeks beyond it wants to see more: then not at all. */
export function pauseAt(media: MediaElement, to: number, signal: AbortSignal): void {
  const passed = new AbortController();
  const check = () => {
    if (media.currentTime < to) return;
    passed.abort();
    if (!media.seeking) media.pause();
  };
  for (const event of ['timeupdate', 'seeking'])
    media.addEventListener(event, check, { signal: AbortSignal.any([signal, passed.signal]) });
}
