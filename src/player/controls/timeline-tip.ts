import type { MediaElement } from '../../media/media-element.js';
import type { Thumbnail } from '../../media/text-tracks/storyboard.js';
import type { Preview } from './preview.js';

export interface TimelineTipHost {
  readonly element: { requestUpdate(): void };
  readonly root: ParentNode;
  readonly media: MediaElement;
}

/** A place on the timeline. */
export interface TimelinePoint {
  /** Seconds. */
  readonly time: number;
  /** 0 to 1. */
  readonly fraction: number;
}

/** What pointer or keyboard stands on over the timeline, and the storyboard's picture of it. */
export class TimelineTip {
  readonly #host: TimelineTipHost;
  #signal: AbortSignal | undefined;
  #preview: Preview | 'loading' | undefined;
  #at: TimelinePoint | undefined;

  constructor(host: TimelineTipHost) {
    this.#host = host;
  }

  get at(): TimelinePoint | undefined {
    return this.#at;
  }

  /** Another element plays: its storyboard is another one. */
  attach(signal: AbortSignal): void {
    this.#signal = signal;
    this.#preview = undefined;
  }

  /** Undefined: over nothing any more. The storyboard is fetched at the first call. */
  point(at: TimelinePoint | undefined): void {
    if (at) void this.#loadPreview();
    if (!at && !this.#at) return;
    this.#at = at;
    this.#host.element.requestUpdate();
  }

  /** The storyboard's picture under the pointer, if there is one and it has arrived. */
  get still(): Thumbnail | undefined {
    return this.#at && typeof this.#preview === 'object' ? this.#preview.stillAt(this.#at.time) : undefined;
  }

  /** After a render: over the pointer, but inside the timeline. */
  place(): void {
    const tip = this.#host.root.querySelector<HTMLElement>('.tip');
    const timeline = tip?.parentElement;
    if (!tip || !timeline || !this.#at) return;
    const { still } = this;
    const picture = tip.querySelector('img');
    if (still && picture) {
      picture.style.width = `${still.width || 160}px`;
      picture.style.height = `${still.height || 90}px`;
      picture.style.objectPosition = `${-still.x}px ${-still.y}px`;
    }
    const room = timeline.clientWidth - tip.offsetWidth;
    const x = Math.min(room, Math.max(0, this.#at.fraction * timeline.clientWidth - tip.offsetWidth / 2));
    tip.style.setProperty('--x', `${Math.round(x)}px`);
  }

  async #loadPreview(): Promise<void> {
    const signal = this.#signal;
    if (this.#preview || !signal) return;
    this.#preview = 'loading';
    try {
      const { Preview } = await import('./preview.js');
      if (signal === this.#signal && !signal.aborted)
        this.#preview = new Preview(this.#host.media, () => this.#host.element.requestUpdate(), signal);
    } catch {
      // Without its script there is no picture; the next hover asks again.
      this.#preview = undefined;
    }
  }
}
