import { showHeadlines, type TimedLine } from '../../media/text-tracks/native-headlines.js';
import type { PlayerContext } from '../context.js';

export interface HeadlinesHost {
  /** Of those annotations that have a card in their time; empty while annotations are off. */
  readonly headlines: readonly TimedLine[];
}

/**
 * The system's own full screen of a video, which iPhones open by themselves where a page does not play inline: cards cannot be drawn
 * there, so the headlines go into a text track for as long as it lasts.
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
  // It may come later than the footage.
  context.element.addEventListener('track-load', show, { signal });
  if ((media as { webkitDisplayingFullscreen?: boolean }).webkitDisplayingFullscreen) changed(true)();
}
