import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { MarkerGroup } from '../timeline/markers.js';
import { formatTime } from '../track/time.js';
import type { Annotation, Track } from '../track/track.js';
import { authorText, type Languages } from './author-text.js';
import { cardView, type CardHandlers } from './card.js';
import { laneView, type LaneHandlers } from './lane.js';
import { panelView, type PanelHandlers, type PanelState } from './panel.js';
import { holdView } from './hold.js';
import { keyed } from './keyed.js';
import { printView } from './print.js';
import { recapView, type RecapHandlers } from './recap.js';
import type { Translate } from '../i18n/translate.js';
import { registerMoreStrings } from '../i18n/more-strings.js';

export interface AnnotationsState {
  readonly track: Track;
  /** Those that have a card now. */
  readonly shown: readonly Annotation[];
  /** Those whose region is drawn. Not one opened outside its slot: its region belongs to another frame. */
  readonly outlined: readonly Annotation[];
  readonly open: Annotation | undefined;
  readonly revealed: boolean;
  readonly folded: number;
  readonly next: Annotation | undefined;
  readonly languages: Languages;
  readonly beside: boolean;
  /** Undefined where there is no panel. */
  readonly panel: PanelState | undefined;
  readonly annotations: readonly Annotation[];
  readonly markers: readonly MarkerGroup[];
  /** Index of the current marker. */
  readonly marker: number;
  /** Width of the element in CSS px. */
  readonly width: number;
  readonly tip: { readonly annotation: Annotation; readonly count: number } | undefined;
  /** The page is being printed. */
  readonly printing: boolean;
  /** What the recap lists; undefined while it is not shown. */
  readonly recap: readonly Annotation[] | undefined;
  /** The hold that pauses playback for reading, if there is one. */
  readonly hold: { readonly annotation: Annotation; readonly seconds: number } | undefined;
}

export interface AnnotationsHandlers {
  readonly card: CardHandlers;
  readonly panel: PanelHandlers;
  readonly lane: LaneHandlers;
  readonly recap: RecapHandlers;
  readonly showFolded: () => void;
  /** Ends the hold. */
  readonly resume: () => void;
  /** Ends the hold and switches holds off for good. */
  readonly neverPause: () => void;
}

/** What the player renders in each of its places for annotations. */
export interface AnnotationsView {
  readonly regions: unknown;
  readonly cards: unknown;
  readonly lane: unknown;
  /** The text of the marker under the pointer. */
  readonly tip: unknown;
  readonly panel: unknown;
  readonly recap: unknown;
  /** All annotations in full, for printing. */
  readonly print: unknown;
  /** Says that playback is held for reading, and offers to continue. */
  readonly hold: unknown;
}

export function annotationsView(
  state: AnnotationsState,
  on: AnnotationsHandlers,
  t: Translate,
): AnnotationsView {
  registerMoreStrings();
  const { track, tip, languages, panel } = state;
  return {
    regions: keyed(
      state.beside ? [] : state.outlined.filter(({ region }) => region),
      ({ id }) => id,
      regionView,
    ),
    cards: cardsView(state, on, t),
    lane: laneView({ ...state, current: state.marker }, on.lane, t),
    tip: tip
      ? html`<b>${authorText(tip.annotation.headline, languages)}</b>${
            tip.count > 1 ? [t('notes', { n: tip.count }), ' · '] : nothing
          }`
      : nothing,
    print: state.printing ? printView(track, state.annotations, languages, t) : nothing,
    recap: state.recap ? recapView({ track, items: state.recap, languages }, on.recap, t) : nothing,
    hold: state.hold ? holdView(state.hold, on, t) : nothing,
    panel: panel ? panelView(panel, on.panel, t) : nothing,
  };
}

function cardsView(state: AnnotationsState, on: AnnotationsHandlers, t: Translate): TemplateResult {
  const { open, languages, track } = state;
  return html`${keyed(
    state.shown,
    ({ id }) => id,
    (annotation) => {
      const isOpen = annotation === open;
      const classes = `card${isOpen ? ' open' : ''}${annotation.status === 'retracted' ? ' retracted' : ''}`;
      return html`<div
        class=${classes}
        part="card"
        data-id=${annotation.id}
        data-category=${annotation.category ?? ''}
        role=${isOpen ? 'dialog' : 'group'}
        tabindex=${isOpen ? '-1' : nothing}
        aria-labelledby=${`headline-${annotation.id}`}
      >
        ${cardView({ annotation, track, languages, open: isOpen, revealed: isOpen && state.revealed }, on.card, t)}
      </div>`;
    },
  )}${
    state.shown.length
      ? nothing
      : html`<p class="no-card">
          ${state.next ? t('nextNote', { time: formatTime(state.next.start) }) : t('noMoreNotes')}
        </p>`
  }${
    state.folded
      ? html`<button
          type="button"
          class="more"
          aria-label=${t('moreLabel', { n: state.folded })}
          @click=${on.showFolded}
        >
          ${t('more', { n: state.folded })}
        </button>`
      : nothing
  }`;
}

/** All four are drawn as the upper left one; the region painter rotates them into place. */
const corners = [0, 1, 2, 3].map(
  () => svg`<svg class="corner"><path class="halo"></path><path class="line"></path></svg>`,
);

function regionView({ id }: Annotation): TemplateResult {
  return html`<div class="region" part="region" data-id=${id}>${corners}</div>
    <div class="leader" part="leader" data-id=${id} hidden></div>`;
}
