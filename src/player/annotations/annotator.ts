import type { MediaElement } from '../../media/media-element.js';
import { hasEnded, readMediaState } from '../../media/media-state.js';
import type { TimedLine } from '../../media/text-tracks/native-headlines.js';
import { shownCaptions } from '../../media/text-tracks/text-tracks.js';
import { mostImportant } from '../../timeline/most-important.js';
import type { Transition } from '../../timeline/playhead.js';
import { resolveText } from '../../track/text.js';
import type { Annotation, Citation, Track } from '../../track/track.js';
import { annotationsView, type AnnotationsView } from '../../views/annotations.js';
import { plainText, type Languages } from '../../views/author-text.js';
import type { CardHandlers } from '../../views/card.js';
import { annotationStyles } from '../../views/styles/annotations.js';
import { toneRules } from '../../views/tones.js';
import { SourceOpenEvent } from '../events/source-open-event.js';
import { panelState } from '../player-state.js';
import type { Player } from '../player.js';
import { AnnotationClock } from './annotation-clock.js';
import { CardLayout } from './card-layout.js';
import { OpenAnnotation, type OpenPlace } from './open-annotation.js';
import { PanelControl } from './panel/panel-control.js';
import { ReadingPause } from './reading-pause.js';
import { MarkerPointer } from './marker-pointer.js';

export { offsetTrack } from '../../track/offset.js';
export { parseTrackInSlices } from '../../track/parse.js';

const sameItems = (a: readonly Annotation[], b: readonly Annotation[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Facts in a recap that the track does not choose itself. */
const recapLength = 6;
/** Cards that are made at most: more than this find no room on any frame, and are not read in a strip. */
const mostCards = 24;

/**
 * All that the player does with annotations: which are active, where their cards stand, which one is open, the markers, the
 * list. Fetched beside the track and not with the player, so that a page without a track does not pay for it and one with a
 * track sees its first frame sooner.
 */
export class Annotator {
  readonly clock: AnnotationClock;
  readonly layout: CardLayout;
  readonly opened: OpenAnnotation;
  readonly pause: ReadingPause;
  readonly pointer: MarkerPointer;
  readonly panel: PanelControl;
  track: Track | null = null;

  readonly #player: Player;
  readonly #tones = new CSSStyleSheet();
  readonly #cardHandlers: CardHandlers = {
    open: (annotation) => this.opened.open(annotation),
    close: () => this.opened.close(),
    reveal: (annotation) => this.opened.reveal(annotation),
    follow: (annotation, source) => this.#followed(annotation, source),
  };
  /** Those that had a card at the last render. */
  #rendered: readonly Annotation[] = [];
  #counted = 0;

  constructor(player: Player) {
    this.#player = player;
    this.clock = new AnnotationClock({
      element: player.element,
      get media() {
        return player.media;
      },
      holdBefore: (t) => this.pause.holdBefore(t),
      hasCard: (annotation) => this.#player.annotationsOn && this.#hasCard(annotation),
      activeChanged: (transitions, cause) => this.#activeChanged(transitions, cause),
    });
    this.opened = new OpenAnnotation({
      element: player.element,
      root: player.root,
      get media() {
        return player.media;
      },
      changed: () => player.element.requestUpdate(),
      opening: (annotation) => this.pause.opened(annotation),
    });
    this.pause = new ReadingPause(player, this);
    this.layout = new CardLayout(this);
    this.pointer = new MarkerPointer(player, this);
    this.panel = new PanelControl(player, this, this.#cardHandlers);
    player.root.adoptedStyleSheets.push(
      ...annotationStyles.flatMap(({ styleSheet }) => styleSheet ?? []),
      this.#tones,
    );
  }

  get root(): ShadowRoot {
    return this.#player.root;
  }

  get media(): MediaElement {
    return this.#player.media;
  }

  /** The active ones that have a card now: the most important of them. */
  get shown(): readonly Annotation[] {
    const current = this.open;
    const shown = mostImportant(this.#wanted, mostCards);
    return current && !shown.includes(current) ? [...shown, current] : shown;
  }

  /** How many active ones are counted in the chip and have no card in sight. */
  get #hidden(): number {
    const shown = new Set(this.shown);
    return this.layout.folded.length + this.#wanted.filter((annotation) => !shown.has(annotation)).length;
  }

  /** Those that would have a card, if there were room for all of them. */
  get #wanted(): readonly Annotation[] {
    const { annotationsOn, watch } = this.#player;
    return annotationsOn && watch.started
      ? this.clock.active.filter((annotation) => this.#hasCard(annotation))
      : [];
  }

  /** Those whose card can be read now. */
  get #readable(): readonly Annotation[] {
    const { folded } = this.layout;
    return this.#player.annotationsOn ? this.shown.filter(({ id }) => !folded.includes(id)) : [];
  }

  /** The one whose card is open. */
  get open(): Annotation | undefined {
    return this.opened.where === 'card' ? this.opened.current : undefined;
  }

  get time(): number {
    return this.clock.time;
  }

  get rtl(): boolean {
    return this.#player.rtl;
  }

  get captions(): 'none' | 'possible' | 'shown' {
    const captions = shownCaptions(this.media);
    return captions ? (captions.activeCues?.length ? 'shown' : 'possible') : 'none';
  }

  get controlsVisible(): boolean {
    return !this.#player.idle.idle;
  }

  get regionsDrawn(): boolean {
    return !this.#player.beside && this.#player.annotationsOn;
  }

  get languages(): Languages {
    return { wanted: this.#player.lang, track: this.track?.lang ?? 'und' };
  }

  foldedChanged(): void {
    this.#player.element.requestUpdate();
  }

  /** Of the track, in the language wanted; empty without one. */
  get title(): string {
    return this.track?.title === undefined ? '' : plainText(this.track.title, this.languages);
  }

  /** Of those that have a card in their time, for where none can be drawn. */
  get headlines(): readonly TimedLine[] {
    const { wanted, track } = this.languages;
    return this.clock.timeline.annotations
      .filter((annotation) => this.#hasCard(annotation))
      .map(({ start, end, headline, status }) => {
        const { text } = resolveText(headline, wanted, track);
        return {
          start,
          end,
          text: status === 'retracted' ? `${this.#player.t('retracted')}: ${text}` : text,
        };
      });
  }

  setTrack(track: Track | null): void {
    this.track = track;
    this.pause.reset();
    this.opened.close();
    this.#tones.replaceSync(track ? toneRules(track) : '');
    this.clock.setTrack(track);
  }

  /** To the next or previous annotation. */
  step(direction: 'next' | 'previous'): void {
    const annotation = this.clock.timeline[direction](this.media.currentTime);
    if (annotation) this.#player.seek(annotation.start);
  }

  /** To the moment of an annotation, and open it. */
  goTo(annotation: Annotation, where: OpenPlace = 'card'): void {
    this.#player.seek(annotation.start);
    this.opened.open(annotation, where);
  }

  /** Whether Escape has something to close. */
  get canClose(): boolean {
    return !!this.opened.current || this.panel.isSheet;
  }

  /** What was opened last, and lies on top. */
  close(): void {
    if (this.opened.current) this.opened.close();
    else this.panel.closeSheet();
  }

  /** What stands in the player's places for annotations; undefined without a track. */
  view(): AnnotationsView | undefined {
    const { track, clock, opened, pointer } = this;
    if (!track) return undefined;
    const { t, beside } = this.#player;
    const current = this.open;
    const { duration, currentTime } = readMediaState(this.media);
    return annotationsView(
      {
        track,
        shown: this.shown,
        outlined: this.shown.filter((annotation) => clock.active.includes(annotation)),
        open: current,
        revealed: !!current && opened.isRevealed(current),
        folded: this.#hidden,
        next: clock.timeline.next(currentTime),
        languages: this.languages,
        beside,
        panel: this.panel.state,
        annotations: clock.timeline.annotations,
        markers: duration ? pointer.markers : [],
        marker: pointer.current,
        width: this.#player.width,
        tip: pointer.under,
        hold: this.pause.hold,
        recap: this.#recap(track),
        printing: this.#player.printing,
      },
      {
        card: this.#cardHandlers,
        panel: this.panel.handlers,
        lane: pointer,
        recap: {
          replay: () => {
            this.#player.seek(0);
            void this.media.play().catch(() => {});
          },
          go: (annotation) => this.goTo(annotation),
          follow: (annotation, source) => this.#followed(annotation, source),
        },
        showFolded: () => this.panel.open(),
        goOn: () => this.pause.release(true),
        neverPause: () => {
          this.#player.preferences.keep({ pacing: 'never' });
          this.pause.release(true);
        },
      },
      t,
    );
  }

  /** After each render. */
  rendered(): void {
    this.#rendered = this.shown;
    this.#counted = this.#hidden;
    // Before cards are placed: where the player's height is given, the list takes from the footage's.
    this.panel.rendered();
    this.layout.place();
    this.pause.showing(this.#readable);
    this.opened.settleFocus();
    const { hold } = this.pause;
    if (hold)
      this.root.querySelector<HTMLElement>('.ring')?.style.setProperty('--seconds', `${hold.seconds}s`);
  }

  /** Another element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.clock.attach(media, signal);
    // Going on by any other way than the hold's own button ends it too.
    media.addEventListener('play', () => this.pause.release(false), { signal });
    media.addEventListener('seeking', () => this.pause.sought(media), { signal });
    document.addEventListener('visibilitychange', () => this.pause.showing(this.#readable), { signal });
  }

  /** Moves nothing any more until the next render. */
  rest(): void {
    this.layout.release();
  }

  /** Whether it has one when it is active: some are for the list alone, and some are filtered out by the viewer. */
  #hasCard({ category, placement }: Annotation): boolean {
    const { categories } = this.panel;
    return (
      (this.#player.strip || placement !== 'panel') && (!categories.size || categories.has(category ?? ''))
    );
  }

  /** After the last frame: what the track names for it, else what its authors hold for most important. */
  #recap({ recap }: Track): readonly Annotation[] | undefined {
    const { media, opened, clock } = this;
    const { element, annotationsOn } = this.#player;
    if (!hasEnded(media) || element.recap === 'none' || !annotationsOn || opened.current) return undefined;
    const all = clock.timeline.annotations.filter(({ status }) => status === 'published');
    const items = recap
      ? recap.items.flatMap((id) => all.find((annotation) => annotation.id === id) ?? [])
      : mostImportant(all, recapLength);
    return items.length ? items : undefined;
  }

  #activeChanged(transitions: readonly Transition<Annotation>[], cause: string): void {
    // What is open in the list is read there, whatever plays.
    const current = this.open;
    if (current && transitions.some(({ type, annotation }) => type === 'exit' && annotation === current))
      this.opened.close(cause === 'seek');
    const { shown } = this;
    if (this.#player.annotationsOn)
      this.#announce(
        transitions.filter(({ type, annotation }) => type === 'enter' && shown.includes(annotation)),
      );
    // Of what has neither a card nor a list on screen, nothing is to be seen.
    if (
      this.#player.strip ||
      panelState(this.#player) === 'shown' ||
      this.#hidden !== this.#counted ||
      !sameItems(shown, this.#rendered)
    )
      this.#player.element.requestUpdate();
  }

  /** Headlines only, politely, all of a moment at once; silent while the timeline or the volume is being set. */
  #announce(entered: readonly Transition<Annotation>[]): void {
    if (!entered.length) return;
    const status = this.root.querySelector('[role=status]');
    if (
      !status ||
      !this.#player.preferences.announce ||
      this.root.activeElement?.matches('[role=slider], input')
    )
      return;
    const { wanted, track } = this.languages;
    const texts = entered.map(({ annotation }) => resolveText(annotation.headline, wanted, track));
    // A Korean headline is not for an English voice.
    status.setAttribute('lang', texts[0]?.lang ?? track);
    status.textContent = texts.map(({ text }) => text).join(' ');
  }

  #followed(annotation: Annotation, source: Citation): void {
    this.#player.element.dispatchEvent(new SourceOpenEvent(annotation, source));
  }
}
