import type { Notice } from '../views/notice.js';
import type { TrackStatus } from './annotations/track-status.js';
import type { PlayerContext } from './context.js';
import type { MediaHostState } from './playback/media-host-state.js';

export interface NoticesHost {
  readonly mediaHost: MediaHostState;
  readonly watch: { readonly buffering: boolean; readonly live: boolean };
  readonly trackStatus: Pick<TrackStatus, 'problems' | 'failed' | 'retry' | 'dismissed' | 'dismiss' | 'lost'>;
}

/** The notices to show: failures of footage and track, and what can be done about them. */
export function notices({ media, t }: PlayerContext, host: NoticesHost): readonly Notice[] {
  const { mediaHost, watch, trackStatus } = host;
  const { loader } = mediaHost;
  const { failure } = loader;
  const list: Notice[] = [];
  const offline = !navigator.onLine && t('offline');
  if (failure)
    list.push({
      text: offline || t('mediaFailed'),
      detail: offline ? undefined : failure.message.replace(/ \([^)]*\)$/, ''),
      retry: () => loader.retry(),
    });
  else if (offline && watch.buffering) list.push({ text: offline });
  if (watch.live && media.ended) list.push({ text: t('liveEnded') });
  if (loader.autoplayed === 'muted' && media.muted)
    list.push({ text: '', action: { label: t('tapForSound'), press: () => (media.muted = false) } });
  const track = trackNotice(t, trackStatus);
  return track ? [...list, track] : list;
}

function trackNotice(t: PlayerContext['t'], status: NoticesHost['trackStatus']): Notice | undefined {
  const { problems, failed, retry, dismissed, dismiss, lost } = status;
  const error = problems.find(({ severity }) => severity === 'error');
  if (dismissed || !error || !(failed || lost)) return undefined;
  return failed
    ? { text: t('trackFailed'), detail: error.message, retry, dismiss }
    : { text: t('trackPartly', { n: lost }), dismiss };
}
