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
  /** From now on footage may be fetched, and what belongs to it. */
  activated(): void;
  failed(failure: MediaFailure): void;
  /** Renditions, failure or what autoplay came to changed. */
  changed(): void;
}

/** Once for a page is enough. */
let warned = false;

/** Which element plays: the adopted one where the page brought one, else the player's own. It is given back as it was found. */
export class MediaHost {
  readonly own: HTMLVideoElement;
  readonly #listener: MediaHostListener;
  readonly loader: SourceLoader;
  #media: MediaElement;
  #connection = new AbortController();
  #active = false;
  #connected = false;
  /** Where playback stood when the player was taken out of the page, in seconds. */
  #leftAt = 0;
  /** Where it stood last: a browser that moves footage into another document has forgotten that before anybody is told. */
  #lastTime = 0;
  #overlayForbidden = false;
  /** Whether the browser's own controls are shown; undefined: as the page has them. */
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

  /** Light-DOM child that plays, for the slot; undefined while the player's own does. */
  get adopted(): Element | undefined {
    return this.#media === this.own ? undefined : this.#media;
  }

  /** Nothing may be drawn over what plays, or will play. */
  get overlayForbidden(): boolean {
    return this.#overlayForbidden;
  }

  /** Footage may be fetched. */
  get active(): boolean {
    return this.#active;
  }

  /** Aborts when what plays now no longer does. */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  /** The browser's own controls stand in for the player's, or no longer do. */
  showControls(shown: boolean): void {
    this.#nativeControls = shown;
    if (this.#media instanceof HTMLMediaElement) showNativeControls(this.#media, shown);
  }

  /** Begins to listen to what the page brought, where it is ready, else to the player's own `<video>`. */
  connect(): void {
    this.#connected = true;
    const child = this.#takeChild();
    if (child && isMediaElement(child)) this.#media = child;
    this.#listen();
    void this.adopt();
  }

  /** Finds the element that is to play. Called again when the children change. */
  async adopt(): Promise<void> {
    const child = this.#takeChild();
    // A <video> at once, so that it stays on screen; only a custom element may have to be waited for.
    const media = !child ? this.own : isMediaElement(child) ? child : await mediaElementReady(child);
    // The children may have changed while a custom media element was waited for.
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

  /** Media events are sent on under their own names; like those of `<video>`, they do not bubble. */
  #listen(): void {
    this.#connection.abort();
    const media = this.#media;
    const { signal } = (this.#connection = new AbortController());
    forwardEvents(media, this.#listener.element, media !== this.own, signal);
    this.loader.attach(media, signal);
    media.addEventListener('timeupdate', () => (this.#lastTime = media.currentTime), { signal });
    if (media !== this.own) signal.addEventListener('abort', keepAttributes(media));
    // Those of another player are a matter of what it loads: changed later, it would load anew.
    if (!(media instanceof HTMLMediaElement)) showNativeControls(media, false);
    else if (this.#nativeControls !== undefined) showNativeControls(media, this.#nativeControls);
    this.reflect();
    this.#listener.mediaChanged(media, signal);
  }

  /** Lets go of everything; the adopted element is left as it was found. */
  disconnect(): void {
    const { own } = this;
    this.#connected = false;
    // Live footage has moved on by the time it is seen again.
    this.#leftAt = this.#media === own && own.duration !== Infinity ? own.currentTime || this.#lastTime : 0;
    this.#connection.abort();
    this.loader.release();
    this.#active = false;
    if (own.hasAttribute('src')) {
      own.removeAttribute('src');
      own.load();
    }
  }

  /** Passes the element's attributes on. */
  reflect(changed?: string): void {
    reflectAttributes(this.#listener.element, this.#media, this.#media !== this.own, changed);
  }

  /** From now on footage may be fetched. */
  activate(): void {
    if (this.#active) return;
    this.#active = true;
    // Captions, chapters and storyboard work only inside the element that plays; those of one far below are not fetched yet.
    copyTracks(this.#listener.element, this.#media, this.signal);
    this.#listener.activated();
    const before = this.loader.key;
    this.loader.load();
    // The page may have put other footage in its place meanwhile.
    if (this.#leftAt && before === this.loader.key) this.#media.currentTime = this.#leftAt;
    this.#leftAt = 0;
  }

  /** Chooses the source anew and fetches it; `anew` also what is loading already. Nothing before it is active. */
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
