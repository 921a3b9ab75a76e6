import type { MediaElement } from '../../media/media-element.js';
import { hasEnded, readMediaState } from '../../media/media-state.js';
import type { TimedLine } from '../../media/text-tracks/native-headlines.js';
import { shownCaptions } from '../../media/text-tracks/text-tracks.js';
import type { PacingMode } from '../../timeline/pacing.js';
import type { Transition } from '../../timeline/playhead.js';
import { resolveText } from '../../track/text.js';
import type { Annotation, Citation, Track } from '../../track/track.js';
import { annotationsView, type AnnotationsHandlers, type AnnotationsView } from '../../views/annotations.js';
import { plainText, type Languages } from '../../views/author-text.js';
import type { CardHandlers } from '../../views/card.js';
import { annotationStyles } from '../../views/styles/annotations.js';
import { DocumentStyles } from '../../views/styles/document-styles.js';
import { categoryColorRules } from '../../views/category-colors.js';
import type { PlayerContext } from '../context.js';
import { SourceOpenEvent } from '../events/source-open-event.js';
import { AnnotationClock, type AnnotationClockHost, type TransitionCause } from './annotation-clock.js';
import type { AnnotationsHost } from './annotations-host.js';
import { announce } from './announcer.js';
import { CardLayout, type CardLayoutHost } from './card-layout.js';
import { CardSelection, type CardSelectionHost } from './card-selection.js';
import { MarkerPointer, type MarkerPointerHost } from './marker-pointer.js';
import { OpenAnnotation, type OpenAnnotationHost, type OpenPlace } from './open-annotation.js';
import { Panel, type PanelHost } from './panel/panel.js';
import { ReadingPause, type ReadingPauseHost } from './reading-pause.js';
import { recapItems } from './recap-items.js';

export { offsetTrack } from '../../track/offset.js';
export { parseTrackInSlices } from '../../track/parse.js';

type PartHosts = AnnotationClockHost &
  CardLayoutHost &
  CardSelectionHost &
  MarkerPointerHost &
  OpenAnnotationHost &
  PanelHost &
  ReadingPauseHost;

const sameItems = (a: readonly Annotation[], b: readonly Annotation[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/**
 * Everything that the player does with annotations: which are active, where their cards are, which one is open, the markers, the
 * list. Fetched together with the track rather than the player, so that a page without a track does not pay for it and one with a
 * track shows its first frame sooner. This file wires its parts, as `player.ts` wires those of the player. It is long because
 * what the parts need from each other is written out in one place.
 */
export class Annotations {
  readonly #context: PlayerContext;
  readonly #host: AnnotationsHost;
  readonly #categoryColors = new DocumentStyles();
  readonly #clock: AnnotationClock;
  readonly #cards: CardSelection;
  readonly #layout: CardLayout;
  readonly #opened: OpenAnnotation;
  readonly #pause: ReadingPause;
  readonly #markers: MarkerPointer;
  readonly #panel: Panel;
  #track: Track | null = null;
  /** The annotations that had a card at the last render, and how many had none. */
  #rendered: readonly Annotation[] = [];
  #counted = 0;

  constructor(context: PlayerContext, host: AnnotationsHost) {
    this.#context = context;
    this.#host = host;
    const parts = this.#wire(host);
    this.#clock = new AnnotationClock(context, parts);
    this.#opened = new OpenAnnotation(context, parts);
    this.#pause = new ReadingPause(context, parts);
    this.#cards = new CardSelection(parts);
    this.#layout = new CardLayout(parts);
    this.#markers = new MarkerPointer(context, parts);
    this.#panel = new Panel(context, parts);
    host.adoptStyles(...annotationStyles, this.#categoryColors);
  }

  /** What the parts need from each other. Each sees only the members of its own host. Getters, since most of them change. */
  #wire(host: AnnotationsHost): PartHosts {
    const annotations = this;
    const context = this.#context;
    const { dismissal, interruption, layout, panelVisibility, scrubber, tip } = host;
    return {
      ...{ root: context.root, dismissal, interruption, layout, panelVisibility, scrubber, tip },
      card: this.#cardHandlers,
      foldedChanged: context.requestUpdate,
      holdBefore: (t) => this.#pause.holdBefore(t),
      hasCard: (annotation) => host.visibility.on && this.#cards.hasCard(annotation),
      activeChanged: (transitions, cause) => this.#activeChanged(transitions, cause),
      opening: (annotation) => this.#pause.opened(annotation),
      released: () => this.#clock.resume(),
      goTo: (annotation: Annotation, where?: OpenPlace) => this.goTo(annotation, where),
      get opened() {
        return annotations.#opened;
      },
      get media() {
        return context.media;
      },
      get time() {
        return annotations.#clock.time;
      },
      get track() {
        return annotations.#track;
      },
      get timeline() {
        return annotations.#clock.timeline;
      },
      get active() {
        return annotations.active;
      },
      get languages() {
        return annotations.#languages;
      },
      get annotationsOn() {
        return host.visibility.on;
      },
      get regionsDrawn() {
        return !layout.beside && host.visibility.on;
      },
      get started() {
        return host.watch.started;
      },
      get cardsBelow() {
        return layout.cardsBelow;
      },
      get rtl() {
        return layout.rtl;
      },
      get controlsVisible() {
        return !host.controls.idle;
      },
      get captions() {
        const shown = shownCaptions(context.media);
        return shown ? (shown.activeCues?.length ? 'shown' : 'possible') : 'none';
      },
      get categories() {
        return annotations.#panel.categories;
      },
      get shown() {
        return annotations.#cards.shown;
      },
      get open() {
        return annotations.#opened.onCard;
      },
      get folded() {
        return annotations.#layout.folded;
      },
      get readable() {
        return annotations.#cards.readable;
      },
      get crowded() {
        return annotations.#pause.crowded;
      },
      get problems() {
        return host.trackStatus.problems;
      },
    };
  }

  readonly #cardHandlers: CardHandlers = {
    open: (annotation) => this.#opened.open(annotation),
    close: () => this.#opened.close(),
    reveal: (annotation) => this.#opened.reveal(annotation),
    follow: (annotation, source) => this.#followed(annotation, source),
  };

  /** All annotations but drafts, sorted by start; frozen. */
  get all(): readonly Annotation[] {
    return this.#clock.timeline.annotations;
  }

  /** The annotations that are active now; frozen. */
  get active(): readonly Annotation[] {
    return this.#clock.active;
  }

  /** The present mode of pause-to-read. */
  get pacing(): PacingMode {
    return this.#pause.mode;
  }

  get openId(): string | undefined {
    return this.#opened.current?.id;
  }

  /** The track's title in the viewer's language; empty if there is none. */
  get title(): string {
    return this.#track?.title === undefined ? '' : plainText(this.#track.title, this.#languages);
  }

  get #languages(): Languages {
    return { wanted: this.#context.lang, track: this.#track?.lang ?? 'und' };
  }

  /** The headlines of annotations that have a card, for where no card can be drawn. */
  get headlines(): readonly TimedLine[] {
    if (!this.#host.visibility.on) return [];
    const { wanted, track } = this.#languages;
    return this.all
      .filter((annotation) => this.#cards.hasCard(annotation))
      .map(({ start, end, headline, status }) => {
        const { text } = resolveText(headline, wanted, track);
        return {
          start,
          end,
          text: status === 'retracted' ? `${this.#context.t('retracted')}: ${text}` : text,
        };
      });
  }

  /** Changes the track; null for none. */
  setTrack(track: Track | null): void {
    this.#track = track;
    this.#pause.reset();
    this.#opened.close();
    this.#categoryColors.replace(track ? categoryColorRules(track) : '', this.#context.element.ownerDocument);
    this.#clock.setTrack(track);
  }

  /** Goes to the next or previous annotation. */
  step(direction: 'next' | 'previous'): void {
    const annotation = this.#clock.timeline[direction](this.#context.media.currentTime);
    if (annotation) this.#context.seek(annotation.start);
  }

  find(id: string): Annotation | undefined {
    return this.all.find((annotation) => annotation.id === id);
  }

  open(annotation: Annotation): void {
    this.#opened.open(annotation);
  }

  /** Closes the open annotation. @returns whether one was open. */
  close(): boolean {
    const open = !!this.#opened.current;
    this.#opened.close();
    return open;
  }

  /** Goes to the start of an annotation and opens it. */
  goTo(annotation: Annotation, where: OpenPlace = 'card'): void {
    this.#context.seek(annotation.start);
    this.#opened.open(annotation, where);
  }

  /** A press on the lane of markers. @returns whether it hit a marker. */
  pressMarker(fraction: number): boolean {
    return this.#markers.press(fraction);
  }

  /** The page has changed `categories`. */
  useCategories(): void {
    this.#panel.useCategories();
  }

  get panel(): { toggle(): void } {
    return this.#panel;
  }

  /** Annotations were switched off: closes the open one and ends a hold. */
  hidden(): void {
    this.#pause.release(true);
    this.#opened.close();
  }

  /** Another media element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.#clock.attach(media, signal);
    this.#pause.attach(media, signal);
  }

  /** The player leaves the page: ends a hold, and stops all animations until the next render. */
  disconnect(): void {
    this.#pause.release(false);
    this.#layout.release();
  }

  /** What the views show; undefined without a track. */
  view(): AnnotationsView | undefined {
    const track = this.#track;
    if (!track) return undefined;
    const { layout, printing } = this.#host;
    const current = this.#opened.onCard;
    const { shown, hidden } = this.#cards;
    const { duration, currentTime } = readMediaState(this.#context.media);
    return annotationsView(
      {
        track,
        shown,
        outlined: shown.filter((annotation) => this.active.includes(annotation)),
        open: current,
        revealed: !!current && this.#opened.isRevealed(current),
        folded: hidden,
        next: this.#clock.timeline.next(currentTime),
        languages: this.#languages,
        beside: layout.beside,
        panel: this.#panel.state,
        annotations: this.all,
        markers: duration ? this.#markers.markers : [],
        marker: this.#markers.current,
        width: layout.width,
        tip: this.#markers.under,
        hold: this.#pause.hold,
        recap: this.#recap(track),
        printing,
      },
      this.#handlers(),
      this.#context.t,
    );
  }

  #handlers(): AnnotationsHandlers {
    return {
      card: this.#cardHandlers,
      panel: this.#panel.handlers,
      lane: this.#markers,
      recap: {
        replay: () => this.#host.replay(),
        go: (annotation) => this.goTo(annotation),
        follow: (annotation, source) => this.#followed(annotation, source),
      },
      showFolded: () => this.#showFolded(),
      resume: () => this.#pause.release(true),
      neverPause: () => {
        this.#context.preferences.keep({ pacing: 'never' });
        this.#pause.release(true);
      },
    };
  }

  /** Shows cards without room: in the list or, if there is none, one after the other in place of other cards. */
  #showFolded(): void {
    if (this.#host.panelVisibility.state === 'none') this.#layout.showNextFolded();
    else this.#panel.toggle(true);
  }

  /** After a render, before cards are placed: if the page sets the player's height, the list takes some of the footage's. */
  rendered(): void {
    this.#rendered = this.#cards.shown;
    this.#counted = this.#cards.hidden;
    this.#panel.rendered();
  }

  measure(): void {
    this.#layout.measure();
  }

  place(): void {
    this.#layout.place();
  }

  /** After a render, when everything is in its place. */
  placed(): void {
    this.#pause.placed();
    const { openCoversRegion } = this.#layout;
    if (openCoversRegion && this.#opened.onCard && this.#host.panelVisibility.state === 'shown')
      this.#opened.moveToPanel();
  }

  /** A caption appeared or disappeared between two renders. */
  captionsChanged(): void {
    this.#layout.update();
  }

  #recap(track: Track): readonly Annotation[] | undefined {
    const { media, element } = this.#context;
    const ended = hasEnded(media) && element.recap !== 'none' && this.#host.visibility.on;
    if (!ended || this.#opened.current) return undefined;
    const items = recapItems(track, this.all);
    return items.length ? items : undefined;
  }

  #activeChanged(transitions: readonly Transition<Annotation>[], cause: TransitionCause): void {
    // An annotation that is open in the list stays open, whatever plays.
    const current = this.#opened.onCard;
    if (current && transitions.some(({ type, annotation }) => type === 'exit' && annotation === current))
      this.#opened.close(undefined, cause === 'seek');
    const { shown, hidden } = this.#cards;
    if (this.#host.visibility.on) {
      const entered = transitions.filter(
        ({ type, annotation }) => type === 'enter' && shown.includes(annotation),
      );
      announce(
        this.#context,
        entered.map(({ annotation }) => annotation),
        this.#languages,
      );
    }
    // A change that shows neither on a card nor in the list needs no render.
    if (
      this.#host.layout.cardsBelow ||
      this.#host.panelVisibility.state === 'shown' ||
      hidden !== this.#counted ||
      !sameItems(shown, this.#rendered)
    )
      this.#context.requestUpdate();
  }

  #followed(annotation: Annotation, source: Citation): void {
    this.#context.element.dispatchEvent(new SourceOpenEvent(annotation, source));
  }
}
