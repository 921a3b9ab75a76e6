import { lazy } from '../lazy/lazy.js';
import { StringRegistry } from '../i18n/registry.js';
import type { Strings } from '../i18n/translate.js';
import { firstFrame } from '../media/frames/first-frame.js';
import type { MediaElement } from '../media/media-element.js';
import { keepSoundExclusive } from '../media/page/exclusive-sound.js';
import type { Player } from '../player/player.js';
import { Preferences } from '../preferences/preferences.js';
import type { Problem } from '../track/problem.js';
import type { Annotation } from '../track/track.js';
import { MediaFailureEvent } from './events/media-failure-event.js';
import { MediaHost } from './media-host.js';
import { MediaSurface } from './media-surface.js';
import { isNear, near } from './nearness.js';
import { createOwnVideo } from './own-video.js';
import { PlaceHolder } from './place-holder.js';
import type { AttributeName } from './reflecting-element.js';
import { Requested } from './requested.js';
import { upgradeProperties } from './upgrade-properties.js';
import { VERSION } from './version.js';

const noAnnotations: readonly Annotation[] = Object.freeze([]);
const noProblems: readonly Problem[] = Object.freeze([]);
const registry = new StringRegistry();

/** Milliseconds to wait for the player before the browser's own controls are shown instead. */
const playerTimeout = 2000;

/** What the player cannot do without; jsdom and the like lack it. */
const hasLayout = 'IntersectionObserver' in globalThis && 'part' in Element.prototype;

/** A `play()` that was called before the element was in the page. It is carried out once it is. */
class PendingPlay {
  resolve!: () => void;
  reject!: (reason: unknown) => void;
  readonly promise = new Promise<void>((resolve, reject) => Object.assign(this, { resolve, reject }));
}

/**
 * `<context-video>`: plays any footage and puts sourced, timestamped annotations on it, from a JSON track.
 *
 * The element itself is the footage, with the interface of a `<video>`. The player around it – controls, annotations, everything that is
 * rendered – is fetched once the first frame is on screen. This class is long because it is the whole public surface: much of it is
 * documentation that goes into the manifest.
 *
 * @summary A video player that shows sourced annotations at the moment and the place in the frame that they are about.
 */
export class ContextVideoElement extends MediaSurface {
  /** The package's version. */
  static readonly version: string = VERSION;

  // Manual: only what plays is slotted, so that fallback content in the light DOM is not shown beside the player's own.
  readonly #root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  readonly #preferences = new Preferences();
  readonly #mediaHost = new MediaHost(
    {
      element: this,
      mediaChanged: (media, signal) => this.#mediaChanged(media, signal),
      activated: () => this.#player?.activate(),
      failed: (failure) => this.dispatchEvent(new MediaFailureEvent(failure)),
      changed: () => this.requestUpdate(),
    },
    createOwnVideo(),
  );
  readonly #placeHolder = new PlaceHolder(this.#root, this.#mediaHost.own);
  readonly #requested = new Requested(this);
  readonly #playerCode = lazy(() => import('../player/player.js'));
  #player: Player | undefined;
  #ready!: () => void;
  readonly #whenReady = new Promise<void>((resolve) => (this.#ready = resolve));
  #connection: AbortController | undefined;
  /** The document that it was connected in. */
  #document: Document | undefined;
  #pendingPlay: PendingPlay | undefined;
  /** Counts calls of play() and pause(), so that an older one does not overrule a newer one. */
  #calls = 0;

  /**
   * Adds a language to the interface of all players, or overrides single strings of an existing one.
   *
   * @param lang A language tag; `pt-BR` takes precedence over `pt`. An invalid tag is refused with a warning.
   * @param strings Strings by the keys of `Strings`; what is missing is shown in English.
   */
  static addStrings(lang: string, strings: Partial<Strings>): void {
    registry.add(lang, strings);
  }

  /** Strings for this player alone; they take precedence over all others. Undefined by default. */
  get strings(): Partial<Strings> | undefined {
    return this.#requested.strings;
  }
  set strings(value: Partial<Strings> | undefined) {
    this.#requested.strings = value;
    this.#changed('strings');
  }

  /** The element that really plays: the adopted one, or the player's own `<video>`. */
  get media(): MediaElement {
    return this.#mediaHost.media;
  }

  /** The track as parsed JSON; reads back what was set. Takes precedence over an inline script and `track`, unless they are set later. */
  get trackObject(): unknown {
    return this.#requested.trackObject;
  }
  set trackObject(value: unknown) {
    this.#requested.trackObject = value;
    this.#changed('track');
  }

  /** All annotations of the current track, sorted by start; frozen. Drafts are left out. */
  get annotations(): readonly Annotation[] {
    return this.#player?.annotations?.all ?? noAnnotations;
  }

  /** The annotations that are active now; frozen. */
  get activeAnnotations(): readonly Annotation[] {
    return this.#player?.annotations?.active ?? noAnnotations;
  }

  /** What was wrong with the last track that was loaded; frozen. */
  get problems(): readonly Problem[] {
    return this.#player?.trackStatus.problems ?? noProblems;
  }

  /** Whether annotations are shown. A viewer can switch them on and off. */
  get annotationsEnabled(): boolean {
    return this.#requested.annotationsEnabled ?? !this.annotationsOff;
  }
  set annotationsEnabled(value: boolean) {
    if (this.#player) this.#player.visibility.set(value);
    else this.#requested.annotationsEnabled = value;
  }

  /** Goes to the start of an annotation; an unknown id does nothing. */
  seekToAnnotation(id: string): void {
    const annotation = this.#player?.annotations?.find(id);
    if (annotation) this.#player?.seek(annotation.start);
  }

  /** Goes to the next annotation's start. */
  nextAnnotation(): void {
    this.#player?.annotations?.step('next');
  }

  /** Goes to the previous annotation's start. */
  previousAnnotation(): void {
    this.#player?.annotations?.step('previous');
  }

  /** Shows an annotation in full and holds playback; an unknown id does nothing. Fires `annotation-open`. */
  openAnnotation(id: string): void {
    const annotation = this.#player?.annotations?.find(id);
    if (annotation) this.#player?.annotations?.open(annotation);
  }

  /** Closes the open annotation; playback resumes if it was running. Fires `annotation-close`. */
  closeAnnotation(): void {
    this.#player?.annotations?.close();
  }

  /** Chooses the footage's source again and loads it. */
  load(): void {
    this.#player?.interruption.forget();
    this.activate();
    this.#mediaHost.load(true);
  }

  override async play(): Promise<void> {
    const call = ++this.#calls;
    // Nothing can be fetched yet: playback starts once the element is in the page.
    if (!this.isConnected) return (this.#pendingPlay ??= new PendingPlay()).promise;
    try {
      await super.play();
    } catch (error) {
      // When hls.js attaches itself it changes the media's `src`, which rejects any pending play().
      const { adapter } = this.#mediaHost.loader;
      const superseded =
        error instanceof DOMException && error.name === 'AbortError' && adapter?.engine === 'hls';
      if (!superseded || call !== this.#calls || this.media.error) throw error;
      await super.play();
    }
  }

  override pause(): void {
    this.#pendingPlay?.reject(new DOMException('play() was ended by pause()', 'AbortError'));
    this.#pendingPlay = undefined;
    this.#calls++;
    // While playback is interrupted for reading, this also means that it does not resume afterwards.
    this.#player?.interruption.forget();
    super.pause();
  }

  override requestUpdate(): void {
    this.#player?.requestUpdate();
  }

  override get updateComplete(): Promise<void> {
    return this.#player?.updated ?? this.#whenReady.then(() => this.#player?.updated);
  }

  protected override applyPreferences(): void {
    if (this.#connection) this.#preferences.applySound(this.media);
  }

  protected activate(): void {
    if (this.#connection) this.#mediaHost.activate();
  }

  connectedCallback(): void {
    const moved = !!this.#connection;
    const resumes = moved && !this.paused;
    // Moved within the page: nothing has been torn down.
    if (moved && this.#document === this.ownerDocument) return this.#player?.moved();
    // Listeners and observers belong to a document and its window. In another document everything is set up again.
    this.#disconnect();
    this.#document = this.ownerDocument;
    upgradeProperties(this, ContextVideoElement.prototype);
    // jsdom and the like neither draw nor play anything: there the element only keeps what is set on it.
    if (!hasLayout) return this.#ready();
    this.#placeHolder.connect();
    const { signal } = (this.#connection = new AbortController());
    this.#preferences.use(this.storage);
    this.#requested.connect();
    this.#mediaHost.connect();
    this.#holdPlace();
    this.#player?.connect(signal);
    // Measuring makes the browser lay out the page, so anything wanted at once is requested first.
    if (this.loading === 'eager') this.activate();
    if (!this.#player) this.#placeHolder.keepBox();
    const children = new MutationObserver(() => this.#childrenChanged());
    children.observe(this, { childList: true, subtree: true, characterData: true });
    const viewport = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.activate(),
      { rootMargin: `${near}px` },
    );
    signal.addEventListener('abort', () => {
      children.disconnect();
      viewport.disconnect();
    });
    const pending = this.#pendingPlay;
    this.#pendingPlay = undefined;
    // An observer reports a frame later, which would delay the first frame of footage that is in view from the start.
    if (pending || isNear(this.getBoundingClientRect())) this.activate();
    else viewport.observe(this);
    if (pending) this.play().then(pending.resolve, pending.reject);
    // In the new document the browser may require a press by the viewer.
    else if (resumes) this.play().catch(() => {});
    if (this.#player) this.#player.attach(this.media, this.#mediaHost.signal);
    else void this.#bringPlayer(signal);
  }

  disconnectedCallback(): void {
    // A move within the page disconnects and reconnects synchronously.
    queueMicrotask(() => {
      if (!this.isConnected) this.#disconnect();
    });
  }

  #disconnect(): void {
    if (!this.#connection) return;
    this.#connection.abort();
    this.#connection = undefined;
    this.#mediaHost.disconnect();
  }

  /**
   * Fetches and creates the player after the first frame. Earlier, it would block the main thread for tens of milliseconds just when the
   * browser needs it to request the footage, process the response and draw the first frame.
   */
  async #bringPlayer(signal: AbortSignal): Promise<void> {
    // Here more than the footage is wanted at once: a moment in it, or controls below it.
    const atOnce = this.#beside || (this.deepLink && location.hash);
    if (!atOnce) await this.#firstFrame();
    // A connection that hangs never fails. Meanwhile the viewer should be able to pause.
    const late = setTimeout(() => !signal.aborted && this.#mediaHost.showControls(true), playerTimeout);
    const loaded = await this.#playerCode.load(true);
    clearTimeout(late);
    if (signal.aborted) return;
    if (!loaded) return this.#withoutPlayer(signal);
    const mediaHost = this.#mediaHost;
    const player = (this.#player ??= new loaded.Player({
      element: this,
      root: this.#root,
      place: this.#placeHolder,
      mediaHost,
      preferences: this.#preferences,
      registry,
      requested: this.#requested,
      activate: () => this.activate(),
      firstFrame: () => this.#firstFrame(),
      ready: () => {
        this.#placeHolder.release();
        mediaHost.showControls(false);
        this.#ready();
      },
    }));
    player.connect(signal);
    player.attach(mediaHost.media, mediaHost.signal);
    if (mediaHost.active) player.activate();
  }

  /** The connection was lost, a file is missing, or the page's policy refuses lit: the browser's own controls are used until another attempt succeeds. */
  #withoutPlayer(signal: AbortSignal): void {
    console.warn(
      '<context-video>: the controls could not be loaded; the browser’s own are used.',
      this.#playerCode.error,
    );
    this.#mediaHost.showControls(true);
    const again = new AbortController();
    const options = { signal: AbortSignal.any([signal, again.signal]) };
    const retry = () => {
      again.abort();
      void this.#bringPlayer(signal);
    };
    window.addEventListener('online', retry, options);
    // Forwarded from whichever element plays by then.
    this.addEventListener('pause', retry, options);
  }

  #mediaChanged(media: MediaElement, signal: AbortSignal): void {
    this.#placeHolder.show(this.#mediaHost.adopted);
    // Only once there is something to hear: reading storage takes milliseconds.
    if (!this.#player)
      media.addEventListener('play', () => this.#player ?? this.#preferences.applySound(media), {
        once: true,
        signal,
      });
    // While the player is being connected, attach() is called afterwards.
    else if (this.#player.signal === this.#connection?.signal) this.#player.attach(media, signal);
    keepSoundExclusive(
      media,
      signal,
      () => this.sound === 'alone',
      () => this.#player?.interruption.forget(),
    );
  }

  protected override attributeChanged(name: AttributeName): void {
    const mediaHost = this.#mediaHost;
    if (name === 'annotations-off') this.#requested.annotationsEnabled = !this.annotationsOff;
    if (name === 'track') this.#requested.urlChanged(!!this.#connection);
    if (name === 'storage') this.#preferences.use(this.storage);
    // The media's own `emptied` event comes only later.
    if (name === 'src') this.#player?.interruption.forget();
    if (this.#connection) {
      if (name === 'src') mediaHost.load(!mediaHost.adopted);
      else mediaHost.reflect(name);
      if (name === 'loading' && this.loading === 'eager') this.activate();
    }
    this.#changed(name);
  }

  #childrenChanged(): void {
    this.#mediaHost.childrenChanged();
    this.#changed(this.#requested.childrenChanged() ? 'track' : 'children');
  }

  /** The page has changed something, by an attribute or otherwise. */
  #changed(what: string): void {
    if (this.#connection) this.#holdPlace();
    this.#player?.changed(what);
  }

  #firstFrame(): Promise<unknown> {
    return firstFrame(this.media, this.#mediaHost.loader.adapter?.engine === 'hls');
  }

  get #beside(): boolean {
    return this.layout === 'beside' || this.#mediaHost.overlayForbidden;
  }

  /** Keeps the player's space free while it is not on screen. */
  #holdPlace(): void {
    const track = this.#requested.trackNamed;
    this.#placeHolder.hold({ beside: this.#beside, track, panel: track ? this.panel : 'none' });
  }
}
