import type { MediaElement } from '../../media/media-element.js';
import { joinMediaSession } from '../../media/page/media-session.js';
import type { PlayerContext } from '../context.js';
import { keepHeadlines, type HeadlinesHost } from './native-fullscreen.js';

export interface SystemIntegrationHost extends HeadlinesHost {
  /** The track's title in the viewer's language; empty if there is none. */
  readonly trackTitle: string;
  /** Goes to the next or previous annotation; undefined if there are none. */
  readonly step: ((direction: 'next' | 'previous') => void) | undefined;
  seekTo(time: number): void;
}

/**
 * Connects the player to the system's own controls: lock screen, headset, media keys. Fetched when footage is first played.
 *
 * @param signal Aborts when another media element takes over.
 */
export function integrateSystem(
  context: PlayerContext,
  host: SystemIntegrationHost,
  media: MediaElement,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const { element } = context;
  const tell = joinMediaSession(
    media,
    {
      get title() {
        return element.getAttribute('aria-label') || host.trackTitle || document.title;
      },
      get artwork() {
        return element.poster || (media.poster ?? '');
      },
      get step() {
        return host.step;
      },
      seek: (time) => host.seekTo(time),
    },
    signal,
  );
  if (media instanceof HTMLVideoElement) keepHeadlines(context, host, media, signal);
  for (const event of ['track-load', 'track-error']) element.addEventListener(event, tell, { signal });
}
