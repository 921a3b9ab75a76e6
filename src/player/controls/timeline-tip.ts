import { lazy } from '../../lazy/lazy.js';
import type { Thumbnail } from '../../media/text-tracks/storyboard.js';
import type { PlayerContext } from '../context.js';
import type { Preview } from './preview.js';

/** A place on the timeline. */
export interface TimelinePoint {
  /** Seconds. */
  readonly time: number;
  /** 0 to 1. */
  readonly fraction: number;
}

/** The place on the timeline that the pointer or the keyboard is on, and the storyboard's picture of it. */
export class TimelineTip {
  readonly #context: PlayerContext;
  readonly #code = lazy(() => import('./preview.js'));
  #signal: AbortSignal | undefined;
  #preview: Preview | undefined;
  #at: TimelinePoint | undefined;
  /** Widths in CSS px of the timeline and of the tip over it; undefined while there is none. */
  #widths: { readonly timeline: number; readonly tip: number } | undefined;

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  get at(): TimelinePoint | undefined {
    return this.#at;
  }

  /** Another media element plays, with another storyboard. */
  attach(signal: AbortSignal): void {
    this.#signal = signal;
    this.#preview = undefined;
  }

  /** Undefined: no longer over the timeline. The storyboard is fetched at the first call. */
  point(at: TimelinePoint | undefined): void {
    if (at && !this.#preview) void this.#loadPreview();
    if (!at && !this.#at) return;
    this.#at = at;
    this.#context.requestUpdate();
  }

  /** The storyboard's picture for that place, if there is one and it has arrived. */
  get still(): Thumbnail | undefined {
    return this.#at && this.#preview?.stillAt(this.#at.time);
  }

  get #node(): HTMLElement | null {
    return this.#context.root.querySelector<HTMLElement>('.tip');
  }

  measure(): void {
    const tip = this.#at && this.#node;
    const timeline = tip?.parentElement;
    if (!tip || !timeline) {
      this.#widths = undefined;
      return;
    }
    const { still } = this;
    const picture = tip.querySelector('img');
    // The tip is as wide as its picture, so set the picture's size before measuring.
    if (still && picture) {
      picture.style.width = `${still.width || 160}px`;
      picture.style.height = `${still.height || 90}px`;
      picture.style.objectPosition = `${-still.x}px ${-still.y}px`;
    }
    this.#widths = { timeline: timeline.clientWidth, tip: tip.offsetWidth };
  }

  /** Centres the tip on the pointer, but keeps it inside the timeline. */
  place(): void {
    if (!this.#widths || !this.#at) return;
    const { timeline, tip } = this.#widths;
    const x = Math.min(timeline - tip, Math.max(0, this.#at.fraction * timeline - tip / 2));
    this.#node?.style.setProperty('--x', `${Math.round(x)}px`);
  }

  async #loadPreview(): Promise<void> {
    const signal = this.#signal;
    const loaded = await this.#code.load();
    if (!loaded || !signal || this.#preview || signal !== this.#signal || signal.aborted) return;
    this.#preview = new loaded.Preview(this.#context.media, this.#context.requestUpdate, signal);
  }
}
