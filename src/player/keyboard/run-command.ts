import type { MediaElement } from '../../media/media-element.js';
import { timeAt } from '../../media/media-state.js';
import { rates } from '../../views/rates.js';
import type { PlaybackCommands } from '../playback/playback-commands.js';
import type { Command } from './hotkeys.js';

/** What commands need besides playback. */
export interface CommandHost {
  readonly media: MediaElement;
  readonly playback: PlaybackCommands;
  readonly captions: { toggle(): void };
  readonly dismissal: { closeTop(): void };
  readonly fullscreen: { toggle(): Promise<void> };
  readonly help: { toggle(): Promise<void> };
  readonly more: { togglePictureInPicture(): void } | undefined;
  /** Goes to the next or previous annotation; undefined if there are none. */
  readonly step: ((direction: 'next' | 'previous') => void) | undefined;
  readonly visibility: { toggle(): void };
}

/** Runs the command of a key. */
export function runCommand(command: Command, host: CommandHost): void {
  const { media, playback } = host;
  switch (command.do) {
    case 'toggle-play':
      return playback.togglePlay();
    case 'mute':
      return playback.toggleMute();
    case 'captions':
      return host.captions.toggle();
    case 'fullscreen':
      return void host.fullscreen.toggle();
    case 'pip':
      return host.more?.togglePictureInPicture();
    case 'next':
    case 'previous':
      return host.step?.(command.do);
    case 'annotations':
      return host.visibility.toggle();
    case 'close':
      return host.dismissal.closeTop();
    case 'help':
      return void host.help.toggle();
    case 'seek-by':
      return playback.seekTo(media.currentTime + command.by);
    case 'seek-to':
      return playback.seekTo(timeAt(media, command.tenth / 10));
    case 'volume-by':
      return playback.setVolume(media.volume + command.by);
    case 'speed-by':
      return playback.setRate(nextRate(media.playbackRate, command.by));
  }
}

function nextRate(rate: number, by: number): number {
  const list = by > 0 ? rates : [...rates].reverse();
  return list.find((other) => (other - rate) * by > 0) ?? rate;
}
