import { readMediaState } from '../media/media-state.js';
import { captionTracks } from '../media/text-tracks/text-tracks.js';
import { formatTime } from '../track/time.js';
import type { PlayerState } from '../views/player.js';
import type { Annotations } from './annotations/annotations.js';
import type { AnnotationVisibility } from './annotations/annotation-visibility.js';
import type { PanelVisibility } from './annotations/panel/panel-visibility.js';
import type { PlayerContext } from './context.js';
import type { Menu } from './controls/menu.js';
import type { MoreControls } from './controls/more-controls.js';
import type { TimelineTip } from './controls/timeline-tip.js';
import type { LayoutMode } from './layout-mode.js';
import { notices, type NoticesHost } from './notices.js';
import type { Fullscreen } from './surfaces/fullscreen.js';

/** The parts whose state the views show. */
export interface PlayerStateHost extends NoticesHost {
  readonly annotations: Annotations | undefined;
  readonly controls: { readonly idle: boolean };
  readonly fullscreen: Fullscreen;
  readonly help: { view(): unknown };
  readonly layout: LayoutMode;
  readonly menu: Menu | undefined;
  readonly more: MoreControls | undefined;
  readonly panelVisibility: PanelVisibility;
  readonly tip: TimelineTip;
  readonly trackStatus: NoticesHost['trackStatus'] & { readonly expected: boolean };
  readonly visibility: AnnotationVisibility;
  readonly watch: NoticesHost['watch'] & { readonly started: boolean; readonly failed: boolean };
}

/** What the views show now, read from the media and the parts at each render; nothing is stored here. */
export function playerState(context: PlayerContext, host: PlayerStateHost): PlayerState {
  const { element, media, t } = context;
  const { tip, menu, layout, panelVisibility, fullscreen, watch } = host;
  const state = readMediaState(media);
  const captions = captionTracks(media);
  const panel = panelVisibility.state;
  const expectsTrack = host.trackStatus.expected;
  const annotations = host.annotations?.view();
  const more = host.more?.view();
  const { currentTime: time, duration } = state;
  return {
    name: element.getAttribute('aria-label') ?? host.annotations?.title ?? '',
    dir: layout.rtl ? 'rtl' : 'ltr',
    expectsTrack,
    annotations,
    started: watch.started,
    buffering: watch.buffering && !watch.failed,
    idle: host.controls.idle,
    beside: layout.beside,
    panel,
    panelOpenedByPage: panelVisibility.openedByPage,
    help: host.help.view(),
    notices: notices(context, host),
    controls: {
      paused: state.paused || watch.failed,
      ended: state.ended,
      muted: state.muted,
      volume: state.volume,
      hasCaptions: captions.length > 0,
      captionsOn: captions.some(({ mode }) => mode === 'showing'),
      // From the start, so that nothing moves in the row when the track has come.
      annotationsOn: expectsTrack ? host.visibility.on : undefined,
      panelShown: panel !== 'none' ? panel === 'shown' : undefined,
      fullscreen: fullscreen.active,
      canFullscreen: fullscreen.available,
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
