import { showHeadlines } from '../../media/text-tracks/native-headlines.js';
import type { Player } from '../player.js';

/**
 * The system's own full screen of a video, which iPhones open by themselves where a page does not play inline: cards cannot be drawn
 * there, so the headlines go into a text track for as long as it lasts.
 */
export function keepHeadlines(player: Player, media: HTMLVideoElement, signal: AbortSignal): void {
  let entered = false;
  let remove: (() => void) | undefined;
  const show = () => {
    remove?.();
    remove = undefined;
    const { annotator, annotationsOn, t, lang } = player;
    const lines = entered && annotationsOn ? annotator?.headlines : undefined;
    if (lines?.length) remove = showHeadlines(media, lines, { label: t('context'), lang });
  };
  const became = (now: boolean) => () => {
    entered = now;
    show();
  };
  media.addEventListener('webkitbeginfullscreen', became(true), { signal });
  media.addEventListener('webkitendfullscreen', became(false), { signal });
  signal.addEventListener('abort', became(false));
  // It may come later than the footage.
  player.element.addEventListener('track-load', show, { signal });
  if ((media as { webkitDisplayingFullscreen?: boolean }).webkitDisplayingFullscreen) became(true)();
}
