import { lazy } from '../../lazy/lazy.js';
import type { MediaElement } from '../../media/media-element.js';
import { captionTracks, watchTextTracks } from '../../media/text-tracks/text-tracks.js';
import type { PlayerContext } from '../context.js';
import type { CaptionLift } from './caption-lift.js';

export interface CaptionRoomHost {
  readonly controls: { readonly idle: boolean };
  /** A caption appeared or disappeared, so what is on the picture may have to move. */
  captionsChanged(): void;
}

/** Keeps captions clear of the rest: they rise above visible controls, and cards avoid them. */
export class CaptionRoom {
  readonly #context: PlayerContext;
  readonly #host: CaptionRoomHost;
  readonly #code = lazy(() => import('./caption-lift.js'));
  #cues = new AbortController();
  #lift: CaptionLift | undefined;
  #shown: readonly TextTrack[] = [];
  /** The viewer's factor on the size of captions. */
  scale = 1;

  constructor(context: PlayerContext, host: CaptionRoomHost) {
    this.#context = context;
    this.#host = host;
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    watchTextTracks(media, () => this.#tracksChanged(signal), signal);
    this.#tracksChanged(signal);
    signal.addEventListener('abort', () => this.#lift?.release());
  }

  measure(): void {
    this.#shown = captionTracks(this.#context.media).filter(({ mode }) => mode === 'showing');
    if (!this.#shown.length) return;
    if (this.#lift) this.#lift.measure(this.#host.controls.idle);
    else
      void this.#code.load().then((loaded) => {
        if (!loaded || this.#lift) return;
        this.#lift = new loaded.CaptionLift(this.#context);
        this.#context.requestUpdate();
      });
  }

  place(): void {
    if (this.#shown.length) this.#lift?.place(this.#shown, this.scale);
  }

  #tracksChanged(signal: AbortSignal): void {
    this.#cues.abort();
    this.#cues = new AbortController();
    const both = AbortSignal.any([signal, this.#cues.signal]);
    for (const track of captionTracks(this.#context.media))
      if (track.mode === 'showing')
        track.addEventListener('cuechange', () => this.#host.captionsChanged(), { signal: both });
    this.#context.requestUpdate();
  }
}
