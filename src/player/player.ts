import type { TemplateResult } from 'lit/html.js';
import type { StringRegistry } from '../i18n/registry.js';
import type { Translate } from '../i18n/translate.js';
import type { MediaElement } from '../media/media-element.js';
import type { TimedLine } from '../media/text-tracks/native-headlines.js';
import type { Preferences } from '../preferences/preferences.js';
import { playerView, type PlayerHandlers } from '../views/player.js';
import { playerStyles } from '../views/styles/player.js';
import { AdoptedStyles, type AdoptStyles } from './adopted-styles.js';
import { AnnotationVisibility } from './annotations/annotation-visibility.js';
import type { Annotations } from './annotations/annotations.js';
import { PanelVisibility } from './annotations/panel/panel-visibility.js';
import { TrackSource } from './annotations/track-source.js';
import { TrackStatus } from './annotations/track-status.js';
import { CaptionRoom } from './captions/caption-room.js';
import { Captions } from './captions/captions.js';
import type { HostElement, PlayerContext } from './context.js';
import type { Command } from './keyboard/hotkeys.js';
import { IdleControls } from './controls/idle-controls.js';
import type { Menu, MenuPage } from './controls/menu.js';
import type { MoreControls } from './controls/more-controls.js';
import { PlayheadPainter } from './controls/playhead-painter.js';
import { runCommand } from './keyboard/run-command.js';
import { Scrubber } from './controls/scrubber.js';
import { StagePress } from './controls/stage-press.js';
import { TimelineTip } from './controls/timeline-tip.js';
import { FetchedParts, type FetchedPartsHost } from './fetched-parts.js';
import { LayoutMode } from './layout-mode.js';
import { InterfaceLanguage } from './page/interface-language.js';
import { PageEvents } from './page/page-events.js';
import { Interruption } from './playback/interruption.js';
import type { MediaHostState } from './playback/media-host-state.js';
import { MediaWatch } from './playback/media-watch.js';
import { PlaybackCommands } from './playback/playback-commands.js';
import { playerState } from './player-state.js';
import { Rendering } from './rendering.js';
import type { Requested } from './requested.js';
import { RootBox } from './root-box.js';
import { Dismissal } from './surfaces/dismissal.js';
import { Fullscreen } from './surfaces/fullscreen.js';
import { HelpDialog } from './surfaces/help-dialog.js';

/** What the element hands to the player. */
export interface PlayerHost {
  readonly element: HostElement;
  readonly root: ShadowRoot;
  /** The outer box, and in it the stage with the footage, which is never moved. */
  readonly place: { readonly box: HTMLElement; readonly stage: HTMLElement };
  readonly mediaHost: MediaHostState;
  readonly preferences: Preferences;
  /** Strings that the page has added for all players. */
  readonly registry: StringRegistry;
  readonly requested: Requested;
  /** From now on the footage, and what belongs to it, may be fetched. */
  activate(): void;
  /** Resolves when the first frame is on screen, or when none is to be expected for now. */
  firstFrame(): Promise<unknown>;
  /** The player is on screen, so its space need no longer be reserved. */
  ready(): void;
}

/** Milliseconds that the first render waits for the viewer's language: a moment later is better than English first. */
const languageTimeout = 500;

/**
 * Wires the parts of one player, and does nothing else: read it from top to bottom. A part knows the context and a narrow host of its own,
 * which is often the player itself, seen through the part's interface. It is long because it is one list: split in two, neither half would
 * show which part gets what from where.
 */
export class Player implements PlayerContext, FetchedPartsHost {
  readonly element: HostElement;
  readonly root: ShadowRoot;
  readonly mediaHost: MediaHostState;
  readonly preferences: Preferences;
  /** Aborted until the player is connected. */
  signal = AbortSignal.abort();

  readonly #host: PlayerHost;
  readonly #styles: AdoptedStyles;
  readonly #box: RootBox;
  readonly #language: InterfaceLanguage;
  readonly #rendering: Rendering;
  #ready = false;

  constructor(host: PlayerHost) {
    const player = this;
    this.#host = host;
    this.element = host.element;
    this.root = host.root;
    this.mediaHost = host.mediaHost;
    this.preferences = host.preferences;
    this.#styles = new AdoptedStyles(host.root);
    this.#box = new RootBox(this, host.place);
    this.#language = new InterfaceLanguage(this, host);
    this.#rendering = new Rendering({
      get connected() {
        return !player.signal.aborted;
      },
      root: host.root,
      container: host.place.box,
      view: () => this.#view(),
      rendered: () => this.annotations?.rendered(),
      get parts() {
        const { painter, tip, captionRoom, annotations, menu, more } = player;
        return [player.#box, painter, tip, captionRoom, annotations, menu, more];
      },
      placed: () => this.#placed(),
    });
    this.#trackSource = new TrackSource(this, {
      get origin() {
        return host.requested.trackOrigin;
      },
      loaded: (track, problems) => this.trackStatus.loaded(track, problems),
      refused: (problems, retry) => this.trackStatus.refused(problems, retry),
      reader: () => this.#parts.loadAnnotations(),
    });
    this.layout = new LayoutMode(this, host.mediaHost);
    this.visibility = new AnnotationVisibility(this, {
      requested: host.requested,
      hidden: () => this.annotations?.hidden(),
    });
    this.trackStatus = new TrackStatus(this, {
      get trackNamed() {
        return host.requested.trackNamed;
      },
      trackChanged: (track) => this.annotations?.setTrack(track),
    });
    this.panelVisibility = new PanelVisibility(this, this);
  }

  // What all parts are given.

  get media(): MediaElement {
    return this.mediaHost.media;
  }

  get t(): Translate {
    return this.#language.t;
  }

  get lang(): string {
    return this.#language.lang;
  }

  get updated(): Promise<void> {
    return this.#rendering.complete;
  }

  readonly requestUpdate = (): void => this.#rendering.request();

  readonly seek = (time: number): void => {
    this.activateMedia();
    this.media.currentTime = time;
    // With preload="none" a seek alone fetches nothing.
    if (!this.media.readyState) this.mediaHost.loader.adapter?.load();
    this.watch.begin();
  };

  readonly adoptStyles: AdoptStyles = (...styles) => this.#styles.add(...styles);

  // The parts, in the order in which they depend on each other.

  readonly layout: LayoutMode;
  readonly dismissal = new Dismissal(this);
  readonly fullscreen = new Fullscreen(this, this.dismissal);
  readonly help = new HelpDialog(this, this.dismissal, this.adoptStyles);
  readonly interruption = new Interruption(this);
  readonly captions = new Captions(this);
  readonly playback = new PlaybackCommands(this, this);
  readonly controls = new IdleControls(this, this);
  readonly watch = new MediaWatch(this, this);
  readonly captionRoom = new CaptionRoom(this, this);
  readonly tip = new TimelineTip(this);
  readonly painter = new PlayheadPainter(this, this);
  readonly scrubber = new Scrubber(this, this);
  readonly stagePress = new StagePress(this);
  readonly page = new PageEvents(this, this);
  readonly visibility: AnnotationVisibility;
  readonly trackStatus: TrackStatus;
  readonly panelVisibility: PanelVisibility;
  readonly #trackSource: TrackSource;
  readonly #parts = new FetchedParts(this, this);

  get annotations(): Annotations | undefined {
    return this.#parts.annotations;
  }

  get more(): MoreControls | undefined {
    return this.#parts.more;
  }

  get menu(): Menu | undefined {
    return this.#parts.menu;
  }

  // What the parts need from each other.

  firstFrame(): Promise<unknown> {
    return this.#host.firstFrame();
  }

  /** Fetches the footage if that has not happened yet. */
  activateMedia(): void {
    this.#host.activate();
  }

  get printing(): boolean {
    return this.page.printing;
  }

  get canClose(): boolean {
    return this.dismissal.hasOpen;
  }

  get controlsNeeded(): boolean {
    return !!(this.menu?.page ?? this.mediaHost.loader.failure) || this.help.open || this.scrubber.dragging;
  }

  /** Controls below the footage are never hidden. */
  get controlsHidden(): boolean {
    const { layout, panelVisibility } = this;
    const below = layout.beside || (layout.panelBeside && panelVisibility.state === 'shown');
    return this.controls.idle && !below;
  }

  get trackTitle(): string {
    return this.annotations?.title ?? '';
  }

  get headlines(): readonly TimedLine[] {
    return this.annotations?.headlines ?? [];
  }

  get step(): ((direction: 'next' | 'previous') => void) | undefined {
    const { annotations } = this;
    return annotations?.all.length ? (direction) => annotations.step(direction) : undefined;
  }

  playbackToggled(): void {
    this.controls.used();
    if (!this.media.paused) this.activateMedia();
  }

  run(command: Command): void {
    this.controls.used();
    runCommand(command, this);
  }

  renderNow(): void {
    this.#rendering.now();
  }

  togglePlay(): void {
    this.playback.togglePlay();
  }

  replay(): void {
    this.playback.replay();
  }

  seekTo(time: number): void {
    this.playback.seekTo(time);
  }

  hold(time: number | undefined): void {
    this.painter.hold(time);
  }

  pressMarker(fraction: number): boolean {
    return this.annotations?.pressMarker(fraction) ?? false;
  }

  tapped(event: MouseEvent): boolean {
    return this.more?.tapped(event) ?? false;
  }

  closeAnnotation(): boolean {
    return this.annotations?.close() ?? false;
  }

  goToAnnotation(id: string): boolean {
    const annotation = this.annotations?.find(id);
    if (annotation) this.annotations?.goTo(annotation);
    return !!this.trackStatus.track;
  }

  captionsChanged(): void {
    this.annotations?.captionsChanged();
  }

  toggleMenu(page: MenuPage): void {
    void this.#parts.toggleMenu(page);
  }

  // What the element calls.

  /** The element is in the page, until `signal` aborts. `attach` is called next, and whenever another media element plays. */
  connect(signal: AbortSignal): void {
    this.signal = signal;
    signal.addEventListener('abort', () => this.#disconnect());
    this.#styles.restore();
    this.layout.connect();
    this.controls.connect();
    this.stagePress.connect(this.#host.place.stage, signal);
    this.page.connect();
    const spoken = this.#language.connect();
    if (this.#ready) {
      this.requestUpdate();
      return;
    }
    const late = new Promise((resolve) => setTimeout(resolve, languageTimeout));
    this.#rendering.begin(Promise.race([spoken, late]));
    // Only the first time: after a move, the player stays where its viewer is.
    this.page.followLink();
  }

  /** `media` plays, until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.preferences.applySound(media);
    this.interruption.attach(media, signal);
    this.tip.attach(signal);
    this.captionRoom.attach(media, signal);
    this.#parts.attach(media, signal);
    this.watch.attach(media, signal);
  }

  /** The footage, and what belongs to it, may be fetched. */
  activate(): void {
    this.captions.apply(this.mediaHost.signal);
    this.#trackSource.activate();
    this.requestUpdate();
  }

  /** The element was moved within the page. */
  moved(): void {
    void this.#language.moved();
  }

  /** The page changed the attribute of that name, `strings` or the `children`. */
  changed(what: string): void {
    if (what === 'track') this.#trackSource.update();
    else if (what === 'track-offset') this.#trackSource.offsetChanged();
    else if (what === 'annotations-off') this.visibility.changed();
    else if (what === 'panel') this.panelVisibility.reset();
    else if (what === 'categories') this.annotations?.useCategories();
    else if (/^(lang|dir|strings)$/.test(what)) void this.#language.changed();
    this.requestUpdate();
  }

  #view(): TemplateResult {
    const state = playerState(this, this);
    if (!this.#ready) this.adoptStyles(...playerStyles);
    this.#box.update(state);
    return playerView(state, this.#handlers, this.t);
  }

  /** Handlers for the views; created once, so that a render changes no listener. */
  readonly #handlers: PlayerHandlers = {
    start: () => this.playback.togglePlay(),
    togglePlay: () => this.playback.togglePlay(),
    toggleMute: () => this.playback.toggleMute(),
    setVolume: (volume) => this.playback.setVolume(volume),
    toggleCaptions: () => this.captions.toggle(),
    toggleAnnotations: () => this.visibility.toggle(),
    togglePanel: () => (this.annotations?.panel ?? this.panelVisibility).toggle(),
    toggleRemaining: () => this.more?.toggleRemaining(),
    toggleSettings: () => this.toggleMenu('settings'),
    toggleFullscreen: () => void this.fullscreen.toggle(),
    timeline: this.scrubber,
  };

  #placed(): void {
    if (!this.#ready) this.#host.ready();
    this.#ready = true;
    this.annotations?.placed();
    this.dismissal.placed();
    if (this.mediaHost.active) void this.#parts.loadMore();
  }

  #disconnect(): void {
    this.dismissal.empty();
    this.annotations?.disconnect();
    this.#trackSource.abort();
    this.painter.release();
  }
}
