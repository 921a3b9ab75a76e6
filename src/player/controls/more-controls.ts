import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { textTracks, watchTextTracks } from '../../media/text-tracks/text-tracks.js';
import { chapterTipView, moreButtonsView, type MoreButton } from '../../views/more-controls.js';
import type { Folded } from '../../views/settings.js';
import { registerMoreStrings } from '../../i18n/strings/en-more.js';
import { moreStyles } from '../../views/styles/more-controls.js';
import type { TimelineState } from '../../views/timeline.js';
import type { Player } from '../player.js';
import type { Chapters } from './chapters.js';
import { ControlOverflow } from './control-overflow.js';
import type { LiveEdge } from './live-edge.js';
import { canPictureInPicture, inPictureInPicture, togglePictureInPicture } from './picture-in-picture.js';
import type { RemotePlayer } from './remote-player.js';
import { SliderFocus } from './slider-focus.js';
import type { TouchSeek } from './touch-seek.js';

/** What the controls show beside what every player has. */
export interface MoreControlsView {
  readonly buttons: unknown;
  /** What the time is called: elapsed or remaining. */
  readonly time: string;
  /** In the place of the time. */
  readonly live: unknown;
  /** How live footage is told from other: `live`, or `live dvr`. */
  readonly state: string | undefined;
  /** What else the tip over the timeline says. */
  readonly tip: unknown;
  readonly ripple: unknown;
  readonly timeline: Partial<TimelineState> | undefined;
}

/** Controls that only some footage, browsers or viewers need. Fetched after the first frame; what they need, when it is there. */
export class MoreControls {
  readonly #player: Player;
  #signal: AbortSignal | undefined;
  #slider: SliderFocus;
  readonly #row = new ControlOverflow();
  #restyle: typeof import('../../media/text-tracks/caption-style.js') | undefined;
  #remote: RemotePlayer | undefined;
  #live: LiveEdge | undefined;
  chapters: Chapters | undefined;
  touch: TouchSeek | undefined;

  constructor(player: Player) {
    this.#player = player;
    this.#slider = new SliderFocus(player);
    player.adopt(moreStyles);
    registerMoreStrings();
  }

  /** Another element plays, until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    const { painter, preferences } = this.#player;
    painter.remaining = !!preferences.kept.remaining;
    this.#signal = signal;
    this.chapters = this.#live = this.#remote = undefined;
    this.#slider.attach(media, signal);
    /** Fetches a part and makes it, unless something else plays by then. What cannot be fetched at the moment is left out. */
    const load = <T>(module: Promise<T>, make: (module: T) => void) =>
      void module.then(
        (loaded) => {
          if (signal.aborted) return;
          make(loaded);
          this.#changed();
        },
        () => {},
      );

    let chapters = false;
    const lookForChapters = () => {
      if (chapters || !textTracks(media).some(({ kind }) => kind === 'chapters')) return;
      chapters = true;
      load(import('./chapters.js'), ({ Chapters }) => {
        this.chapters = new Chapters(media, () => this.#player.lang, this.#changed, signal);
      });
    };
    watchTextTracks(media, lookForChapters, signal);
    lookForChapters();

    let live = false;
    const lookForLive = () => {
      if (live || !(readMediaState(media).live || this.#player.mediaHost.adapter?.liveEdge !== undefined))
        return;
      live = true;
      load(import('./live-edge.js'), ({ LiveEdge }) => {
        this.#live = new LiveEdge(this.#player, this.#changed, signal);
      });
    };
    for (const event of ['durationchange', 'playing']) media.addEventListener(event, lookForLive, { signal });
    lookForLive();

    // Looking for devices costs battery: not before somebody watches.
    const lookForDevices = () =>
      load(import('./remote-player.js'), ({ RemotePlayer }) => {
        this.#remote = new RemotePlayer(media.remote, this.#changed, signal);
      });
    if ('remote' in media && !media.disableRemotePlayback) {
      if (media.paused) media.addEventListener('play', lookForDevices, { once: true, signal });
      else lookForDevices();
    }

    const { element } = this.#player;
    const lookForFingers = () =>
      load(import('./touch-seek.js'), ({ TouchSeek }) => {
        this.touch ??= new TouchSeek(this.#player, this.#changed);
      });
    if (matchMedia('(any-pointer: coarse)').matches) lookForFingers();
    else
      element.addEventListener(
        'pointerdown',
        ({ pointerType }) => pointerType === 'touch' && lookForFingers(),
        {
          signal,
        },
      );

    this.styleCaptions();
    this.#changed();
  }

  /** Gives captions the look that the viewer chose. */
  styleCaptions(): void {
    const { media, preferences, captionRoom } = this.#player;
    const signal = this.#signal;
    const { captionStyle = {} } = preferences.kept;
    if (!signal || !(this.#restyle || Object.keys(captionStyle).length)) return;
    void import('../../media/text-tracks/caption-style.js').then(
      (module) => {
        this.#restyle = module;
        module.styleCaptions(media, captionStyle, signal);
        captionRoom.scale = module.captionScale(captionStyle);
        this.#changed();
      },
      () => {},
    );
  }

  togglePictureInPicture(): void {
    togglePictureInPicture(this.#player.media);
  }

  /** The time says what is left, or what has passed; remembered. */
  toggleRemaining(): void {
    const { painter, preferences } = this.#player;
    painter.remaining = !painter.remaining;
    preferences.keep({ remaining: painter.remaining });
    this.#changed();
  }

  /** After a render: what needs the rendered nodes. */
  rendered(): void {
    this.#row.rendered(this.#player.root);
    this.chapters?.paint(this.#player);
  }

  view(): MoreControlsView {
    const { tip, t, painter } = this.#player;
    const chapter = tip.at && this.chapters?.at(tip.at.time);
    const { live, dvr } = readMediaState(this.#player.media);
    return {
      buttons: moreButtonsView(this.#buttons()),
      time: t(painter.remaining ? 'remaining' : 'elapsed'),
      live: this.#live?.button(),
      state: live ? (dvr ? 'live dvr' : 'live') : undefined,
      tip: chapter && chapterTipView(chapter.title),
      ripple: this.touch?.ripple(),
      timeline: { ...this.#slider.timeline(), ...this.#live?.timeline() },
    };
  }

  /** What narrow players have no room for, for the menu. */
  get folded(): readonly Folded[] {
    return this.#buttons();
  }

  #buttons(): readonly (MoreButton & Folded)[] {
    const { media, t, commands } = this.#player;
    const remote = this.#remote;
    return [
      ...(this.chapters?.list.length
        ? [
            {
              name: 'chapters' as const,
              label: t('chapters'),
              opens: true,
              open: this.#player.menu?.page === 'chapters',
              press: () => void commands.toggleMenu('chapters'),
            },
          ]
        : []),
      ...(remote?.available
        ? [{ name: 'remote' as const, label: t('remote'), pressed: remote.connected, press: remote.prompt }]
        : []),
      ...(canPictureInPicture(media)
        ? [
            {
              name: 'pip' as const,
              label: t('pip'),
              pressed: inPictureInPicture(media),
              press: () => togglePictureInPicture(media),
            },
          ]
        : []),
    ];
  }

  readonly #changed = (): void => this.#player.element.requestUpdate();
}
