import { fetchTrackText, TrackFetchError } from './fetch-track-text.js';
import { timeSlices } from './time-slices.js';
import type { Problem } from '../../track/problem.js';
import type { Track } from '../../track/track.js';
import type { ReflectingElement } from '../../element/reflecting-element.js';

export interface TrackSourceHost {
  readonly element: ReflectingElement;
  /** A track became current, or none is left (null without problems). */
  loaded(track: Track | null, problems: readonly Problem[]): void;
  refused(problems: readonly Problem[], retry: (() => void) | undefined): void;
  /** What reads the format: fetched beside the track, not before the first frame. */
  reader(): Promise<Reader>;
}

type Reader = Pick<typeof import('./annotator.js'), 'parseTrackInSlices' | 'offsetTrack'>;

interface Read {
  readonly track: Track;
  readonly problems: readonly Problem[];
  readonly offset: Reader['offsetTrack'];
}

type Origin = { readonly value: unknown } | { readonly inline: string } | { readonly url: string };

/** Where the track comes from, and the load under way: the last one set wins, a superseded one is aborted. */
export class TrackSource {
  readonly #host: TrackSourceHost;
  #object: unknown = undefined;
  #loading = new AbortController();
  #inline: string | undefined;
  /** What was set last; it goes before the order of choosing. */
  #last: 'object' | 'url' | undefined;
  #awake = false;
  #current: Origin | undefined;
  /** As it was read, before the offset. */
  #read: Read | undefined;

  constructor(host: TrackSourceHost) {
    this.#host = host;
  }

  get object(): unknown {
    return this.#object;
  }

  /** `trackObject` was set. */
  setObject(value: unknown): void {
    this.#object = value;
    const given = value !== undefined && value !== null;
    this.#last = given ? 'object' : undefined;
    if (!this.#awake) return;
    if (given) this.#load({ value });
    else this.#choose();
  }

  /** From now on a track may be fetched. What was read before the player was taken out of the page is still there. */
  wake(): void {
    this.#awake = true;
    if (this.#read && this.#current && !this.#loading.signal.aborted) return;
    this.#choose();
  }

  /** Takes what was set last, else the first of: `trackObject`, an inline script, `track`. */
  #choose(): void {
    const { element } = this.#host;
    const inline = this.#findInline();
    this.#inline = inline;
    if (this.#last === 'url' && element.track) this.#load({ url: element.track });
    else if (this.#object !== undefined && this.#object !== null) this.#load({ value: this.#object });
    else if (inline !== undefined) this.#load({ inline });
    else if (element.track) this.#load({ url: element.track });
    else this.#load(undefined);
  }

  /** The `track` attribute was set: the last one set wins. */
  setUrl(): void {
    const { track } = this.#host.element;
    this.#last = track ? 'url' : undefined;
    if (!this.#awake) return;
    if (track) this.#load({ url: track });
    else this.#choose();
  }

  /** The children changed. */
  childrenChanged(): void {
    const inline = this.#findInline();
    if (inline === this.#inline) return;
    this.#inline = inline;
    if (inline !== undefined) this.#load({ inline });
    else if (this.#current && 'inline' in this.#current) this.#choose();
  }

  /** `track-offset` changed. */
  offsetChanged(): void {
    if (this.#read) this.#deliver(this.#read);
  }

  abort(): void {
    this.#loading.abort();
    this.#awake = false;
  }

  /** Its text; none while the page's parser is still inside of it. */
  #findInline(): string | undefined {
    const script = this.#host.element.querySelector(':scope > script[type="application/json"]');
    const open = document.readyState === 'loading' && script && !script.nextSibling;
    return script && !open ? script.textContent : undefined;
  }

  #load(origin: Origin | undefined): void {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#current = origin;
    if (!origin) {
      this.#read = undefined;
      this.#host.loaded(null, []);
      return;
    }
    void this.#readFrom(origin, signal);
  }

  async #readFrom(origin: Origin, signal: AbortSignal): Promise<void> {
    const refuse = (problems: readonly Problem[], retry?: () => void) => {
      if (signal.aborted) return;
      this.#read = undefined;
      this.#host.refused(problems, retry);
    };
    const reader = this.#host.reader();
    // Handled below, after the track has come.
    reader.catch(() => {});
    let input: unknown;
    if ('url' in origin) {
      try {
        input = await fetchTrackText(origin.url, this.#host.element.crossOrigin, signal);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const final = error instanceof TrackFetchError && error.final;
        return refuse(
          [{ path: '', message, severity: 'error' }],
          final ? undefined : () => this.#load(origin),
        );
      }
    } else input = 'inline' in origin ? origin.inline : origin.value;
    let module: Reader;
    try {
      module = await reader;
    } catch {
      return refuse(
        [
          {
            path: '',
            message: 'The part of the player that reads tracks did not arrive. Check the connection.',
            severity: 'error',
          },
        ],
        () => this.#load(origin),
      );
    }
    if (signal.aborted) return;
    // Rejects only if it is superseded while a large track is parsed.
    const result = await module.parseTrackInSlices(input, timeSlices(signal)).catch(() => undefined);
    if (!result || signal.aborted) return;
    const { track, problems } = result;
    if (track) this.#deliver((this.#read = { track, problems, offset: module.offsetTrack }));
    else refuse(problems);
  }

  #deliver({ track, problems, offset }: Read): void {
    const { trackOffset } = this.#host.element;
    this.#host.loaded(trackOffset ? offset(track, trackOffset) : track, problems);
  }
}
