import type { MediaElement } from '../media-element.js';

/** The part of footage that `#t=from,to` in its address asks for, in seconds; `to` is Infinity where none is named. */
export interface MediaFragment {
  readonly from: number;
  readonly to: number;
}

/** Reads `#t=10`, `#t=10,20`, `#t=npt:1:02.5,` and `#t=,20`, as browsers do for files. What makes no sense is the whole. */
export function readFragment(url: string): MediaFragment {
  const [, from = '', to = ''] =
    /#(?:.*&)?t=(?:npt:)?([\d:.]*)(?:,([\d:.]*))?(?:&|$)/.exec(url.replace(/%2c/i, ',')) ?? [];
  const fragment = { from: seconds(from) ?? 0, to: seconds(to) ?? Infinity };
  return fragment.to > fragment.from ? fragment : { from: 0, to: Infinity };
}

function seconds(time: string): number | undefined {
  const value = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return time && Number.isFinite(value) ? value : undefined;
}

/** Pauses once when playback passes the end of the part; one who seeks beyond it wants to see more. */
export function pauseAt(media: MediaElement, to: number, signal: AbortSignal): void {
  const passed = new AbortController();
  const look = () => {
    if (media.currentTime < to) return;
    passed.abort();
    if (!media.seeking) media.pause();
  };
  for (const event of ['timeupdate', 'seeking'])
    media.addEventListener(event, look, { signal: AbortSignal.any([signal, passed.signal]) });
}
