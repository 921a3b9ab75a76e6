import { hasEnded, readMediaState, timeAt } from '../../media/media-state.js';
import { playIfAllowed } from '../../media/autoplay.js';
import { showCaptions } from '../../media/text-tracks/text-tracks.js';
import type { PlayerHandlers } from '../../views/player.js';
import { rates } from '../../views/rates.js';
import { toggleCaptions } from '../captions/captions.js';
import { toggleFullscreen } from '../surfaces/fullscreen.js';
import type { MenuPage } from './menu.js';
import type { Command } from './hotkeys.js';
import type { Player } from '../player.js';

/** What a viewer can do. Each becomes a command to the media or to a part; what comes of it is seen in their events. */
export class Commands {
  readonly #player: Player;

  constructor(player: Player) {
    this.#player = player;
  }

  /** For the views; made once, so that a render changes no listener. */
  readonly handlers: PlayerHandlers = {
    start: () => this.togglePlay(),
    stagePointed: (event) => (this.#pointerType = event.pointerType),
    stagePressed: (event) => this.#stagePressed(event),
    togglePlay: () => this.togglePlay(),
    toggleMute: () => this.toggleMute(),
    setVolume: (volume) => this.setVolume(volume),
    toggleCaptions: () => this.toggleCaptions(),
    toggleAnnotations: () => this.setAnnotationsOn(!this.#player.annotationsOn),
    togglePanel: () => this.#player.togglePanel(),
    toggleRemaining: () => this.#player.more?.toggleRemaining(),
    toggleSettings: () => void this.toggleMenu('settings'),
    toggleFullscreen: () => toggleFullscreen(this.#player),
    timeline: {
      pointer: (event) => this.#player.scrubber.pointer(event),
      keydown: (event) => this.#player.scrubber.keydown(event),
    },
  };

  /** Whether Escape has something to close. */
  get canClose(): boolean {
    const { help, menu, annotator } = this.#player;
    return !!(help ?? menu?.page) || !!annotator?.canClose;
  }

  run(command: Command): void {
    const { media, annotator } = this.#player;
    switch (command.do) {
      case 'toggle-play':
        return this.togglePlay();
      case 'mute':
        return this.toggleMute();
      case 'captions':
        return this.toggleCaptions();
      case 'fullscreen':
        return toggleFullscreen(this.#player);
      case 'pip':
        return this.#player.more?.togglePictureInPicture();
      case 'next':
        return annotator?.step('next');
      case 'previous':
        return annotator?.step('previous');
      case 'annotations':
        return this.setAnnotationsOn(!this.#player.annotationsOn);
      case 'close':
        if (this.#player.help) this.#closeHelp();
        else if (this.#player.menu?.page) this.#player.menu.show(undefined);
        else annotator?.close();
        return;
      case 'help':
        return this.#player.help ? this.#closeHelp() : void this.#openHelp();
      case 'seek-by':
        return this.seekTo(media.currentTime + command.by);
      case 'seek-to':
        return this.seekTo(timeAt(media, command.tenth / 10));
      case 'volume-by':
        return this.setVolume(media.volume + command.by);
      case 'speed-by':
        return this.setRate(nextRate(media.playbackRate, command.by));
    }
  }

  togglePlay(): void {
    const { media, mediaHost } = this.#player;
    this.#player.wake();
    if (media.paused || hasEnded(media)) {
      if (mediaHost.failure) mediaHost.retry();
      playIfAllowed(media);
    } else media.pause();
  }

  setRate(rate: number): void {
    const { media, preferences } = this.#player;
    media.playbackRate = rate;
    preferences.keepSound(media);
  }

  toggleMute(): void {
    const { media, preferences } = this.#player;
    if (media.muted || media.volume === 0) {
      media.muted = false;
      if (media.volume === 0) media.volume = 0.5;
    } else media.muted = true;
    preferences.keepSound(media);
  }

  setVolume(volume: number): void {
    const { media, preferences } = this.#player;
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = media.volume === 0;
    preferences.keepSound(media);
  }

  /** Shows one caption track, or none. */
  showCaptions(track: TextTrack | undefined): void {
    const { media, preferences } = this.#player;
    showCaptions(media, track);
    preferences.keepCaptions(media);
  }

  toggleCaptions(): void {
    const { media, lang, preferences } = this.#player;
    toggleCaptions(media, lang, preferences.captions);
    preferences.keepCaptions(media);
  }

  setAnnotationsOn(on: boolean): void {
    const { element, annotator } = this.#player;
    const changes = this.#player.annotationsOn !== on;
    this.#player.annotationsChoice = on;
    if (!changes) return;
    if (!on) {
      annotator?.pause.release(true);
      annotator?.opened.close();
    }
    element.requestUpdate();
  }

  seekTo(time: number): void {
    this.#player.seek(Math.min(readMediaState(this.#player.media).duration || Infinity, Math.max(0, time)));
  }

  async #openHelp(): Promise<void> {
    const loaded = await import('../surfaces/help.js').catch(() => undefined);
    // Not to be had at the moment; the next press asks again.
    if (!loaded) return;
    const { help, helpStyles } = loaded;
    const { element, root } = this.#player;
    this.#player.adopt(helpStyles);
    this.#player.help = () => help(() => this.#closeHelp(), this.#player.t);
    this.#helpFrom = root.activeElement;
    element.requestUpdate();
    await element.updateComplete;
    root.querySelector<HTMLElement>('.help')?.focus();
  }

  #closeHelp(): void {
    this.#player.help = undefined;
    this.#player.element.requestUpdate();
    if (this.#helpFrom instanceof HTMLElement) this.#helpFrom.focus();
  }

  /** What had focus before the help came. */
  #helpFrom: Element | null = null;

  /** Opens a page of the menu, or closes it if it is open. Fetched when it is first opened. */
  async toggleMenu(page: MenuPage): Promise<void> {
    const player = this.#player;
    const loaded = await import('./menu.js').catch(() => undefined);
    // Not to be had at the moment; the next press asks again.
    if (loaded) (player.menu ??= new loaded.Menu(player)).toggle(page);
  }

  /** What pressed last; a click does not tell everywhere. */
  #pointerType = '';

  #stagePressed(event: MouseEvent): void {
    const { idle, annotator, menu, more } = this.#player;
    if (menu?.page) {
      menu.show(undefined);
      return;
    }
    // A finger asks for the controls first; a mouse has them already by having moved.
    if (this.#pointerType === 'touch') {
      if (!more?.touch?.tapped(event)) idle.toggle();
      return;
    }
    if (annotator?.opened.current) annotator.opened.close();
    else this.togglePlay();
  }
}

function nextRate(rate: number, by: number): number {
  const list = by > 0 ? rates : [...rates].reverse();
  return list.find((other) => (other - rate) * by > 0) ?? rate;
}
