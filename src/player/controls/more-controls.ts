import { lazy, type Lazy } from '../../lazy/lazy.js';
import { hasFixedVolume } from '../../media/fixed-volume.js';
import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { textTracks, watchTextTracks } from '../../media/text-tracks/text-tracks.js';
import { registerMoreStrings } from '../../i18n/more-strings.js';
import { chapterTipView, moreButtonsView } from '../../views/more-controls.js';
import { moreStyles } from '../../views/styles/more-controls.js';
import type { TimelineState } from '../../views/timeline.js';
import type { AdoptStyles } from '../adopted-styles.js';
import type { PlayerContext } from '../context.js';
import type { Chapters } from './chapters.js';
import { ControlOverflow } from './control-overflow.js';
import type { LiveEdge, LiveEdgeHost } from './live-edge.js';
import { optionalButtons, type OptionalButton } from './optional-buttons.js';
import { togglePictureInPicture } from './picture-in-picture.js';
import type { RemotePlayer } from './remote-player.js';
import { SliderFocus, type SliderFocusHost } from './slider-focus.js';
import type { TouchSeek, TouchSeekHost } from './touch-seek.js';

export interface MoreControlsHost extends LiveEdgeHost, SliderFocusHost, TouchSeekHost {
  readonly tip: SliderFocusHost['tip'];
  readonly adoptStyles: AdoptStyles;
  readonly captionRoom: { scale: number };
  readonly menu: { readonly page: string | undefined } | undefined;
  toggleMenu(page: 'chapters'): void;
}

/** What the controls show in addition to what every player has. */
export interface MoreControlsView {
  readonly buttons: unknown;
  /** The name of the time shown: elapsed or remaining. */
  readonly time: string;
  /** Shown in place of the time. */
  readonly live: unknown;
  /** For live footage: `live`, or `live dvr`. */
  readonly state: string | undefined;
  /** Additional content of the tip over the timeline. */
  readonly tip: unknown;
  readonly ripple: unknown;
  readonly timeline: Partial<TimelineState> | undefined;
}

/** Controls that only some footage, browsers or viewers need. Fetched after the first frame; their own code only once it is needed. */
export class MoreControls {
  readonly #context: PlayerContext;
  readonly #host: MoreControlsHost;
  readonly #slider: SliderFocus;
  readonly #overflow: ControlOverflow;
  readonly #code = {
    chapters: lazy(() => import('./chapters.js')),
    live: lazy(() => import('./live-edge.js')),
    remote: lazy(() => import('./remote-player.js')),
    touch: lazy(() => import('./touch-seek.js')),
    captionStyle: lazy(() => import('../../media/text-tracks/caption-style.js')),
  };
  #signal: AbortSignal | undefined;
  #remote: RemotePlayer | undefined;
  #live: LiveEdge | undefined;
  #chapters: Chapters | undefined;
  #touch: TouchSeek | undefined;

  constructor(context: PlayerContext, host: MoreControlsHost) {
    this.#context = context;
    this.#host = host;
    this.#slider = new SliderFocus(context, host);
    this.#overflow = new ControlOverflow(context);
    host.adoptStyles(moreStyles);
    registerMoreStrings();
    void this.#lookForVolume();
  }

  get chapters(): Chapters | undefined {
    return this.#chapters;
  }

  /** Another media element plays, until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    this.#signal = signal;
    this.#chapters = this.#live = this.#remote = undefined;
    this.#slider.attach(media, signal);
    this.#lookForChapters(media, signal);
    this.#lookForLive(media, signal);
    this.#lookForDevices(media, signal);
    this.#lookForFingers(signal);
    this.styleCaptions();
    this.#context.requestUpdate();
  }

  /** Applies the viewer's caption style. */
  styleCaptions(): void {
    const { media, preferences } = this.#context;
    const signal = this.#signal;
    const { captionStyle = {} } = preferences.kept;
    const { captionStyle: code } = this.#code;
    if (!signal || !(code.value || Object.keys(captionStyle).length)) return;
    this.#load(code, signal, (module) => {
      module.styleCaptions(media, captionStyle, signal);
      this.#host.captionRoom.scale = module.captionScale(captionStyle);
    });
  }

  togglePictureInPicture(): void {
    togglePictureInPicture(this.#context.media);
  }

  /** @returns whether the tap was part of a series on one side of the footage. */
  tapped(event: MouseEvent): boolean {
    return this.#touch?.tapped(event) ?? false;
  }

  /** Switches between remaining and elapsed time; the choice is remembered. */
  toggleRemaining(): void {
    const { preferences, requestUpdate } = this.#context;
    preferences.keep({ remaining: !preferences.kept.remaining });
    requestUpdate();
  }

  measure(): void {
    this.#overflow.measure();
    this.#chapters?.measure();
  }

  place(): void {
    this.#chapters?.place();
  }

  view(): MoreControlsView {
    const { t, media, preferences } = this.#context;
    const { at } = this.#host.tip;
    const chapter = at && this.#chapters?.at(at.time);
    const { live, dvr } = readMediaState(media);
    return {
      buttons: moreButtonsView(this.folded),
      time: t(preferences.kept.remaining ? 'remaining' : 'elapsed'),
      live: this.#live?.button(),
      state: live ? (dvr ? 'live dvr' : 'live') : undefined,
      tip: chapter && chapterTipView(chapter.title),
      ripple: this.#touch?.ripple(),
      timeline: { ...this.#slider.timeline(), ...this.#live?.timeline() },
    };
  }

  /** Buttons for the menu that a narrow player has no room for in the row. */
  get folded(): readonly OptionalButton[] {
    return optionalButtons(this.#context, {
      hasChapters: !!this.#chapters?.list.length,
      chaptersOpen: this.#host.menu?.page === 'chapters',
      remote: this.#remote,
      toggleChapters: () => this.#host.toggleMenu('chapters'),
    });
  }

  /** A slider that cannot work is not shown. */
  async #lookForVolume(): Promise<void> {
    const { root, requestUpdate } = this.#context;
    if (!(await hasFixedVolume())) return;
    root.querySelector('.root')?.setAttribute('data-fixed-volume', '');
    requestUpdate();
  }

  #lookForChapters(media: MediaElement, signal: AbortSignal): void {
    const look = () => {
      if (this.#chapters || !textTracks(media).some(({ kind }) => kind === 'chapters')) return;
      this.#load(this.#code.chapters, signal, ({ Chapters }) => {
        this.#chapters ??= new Chapters(this.#context, media, signal);
      });
    };
    watchTextTracks(media, look, signal);
    look();
  }

  #lookForLive(media: MediaElement, signal: AbortSignal): void {
    const look = () => {
      const live = readMediaState(media).live || this.#host.mediaHost.loader.adapter?.liveEdge !== undefined;
      if (this.#live || !live) return;
      this.#load(this.#code.live, signal, ({ LiveEdge }) => {
        this.#live ??= new LiveEdge(this.#context, this.#host, signal);
      });
    };
    for (const event of ['durationchange', 'playing']) media.addEventListener(event, look, { signal });
    look();
  }

  /** Looking for devices costs battery, so it starts only once the footage plays. */
  #lookForDevices(media: MediaElement, signal: AbortSignal): void {
    if (!('remote' in media) || media.disableRemotePlayback) return;
    const look = () =>
      this.#load(this.#code.remote, signal, ({ RemotePlayer }) => {
        this.#remote = new RemotePlayer(media.remote, this.#context.requestUpdate, signal);
      });
    if (media.paused) media.addEventListener('play', look, { once: true, signal });
    else look();
  }

  #lookForFingers(signal: AbortSignal): void {
    const look = () =>
      this.#load(this.#code.touch, signal, ({ TouchSeek }) => {
        this.#touch ??= new TouchSeek(this.#context, this.#host);
      });
    if (matchMedia('(any-pointer: coarse)').matches) look();
    else
      this.#context.element.addEventListener(
        'pointerdown',
        ({ pointerType }) => pointerType === 'touch' && look(),
        { signal },
      );
  }

  /** Fetches a part and creates it, unless something else plays by then. A part that cannot be fetched is left out. */
  #load<T>(code: Lazy<T>, signal: AbortSignal, make: (loaded: T) => void): void {
    void code.load().then((loaded) => {
      if (!loaded || signal.aborted) return;
      make(loaded);
      this.#context.requestUpdate();
    });
  }
}
