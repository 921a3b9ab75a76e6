import type { Problem } from '../../track/problem.js';
import type { Track } from '../../track/track.js';
import type { PlayerContext } from '../context.js';
import { fetchTrackText, TrackFetchError } from './fetch-track-text.js';
import { timeSlices } from './time-slices.js';
import { sameOrigin, type TrackOrigin } from './track-origin.js';

/** What parses the format: fetched together with the track, after the first frame. */
export type TrackReader = Pick<typeof import('./annotations.js'), 'parseTrackInSlices' | 'offsetTrack'>;

export interface TrackSourceHost {
  /** Where the track comes from: what was set last, else the first of `trackObject`, an inline script, `track`. */
  readonly origin: TrackOrigin | undefined;
  /** A track became current, or none is left (null without problems). */
  loaded(track: Track | null, problems: readonly Problem[]): void;
  refused(problems: readonly Problem[], retry: (() => void) | undefined): void;
  /** Resolves to undefined if it cannot be fetched. */
  reader(): Promise<TrackReader | undefined>;
}

interface Read {
  readonly track: Track;
  readonly problems: readonly Problem[];
  readonly offset: TrackReader['offsetTrack'];
}

const unreachable: Problem = {
  path: '',
  message: 'The code that reads tracks could not be loaded. Check the connection.',
  severity: 'error',
};

/** Loads the track that the page names, and aborts a load that it supersedes. */
export class TrackSource {
  readonly #context: PlayerContext;
  readonly #host: TrackSourceHost;
  #loading: AbortController | undefined;
  #active = false;
  /** What is loading, or was loaded. */
  #origin: TrackOrigin | undefined;
  /** The parsed track, before the offset is applied. */
  #read: Read | undefined;

  constructor(context: PlayerContext, host: TrackSourceHost) {
    this.#context = context;
    this.#host = host;
  }

  /** From now on the track may be fetched. One that was parsed before the player was removed from the page is kept. */
  activate(): void {
    this.#active = true;
    this.update();
  }

  /** The page may have named another track; the same one is not loaded again. */
  update(): void {
    if (!this.#active) return;
    const { origin } = this.#host;
    const same = sameOrigin(origin, this.#origin);
    this.#origin = origin;
    if (!same || (origin && !this.#read && !this.#loading)) this.#load();
  }

  /** `track-offset` changed. */
  offsetChanged(): void {
    if (this.#read) this.#deliver(this.#read);
  }

  /** The player leaves the page. */
  abort(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#active = false;
  }

  #load(): void {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#read = undefined;
    if (this.#origin) void this.#readFrom(this.#origin, loading.signal);
    else this.#host.loaded(null, []);
  }

  async #readFrom(origin: TrackOrigin, signal: AbortSignal): Promise<void> {
    const refuse = (problems: readonly Problem[], retry?: () => void) => {
      if (!signal.aborted) this.#host.refused(problems, retry);
    };
    const again = () => this.#load();
    // In parallel.
    const reader = this.#host.reader();
    const input = await trackInput(origin, this.#context.element.crossOrigin, signal);
    if (input instanceof Error) {
      const final = input instanceof TrackFetchError && input.final;
      return refuse([{ path: '', message: input.message, severity: 'error' }], final ? undefined : again);
    }
    const module = await reader;
    if (!module) return refuse([unreachable], again);
    if (signal.aborted) return;
    // Rejects only if it is superseded while a large track is parsed.
    const result = await module.parseTrackInSlices(input.value, timeSlices(signal)).catch(() => undefined);
    if (!result || signal.aborted) return;
    const { track, problems } = result;
    if (track) this.#deliver((this.#read = { track, problems, offset: module.offsetTrack }));
    else refuse(problems);
  }

  #deliver({ track, problems, offset }: Read): void {
    const { trackOffset } = this.#context.element;
    this.#host.loaded(trackOffset ? offset(track, trackOffset) : track, problems);
  }
}

async function trackInput(
  origin: TrackOrigin,
  crossOrigin: string | null,
  signal: AbortSignal,
): Promise<{ readonly value: unknown } | Error> {
  if ('value' in origin) return origin;
  if ('inline' in origin) return { value: origin.inline };
  try {
    return { value: await fetchTrackText(origin.url, crossOrigin, signal) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
