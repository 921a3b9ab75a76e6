import type { MediaElement } from '../../media/media-element.js';
import type { CaptionLift } from './caption-lift.js';
import { captionTracks, watchTextTracks } from '../../media/text-tracks/text-tracks.js';

export interface CaptionRoomHost {
  readonly element: { requestUpdate(): void };
  readonly root: ParentNode;
  readonly media: MediaElement;
  readonly idle: { readonly idle: boolean };
  readonly annotator: { readonly layout: { place(): void } } | undefined;
}

/** Captions and what shares the picture with them: they rise above visible controls, and cards keep off them. */
export class CaptionRoom {
  readonly #host: CaptionRoomHost;
  #cues = new AbortController();
  #lift: CaptionLift | undefined;
  #loading: Promise<unknown> | undefined;
  /** How many times as large as usual captions are. */
  scale = 1;

  constructor(host: CaptionRoomHost) {
    this.#host = host;
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    watchTextTracks(media, () => this.#tracksChanged(signal), signal);
    this.#tracksChanged(signal);
  }

  /** After a render. */
  settle(): void {
    const shown = captionTracks(this.#host.media).filter(({ mode }) => mode === 'showing');
    if (!shown.length) return;
    if (this.#lift) this.#lift.settle(shown, this.scale);
    else if (!this.#loading)
      this.#loading = import('./caption-lift.js').then(
        ({ CaptionLift }) => {
          this.#lift = new CaptionLift(this.#host);
          this.settle();
        },
        // A connection lost leaves them where they are.
        () => (this.#loading = undefined),
      );
  }

  #tracksChanged(signal: AbortSignal): void {
    this.#cues.abort();
    this.#cues = new AbortController();
    const both = AbortSignal.any([signal, this.#cues.signal]);
    for (const track of captionTracks(this.#host.media))
      if (track.mode === 'showing')
        track.addEventListener('cuechange', () => this.#host.annotator?.layout.place(), { signal: both });
    this.#host.element.requestUpdate();
  }
}
