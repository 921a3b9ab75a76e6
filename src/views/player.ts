import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation, Track } from '../track/track.js';
import { formatTime } from '../track/time.js';
import type { Tongue } from './author-text.js';
import { cardView, type CardHandlers } from './card.js';
import { controlsView, startView, type ControlsHandlers, type ControlsState } from './controls.js';
import { noticeView, type Notice } from './notice.js';
import { panelView, type PanelHandlers } from './panel.js';
import type { Say } from './say.js';
import { settingsView, type SettingsHandlers, type SettingsState } from './settings.js';
import { timelineView, type TimelineHandlers, type TimelineState } from './timeline.js';

export interface PlayerState {
  readonly own: HTMLVideoElement;
  readonly dir: 'ltr' | 'rtl';
  readonly track: Track | null;
  /** A track is named, so that room for it is kept. */
  readonly expectsTrack: boolean;
  readonly annotations: readonly Annotation[];
  readonly active: readonly Annotation[];
  /** Those with a card now. */
  readonly shown: readonly Annotation[];
  readonly open: Annotation | undefined;
  readonly revealed: boolean;
  readonly folded: number;
  readonly next: Annotation | undefined;
  readonly tongue: Tongue;
  readonly started: boolean;
  readonly buffering: boolean;
  readonly idle: boolean;
  readonly beside: boolean;
  readonly fullscreen: boolean;
  readonly panel: 'none' | 'shown' | 'closed';
  readonly notices: readonly Notice[];
  readonly controls: ControlsState;
  readonly timeline: TimelineState;
  readonly settings: SettingsState;
}

export interface PlayerHandlers extends ControlsHandlers {
  readonly start: () => void;
  readonly stagePressed: (event: PointerEvent) => void;
  readonly card: CardHandlers;
  readonly panel: PanelHandlers;
  readonly timeline: TimelineHandlers;
  readonly settings: SettingsHandlers;
  readonly showFolded: () => void;
}

/** The whole player. What is adopted comes in through the slot; without it the player's own `<video>` stands there. */
export function playerView(state: PlayerState, on: PlayerHandlers, say: Say): TemplateResult {
  const { track, panel } = state;
  const classes = [
    'root',
    state.expectsTrack && 'track',
    state.controls.annotationsOn === false && 'off',
    state.idle && 'idle',
    state.beside && 'beside',
    state.fullscreen && 'full',
    `panel-${panel}`,
  ].filter(Boolean);
  return html`<div
    class=${classes.join(' ')}
    dir=${state.dir}
    lang=${say.lang}
    role="region"
    aria-label=${say('player')}
  >
    <div class="stage" part="stage" @click=${on.stagePressed}><slot>${state.own}</slot></div>
    <div class="regions" aria-hidden="true">
      ${state.beside ? nothing : repeat(state.shown, ({ id }) => id, regionView)}
    </div>
    <div class="front">
      ${state.started || state.notices.some(({ retry }) => retry) || state.beside ? nothing : startView(on.start, say)}
      ${state.buffering ? html`<div class="buffering"></div>` : nothing}
      ${
        state.notices.length
          ? html`<div class="notices">${state.notices.map((notice) => noticeView(notice, say))}</div>`
          : nothing
      }
    </div>
    <div class="controls" part="controls">
      ${timelineView(state.timeline, on.timeline, say)}${controlsView(state.controls, on, say)}
      ${state.controls.settingsOpen ? settingsView(state.settings, on.settings, say) : nothing}
    </div>
    <div class="overlay" part="overlay">${track ? overlayView(state, track, on, say) : nothing}</div>
    ${
      track && panel !== 'none'
        ? panelView(
            {
              track,
              annotations: state.annotations,
              active: new Set(state.active),
              tongue: state.tongue,
              shown: panel === 'shown',
            },
            on.panel,
            say,
          )
        : html`<section class="panel" part="panel" ?hidden=${panel === 'none'}></section>`
    }
    <div class="unseen" role="status"></div>
  </div>`;
}

function overlayView(state: PlayerState, track: Track, on: PlayerHandlers, say: Say): TemplateResult {
  const { open, tongue } = state;
  return html`${repeat(
    state.shown,
    ({ id }) => id,
    (annotation) => {
      const isOpen = annotation === open;
      const classes = `card${isOpen ? ' open' : ''}${annotation.status === 'retracted' ? ' retracted' : ''}`;
      return html`<article
        class=${classes}
        part="card"
        data-id=${annotation.id}
        data-category=${annotation.category ?? ''}
        role=${isOpen ? 'dialog' : nothing}
        tabindex=${isOpen ? '-1' : nothing}
        aria-labelledby=${`headline-${annotation.id}`}
      >
        ${cardView({ annotation, track, tongue, open: isOpen, revealed: isOpen && state.revealed }, on.card, say)}
      </article>`;
    },
  )}${
    state.shown.length
      ? nothing
      : html`<p class="quiet-strip">
          ${state.next ? say('nextNote', { time: formatTime(state.next.start) }) : say('noMoreNotes')}
        </p>`
  }${
    state.folded
      ? html`<button
          type="button"
          class="more"
          aria-label=${say('moreLabel', { n: state.folded })}
          @click=${on.showFolded}
        >
          ${say('more', { n: state.folded })}
        </button>`
      : nothing
  }`;
}

function regionView({ id, region }: Annotation): TemplateResult | typeof nothing {
  if (!region) return nothing;
  return html`${svg`<svg class="region" part="region" data-id=${id}><path class="halo"></path><path class="line"></path></svg>`}
    <div class="leader" part="leader" data-id=${id} hidden></div>`;
}
