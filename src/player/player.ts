import type { CSSResult } from 'lit';
import type { MediaElement } from '../media/media-element.js';
import type { Problem } from '../track/problem.js';
import type { Track } from '../track/track.js';
import type { StringRegistry } from '../i18n/registry.js';
import { playerView } from '../views/player.js';
import type { Translate } from '../i18n/translate.js';
import { playerStyles } from '../views/styles/player.js';
import { cardsBelowMaxWidth } from '../views/styles/breakpoints.js';
import type { Annotator } from './annotations/annotator.js';
import { CaptionRoom } from './captions/caption-room.js';
import { Commands } from './controls/commands.js';
import { controlsInUse } from './controls/controls-in-use.js';
import type { Menu } from './controls/menu.js';
import type { MoreControls } from './controls/more-controls.js';
import { TrackErrorEvent } from './events/track-error-event.js';
import { TrackLoadEvent } from './events/track-load-event.js';
import type { MediaHost } from '../element/media-host.js';
import { IdleControls } from './controls/idle-controls.js';
import { InterfaceLanguage } from './page/interface-language.js';
import { MediaWatch } from './playback/media-watch.js';
import { panelState, playerState } from './player-state.js';
import { PlayheadPainter } from './controls/playhead-painter.js';
import type { AttributeName, ReflectingElement } from '../element/reflecting-element.js';
import { Rendering } from './rendering.js';
import { Scrubber } from './controls/scrubber.js';
import { followLink, watchPageEvents } from './page/page-events.js';
import { TimelineTip } from './controls/timeline-tip.js';
import { TrackSource } from './annotations/track-source.js';
import type { Preferences } from '../preferences/preferences.js';

/** What the element has by the time the player comes. */
export interface PlayerHost {
  readonly element: ReflectingElement;
  readonly root: ShadowRoot;
  readonly mediaHost: MediaHost;
  readonly preferences: Preferences;
  /** Words that the page has added for all players. */
  readonly added: StringRegistry;
  /** Footage, and what belongs to it, may be fetched from now on. */
  wake(): void;
  /** Resolves when the first frame is on screen, or when there will be none for now. */
  firstFrame(): Promise<unknown>;
  /** The player is on screen: what held its place may go. */
  stands(): void;
}

/** The parts of one player and what they share. The element is its face to the page, `player-state.ts` to the views. */
export class Player {
  readonly element: ReflectingElement;
  readonly root: ShadowRoot;
  readonly mediaHost: MediaHost;
  readonly preferences: Preferences;
  readonly source: TrackSource;
  readonly rendering: Rendering;
  readonly idle: IdleControls;
  readonly painter: PlayheadPainter;
  readonly scrubber: Scrubber;
  readonly tip = new TimelineTip(this);
  readonly captionRoom = new CaptionRoom(this);
  readonly watch = new MediaWatch(this);
  readonly commands = new Commands(this);
  readonly language: InterfaceLanguage;

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

  readonly #host: PlayerHost;
  readonly #sheets = new Set<CSSStyleSheet>();
  #watching: AbortSignal | undefined;
  #fetching = false;
  #stands = false;

  constructor(host: PlayerHost) {
    const { element, root, mediaHost, preferences } = host;
    this.#host = host;
    this.element = element;
    this.root = root;
    this.mediaHost = mediaHost;
    this.preferences = preferences;
    const player = this;
    this.language = new InterfaceLanguage(element, host.added);
    this.rendering = new Rendering(root, {
      view: () => playerView(playerState(this), this.commands.handlers, this.t),
      rendered: () => this.#rendered(),
    });
    this.source = new TrackSource({
      element,
      loaded: (track, problems) => this.#trackLoaded(track, problems),
      refused: (problems, retry) => this.#trackRefused(problems, retry),
      reader: () => this.loadAnnotator(),
    });
    this.idle = new IdleControls(
      element,
      () => !controlsInUse(this),
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

  /** The language that is wanted, also where the interface has to speak English. */
  get lang(): string {
    return this.language.lang;
  }

  get t(): Translate {
    return this.language.t;
  }

  /** As the viewer or a script chose, else as the page says. */
  get annotationsOn(): boolean {
    return this.annotationsChoice ?? !this.element.annotationsOff;
  }

  get media(): MediaElement {
    return this.mediaHost.media;
  }

  /** Nothing is drawn over the footage: the page wishes it so, or what plays forbids it. */
  get beside(): boolean {
    return this.element.layout === 'beside' || this.mediaHost.overlayForbidden;
  }

  /** Cards stand below the frame. */
  get strip(): boolean {
    return this.beside || this.width < cardsBelowMaxWidth;
  }

  get rtl(): boolean {
    return getComputedStyle(this.element).direction === 'rtl';
  }

  /** The element is in the page. Afterwards, and whenever it is another, `attach` says what plays. */
  connect(signal: AbortSignal): void {
    for (const styles of playerStyles) this.adopt(styles);
    this.idle.connect(signal);
    this.#host.added.addEventListener('change', () => void this.language.changed(), { signal });
    watchPageEvents(this, signal);
    const spoken = this.language.follow();
    // Rather a moment later than in English first; but not for as long as a slow connection takes.
    if (!this.#stands)
      this.rendering.begin(Promise.race([spoken, new Promise((resolve) => setTimeout(resolve, 500))]));
    // Only at first: a player that is moved elsewhere stays where its viewer is.
    if (!this.#stands) followLink(this, signal);
  }

  /** What plays now, until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.#watching = signal;
    this.preferences.applySound(media);
    this.tip.attach(signal);
    this.captionRoom.attach(media, signal);
    this.annotator?.attach(media, signal);
    this.more?.attach(media, signal);
    this.watch.attach(media, signal);
    // The system's own controls: not before somebody watches, and then with the first frame out of the way.
    media.addEventListener(
      'timeupdate',
      () =>
        void import('./page/system-integration.js').then(
          ({ integrateSystem }) => integrateSystem(this, media, signal),
          () => {},
        ),
      { signal, once: true },
    );
  }

  /** It stands elsewhere in the page now. */
  moved(): void {
    this.#dress();
    void this.language.follow();
  }

  disconnect(): void {
    this.annotator?.pause.release(false);
    this.annotator?.opened.close(false);
    this.leaveWindow?.();
    this.language.stop();
    this.source.abort();
    this.painter.release();
    this.annotator?.rest();
  }

  /** Lets footage, and what belongs to it, be fetched. */
  wake(): void {
    this.#host.wake();
  }

  /** Children of the element came or went. */
  childrenChanged(): void {
    if (this.mediaHost.awake) this.source.childrenChanged();
    this.element.requestUpdate();
  }

  /** An attribute that is not the footage's matter was set to another value. */
  attributeChanged(name: AttributeName): void {
    const { element } = this;
    switch (name) {
      case 'track':
        this.source.setUrl();
        break;
      case 'track-offset':
        this.source.offsetChanged();
        break;
      case 'annotations-off':
        this.commands.setAnnotationsOn(!element.annotationsOff);
        break;
      case 'panel':
        this.panelChoice = undefined;
        break;
      case 'categories':
        this.annotator?.panel.useCategories();
        break;
      case 'lang':
      case 'dir':
        void this.language.changed();
        break;
      default:
    }
    element.requestUpdate();
  }

  /** Paper shows what is there when the event ends: rendered at once, not in the next microtask. */
  print(printing: boolean): void {
    this.printing = printing;
    this.rendering.now();
  }

  /** Seconds; the footage is fetched for it if it was not yet. */
  seek(time: number): void {
    this.wake();
    this.media.currentTime = time;
    this.watch.started = true;
    this.element.requestUpdate();
  }

  /** After each render: everything that needs the rendered nodes. */
  #rendered(): void {
    this.#slot();
    if (!this.#stands) this.#host.stands();
    this.#stands = true;
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
    else if (this.mediaHost.awake && !this.#fetching) void this.#fetchMore();
  }

  /** Shows what the page brought in the place of the player's own. */
  #slot(): void {
    const slot = this.root.querySelector<HTMLSlotElement>('.stage slot');
    const { adopted } = this.mediaHost;
    if (slot && slot.assignedElements()[0] !== adopted) slot.assign(...(adopted ? [adopted] : []));
  }

  /** Styles of a part that was fetched when it was needed. */
  adopt({ styleSheet }: CSSResult): void {
    if (styleSheet) this.#sheets.add(styleSheet);
    this.#dress();
  }

  /** Another document, in which the element may have been meanwhile, takes its styles away. */
  #dress(): void {
    const { adoptedStyleSheets, ownerDocument } = this.root;
    // A constructed sheet can be used in its own document only.
    if (ownerDocument !== document) return;
    for (const sheet of this.#sheets) if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }

  /** Opens or closes the list, for this viewer. */
  togglePanel(shown = panelState(this) !== 'shown'): void {
    this.panelChoice = shown;
    this.element.requestUpdate();
  }

  async #fetchMore(): Promise<void> {
    this.#fetching = true;
    await this.#host.firstFrame();
    const loaded = await import('./controls/more-controls.js').catch(() => undefined);
    this.#fetching = false;
    if (!loaded) return;
    this.more = new loaded.MoreControls(this);
    if (this.#watching) this.more.attach(this.media, this.#watching);
  }

  /** Fetched once; what plays now is watched from then on. */
  async loadAnnotator(): Promise<typeof import('./annotations/annotator.js')> {
    await this.#host.firstFrame();
    const module = await import('./annotations/annotator.js');
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
