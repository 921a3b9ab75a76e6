import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AnnotationsView } from './annotations.js';
import { controlsView, startView, type ControlsHandlers, type ControlsState } from './controls.js';
import { noticeView, type Notice } from './notice.js';
import type { Translate } from '../i18n/translate.js';
import { timelineView, type TimelineHandlers, type TimelineState } from './timeline.js';

export interface PlayerState {
  /** The player's accessible name; empty for the default one. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** A track is set, so its space is reserved. */
  readonly expectsTrack: boolean;
  /** Undefined until the track has loaded. */
  readonly annotations: AnnotationsView | undefined;
  readonly started: boolean;
  readonly buffering: boolean;
  readonly idle: boolean;
  readonly beside: boolean;
  readonly panel: 'none' | 'shown' | 'closed';
  /** The page opened the panel, and the viewer has not changed that. */
  readonly panelOpenedByPage: boolean;
  /** The list of keyboard shortcuts, while it is open. */
  readonly help: unknown;
  readonly notices: readonly Notice[];
  readonly controls: ControlsState;
  readonly timeline: TimelineState;
  /** The menu, while it is open. */
  readonly menu: unknown;
  /** Feedback for double taps on the stage, while it is shown. */
  readonly ripple: unknown;
  /** `live`, or `live dvr` where the viewer can seek in live footage. */
  readonly live: string | undefined;
}

export interface PlayerHandlers extends ControlsHandlers {
  readonly start: () => void;
  readonly timeline: TimelineHandlers;
}

/** Attributes of the box around the whole player. The box exists before the player, with the footage in it, and is never rendered again. */
export function rootAttributes(state: PlayerState, t: Translate): Readonly<Record<string, string>> {
  const classes = [
    'root',
    isLoading(state) && 'loading',
    state.expectsTrack && 'track',
    state.controls.annotationsOn === false && 'off',
    state.idle && 'idle',
    state.beside && 'beside',
    state.live,
    `panel-${state.panel}`,
    state.panelOpenedByPage && 'panel-opened-by-page',
  ];
  return {
    class: classes.filter(Boolean).join(' '),
    dir: state.dir,
    lang: t.lang,
    role: 'region',
    'aria-label': state.name || t('player'),
  };
}

const isLoading = ({ expectsTrack, annotations }: PlayerState): boolean => expectsTrack && !annotations;

/** Everything around the footage, after its stage in the box. */
export function playerView(state: PlayerState, on: PlayerHandlers, t: Translate): TemplateResult {
  const { annotations } = state;
  const blocked = state.started || state.beside || state.notices.some(({ retry }) => retry);
  return html` <div class="regions" aria-hidden="true">${annotations?.regions}</div>
    <div class="front">
      ${state.ripple} ${state.help ?? (blocked ? nothing : startView(on.start, t))}
      ${state.buffering ? html`<div class="buffering"></div>` : nothing}
      ${
        state.notices.length
          ? html`<div class="notices">${state.notices.map((notice) => noticeView(notice, t))}</div>`
          : nothing
      }
    </div>
    ${annotations?.recap}
    <div class="controls" part="controls">
      ${annotations?.hold}${timelineView(state.timeline, on.timeline, t)}${controlsView(state.controls, on, t)}
      ${state.menu}
    </div>
    <div class="overlay" part="overlay" tabindex="-1">${annotations?.cards}</div>
    <section
      class="panel"
      part="panel"
      aria-label=${t('list')}
      aria-busy=${isLoading(state) || nothing}
      ?hidden=${state.panel === 'none'}
    >
      ${annotations?.panel}
    </section>
    ${annotations?.print}
    <div class="visually-hidden" role="status"></div>`;
}
