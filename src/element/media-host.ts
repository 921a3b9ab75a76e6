import { createAdapter, type MediaAdapter } from '../media/adapter.js';
import { playOrMute, type PlayOutcome } from '../media/autoplay.js';
import type { FootageSource } from '../media/engine.js';
import type { MediaFailure } from '../media/failure.js';
import { forbidsOverlay } from '../media/overlay-ban.js';
import { holdsSources } from '../media/media-sources.js';
import { copyTracks } from '../media/text-tracks/text-tracks.js';
import { isMediaElement, mediaElementReady, type MediaElement } from '../media/media-element.js';
import { findMedia, findSources } from './find-media.js';
import { forwardEvents } from './forward-events.js';
import { reflectAttributes } from './media-attributes.js';
import type { ReflectingElement } from './reflecting-element.js';

export interface FootageHost {
  readonly element: ReflectingElement;
  /** Another element plays now; `signal` aborts when it no longer does. */
  mediaChanged(media: MediaElement, signal: AbortSignal): void;
  /** From now on footage may be fetched, and what belongs to it. */
  awoke(media: MediaElement, signal: AbortSignal): void;
  failed(failure: MediaFailure): void;
  /** Qualities, failure or what autoplay came to changed. */
  changed(): void;
}

/** Once for a page is enough. */
let warned = false;

/** The element that plays: the adopted one where the page brought one, else the player's own; and what it is given to play. */
export class MediaHost {
  readonly #host: FootageHost;
  readonly #own: HTMLVideoElement;
  #media: MediaElement;
  #adapter: MediaAdapter | undefined;
  #connection = new AbortController();
  #awake = false;
  #connected = false;
  /** `muted` counts once for an element, as in HTML: what the viewer did since then stays. */
  #muted = new WeakSet<MediaElement>();
  #sources: readonly FootageSource[] = [];
  /** As the page has them on what plays. */
  #pageControls: { readonly controls: boolean; readonly tabIndex: string | null } = {
    controls: false,
    tabIndex: null,
  };
  #shown: boolean | undefined;
  /** Where playback stood when the player was taken out of the page, in seconds. */
  #left = 0;
  failure: MediaFailure | undefined;
  /** Nothing may be drawn over what plays, or will play. */
  overlayForbidden = false;
  /** What autoplay came to, where it was wanted. */
  autoplayed: PlayOutcome | undefined;

  /** @param own The player's own `<video>`; it may be loading already. */
  constructor(host: FootageHost, own: HTMLVideoElement) {
    this.#host = host;
    this.#media = this.#own = own;
  }

  get media(): MediaElement {
    return this.#media;
  }

  get own(): HTMLVideoElement {
    return this.#own;
  }

  get adapter(): MediaAdapter | undefined {
    return this.#adapter;
  }

  /** Light-DOM child that plays, for the slot; undefined while the player's own does. */
  get adopted(): Element | undefined {
    return this.#media === this.#own ? undefined : this.#media;
  }

  /** Finds the element that is to play. Called again when the children change. */
  async adopt(): Promise<void> {
    const element = findMedia(this.#host.element);
    this.#heedProvider(element);
    // A <video> at once, so that it stays on screen; only a custom element may have to be waited for.
    const media = !element ? this.#own : isMediaElement(element) ? element : await mediaElementReady(element);
    // The children may have changed while a custom media element was waited for.
    if (!this.#connected || !media || findMedia(this.#host.element) !== element || media === this.#media)
      return;
    this.#connection.abort();
    this.#adapter?.destroy();
    this.#adapter = undefined;
    this.#media = media;
    this.#listen();
    if (!this.#awake) return;
    this.#awake = false;
    this.wake();
  }

  /** Begins to listen to what the page brought, where it is ready, else to the player's own `<video>`. */
  connect(): void {
    this.#connected = true;
    const element = findMedia(this.#host.element);
    this.#heedProvider(element);
    if (element && isMediaElement(element)) this.#media = element;
    this.#listen();
    void this.adopt();
  }

  /** Aborts when what plays now no longer does. */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  /** Media events are sent on under their own names; like those of `<video>`, they do not bubble. */
  #listen(): void {
    this.#connection.abort();
    const media = this.#media;
    const connection = (this.#connection = new AbortController());
    const { signal } = connection;
    const { element } = this.#host;
    forwardEvents(media, element, media !== this.#own, signal);
    // A server that had fallen silent may answer after all.
    for (const type of ['loadedmetadata', 'playing'])
      media.addEventListener(type, () => this.#clearFailure(), { signal });
    const { controls, loop, preload } = media;
    const tabIndex = media.getAttribute('tabindex');
    this.#pageControls = { controls, tabIndex };
    signal.addEventListener('abort', () => {
      this.#setControls(controls, tabIndex);
      if (media !== this.#own) Object.assign(media, { loop, preload });
    });
    // Those of another player are a matter of what it loads: changed later, it would load anew.
    if (media instanceof HTMLMediaElement) this.showControls(this.#shown);
    else this.#setControls(false, '-1');
    this.reflect();
    this.#host.mediaChanged(media, signal);
  }

  /**
   * The browser's own controls: shown where there is nothing else to play and pause with, hidden once the player stands; undefined: as
   * the page has it.
   */
  showControls(shown: boolean | undefined): void {
    const { controls, tabIndex } = this.#pageControls;
    this.#shown = shown;
    if (shown === undefined) this.#setControls(controls, tabIndex);
    else if (shown) this.#setControls(true, null);
    // Firefox has Tab stop at every video, without controls too: at one more place without a name, where keys would be the browser's.
    else this.#setControls(false, '-1');
  }

  #setControls(controls: boolean, tabIndex: string | null): void {
    const media = this.#media;
    media.controls = controls;
    if (tabIndex === null) media.removeAttribute('tabindex');
    else media.setAttribute('tabindex', tabIndex);
  }

  /** Lets go of everything; the adopted element is left as it was found. */
  disconnect(): void {
    this.#connected = false;
    // Live footage has moved on by the time it is seen again.
    this.#left = this.#media === this.#own && this.#own.duration < Infinity ? this.#own.currentTime : 0;
    this.#connection.abort();
    this.#adapter?.destroy();
    this.#adapter = undefined;
    this.#awake = false;
    if (this.#own.hasAttribute('src')) {
      this.#own.removeAttribute('src');
      this.#own.load();
    }
  }

  /** Passes the host's attributes on. */
  reflect(changed?: string): void {
    reflectAttributes(this.#host.element, this.#media, this.#media !== this.#own, changed);
  }

  /** From now on footage may be fetched. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    // Captions, chapters and storyboard work only inside the element that plays; those of one far below are not fetched yet.
    copyTracks(this.#host.element, this.#media, this.#connection.signal);
    this.#host.awoke(this.#media, this.#connection.signal);
    const before = JSON.stringify(this.#sources);
    this.load();
    // The page may have put other footage in its place meanwhile.
    if (this.#left && before === JSON.stringify(this.#sources)) this.#media.currentTime = this.#left;
    this.#left = 0;
  }

  /** `<source>` children may come after their parent, when a script runs while the page is still being read. */
  childrenChanged(): void {
    if (
      this.#awake &&
      !this.adopted &&
      !this.#sources.length &&
      findSources(this.#host.element, this.#media).length
    )
      this.load();
  }

  get awake(): boolean {
    return this.#awake;
  }

  /** Chooses the source anew and fetches it; `anew` also what is loading already. */
  load(anew = false): void {
    const media = this.#media;
    const { element } = this.#host;
    this.#adapter?.destroy();
    this.#clearFailure();
    if (element.hasAttribute('muted') && !this.#muted.has(media)) media.muted = true;
    this.#muted.add(media);
    const sources = (this.#sources = findSources(element, media));
    const held = !sources.length || holdsSources(media, sources);
    const adapter = (this.#adapter = createAdapter(media, sources, {
      onFailure: (failure) => {
        this.failure = failure.fatal ? failure : undefined;
        this.#host.failed(failure);
        this.#host.changed();
      },
      onChange: () => this.#host.changed(),
    }));
    // What the element held was left alone, since it may have been loading.
    if (anew && held && adapter.engine === 'native') media.load();
    if (element.autoplay && sources.length) this.#autoplay(adapter);
  }

  /** The attribute would only try with sound, and stay silent about a refusal. */
  #autoplay(adapter: MediaAdapter): void {
    const media = this.#media;
    const wish = new AbortController();
    const { signal } = wish;
    media.addEventListener('pause', () => wish.abort(), { signal });
    void playOrMute(media).then((outcome) => {
      if (adapter !== this.#adapter) return;
      this.autoplayed = outcome;
      this.#host.changed();
      // hls.js has attached itself, or the next source has its turn: what was asked of the last one is void.
      if (outcome === 'superseded' || outcome === 'failed')
        media.addEventListener(
          'loadeddata',
          () => {
            wish.abort();
            if (adapter === this.#adapter) this.#autoplay(adapter);
          },
          { signal },
        );
      else wish.abort();
    });
  }

  retry(): void {
    this.#clearFailure();
    this.#adapter?.retry();
  }

  #heedProvider(media: Element | undefined): void {
    const forbidden = !!media && !(media instanceof HTMLMediaElement) && forbidsOverlay(media);
    if (forbidden && !warned && this.#host.element.layout !== 'beside') {
      warned = true;
      console.warn(
        '<context-video>: YouTube and Vimeo allow nothing over their players: layout="beside" is used.',
      );
    }
    if (forbidden === this.overlayForbidden) return;
    this.overlayForbidden = forbidden;
    this.#host.changed();
  }

  #clearFailure(): void {
    if (!this.failure) return;
    this.failure = undefined;
    this.#host.changed();
  }
}
