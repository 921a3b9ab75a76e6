import { keepSoundExclusive } from '../media/page/exclusive-sound.js';
import { firstFrame } from '../media/frames/first-frame.js';
import type { MediaElement } from '../media/media-element.js';
import type { Problem } from '../track/problem.js';
import type { Annotation } from '../track/track.js';
import { StringRegistry } from '../i18n/registry.js';
import type { Strings } from '../i18n/translate.js';
import { MediaFailureEvent } from './events/media-failure-event.js';
import { MediaHost } from './media-host.js';
import { MediaSurface } from './media-surface.js';
import { namesTrack } from './names-track.js';
import { isNear, near } from './nearness.js';
import { createOwnVideo } from './own-video.js';
import { PlaceHolder } from './place-holder.js';
import type { Player } from '../player/player.js';
import type { AttributeName } from './reflecting-element.js';
import { upgradeProperties } from './upgrade-properties.js';
import { VERSION } from './version.js';
import { Preferences } from '../preferences/preferences.js';

const none: readonly Annotation[] = Object.freeze([]);
const noProblems: readonly Problem[] = Object.freeze([]);
const added = new StringRegistry();

/** Milliseconds that a page waits for the player before the browser's own controls stand in. */
const patience = 2000;

/** A `play()` that is made good later. */
class PlayWish {
  fulfil!: () => void;
  refuse!: (reason: unknown) => void;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.fulfil = resolve;
    this.refuse = reject;
  });
}

/**
 * `<context-video>`: plays any footage and puts sourced, timestamped annotations on it, from a JSON track.
 *
 * The element itself is footage with the interface of a `<video>`. The player around it – controls, annotations, everything that is
 * rendered – is fetched when the first frame is on screen, and joins it.
 *
 * @summary A video player with sourced annotations, at the second and the place in the frame where they matter.
 */
export class ContextVideoElement extends MediaSurface {
  /** The package's version. */
  static readonly version: string = VERSION;

  // Manual: only what plays is slotted, so that fallback content in the light DOM is not shown beside the player's own.
  readonly #root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  readonly #placeHolder = new PlaceHolder(this.#root);
  readonly #preferences = new Preferences();
  readonly #mediaHost = new MediaHost(
    {
      element: this,
      mediaChanged: (media, signal) => this.#mediaChanged(media, signal),
      awoke: (media, signal) => this.#player && this.#preferences.applyCaptions(media, signal),
      failed: (failure) => this.dispatchEvent(new MediaFailureEvent(failure)),
      changed: () => this.requestUpdate(),
    },
    createOwnVideo(),
  );
  #player: Player | undefined;
  /** What scripts have asked of the player before it came, in order. */
  #wishes: ((player: Player) => void)[] = [];
  #stands!: () => void;
  readonly #standing = new Promise<void>((resolve) => (this.#stands = resolve));
  #connection: AbortController | undefined;
  #strings: Partial<Strings> | undefined;
  #trackObject: unknown;
  #enabled: boolean | undefined;
  /** `play()` was called before the element stood in the page. */
  #wanted: PlayWish | undefined;
  /** Counts what was asked for, so that an older wish does not overrule a newer one. */
  #asked = 0;

  /**
   * Adds a language to the interface of all players, or overrides single words of one that is there.
   *
   * @param lang A language tag; a region (`pt-BR`) goes before its language. One that is no tag is refused with a warning.
   * @param strings Words by the keys of `Strings`; what is missing is said in English.
   */
  static addStrings(lang: string, strings: Partial<Strings>): void {
    added.add(lang, strings);
  }

  /** Words of this player alone, before all others; undefined by default. */
  get strings(): Partial<Strings> | undefined {
    return this.#strings;
  }
  set strings(value: Partial<Strings> | undefined) {
    this.#strings = value;
    this.#tell((player) => {
      player.language.strings = value;
      void player.language.changed();
    });
  }

  /** The element that really plays: the adopted one, or the player's own `<video>`. */
  get media(): MediaElement {
    return this.#mediaHost.media;
  }

  /** The track as a value that was parsed already; reads back what was set. Goes before an inline script and `track`. */
  get trackObject(): unknown {
    return this.#trackObject;
  }
  set trackObject(value: unknown) {
    this.#trackObject = value;
    if (this.#connection) this.#holdPlace();
    this.#tell((player) => {
      player.source.setObject(value);
      this.requestUpdate();
    });
  }

  /** All annotations of the current track, by start; frozen. Drafts are not among them. */
  get annotations(): readonly Annotation[] {
    return this.#player?.annotator?.clock.timeline.annotations ?? none;
  }

  /** Those active at this moment; frozen. */
  get activeAnnotations(): readonly Annotation[] {
    return this.#player?.annotator?.clock.active ?? none;
  }

  /** What was wrong with the track that was loaded last; frozen. */
  get problems(): readonly Problem[] {
    return this.#player?.problems ?? noProblems;
  }

  /** Whether annotations are shown. A viewer can switch them on and off. */
  get annotationsEnabled(): boolean {
    return this.#player?.annotationsOn ?? this.#enabled ?? !this.annotationsOff;
  }
  set annotationsEnabled(value: boolean) {
    this.#enabled = value;
    this.#tell((player) => player.commands.setAnnotationsOn(value));
  }

  /** Goes to the start of an annotation; an unknown id does nothing. */
  seekToAnnotation(id: string): void {
    const annotation = this.#find(id);
    if (annotation) this.#player?.seek(annotation.start);
  }

  /** Goes to the next annotation's start. */
  nextAnnotation(): void {
    this.#player?.annotator?.step('next');
  }

  /** Goes to the previous annotation's start. */
  previousAnnotation(): void {
    this.#player?.annotator?.step('previous');
  }

  /** Shows an annotation in full and holds playback; an unknown id does nothing. Fires `annotation-open`. */
  openAnnotation(id: string): void {
    const annotation = this.#find(id);
    if (annotation) this.#player?.annotator?.opened.open(annotation);
  }

  /** Closes the open annotation; playback goes on if it ran. Fires `annotation-close`. */
  closeAnnotation(): void {
    this.#player?.annotator?.opened.close();
  }

  /** Chooses the footage's source anew and loads it. */
  load(): void {
    this.wake();
    if (this.#mediaHost.awake) this.#mediaHost.load(true);
  }

  override async play(): Promise<void> {
    const asked = ++this.#asked;
    // Nothing can be fetched yet: it is played as soon as it stands in the page.
    if (!this.isConnected) return (this.#wanted ??= new PlayWish()).promise;
    try {
      await super.play();
    } catch (error) {
      // When hls.js attaches itself it sets the media's address anew, which rejects what was asked for before.
      const { adapter } = this.#mediaHost;
      const superseded =
        error instanceof DOMException && error.name === 'AbortError' && adapter?.engine === 'hls';
      if (!superseded || asked !== this.#asked || this.media.error) throw error;
      await super.play();
    }
  }

  override pause(): void {
    this.#wanted?.refuse(new DOMException('play() was ended by pause()', 'AbortError'));
    this.#wanted = undefined;
    this.#asked++;
    super.pause();
  }

  override requestUpdate(): void {
    this.#player?.rendering.request();
  }

  override get updateComplete(): Promise<void> {
    return this.#player?.rendering.complete ?? this.#standing.then(() => this.updateComplete);
  }

  protected override applyChoices(): void {
    if (this.#connection) this.#preferences.applySound(this.media);
  }

  protected wake(): void {
    if (!this.#connection || this.#mediaHost.awake) return;
    this.#mediaHost.wake();
    this.#player?.source.wake();
  }

  connectedCallback(): void {
    this.#placeHolder.connect();
    // Moved within the page: nothing was torn down yet.
    if (this.#connection) {
      this.#player?.moved();
      return;
    }
    upgradeProperties(this, ContextVideoElement.prototype);
    const { signal } = (this.#connection = new AbortController());
    const mediaHost = this.#mediaHost;
    this.#preferences.use(this.storage);
    mediaHost.connect();
    this.#holdPlace();
    this.#player?.connect(signal);
    // Measuring lays the page out: what is wanted at once is asked for before.
    if (this.loading === 'eager') this.wake();
    if (!this.#player) this.#placeHolder.standUp();
    const children = new MutationObserver(() => this.#childrenChanged());
    children.observe(this, { childList: true, subtree: true, characterData: true });
    const viewport = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.wake(),
      { rootMargin: `${near}px` },
    );
    signal.addEventListener('abort', () => {
      children.disconnect();
      viewport.disconnect();
    });
    // An observer answers a frame later, which would hold up the first frame of what is on screen from the start.
    if (this.#wanted || isNear(this.getBoundingClientRect())) this.wake();
    else viewport.observe(this);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) this.play().then(wanted.fulfil, wanted.refuse);
    void this.#bringPlayer(signal);
  }

  disconnectedCallback(): void {
    // A move within the page disconnects and connects in one go.
    queueMicrotask(() => {
      if (this.isConnected || !this.#connection) return;
      this.#connection.abort();
      this.#connection = undefined;
      this.#player?.disconnect();
      this.#mediaHost.disconnect();
    });
  }

  /**
   * The player comes when the first frame is there: made before, it would take the main thread for tens of milliseconds just when the
   * browser needs it to ask for the footage, to hear that it came, and to draw it.
   */
  async #bringPlayer(signal: AbortSignal): Promise<void> {
    if (this.#player) return;
    // More than footage is wanted at once: a place in it, or controls that no frame makes room for.
    const atOnce = this.#beside || (this.deepLink && location.hash);
    if (!atOnce) await this.#firstFrame();
    let Player: typeof import('../player/player.js').Player;
    // A connection that hangs refuses nothing: what can be watched can be paused meanwhile.
    const late = setTimeout(() => !signal.aborted && this.#mediaHost.showControls(true), patience);
    try {
      ({ Player } = await import('../player/player.js'));
    } catch (error) {
      if (!signal.aborted) this.#withoutPlayer(error, signal);
      return;
    } finally {
      clearTimeout(late);
    }
    if (signal.aborted) return;
    const mediaHost = this.#mediaHost;
    const player = (this.#player ??= new Player({
      element: this,
      root: this.#root,
      mediaHost,
      preferences: this.#preferences,
      added,
      wake: () => this.wake(),
      firstFrame: () => this.#firstFrame(),
      stands: () => {
        this.#placeHolder.release();
        mediaHost.showControls(false);
        this.#stands();
      },
    }));
    for (const wish of this.#wishes.splice(0)) wish(player);
    player.connect(signal);
    player.attach(mediaHost.media, mediaHost.signal);
    if (!mediaHost.awake) return;
    this.#preferences.applyCaptions(mediaHost.media, mediaHost.signal);
    player.source.wake();
  }

  /** The connection was lost, or a file is missing: the browser's own controls have to do, until another attempt succeeds. */
  #withoutPlayer(error: unknown, signal: AbortSignal): void {
    console.warn('<context-video>: the controls could not be fetched; the browser’s own are used.', error);
    this.#mediaHost.showControls(true);
    const again = new AbortController();
    signal.addEventListener('abort', () => again.abort());
    const retry = () => {
      again.abort();
      void this.#bringPlayer(signal);
    };
    window.addEventListener('online', retry, { signal: again.signal });
    // As the media that plays tells them, whichever it is by then.
    this.addEventListener('pause', retry, { signal: again.signal });
  }

  #mediaChanged(media: MediaElement, signal: AbortSignal): void {
    const { own, adopted } = this.#mediaHost;
    if (this.#player) this.#player.attach(media, signal);
    else {
      this.#placeHolder.show(own, adopted);
      // Not before there is something to hear: reading what is stored takes milliseconds.
      media.addEventListener('play', () => this.#player ?? this.#preferences.applySound(media), {
        once: true,
        signal,
      });
    }
    keepSoundExclusive(media, signal, () => this.sound === 'alone');
  }

  protected override attributeChanged(name: AttributeName): void {
    if (!this.#connection) {
      this.requestUpdate();
      return;
    }
    if (name === 'src') {
      if (this.#mediaHost.awake) this.#mediaHost.load(!this.#mediaHost.adopted);
    } else if (name === 'loading') {
      if (this.loading === 'eager') this.wake();
    } else if (name === 'storage') this.#preferences.use(this.storage);
    else this.#mediaHost.reflect(name);
    this.#holdPlace();
    this.#tell((player) => player.attributeChanged(name));
  }

  #childrenChanged(): void {
    void this.#mediaHost.adopt();
    this.#mediaHost.childrenChanged();
    this.#holdPlace();
    this.#player?.childrenChanged();
  }

  #firstFrame(): Promise<unknown> {
    return firstFrame(this.media, this.#mediaHost.adapter?.engine === 'hls');
  }

  get #beside(): boolean {
    return this.layout === 'beside' || this.#mediaHost.overlayForbidden;
  }

  /** While there is no player on screen. */
  #holdPlace(): void {
    const track = namesTrack(this) || (this.#trackObject ?? undefined) !== undefined;
    this.#placeHolder.hold({ beside: this.#beside, track, panel: track ? this.panel : 'none' });
  }

  #find(id: string): Annotation | undefined {
    return this.annotations.find((annotation) => annotation.id === id);
  }

  #tell(wish: (player: Player) => void): void {
    if (this.#player) wish(this.#player);
    else this.#wishes.push(wish);
  }
}
