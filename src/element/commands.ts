import { hasEnded, readMediaState } from '../media/media-state.js';
import { playQuietly } from '../media/autoplay.js';
import { showCaptions } from '../media/text-tracks.js';
import type { PlayerHandlers } from '../views/player.js';
import { rates } from '../views/rates.js';
import { toggleCaptions } from './captions.js';
import { toggleFullscreen } from './fullscreen.js';
import type { Command } from './hotkeys.js';
import type { Player } from './player.js';

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
    stagePressed: () => this.#stagePressed(),
    togglePlay: () => this.togglePlay(),
    toggleMute: () => this.toggleMute(),
    setVolume: (volume) => this.setVolume(volume),
    toggleCaptions: () => this.toggleCaptions(),
    toggleAnnotations: () => this.setAnnotationsOn(!this.#player.annotationsOn),
    togglePanel: () => this.#player.togglePanel(),
    toggleSettings: () => void this.#setSettingsOpen(!this.#player.settingsOpen),
    toggleFullscreen: () => toggleFullscreen(this.#player.element, this.#player.media),
    timeline: {
      pointer: (event) => this.#player.scrubber.pointer(event),
      keydown: (event) => this.#player.scrubber.keydown(event),
    },
  };

  /** Whether Escape has something to close. */
  get canClose(): boolean {
    const { help, settingsOpen, annotator } = this.#player;
    return !!help || settingsOpen || !!annotator?.canClose;
  }

  run(command: Command): void {
    const { media, element, annotator } = this.#player;
    switch (command.do) {
      case 'toggle-play':
        return this.togglePlay();
      case 'mute':
        return this.toggleMute();
      case 'captions':
        return this.toggleCaptions();
      case 'fullscreen':
        return toggleFullscreen(element, media);
      case 'pip':
        return togglePictureInPicture(media);
      case 'next':
        return annotator?.step('next');
      case 'previous':
        return annotator?.step('previous');
      case 'annotations':
        return this.setAnnotationsOn(!this.#player.annotationsOn);
      case 'close':
        if (this.#player.help) this.#closeHelp();
        else if (this.#player.settingsOpen) void this.#setSettingsOpen(false);
        else annotator?.close();
        return;
      case 'help':
        return this.#player.help ? this.#closeHelp() : void this.#openHelp();
      case 'seek-by':
        return this.seekTo(media.currentTime + command.by);
      case 'seek-to':
        return this.seekTo((readMediaState(media).duration * command.tenth) / 10);
      case 'volume-by':
        return this.setVolume(media.volume + command.by);
      case 'speed-by':
        return this.setRate(nextRate(media.playbackRate, command.by));
    }
  }

  togglePlay(): void {
    const { media, footage } = this.#player;
    footage.wake();
    if (media.paused || hasEnded(media)) playQuietly(media);
    else media.pause();
  }

  setRate(rate: number): void {
    const { media, choices } = this.#player;
    media.playbackRate = rate;
    choices.keepSound(media);
  }

  toggleMute(): void {
    const { media, choices } = this.#player;
    if (media.muted || media.volume === 0) {
      media.muted = false;
      if (media.volume === 0) media.volume = 0.5;
    } else media.muted = true;
    choices.keepSound(media);
  }

  setVolume(volume: number): void {
    const { media, choices } = this.#player;
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = media.volume === 0;
    choices.keepSound(media);
  }

  /** Shows one caption track, or none. */
  showCaptions(track: TextTrack | undefined): void {
    const { media, choices } = this.#player;
    showCaptions(media, track);
    choices.keepCaptions(media);
  }

  toggleCaptions(): void {
    const { media, lang, choices } = this.#player;
    toggleCaptions(media, lang, choices.captions);
    choices.keepCaptions(media);
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
    const loaded = await import('./help.js').catch(() => undefined);
    // Not to be had at the moment; the next press asks again.
    if (!loaded) return;
    const { help, helpStyles } = loaded;
    const { element, root } = this.#player;
    this.#player.adopt(helpStyles);
    this.#player.help = () => help(() => this.#closeHelp(), this.#player.say);
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

  async #setSettingsOpen(open: boolean): Promise<void> {
    const player = this.#player;
    if (open && !player.settingsMenu) {
      const loaded = await import('./settings-menu.js').catch(() => undefined);
      // Not to be had at the moment; the next press asks again.
      if (!loaded) return;
      player.adopt(loaded.menuStyles);
      player.settingsMenu = () => loaded.settingsMenu(player, this);
    }
    player.settingsOpen = open;
    player.linkCopied = false;
    player.linkToCopy = undefined;
    player.element.requestUpdate();
    await player.element.updateComplete;
    player.root.querySelector<HTMLElement>(open ? '.menu select' : 'button.settings')?.focus();
  }

  /** What pressed last; a click does not tell everywhere. */
  #pointerType = '';

  #stagePressed(): void {
    const { idle, annotator, settingsOpen } = this.#player;
    if (settingsOpen) {
      void this.#setSettingsOpen(false);
      return;
    }
    // A finger asks for the controls first; a mouse has them already by having moved.
    if (this.#pointerType === 'touch') {
      idle.toggle();
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

function togglePictureInPicture(media: EventTarget): void {
  if (!(media instanceof HTMLVideoElement)) return;
  // Asked of its own root: to the document a video in a shadow tree is its host.
  const { pictureInPictureElement } = media.getRootNode() as Document | ShadowRoot;
  if (pictureInPictureElement === media) void document.exitPictureInPicture().catch(() => {});
  else if (document.pictureInPictureEnabled) void media.requestPictureInPicture().catch(() => {});
}
