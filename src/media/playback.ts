import type { Engine } from './engine.js';
import type { FailureCode } from './failure.js';

/** One quality of the footage that a viewer can choose. */
export interface Rendition {
  readonly id: string;
  /** Its height ("720p"), else its name in the stream; empty if neither is known. */
  readonly label: string;
  /** Bits a second, where known. */
  readonly bitrate?: number;
}

/** One of several audio tracks that a viewer can choose. */
export interface AudioTrackOption {
  readonly id: string;
  /** Its name in the stream ("Commentary"); empty if it has none. */
  readonly label: string;
  /** BCP 47, where known. */
  readonly lang?: string;
}

/** The options, and which one is chosen. */
export interface OptionList<Option extends { readonly id: string }> {
  /** Empty if there are fewer than two. */
  readonly list: readonly Option[];
  /** Id of the chosen one; `auto` if the player chooses; empty if nothing is chosen. */
  readonly selected: string;
  /** Id of the one that plays, which under `auto` is the player's choice; empty if unknown. */
  readonly playing: string;
}

/** Plays footage in one media element. All members can be read at any time; `onChange` says when to read again. */
export interface Playback {
  readonly engine: Engine;
  readonly renditions: OptionList<Rendition>;
  readonly audioTracks: OptionList<AudioTrackOption>;
  /**
   * Where to join live footage, in seconds on the media's clock: some segments before the last one. Undefined if the footage is not
   * live or has ended, and if it is unknown: then use the end of the seekable range.
   */
  readonly liveEdge?: number | undefined;
  /** Whether playback is at the live edge; undefined wherever `liveEdge` is. `onChange` is called when it changes without a seek. */
  readonly atLiveEdge?: boolean | undefined;
  /** When the frame on screen was recorded, if the live stream says so. */
  readonly wallClock?: Date | undefined;
  /** `auto`, or an id of `renditions`; others are ignored. */
  selectRendition(id: string): void;
  selectAudioTrack(id: string): void;
  /** Fetches even with `preload="none"`. */
  load(): void;
  /** Continues loading after a network failure, with the last frame still on screen. Returns false if it has to start over. */
  resumeLoading?(): boolean;
  /** Stops everything and removes its sources from the media element. */
  destroy(): void;
}

/** Where to start after a failure or a change of engine. */
export interface Resume {
  /** Seconds; 0 for the start. */
  readonly time: number;
  readonly playing: boolean;
}

/** What an engine is given. After `signal` aborts, its reports are ignored. */
export interface PlaybackHost {
  readonly signal: AbortSignal;
  /** Set when playback takes over from an earlier attempt: load again, even what the element has already. */
  readonly resume: Resume | undefined;
  /** Seconds for which a server may stay silent. */
  readonly serverTimeout: number;
  /** `started` plays from now on. */
  replacePlayback(playback: Playback): void;
  /** Lets the browser itself play the sources of this engine. */
  playNatively(): void;
  /** `detail` is the browser's or the server's message; `fatal` (default) unless playback has recovered. */
  onFailure(code: FailureCode, detail?: string, fatal?: boolean): void;
  onChange(): void;
}

const noOptions = Object.freeze({ list: [], selected: '', playing: '' });

/** Playback without anything to choose. */
export const plainPlayback = (engine: Engine, load: () => void, destroy: () => void): Playback => ({
  engine,
  renditions: noOptions,
  audioTracks: noOptions,
  selectRendition() {},
  selectAudioTrack() {},
  load,
  destroy,
});
