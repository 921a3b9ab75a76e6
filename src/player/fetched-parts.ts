import { lazy } from '../lazy/lazy.js';
import type { MediaElement } from '../media/media-element.js';
import type { Annotations } from './annotations/annotations.js';
import type { AnnotationsHost } from './annotations/annotations-host.js';
import type { TrackReader } from './annotations/track-source.js';
import type { PlayerContext } from './context.js';
import type { Menu, MenuHost, MenuPage } from './controls/menu.js';
import type { MoreControls, MoreControlsHost } from './controls/more-controls.js';
import type { SystemIntegrationHost } from './page/system-integration.js';

export type FetchedPartsHost = AnnotationsHost &
  MenuHost &
  MoreControlsHost &
  SystemIntegrationHost & {
    readonly fullscreen: { prepare(): void };
    /** Resolves when the first frame is on screen, or when none is to be expected for now. */
    firstFrame(): Promise<unknown>;
  };

/** The parts that are not needed for the first paint. Each is fetched on demand, created once, and given the current media element. */
export class FetchedParts {
  readonly #context: PlayerContext;
  readonly #host: FetchedPartsHost;
  readonly #code = {
    annotations: lazy(() => import('./annotations/annotations.js')),
    more: lazy(() => import('./controls/more-controls.js')),
    menu: lazy(() => import('./controls/menu.js')),
    system: lazy(() => import('./page/system-integration.js')),
  };
  #annotations: Annotations | undefined;
  #more: MoreControls | undefined;
  #menu: Menu | undefined;
  /** Aborts when another media element takes over. */
  #playing: AbortSignal | undefined;

  constructor(context: PlayerContext, host: FetchedPartsHost) {
    this.#context = context;
    this.#host = host;
  }

  get annotations(): Annotations | undefined {
    return this.#annotations;
  }

  /** The controls that only some footage, browsers or viewers need. */
  get more(): MoreControls | undefined {
    return this.#more;
  }

  get menu(): Menu | undefined {
    return this.#menu;
  }

  /** `media` plays until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.#playing = signal;
    this.#annotations?.attach(media, signal);
    this.#more?.attach(media, signal);
    this.#integrateSystem(media, signal);
  }

  /** Fetches the parser and the parts for annotations. @returns undefined if they cannot be fetched. */
  async loadAnnotations(): Promise<TrackReader | undefined> {
    await this.#host.firstFrame();
    const loaded = await this.#code.annotations.load(true);
    if (!loaded || this.#annotations) return loaded;
    this.#annotations = new loaded.Annotations(this.#context, this.#host);
    if (this.#playing) this.#annotations.attach(this.#context.media, this.#playing);
    return loaded;
  }

  /** Called after each render until they have arrived. */
  async loadMore(): Promise<void> {
    if (this.#more) return;
    await this.#host.firstFrame();
    const loaded = await this.#code.more.load();
    if (!loaded || this.#more) return;
    this.#more = new loaded.MoreControls(this.#context, this.#host);
    if (this.#playing) this.#more.attach(this.#context.media, this.#playing);
  }

  /** Opens a page of the menu, or closes it if it is open. If its code cannot be fetched, the next press tries again. */
  async toggleMenu(page: MenuPage): Promise<void> {
    const loaded = await this.#code.menu.load(true);
    if (!loaded || this.#context.signal.aborted) return;
    this.#menu ??= new loaded.Menu(this.#context, this.#host);
    this.#menu.toggle(page);
  }

  /** The system's own controls: not before somebody watches, and then with the first frame out of the way; again until it is there. */
  #integrateSystem(media: MediaElement, signal: AbortSignal): void {
    const integrate = async () => {
      const loaded = await this.#code.system.load();
      if (!loaded) return this.#integrateSystem(media, signal);
      loaded.integrateSystem(this.#context, this.#host, media, signal);
      this.#host.fullscreen.prepare();
    };
    media.addEventListener('timeupdate', () => void integrate(), { signal, once: true });
  }
}
