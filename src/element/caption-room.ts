import type { MediaElement } from '../media/media-element.js';
import { captionTracks, watchTextTracks } from '../media/text-tracks.js';

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
  #raised = '';
  /** How many times as large as usual captions are. */
  scale = 1;

  constructor(host: CaptionRoomHost) {
    this.#host = host;
  }

  attach(media: MediaElement, signal: AbortSignal): void {
    watchTextTracks(media, () => this.#tracksChanged(signal), signal);
    this.#tracksChanged(signal);
  }

  /** After a render: raised by as much as the controls cover of the picture. */
  settle(): void {
    const { media, root, idle } = this.#host;
    const shown = captionTracks(media).filter(({ mode }) => mode === 'showing');
    const controls = root.querySelector<HTMLElement>('.controls');
    const height = media.clientHeight;
    if (!shown.length || !controls || !height) return;
    const top = controls.getBoundingClientRect().top + parseFloat(getComputedStyle(controls).paddingTop);
    const covered = idle.idle ? 0 : Math.max(0, media.getBoundingClientRect().bottom - top);
    const percent = Math.round((covered / height) * 100);
    const key = `${percent} ${this.scale} ${shown.map(({ language }) => language).join()}`;
    if (key === this.#raised) return;
    this.#raised = key;
    // Fetched with the first captions; a connection lost leaves them where they are.
    void import('../media/raise-captions.js').then(
      ({ raiseCaptions }) => {
        if (key === this.#raised) raiseCaptions(shown, percent, this.scale);
      },
      () => (this.#raised = ''),
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
