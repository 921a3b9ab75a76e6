import { soundAlone } from '../media/exclusive-sound.js';
import type { MediaElement } from '../media/media-element.js';
import { observeMedia, readMediaState } from '../media/media-state.js';
import { captionTracks, shownCaptions, watchTextTracks } from '../media/text-tracks.js';
import type { Transition } from '../timeline/playhead.js';
import type { Problem } from '../track/problem.js';
import type { Annotation, Track } from '../track/track.js';
import { plainText, type Tongue } from '../views/author-text.js';
import { createSay, type Say } from '../views/say.js';
import { stripBelow } from '../views/styles/stage.js';
import { toneRules } from '../views/tones.js';
import { AnnotationClock } from './annotation-clock.js';
import { CardLayout } from './card-layout.js';
import { MediaFailureEvent } from './events/media-failure-event.js';
import { TrackErrorEvent } from './events/track-error-event.js';
import { TrackLoadEvent } from './events/track-load-event.js';
import { Footage } from './footage.js';
import { IdleControls } from './idle-controls.js';
import { inheritedLang } from './inherited-lang.js';
import { OpenAnnotation } from './open-annotation.js';
import { PlayheadPainter } from './playhead-painter.js';
import type { ReflectingElement } from './reflecting-element.js';
import { Scrubber } from './scrubber.js';
import { Tip } from './tip.js';
import { TrackSource } from './track-source.js';
import { ViewerChoices } from './viewer-choices.js';

/** The parts of one player and what they share. The element is its face to the page, `player-state.ts` to the views. */
export class Player {
  readonly element: ReflectingElement;
  readonly root: ShadowRoot;
  readonly footage: Footage;
  readonly source: TrackSource;
  readonly clock: AnnotationClock;
  readonly layout: CardLayout;
  readonly opened: OpenAnnotation;
  readonly idle: IdleControls;
  readonly painter: PlayheadPainter;
  readonly scrubber: Scrubber;
  readonly tip: Tip;
  readonly choices = new ViewerChoices();

  track: Track | null = null;
  problems: readonly Problem[] = Object.freeze([]);
  trackFailed = false;
  retryTrack: (() => void) | undefined;
  /** The viewer has read what was wrong with the track. */
  problemsDismissed = false;
  annotationsOn = true;
  /** What the viewer made of the panel; undefined: as the attribute says. */
  panelChoice: boolean | undefined;
  settingsOpen = false;
  /** CSS px of the element. */
  width = 0;
  say: Say = createSay('en');
  /** The viewer has begun to watch: the poster is gone. */
  started = false;
  /** Loading has gone on for long enough to say so. */
  buffering = false;

  readonly #tones = new CSSStyleSheet();
  #bufferingTimer = 0;
  #stopFrames: (() => void) | undefined;

  constructor(element: ReflectingElement, root: ShadowRoot) {
    this.element = element;
    this.root = root;
    const player = this;
    this.footage = new Footage({
      element,
      mediaChanged: (media, signal) => this.#watch(media, signal),
      failed: (failure) => element.dispatchEvent(new MediaFailureEvent(failure)),
      changed: () => element.requestUpdate(),
    });
    this.source = new TrackSource({
      element,
      loaded: (track, problems) => this.#trackLoaded(track, problems),
      refused: (problems, retry) => this.#trackRefused(problems, retry),
    });
    this.clock = new AnnotationClock({
      element,
      get media() {
        return player.media;
      },
      activeChanged: (transitions, cause) => this.#activeChanged(transitions, cause),
    });
    this.opened = new OpenAnnotation({
      element,
      root,
      get media() {
        return player.media;
      },
      changed: () => element.requestUpdate(),
    });
    this.layout = new CardLayout(this);
    this.idle = new IdleControls(
      element,
      () => this.#controlsMayHide(),
      () => element.requestUpdate(),
    );
    this.painter = new PlayheadPainter(
      () => root,
      () => this.media,
    );
    this.tip = new Tip(this);
    this.scrubber = new Scrubber({
      get media() {
        return player.media;
      },
      seek: (time) => this.seek(time),
      hover: (at) => this.tip.show(at),
      pressed: (fraction) => this.tip.press(fraction),
      hold: (time) => this.painter.hold(time),
    });
  }

  get media(): MediaElement {
    return this.footage.media;
  }

  get beside(): boolean {
    return this.element.layout === 'beside';
  }

  /** Cards stand below the frame. */
  get strip(): boolean {
    return this.beside || this.width < stripBelow;
  }

  get tongue(): Tongue {
    return { wanted: this.say.lang, track: this.track?.lang ?? 'und' };
  }

  /** The active ones that have a card now. */
  get shown(): readonly Annotation[] {
    const { current } = this.opened;
    if (!this.annotationsOn) return current ? [current] : [];
    const wanted = this.element.categories.split(/\s+/).filter(Boolean);
    const shown = !this.started
      ? []
      : this.clock.active.filter(
          ({ category, placement }) =>
            (this.strip || placement !== 'panel') && (!wanted.length || wanted.includes(category ?? '')),
        );
    return current && !shown.includes(current) ? [...shown, current] : shown;
  }

  get open(): Annotation | undefined {
    return this.opened.current;
  }

  get time(): number {
    return this.clock.time;
  }

  get rtl(): boolean {
    return getComputedStyle(this.element).direction === 'rtl';
  }

  get captions(): 'none' | 'possible' | 'shown' {
    const captions = shownCaptions(this.media);
    return captions ? (captions.activeCues?.length ? 'shown' : 'possible') : 'none';
  }

  get controlsVisible(): boolean {
    return !this.idle.idle;
  }

  get regionsDrawn(): boolean {
    return !this.beside && this.annotationsOn;
  }

  connect(signal: AbortSignal): void {
    const { element, root } = this;
    // lit sets the list of sheets anew when it makes the render root.
    if (!root.adoptedStyleSheets.includes(this.#tones)) root.adoptedStyleSheets.push(this.#tones);
    this.choices.use(element.storage);
    this.footage.connect();
    void this.footage.adopt();
    this.idle.connect(signal);
    this.languageChanged();
  }

  disconnect(): void {
    this.source.abort();
    this.footage.disconnect();
    this.painter.show(false);
    this.#stopFrames?.();
    this.#stopFrames = undefined;
    clearTimeout(this.#bufferingTimer);
  }

  /** The element or its surroundings speak another language now. */
  languageChanged(): void {
    const lang = inheritedLang(this.element);
    if (lang !== this.say.lang) this.say = createSay(lang);
    this.element.requestUpdate();
  }

  /** Seconds; the footage is fetched for it if it was not yet. */
  seek(time: number): void {
    this.footage.wake();
    this.media.currentTime = time;
    this.started = true;
    this.element.requestUpdate();
  }

  /** After each render: everything that needs the rendered nodes. */
  rendered(): void {
    const { videoWidth, videoHeight } = this.media;
    const box = this.root.querySelector<HTMLElement>('.root');
    if (box && videoWidth && videoHeight) box.style.setProperty('--ratio', `${videoWidth} / ${videoHeight}`);
    this.painter.show(this.controlsVisible);
    this.layout.place();
    this.tip.place();
    this.opened.settleFocus();
    if (!this.layout.moving) {
      this.#stopFrames?.();
      this.#stopFrames = undefined;
    } else this.#stopFrames ??= this.clock.watchFrames((t) => this.layout.paintRegions(t));
  }

  #watch(media: MediaElement, signal: AbortSignal): void {
    this.choices.apply(media, this.element.hasAttribute('muted'), signal);
    this.clock.attach(media, signal);
    soundAlone(media, signal);
    observeMedia(media, () => this.#mediaChanged(), signal);
    watchTextTracks(media, () => this.#captionsChanged(signal), signal);
    this.#captionsChanged(signal);
    for (const type of ['play', 'pause'] as const)
      media.addEventListener(type, () => this.idle.used(), { signal });
    media.addEventListener('play', () => this.footage.wake(), { signal });
  }

  #mediaChanged(): void {
    const { started, waiting, readyState, paused } = readMediaState(this.media);
    this.started = readyState === 0 && paused ? false : this.started || started;
    const buffers = waiting && !paused;
    clearTimeout(this.#bufferingTimer);
    // A wait shorter than this is not worth a spinner.
    if (buffers && !this.buffering)
      this.#bufferingTimer = window.setTimeout(() => this.#setBuffering(true), 300);
    else if (!buffers) this.#setBuffering(false);
    this.element.requestUpdate();
  }

  #setBuffering(buffering: boolean): void {
    if (this.buffering === buffering) return;
    this.buffering = buffering;
    this.element.requestUpdate();
  }

  #cuesWatched = new AbortController();

  /** Captions came, went or changed: cards keep off them. */
  #captionsChanged(signal: AbortSignal): void {
    this.#cuesWatched.abort();
    this.#cuesWatched = new AbortController();
    const both = AbortSignal.any([signal, this.#cuesWatched.signal]);
    for (const track of captionTracks(this.media))
      if (track.mode === 'showing')
        track.addEventListener('cuechange', () => this.shown.length && this.layout.place(), { signal: both });
    this.element.requestUpdate();
  }

  #controlsMayHide(): boolean {
    const { media, root } = this;
    if (media.paused || media.ended || this.settingsOpen || this.scrubber.dragging || this.footage.failure)
      return false;
    const controls = root.querySelector('.controls');
    const focused = root.activeElement;
    return (
      !(focused && controls?.contains(focused) && focused.matches(':focus-visible')) &&
      !controls?.matches(':hover')
    );
  }

  #activeChanged(transitions: readonly Transition<Annotation>[], cause: string): void {
    const { current } = this.opened;
    if (current && transitions.some(({ type, annotation }) => type === 'exit' && annotation === current))
      this.opened.close(cause === 'seek');
    const entered = transitions.filter(({ type }) => type === 'enter').map(({ annotation }) => annotation);
    if (this.annotationsOn && this.started)
      this.#announce(entered.filter((annotation) => this.shown.includes(annotation)));
    this.element.requestUpdate();
  }

  /** Headlines only, politely, all of a moment at once; silent while the timeline or the volume is being set. */
  #announce(entered: readonly Annotation[]): void {
    const status = this.root.querySelector('[role=status]');
    if (!status || !entered.length || this.root.activeElement?.matches('[role=slider], input')) return;
    status.textContent = entered.map(({ headline }) => plainText(headline, this.tongue)).join(' ');
  }

  #trackLoaded(track: Track | null, problems: readonly Problem[]): void {
    this.#setTrack(track, problems);
    if (track) this.element.dispatchEvent(new TrackLoadEvent(track, problems));
  }

  #trackRefused(problems: readonly Problem[], retry: (() => void) | undefined): void {
    this.#setTrack(null, problems);
    this.trackFailed = true;
    this.retryTrack = retry;
    this.element.dispatchEvent(new TrackErrorEvent(problems));
  }

  #setTrack(track: Track | null, problems: readonly Problem[]): void {
    this.track = track;
    this.problems = problems;
    this.problemsDismissed = false;
    this.trackFailed = false;
    this.retryTrack = undefined;
    this.opened.close();
    this.#tones.replaceSync(track ? toneRules(track) : '');
    this.clock.setTrack(track);
    this.element.requestUpdate();
  }
}
