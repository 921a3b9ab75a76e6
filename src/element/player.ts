import type { CSSResult } from 'lit';
import { soundAlone } from '../media/exclusive-sound.js';
import { firstFrame } from '../media/first-frame.js';
import type { MediaElement } from '../media/media-element.js';
import { hasEnded, observeMedia, readMediaState } from '../media/media-state.js';
import type { Problem } from '../track/problem.js';
import type { Track } from '../track/track.js';
import { loadStrings, stringsAdded } from '../views/load-strings.js';
import { createSay, type Say, type Strings } from '../views/say.js';
import { stripBelow } from '../views/styles/stage.js';
import type { Annotator } from './annotator/annotator.js';
import { CaptionRoom } from './caption-room.js';
import { Commands } from './commands.js';
import type { Menu } from './controls/menu.js';
import type { MoreControls } from './controls/more-controls.js';
import { MediaFailureEvent } from './events/media-failure-event.js';
import { TrackErrorEvent } from './events/track-error-event.js';
import { TrackLoadEvent } from './events/track-load-event.js';
import { Footage } from './footage.js';
import { IdleControls } from './idle-controls.js';
import { inheritedLang, LanguageWatch } from './inherited-lang.js';
import { panelState } from './player-state.js';
import { PlayheadPainter } from './playhead-painter.js';
import type { ReflectingElement } from './reflecting-element.js';
import { Scrubber } from './scrubber.js';
import { TimelineTip } from './timeline-tip.js';
import { TrackSource } from './track-source.js';
import { ViewerChoices } from './viewer-choices.js';

/** The parts of one player and what they share. The element is its face to the page, `player-state.ts` to the views. */
export class Player {
  readonly element: ReflectingElement;
  readonly root: ShadowRoot;
  readonly footage: Footage;
  readonly source: TrackSource;
  readonly idle: IdleControls;
  readonly painter: PlayheadPainter;
  readonly scrubber: Scrubber;
  readonly tip = new TimelineTip(this);
  readonly captionRoom = new CaptionRoom(this);
  readonly choices = new ViewerChoices();
  readonly commands = new Commands(this);

  /** All that deals with annotations; fetched when a track is expected. */
  annotator: Annotator | undefined;
  problems: readonly Problem[] = Object.freeze([]);
  trackFailed = false;
  retryTrack: (() => void) | undefined;
  /** The viewer has read what was wrong with the track. */
  problemsDismissed = false;
  /** Undefined until the element is connected, or somebody says. */
  annotationsChoice: boolean | undefined;
  /** What the viewer made of the panel; undefined: as the attribute says. */
  panelChoice: boolean | undefined;
  /** Settings and what is folded into them; fetched when it is first opened. */
  menu: Menu | undefined;
  /** Controls that only some footage or some viewers need; fetched after the first frame. */
  more: MoreControls | undefined;
  /** Gives the window back to the page; there while the player fills it. */
  leaveWindow: (() => void) | undefined;
  printing = false;
  /** Makes the list of keys, while it is open. */
  help: (() => unknown) | undefined;
  /** CSS px of the element. */
  width = 0;
  /** What is wanted, also where the interface has to speak English. */
  lang = 'en';
  /** This player's own words. */
  strings: Partial<Strings> | undefined;
  say: Say = createSay('en');
  /** The viewer has begun to watch: the poster is gone. */
  started = false;
  /** Loading has gone on for long enough to say so. */
  buffering = false;
  /** What plays is, or was, a live stream. */
  live = false;

  readonly #language = new LanguageWatch(() => this.languageChanged());
  #bufferingTimer = 0;
  #watching: AbortSignal | undefined;
  #fetching = false;

  /** @param own The player's own `<video>`. */
  constructor(element: ReflectingElement, root: ShadowRoot, own: HTMLVideoElement) {
    this.element = element;
    this.root = root;
    const player = this;
    this.footage = new Footage(
      {
        element,
        mediaChanged: (media, signal) => this.#watch(media, signal),
        awoke: (media, signal) => this.choices.applyCaptions(media, signal),
        failed: (failure) => element.dispatchEvent(new MediaFailureEvent(failure)),
        changed: () => element.requestUpdate(),
      },
      own,
    );
    this.source = new TrackSource({
      element,
      loaded: (track, problems) => this.#trackLoaded(track, problems),
      refused: (problems, retry) => this.#trackRefused(problems, retry),
      reader: () => this.loadAnnotator(),
    });
    this.idle = new IdleControls(
      element,
      () => this.#controlsMayHide(),
      () => element.requestUpdate(),
    );
    this.painter = new PlayheadPainter(
      () => root,
      () => this.media,
    );
    this.scrubber = new Scrubber({
      get media() {
        return player.media;
      },
      seek: (time) => this.seek(time),
      hover: (at) => this.tip.point(at),
      pressed: (fraction) => this.annotator?.pointer.press(fraction) ?? false,
      hold: (time) => this.painter.hold(time),
    });
  }

  /** As the viewer or a script chose, else as the page says. */
  get annotationsOn(): boolean {
    return this.annotationsChoice ?? !this.element.annotationsOff;
  }

  get media(): MediaElement {
    return this.footage.media;
  }

  /** Nothing is drawn over the footage: the page wishes it so, or what plays forbids it. */
  get beside(): boolean {
    return this.element.layout === 'beside' || this.footage.overlayForbidden;
  }

  /** Cards stand below the frame. */
  get strip(): boolean {
    return this.beside || this.width < stripBelow;
  }

  get rtl(): boolean {
    return getComputedStyle(this.element).direction === 'rtl';
  }

  connect(signal: AbortSignal): void {
    const { element } = this;
    this.choices.use(element.storage);
    this.footage.connect();
    void this.footage.adopt();
    this.idle.connect(signal);
    this.#language.follow(element);
    stringsAdded.addEventListener('change', () => this.languageChanged(), { signal });
    for (const type of ['online', 'offline'])
      window.addEventListener(type, () => element.requestUpdate(), { signal });
    this.languageChanged();
  }

  /** It stands elsewhere in the page now. */
  moved(): void {
    this.#language.follow(this.element);
    this.languageChanged();
  }

  disconnect(): void {
    this.annotator?.pause.release(false);
    this.annotator?.opened.close(false);
    this.leaveWindow?.();
    this.#language.stop();
    this.source.abort();
    this.footage.disconnect();
    this.painter.release();
    this.annotator?.rest();
    clearTimeout(this.#bufferingTimer);
  }

  /** The element or its surroundings speak another language now. English until the wanted one has been fetched. */
  languageChanged(): void {
    const lang = (this.lang = inheritedLang(this.element));
    const { strings } = this;
    void loadStrings(lang, strings).then((found) => {
      if (lang !== this.lang || strings !== this.strings) return;
      this.say = createSay(found.lang, found.strings);
      this.element.requestUpdate();
    });
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
    // A render that was due when the player was taken out of the page must not begin to listen again.
    if (!this.element.isConnected) return;
    const { videoWidth, videoHeight } = this.media;
    const box = this.root.querySelector<HTMLElement>('.root');
    if (box && videoWidth && videoHeight) box.style.setProperty('--ratio', `${videoWidth} / ${videoHeight}`);
    const { volume, muted } = this.media;
    this.root
      .querySelector<HTMLElement>('.volume')
      ?.style.setProperty('--level', `${muted ? 0 : volume * 100}%`);
    this.painter.show(!this.idle.idle);
    this.tip.place();
    this.captionRoom.settle();
    this.annotator?.rendered();
    this.menu?.rendered();
    if (this.more) this.more.rendered();
    else if (this.footage.awake && !this.#fetching) void this.#fetchMore();
  }

  /** Styles of a part that was fetched when it was needed. */
  adopt({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.root;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  /** Opens or closes the list, for this viewer. */
  togglePanel(shown = panelState(this) !== 'shown'): void {
    this.panelChoice = shown;
    this.element.requestUpdate();
  }

  #watch(media: MediaElement, signal: AbortSignal): void {
    this.choices.applySound(media);
    this.#watching = signal;
    this.tip.attach(signal);
    this.captionRoom.attach(media, signal);
    this.annotator?.attach(media, signal);
    this.more?.attach(media, signal);
    soundAlone(media, signal, () => this.element.sound === 'alone');
    observeMedia(media, () => this.#mediaChanged(), signal);
    for (const type of ['play', 'pause'])
      media.addEventListener(
        type,
        () => {
          this.idle.used();
          if (!media.paused) this.footage.wake();
        },
        { signal },
      );
    // The system's own controls: not before somebody watches, and then with the first frame out of the way.
    media.addEventListener(
      'timeupdate',
      () =>
        void import('./system-player.js').then(
          ({ joinSystem }) => joinSystem(this, media, signal),
          () => {},
        ),
      { signal, once: true },
    );
  }

  #mediaChanged(): void {
    const { started, waiting, readyState, paused } = readMediaState(this.media);
    // Not by its duration: a camera has no end either, and some recordings do not say theirs.
    this.live = !!readyState && (this.live || this.footage.adapter?.liveEdge !== undefined);
    this.started = readyState === 0 && paused ? false : this.started || started;
    if (!this.media.muted) this.footage.autoplayed = undefined;
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

  #controlsMayHide(): boolean {
    const { media, root } = this;
    if (
      media.paused ||
      hasEnded(media) ||
      this.menu?.page ||
      this.help ||
      this.scrubber.dragging ||
      this.footage.failure
    )
      return false;
    const controls = root.querySelector('.controls');
    const focused = root.activeElement;
    return (
      !(focused && controls?.contains(focused) && focused.matches(':focus-visible')) &&
      // Where a finger was last, browsers say that it hovers.
      !(controls?.matches(':hover') && matchMedia('(hover: hover)').matches)
    );
  }

  /** Resolves when the first frame is on screen, or when there will be none for now. */
  firstFrame(): Promise<unknown> {
    return firstFrame(this.media, this.footage.adapter?.engine === 'hls');
  }

  async #fetchMore(): Promise<void> {
    this.#fetching = true;
    await this.firstFrame();
    const loaded = await import('./controls/more-controls.js').catch(() => undefined);
    this.#fetching = false;
    if (!loaded) return;
    this.more = new loaded.MoreControls(this);
    if (this.#watching) this.more.attach(this.media, this.#watching);
  }

  /** Fetched once; what plays now is watched from then on. */
  async loadAnnotator(): Promise<typeof import('./annotator/annotator.js')> {
    await this.firstFrame();
    const module = await import('./annotator/annotator.js');
    if (!this.annotator) {
      this.annotator = new module.Annotator(this);
      if (this.#watching) this.annotator.attach(this.media, this.#watching);
    }
    return module;
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
    this.problems = problems;
    this.problemsDismissed = false;
    this.trackFailed = false;
    this.retryTrack = undefined;
    this.annotator?.setTrack(track);
    this.element.requestUpdate();
  }
}
