import { createAdapter, type MediaAdapter } from '../media/adapter.js';
import { playOrMute, type PlayOutcome } from '../media/autoplay.js';
import type { FootageSource } from '../media/engine.js';
import type { MediaFailure } from '../media/failure.js';
import type { MediaElement } from '../media/media-element.js';
import { holdsSources } from '../media/media-sources.js';
import { findSources } from './media-child.js';
import type { ReflectingElement } from './reflecting-element.js';

export interface SourceLoaderHost {
  readonly element: ReflectingElement;
  readonly media: MediaElement;
  failed(failure: MediaFailure): void;
  /** Renditions, failure or what autoplay came to changed. */
  changed(): void;
}

/** Gives what plays its sources, and remembers what became of that. */
export class SourceLoader {
  readonly #host: SourceLoaderHost;
  #adapter: MediaAdapter | undefined;
  #sources: readonly FootageSource[] = [];
  #failure: MediaFailure | undefined;
  #autoplayed: PlayOutcome | undefined;
  /** `muted` counts once for an element, as in HTML: what the viewer did since then stays. */
  readonly #muted = new WeakSet<MediaElement>();

  constructor(host: SourceLoaderHost) {
    this.#host = host;
  }

  get adapter(): MediaAdapter | undefined {
    return this.#adapter;
  }

  /** The footage failed for good, for now. */
  get failure(): MediaFailure | undefined {
    return this.#failure;
  }

  /** What autoplay came to, where it was wanted and nobody has chosen the sound since. */
  get autoplayed(): PlayOutcome | undefined {
    return this.#autoplayed;
  }

  soundChosen(): void {
    this.#autoplayed = undefined;
  }

  /** Tells one load from another. */
  get key(): string {
    return JSON.stringify(this.#sources);
  }

  /** Another element plays, until `signal` aborts: a server that had fallen silent may answer after all. */
  attach(media: MediaElement, signal: AbortSignal): void {
    for (const type of ['loadedmetadata', 'playing'])
      media.addEventListener(type, () => this.#clearFailure(), { signal });
  }

  /** Chooses the source anew and fetches it; `anew` also what is loading already. */
  load(anew = false): void {
    const { element, media } = this.#host;
    this.release();
    this.#clearFailure();
    if (element.hasAttribute('muted') && !this.#muted.has(media)) media.muted = true;
    this.#muted.add(media);
    const sources = (this.#sources = findSources(element, media));
    const held = !sources.length || holdsSources(media, sources);
    const adapter = (this.#adapter = createAdapter(media, sources, {
      onFailure: (failure) => {
        this.#failure = failure.fatal ? failure : undefined;
        this.#host.failed(failure);
        this.#host.changed();
      },
      onChange: () => this.#host.changed(),
    }));
    // What the element held was left alone, since it may have been loading.
    if (anew && held && adapter.engine === 'native') media.load();
    if (element.autoplay && sources.length) this.#autoplay(adapter, media);
  }

  /** `<source>` children may come after their parent, when a script runs while the page is still being read. */
  childrenChanged(): void {
    const { element, media } = this.#host;
    if (!this.#sources.length && findSources(element, media).length) this.load();
  }

  retry(): void {
    this.#clearFailure();
    this.#adapter?.retry();
  }

  /** Stops what loads. */
  release(): void {
    this.#adapter?.destroy();
    this.#adapter = undefined;
  }

  /** The attribute would only try with sound, and stay silent about a refusal. */
  #autoplay(adapter: MediaAdapter, media: MediaElement): void {
    const request = new AbortController();
    const { signal } = request;
    media.addEventListener('pause', () => request.abort(), { signal });
    void playOrMute(media).then((outcome) => {
      if (adapter !== this.#adapter) return;
      this.#autoplayed = outcome;
      this.#host.changed();
      // hls.js has attached itself, or the next source has its turn: what was asked of the last one is void.
      if (outcome === 'superseded' || outcome === 'failed')
        media.addEventListener(
          'loadeddata',
          () => {
            request.abort();
            if (adapter === this.#adapter) this.#autoplay(adapter, media);
          },
          { signal },
        );
      else request.abort();
    });
  }

  #clearFailure(): void {
    if (!this.#failure) return;
    this.#failure = undefined;
    this.#host.changed();
  }
}
