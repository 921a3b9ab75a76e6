import type { MediaFailure } from '../media/failure.js';
import { forbidsOverlay } from '../media/overlay-ban.js';
import { isMediaElement, mediaElementReady, type MediaElement } from '../media/media-element.js';
import { copyTracks } from '../media/text-tracks/text-tracks.js';
import { forwardEvents } from './forward-events.js';
import { keepAttributes, reflectAttributes } from './media-attributes.js';
import { takeMediaChild } from './media-child.js';
import { showNativeControls } from './native-controls.js';
import type { ReflectingElement } from './reflecting-element.js';
import { SourceLoader } from './source-loader.js';

export interface MediaHostListener {
  readonly element: ReflectingElement;
  /** Another element plays now; `signal` aborts when it no longer does. */
  mediaChanged(media: MediaElement, signal: AbortSignal): void;
  /** From now on the footage, and what belongs to it, may be fetched. */
  activated(): void;
  failed(failure: MediaFailure): void;
  /** Renditions, the failure or the outcome of autoplay changed. */
  changed(): void;
}

/** One warning per page is enough. */
let warned = false;

/** Decides which element plays: one that the page provides (adopted), else the player's own. An adopted one is given back as it was found. */
export class MediaHost {
  readonly own: HTMLVideoElement;
  readonly #listener: MediaHostListener;
  readonly loader: SourceLoader;
  #media: MediaElement;
  #connection = new AbortController();
  #active = false;
  #connected = false;
  /** Where playback was when the player was removed from the page, in seconds. */
  #leftAt = 0;
  /** The last known time: moved into another document, a video has lost it before any callback runs. */
  #lastTime = 0;
  #overlayForbidden = false;
  /** Whether the browser's own controls are shown; undefined: as the page has set them. */
  #nativeControls: boolean | undefined;

  /** @param own The player's own `<video>`; it may be loading already. */
  constructor(listener: MediaHostListener, own: HTMLVideoElement) {
    const host = this;
    this.#listener = listener;
    this.#media = this.own = own;
    this.loader = new SourceLoader({
      ...listener,
      get media() {
        return host.#media;
      },
    });
  }

  get media(): MediaElement {
    return this.#media;
  }

  /** The light-DOM child that plays, for the slot; undefined while the player's own `<video>` does. */
  get adopted(): Element | undefined {
    return this.#media === this.own ? undefined : this.#media;
  }

  /** The footage's provider allows nothing over its picture. */
  get overlayForbidden(): boolean {
    return this.#overlayForbidden;
  }

  /** Footage may be fetched. */
  get active(): boolean {
    return this.#active;
  }

  /** Aborts when another element takes over. */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  /** Shows the browser's own controls in place of the player's, or hides them. */
  showControls(shown: boolean): void {
    this.#nativeControls = shown;
    if (this.#media instanceof HTMLMediaElement) showNativeControls(this.#media, shown);
  }

  /** Starts with the element that the page provides if it is ready, else with the player's own `<video>`. */
  connect(): void {
    this.#connected = true;
    const child = this.#takeChild();
    if (child && isMediaElement(child)) this.#media = child;
    this.#listen();
    void this.adopt();
  }

  /** Finds the element to play. Called again when the children change. */
  async adopt(): Promise<void> {
    const child = this.#takeChild();
    // A <video> is taken at once, so that it stays on screen; a custom element may not be defined yet.
    const media = !child ? this.own : isMediaElement(child) ? child : await mediaElementReady(child);
    // The children may have changed while waiting for a custom media element.
    if (!this.#connected || !media || media === this.#media) return;
    if (takeMediaChild(this.#listener.element) !== child) return;
    this.#connection.abort();
    this.loader.release();
    this.#media = media;
    this.#listen();
    if (!this.#active) return;
    this.#active = false;
    this.activate();
  }

  /** Listens to the element that plays, until another one does. */
  #listen(): void {
    this.#connection.abort();
    const media = this.#media;
    const { signal } = (this.#connection = new AbortController());
    forwardEvents(media, this.#listener.element, media !== this.own, signal);
    this.loader.attach(media, signal);
    media.addEventListener('timeupdate', () => (this.#lastTime = media.currentTime), { signal });
    if (media !== this.own) signal.addEventListener('abort', keepAttributes(media));
    // Other players read `controls` when they load; changing it later would make them load again.
    if (!(media instanceof HTMLMediaElement)) showNativeControls(media, false);
    else if (this.#nativeControls !== undefined) showNativeControls(media, this.#nativeControls);
    this.reflect();
    this.#listener.mediaChanged(media, signal);
  }

  /** Releases everything and leaves an adopted element as it was found. */
  disconnect(): void {
    const { own } = this;
    this.#connected = false;
    // Live footage will have moved on by then.
    this.#leftAt = this.#media === own && own.duration !== Infinity ? own.currentTime || this.#lastTime : 0;
    this.#connection.abort();
    this.loader.release();
    this.#active = false;
    if (own.hasAttribute('src')) {
      own.removeAttribute('src');
      own.load();
    }
  }

  /** Copies the element's attributes to what plays. */
  reflect(changed?: string): void {
    reflectAttributes(this.#listener.element, this.#media, this.#media !== this.own, changed);
  }

  /** Starts to fetch the footage. */
  activate(): void {
    if (this.#active) return;
    this.#active = true;
    // <track> children work only inside the element that plays. Before this, a player far down the page fetches none.
    copyTracks(this.#listener.element, this.#media, this.signal);
    this.#listener.activated();
    const before = this.loader.key;
    this.loader.load();
    // The page may have changed the footage meanwhile.
    if (this.#leftAt && before === this.loader.key) this.#media.currentTime = this.#leftAt;
    this.#leftAt = 0;
  }

  /** Chooses the source again and loads it; with `anew`, even one that is loading already. Does nothing until active. */
  load(anew: boolean): void {
    if (this.#active) this.loader.load(anew);
  }

  childrenChanged(): void {
    void this.adopt();
    if (this.#active && !this.adopted) this.loader.childrenChanged();
  }

  #takeChild(): Element | undefined {
    const { element, changed } = this.#listener;
    const child = takeMediaChild(element);
    const forbidden = !!child && !(child instanceof HTMLMediaElement) && forbidsOverlay(child);
    if (forbidden && !warned && element.layout !== 'beside') {
      warned = true;
      console.warn(
        '<context-video>: YouTube and Vimeo allow nothing over their players: layout="beside" is used.',
      );
    }
    if (forbidden !== this.#overlayForbidden) {
      this.#overlayForbidden = forbidden;
      changed();
    }
    return child;
  }
}
