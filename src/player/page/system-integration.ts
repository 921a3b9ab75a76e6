import type { MediaElement } from '../../media/media-element.js';
import { joinMediaSession } from '../../media/page/media-session.js';
import { keepHeadlines } from './native-fullscreen.js';
import type { Player } from '../player.js';

/**
 * Tells the system's own controls – lock screen, headset, media keys – of what plays here. Fetched when footage is first played.
 *
 * @param signal Aborts when `media` is no longer what plays here.
 */
export function integrateSystem(player: Player, media: MediaElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { element, commands } = player;
  const tell = joinMediaSession(
    media,
    {
      get title() {
        return element.getAttribute('aria-label') || player.annotator?.title || document.title;
      },
      get artwork() {
        return element.poster || (media.poster ?? '');
      },
      get step() {
        const { annotator } = player;
        return annotator?.clock.timeline.annotations.length
          ? (direction: 'next' | 'previous') => annotator.step(direction)
          : undefined;
      },
      seek: (time) => commands.seekTo(time),
    },
    signal,
  );
  if (media instanceof HTMLVideoElement) keepHeadlines(player, media, signal);
  // Ready when it is asked for: some browsers forget quickly that somebody has pressed a button.
  if (!document.fullscreenEnabled) void import('../surfaces/full-window.js').catch(() => {});
  for (const event of ['track-load', 'track-error']) element.addEventListener(event, tell, { signal });
}
