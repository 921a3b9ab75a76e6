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
  /** Renditions, the failure or the outcome of autoplay changed. */
  changed(): void;
}

/** Gives the media element its sources and keeps the outcome. */
export class SourceLoader {
  readonly #host: SourceLoaderHost;
  #adapter: MediaAdapter | undefined;
  #sources: readonly FootageSource[] = [];
  #failure: MediaFailure | undefined;
  #autoplayed: PlayOutcome | undefined;
  /** Elements to which `muted` was applied. As in HTML it counts once: what the viewer does later stays. */
  readonly #muted = new WeakSet<MediaElement>();

  constructor(host: SourceLoaderHost) {
    this.#host = host;
  }

  get adapter(): MediaAdapter | undefined {
    return this.#adapter;
  }

  /** Why the footage failed; undefined once it plays again. */
  get failure(): MediaFailure | undefined {
    return this.#failure;
  }

  /** The outcome of autoplay, if it was requested and nobody has changed the sound since. */
  get autoplayed(): PlayOutcome | undefined {
    return this.#autoplayed;
  }

  soundChosen(): void {
    this.#autoplayed = undefined;
  }

  /** Identifies the sources that were loaded. */
  get key(): string {
    return JSON.stringify(this.#sources);
  }

  /** Another element plays, until `signal` aborts. A silent server may still answer, which clears the failure. */
  attach(media: MediaElement, signal: AbortSignal): void {
    for (const type of ['loadedmetadata', 'playing'])
      media.addEventListener(type, () => this.#clearFailure(), { signal });
  }

  /** Chooses the source again and loads it; with `anew`, even one that is loading already. */
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
    // The adapter left the element's own sources alone, since they may have been loading.
    if (anew && held && adapter.engine === 'native') media.load();
    if (element.autoplay && sources.length) this.#autoplay(adapter, media);
  }

  /** `<source>` children may come after their parent, if the script runs while the page is still being parsed. */
  childrenChanged(): void {
    const { element, media } = this.#host;
    if (!this.#sources.length && findSources(element, media).length) this.load();
  }

  retry(): void {
    this.#clearFailure();
    this.#adapter?.retry();
  }

  /** Stops loading. */
  release(): void {
    this.#adapter?.destroy();
    this.#adapter = undefined;
  }

  /** Done by hand: the `autoplay` attribute would only try with sound, and not report a refusal. */
  #autoplay(adapter: MediaAdapter, media: MediaElement): void {
    const request = new AbortController();
    const { signal } = request;
    media.addEventListener('pause', () => request.abort(), { signal });
    void playOrMute(media).then((outcome) => {
      if (adapter !== this.#adapter) return;
      this.#autoplayed = outcome;
      this.#host.changed();
      // hls.js has attached itself, or the next source is tried: the earlier request no longer counts.
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
