import type { Engine } from './engine.js';
import type { FailureCode } from './failure.js';

/** One quality of the footage that a viewer can choose. */
export interface Rendition {
  readonly id: string;
  /** Its height ("720p"), else what the stream calls it; empty where neither is known. */
  readonly label: string;
  /** Bits a second, where known. */
  readonly bitrate?: number;
}

/** One of several sounds of the footage that a viewer can choose. */
export interface AudioTrackOption {
  readonly id: string;
  /** What the stream calls it ("Commentary"); empty where it has no name. */
  readonly label: string;
  /** BCP 47, where known. */
  readonly lang?: string;
}

/** What can be chosen, and what is chosen. */
export interface OptionList<Option extends { readonly id: string }> {
  /** Empty where there is nothing to choose, which is also so for one alone. */
  readonly list: readonly Option[];
  /** Id of the one chosen; `auto` where the player may choose; empty where nothing is chosen. */
  readonly selected: string;
  /** Id of the one on screen, which under `auto` says what was picked; empty where that is not known. */
  readonly playing: string;
}

/** What plays footage in one media element. All of it is readable at any time; `onChange` says when to read again. */
export interface Playback {
  readonly engine: Engine;
  readonly renditions: OptionList<Rendition>;
  readonly audioTracks: OptionList<AudioTrackOption>;
  /**
   * Where live footage should be joined, in seconds on the media's clock: some segments before the last one. Undefined for
   * footage that is not live or has ended, and where it is not known: then take the end of what can be sought.
   */
  readonly liveEdge?: number | undefined;
  /** Whether what is on screen is as good as live; undefined wherever `liveEdge` is. `onChange` says so when it changes without a seek. */
  readonly atLiveEdge?: boolean | undefined;
  /** The moment at which the frame on screen was recorded, where a live stream says so. */
  readonly wallClock?: Date | undefined;
  /** `auto`, or an id of `renditions`; what is not in the list is ignored. */
  selectRendition(id: string): void;
  selectAudioTrack(id: string): void;
  /** Fetches also under `preload="none"`. */
  load(): void;
  /** After a failure of the network: loads on, with what has arrived still on screen. False where it has to start anew. */
  resumeLoading?(): boolean;
  /** Stops everything and empties the media element of what was put there. */
  destroy(): void;
}

/** Where to start after a failure or a change of engine. */
export interface Resume {
  /** Seconds; 0 for the start. */
  readonly time: number;
  readonly playing: boolean;
}

/** What an engine is given. After `signal` aborts, nothing that it says is heard. */
export interface PlaybackHost {
  readonly signal: AbortSignal;
  /** Set when playback takes over from something else: load anew, even what is there already. */
  readonly resume: Resume | undefined;
  /** Seconds for which a server may stay silent. */
  readonly serverTimeout: number;
  /** This is what plays from now on; also called when there is more to read of it. */
  replacePlayback(playback: Playback): void;
  /** Lets the browser itself play the sources of this engine. */
  playNatively(): void;
  /** `detail` is what the browser or the server said; `fatal` (default) unless playback has recovered. */
  onFailure(code: FailureCode, detail?: string, fatal?: boolean): void;
  onChange(): void;
}

const noOptions = Object.freeze({ list: [], selected: '', playing: '' });

/** Playback with nothing to choose. */
export const plainPlayback = (engine: Engine, load: () => void, destroy: () => void): Playback => ({
  engine,
  renditions: noOptions,
  audioTracks: noOptions,
  selectRendition() {},
  selectAudioTrack() {},
  load,
  destroy,
});
