import { showHeadlines, type TimedLine } from '../../media/text-tracks/native-headlines.js';
import type { PlayerContext } from '../context.js';

export interface HeadlinesHost {
  /** The headlines of annotations that have a card; empty while annotations are off. */
  readonly headlines: readonly TimedLine[];
}

/**
 * Handles the system's own full screen of a video, which iPhones open by themselves for footage that does not play inline. No cards can be
 * drawn there, so meanwhile the headlines go into a text track.
 */
export function keepHeadlines(
  context: PlayerContext,
  host: HeadlinesHost,
  media: HTMLVideoElement,
  signal: AbortSignal,
): void {
  let entered = false;
  let remove: (() => void) | undefined;
  const show = () => {
    remove?.();
    remove = undefined;
    const lines = entered ? host.headlines : [];
    if (lines.length)
      remove = showHeadlines(media, lines, { label: context.t('context'), lang: context.lang });
  };
  const changed = (now: boolean) => () => {
    entered = now;
    show();
  };
  media.addEventListener('webkitbeginfullscreen', changed(true), { signal });
  media.addEventListener('webkitendfullscreen', changed(false), { signal });
  signal.addEventListener('abort', changed(false));
  // The track may arrive later than the footage.
  context.element.addEventListener('track-load', show, { signal });
  if ((media as { webkitDisplayingFullscreen?: boolean }).webkitDisplayingFullscreen) changed(true)();
}
