import type { MediaElement } from '../media-element.js';

/** Pauses once, when playback passes `to` (seconds). Not at all if the viewer seeks beyond it, to see more. */
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
