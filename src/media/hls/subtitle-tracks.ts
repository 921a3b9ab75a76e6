import type { MediaElement } from '../media-element.js';

/**
 * hls.js gives the `<track>` elements of a stream's own subtitles the address `data:,WEBVTT`, which a policy without `data:` in `media-src`
 * blocks as soon as one is shown. This replaces it with a `blob:` address of the same text; HLS needs `blob:` in the policy anyway. The
 * observer runs before the browser begins to load the track.
 */
export function allowSubtitleTracks(media: MediaElement, signal: AbortSignal): void {
  let address: string | undefined;
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLTrackElement) || !node.src.startsWith('data:,WEBVTT')) continue;
      address ??= URL.createObjectURL(new Blob(['WEBVTT'], { type: 'text/vtt' }));
      node.src = address;
    }
  });
  observer.observe(media, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (address) URL.revokeObjectURL(address);
  });
}
