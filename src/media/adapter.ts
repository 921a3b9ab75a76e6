import { chooseEngine, type Engine, type FootageSource } from './engine.js';
import type { MediaFailure } from './failure.js';
import { startHlsOnDemand } from './hls-on-demand.js';
import type { MediaElement } from './media-element.js';
import { startNative } from './native-adapter.js';

/** One quality or one audio track that a viewer can choose. */
export interface Choice {
  readonly id: string;
  /** What the footage calls it ("Commentary"), or a height ("720p"); may be empty where nothing is known. */
  readonly label: string;
  /** BCP 47, where known. */
  readonly lang?: string;
  /** Bits a second, where known. */
  readonly bitrate?: number;
}

export interface Choices {
  readonly list: readonly Choice[];
  /** Id of the one chosen; `auto` where the player may choose; empty where nothing is chosen. */
  readonly selected: string;
  /** Id of the one on screen, which under `auto` says what was picked. */
  readonly playing: string;
}

/** What plays footage in one media element. All of it is readable at any time; `onChange` says when to read again. */
export interface Playback {
  readonly engine: Engine;
  /** Empty where there is nothing to choose. */
  readonly qualities: Choices;
  readonly audioTracks: Choices;
  /** Where live footage should be joined, in seconds on the media's clock; undefined where that is not known. */
  readonly liveEdge?: number | undefined;
  /** The moment at which the frame on screen was recorded, where a live stream tells. */
  readonly wallClock?: Date | null | undefined;
  /** `auto`, or an id of `qualities`; what is not in the list is ignored. */
  selectQuality(id: string): void;
  selectAudioTrack(id: string): void;
  /** Fetches also under `preload="none"`. */
  load(): void;
  /** Stops everything and leaves the media element as it was found. */
  destroy(): void;
}

export interface MediaAdapter extends Playback {
  /** Starts anew at the same moment after a failure, playing if it played. The notice may go at the next `loadstart`. */
  retry(): void;
}

/** Where to go on after a failure or a change of engine. */
export interface Resume {
  readonly time: number;
  readonly playing: boolean;
}

/** What an engine is given. After `signal` aborts it says nothing more. */
export interface PlaybackHost {
  readonly signal: AbortSignal;
  readonly resume: Resume | undefined;
  onFailure(failure: MediaFailure): void;
  onChange(): void;
}

export interface AdapterOptions {
  /** Aborting it is `destroy()`. */
  readonly signal?: AbortSignal;
  /** Told once for a failure for good, and of each failure that was recovered from (`fatal: false`). */
  onFailure?(failure: MediaFailure): void;
  /** Qualities, audio tracks or live state changed. Never called from within `createAdapter`. */
  onChange?(): void;
}

export const noChoices: Choices = Object.freeze({ list: Object.freeze([]), selected: '', playing: '' });

/**
 * Plays the first of `sources` that can be played, in order, as HTML does with `<source>`: an HLS one through hls.js
 * (asked before the browser's own HLS, which in Chromium has neither captions nor audio tracks), others by the browser.
 * Without sources the element plays what it holds, and is only watched. Where the element already holds the very same
 * sources, a load under way goes on. One adapter to a media element: destroy the old one first.
 */
export function createAdapter(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, onFailure, onChange }: AdapterOptions = {},
): MediaAdapter {
  /** Neighbouring sources for the same engine; an HLS source stands alone. */
  const groups = group(sources);
  let at = 0;
  let playback: Playback;
  let attempt = new AbortController();

  const resumeFrom = (): Resume => ({ time: media.currentTime || 0, playing: !media.paused });

  const start = (index: number, resume?: Resume) => {
    const current = new AbortController();
    attempt.abort();
    attempt = current;
    at = index;
    const [engine, ...list] = groups[index] ?? ['native' as const];
    const host: PlaybackHost = {
      signal: current.signal,
      resume,
      onFailure: (failure) => {
        if (current.signal.aborted) return;
        // Before there is any metadata HTML goes on to the next source; after that the choice has been made.
        if (failure.fatal && !media.readyState && index + 1 < groups.length) {
          return switchTo(index + 1, resume ?? resumeFrom());
        }
        if (failure.fatal && /^(network|timeout|library)$/.test(failure.code) && navigator.onLine === false) {
          addEventListener('online', retry, { signal: current.signal, once: true });
        }
        onFailure?.(failure);
      },
      onChange: () => void (current.signal.aborted || onChange?.()),
    };
    playback =
      engine === 'hls' && list[0] ? startHlsOnDemand(media, list[0], host) : startNative(media, list, host);
  };

  const switchTo = (index: number, resume: Resume) => {
    attempt.abort();
    playback.destroy();
    start(index, resume);
  };
  const retry = () => switchTo(0, resumeFrom());
  const destroy = () => {
    if (attempt.signal.aborted) return;
    attempt.abort();
    playback.destroy();
  };

  start(0);
  signal?.addEventListener('abort', destroy, { once: true });
  if (signal?.aborted) destroy();

  return {
    get engine() {
      return playback.engine;
    },
    get qualities() {
      return playback.qualities;
    },
    get audioTracks() {
      return playback.audioTracks;
    },
    get liveEdge() {
      return playback.liveEdge;
    },
    get wallClock() {
      return playback.wallClock;
    },
    selectQuality: (id) => playback.selectQuality(id),
    selectAudioTrack: (id) => playback.selectAudioTrack(id),
    load: () => playback.load(),
    retry,
    destroy,
  };
}

type Group = [Engine, ...FootageSource[]];

function group(sources: readonly FootageSource[]): Group[] {
  const groups: Group[] = [];
  for (const source of sources) {
    const engine = chooseEngine(source);
    const last = groups.at(-1);
    if (engine === 'native' && last?.[0] === engine) last.push(source);
    else groups.push([engine, source]);
  }
  return groups;
}
