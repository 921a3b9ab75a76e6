import { readMediaState } from '../media/media-state.js';
import { captionTracks } from '../media/text-tracks/text-tracks.js';
import { formatTime } from '../track/time.js';
import type { Notice } from '../views/notice.js';
import type { PlayerState } from '../views/player.js';
import { panelBesideMinWidth } from '../views/styles/breakpoints.js';
import { canFullscreen, isFullscreen } from './surfaces/fullscreen.js';
import { namesTrack } from '../element/names-track.js';
import type { Player } from './player.js';

/** What the views show now. Read from the media and the parts at each render; nothing here is kept. */
export function playerState(player: Player): PlayerState {
  const { element, media, mediaHost, annotator, tip, menu, t } = player;
  const state = readMediaState(media);
  const captions = captionTracks(media);
  const panel = panelState(player);
  const annotations = annotator?.view();
  const more = player.more?.view();
  const { currentTime: time, duration } = state;
  return {
    own: mediaHost.own,
    name: element.getAttribute('aria-label') ?? annotator?.title ?? '',
    dir: player.rtl ? 'rtl' : 'ltr',
    expectsTrack: expectsTrack(player),
    annotations,
    started: player.watch.started,
    buffering: player.watch.buffering,
    idle: player.idle.idle,
    beside: player.beside,
    panel,
    panelOpenedByPage: element.panel === 'open' && player.panelChoice === undefined,
    help: player.help?.(),
    notices: notices(player),
    controls: {
      paused: state.paused,
      ended: state.ended,
      muted: state.muted,
      volume: state.volume,
      hasCaptions: captions.length > 0,
      captionsOn: captions.some(({ mode }) => mode === 'showing'),
      annotationsOn: annotations ? player.annotationsOn : undefined,
      panelShown: annotations && panel !== 'none' ? panel === 'shown' : undefined,
      fullscreen: isFullscreen(player),
      canFullscreen: canFullscreen(media),
      settingsOpen: !!menu?.page && menu.page !== 'chapters',
      time: more?.time,
      live: more?.live,
      more: more?.buttons,
    },
    timeline: {
      duration,
      time,
      words: t('timeOf', { time: formatTime(time, duration), duration: formatTime(duration) }),
      pointed: tip.at && formatTime(tip.at.time, duration),
      still: tip.still,
      lane: annotations?.lane,
      tip: [annotations?.tip, more?.tip],
      ...more?.timeline,
    },
    menu: menu?.view(),
    ripple: more?.ripple,
    live: more?.state,
  };
}

/** Whether there is, or will be, a track: room for it is kept from the first paint. */
export function expectsTrack({ element, annotator, source, trackFailed }: Player): boolean {
  if (annotator?.track) return true;
  if (trackFailed) return false;
  return source.object !== undefined || namesTrack(element);
}

export function panelState(player: Player): PlayerState['panel'] {
  const { panel } = player.element;
  if (panel === 'none' || !expectsTrack(player)) return 'none';
  const shown =
    player.panelChoice ?? (panel === 'auto' ? player.width >= panelBesideMinWidth : panel === 'open');
  return shown ? 'shown' : 'closed';
}

function notices(player: Player): Notice[] {
  const { mediaHost, t, problems, element } = player;
  const { failure } = mediaHost;
  const list: Notice[] = [];
  const offline = !navigator.onLine && t('offline');
  if (failure)
    list.push({
      text: offline || t('mediaFailed'),
      detail: offline ? undefined : failure.message.replace(/ \([^)]*\)$/, ''),
      retry: () => mediaHost.retry(),
    });
  else if (offline && player.watch.buffering) list.push({ text: offline });
  if (player.watch.live && player.media.ended) list.push({ text: t('liveEnded') });
  if (mediaHost.autoplayed === 'muted' && player.media.muted)
    list.push({
      text: '',
      retry: undefined,
      action: { label: t('tapForSound'), press: () => (player.media.muted = false) },
    });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const dismiss = () => {
    player.problemsDismissed = true;
    element.requestUpdate();
  };
  const lost = player.trackFailed ? 1 : countLost(player);
  if (player.problemsDismissed || !errors.length || !lost) return list;
  list.push(
    player.trackFailed
      ? { text: t('trackFailed'), detail: errors[0]?.message, retry: player.retryTrack, dismiss }
      : { text: t('trackPartly', { n: lost }), dismiss },
  );
  return list;
}

/** Annotations that were left out whole; those that lost only a part are not missed by the viewer. */
function countLost({ problems, annotator }: Player): number {
  const kept = new Set(annotator?.track?.annotations.map(({ position }) => position));
  const named = problems.flatMap(({ path, severity }) => {
    const index = /^annotations\[(\d+)\]/.exec(path)?.[1];
    return severity === 'error' && index !== undefined ? [Number(index)] : [];
  });
  return new Set(named.filter((position) => !kept.has(position))).size;
}
