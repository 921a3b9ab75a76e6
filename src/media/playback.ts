import type { Engine } from './engine.js';
import type { FailureCode } from './failure.js';

/** One quality or one audio track that a viewer can choose. */
export interface Choice {
  readonly id: string;
  /** What the footage calls it ("Commentary"), or a height ("720p"); empty where nothing is known. */
  readonly label: string;
  /** BCP 47, where known. */
  readonly lang?: string;
  /** Bits a second, where known. */
  readonly bitrate?: number;
}

export interface Choices {
  /** Empty where there is nothing to choose, which is also so for one alone. */
  readonly list: readonly Choice[];
  /** Id of the one chosen; `auto` where the player may choose; empty where nothing is chosen. */
  readonly selected: string;
  /** Id of the one on screen, which under `auto` says what was picked; empty where that is not known. */
  readonly playing: string;
}

/** What plays footage in one media element. All of it is readable at any time; `onChange` says when to read again. */
export interface Playback {
  readonly engine: Engine;
  readonly qualities: Choices;
  readonly audioTracks: Choices;
  /**
   * Where live footage should be joined, in seconds on the media's clock: some segments before the last one. Undefined for
   * footage that is not live or has ended, and where it is not known: then take the end of what can be sought.
   */
  readonly liveEdge?: number | undefined;
  /** Whether what is on screen is as good as live; undefined wherever `liveEdge` is. `onChange` tells, seeks tell themselves. */
  readonly atLiveEdge?: boolean | undefined;
  /** The moment at which the frame on screen was recorded, where a live stream tells. */
  readonly wallClock?: Date | undefined;
  /** `auto`, or an id of `qualities`; what is not in the list is ignored. */
  selectQuality(id: string): void;
  selectAudioTrack(id: string): void;
  /** Fetches also under `preload="none"`. */
  load(): void;
  /** After a failure of the network: loads on, with what has arrived still on screen. False where it has to start anew. */
  revive?(): boolean;
  /** Stops everything and empties the media element of what was put there. */
  destroy(): void;
}

/** Where to go on after a failure or a change of engine. */
export interface Resume {
  /** Seconds; 0 for the start. */
  readonly time: number;
  readonly playing: boolean;
}

/** What an engine is given. After `signal` aborts, nothing that it says is heard. */
export interface PlaybackHost {
  readonly signal: AbortSignal;
  /** Set when playing goes on after something else: load anew, even what is there already. */
  readonly resume: Resume | undefined;
  /** Seconds for which a server may stay silent. */
  readonly patience: number;
  /** What plays from now on; says also that there is more to read of it. */
  become(playback: Playback): void;
  /** `detail` is what the browser or the server said; `fatal` (default) unless it was recovered from. */
  onFailure(code: FailureCode, detail?: string, fatal?: boolean): void;
  onChange(): void;
}

const noChoices: Choices = Object.freeze({ list: [], selected: '', playing: '' });

/** Playback that offers no choice. */
export const plainPlayback = (engine: Engine, load: () => void, destroy: () => void): Playback => ({
  engine,
  qualities: noChoices,
  audioTracks: noChoices,
  selectQuality() {},
  selectAudioTrack() {},
  load,
  destroy,
});
