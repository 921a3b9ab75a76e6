import type { Problem } from '../../track/problem.js';
import type { Track } from '../../track/track.js';
import type { PlayerContext } from '../context.js';
import { TrackErrorEvent } from '../events/track-error-event.js';
import { TrackLoadEvent } from '../events/track-load-event.js';

export interface TrackStatusHost {
  /** The page names a track. */
  readonly trackNamed: boolean;
  /** The track changed; null for none. */
  trackChanged(track: Track | null): void;
}

const none: readonly Problem[] = Object.freeze([]);

/** The state of the track: whether there is one, what was wrong with it, and whether the viewer has dismissed that notice. */
export class TrackStatus {
  readonly #context: PlayerContext;
  readonly #host: TrackStatusHost;
  #track: Track | null = null;
  #problems = none;
  #failed = false;
  #retry: (() => void) | undefined;
  #dismissed = false;

  constructor(context: PlayerContext, host: TrackStatusHost) {
    this.#context = context;
    this.#host = host;
  }

  get track(): Track | null {
    return this.#track;
  }

  /** What was wrong with the last track that was loaded; frozen. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The track was refused, or could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Tries again, if that can help. */
  get retry(): (() => void) | undefined {
    return this.#retry;
  }

  /** The viewer has dismissed the notice. */
  get dismissed(): boolean {
    return this.#dismissed;
  }

  /** There is a track, or one is expected, so its space is reserved from the first paint. */
  get expected(): boolean {
    return !!this.#track || (!this.#failed && this.#host.trackNamed);
  }

  /** How many annotations were left out entirely. Those that lost only a part are not worth a notice. */
  get lost(): number {
    const kept = new Set(this.#track?.annotations.map(({ position }) => position));
    const named = this.#problems.flatMap(({ path, severity }) => {
      const index = /^annotations\[(\d+)\]/.exec(path)?.[1];
      return severity === 'error' && index !== undefined ? [Number(index)] : [];
    });
    return new Set(named.filter((position) => !kept.has(position))).size;
  }

  readonly dismiss = (): void => {
    this.#dismissed = true;
    this.#context.requestUpdate();
  };

  /** A track became current, or none is left (null without problems). */
  loaded(track: Track | null, problems: readonly Problem[]): void {
    this.#set(track, problems, false);
    if (track) this.#context.element.dispatchEvent(new TrackLoadEvent(track, problems));
  }

  refused(problems: readonly Problem[], retry: (() => void) | undefined): void {
    this.#set(null, problems, true, retry);
    this.#context.element.dispatchEvent(new TrackErrorEvent(problems));
  }

  #set(track: Track | null, problems: readonly Problem[], failed: boolean, retry?: () => void): void {
    this.#track = track;
    this.#problems = problems;
    this.#failed = failed;
    this.#retry = retry;
    this.#dismissed = false;
    this.#host.trackChanged(track);
    this.#context.requestUpdate();
  }
}
