import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { findChapters, readChapters, watchCues, type Chapter } from '../../media/text-tracks/text-cues.js';
import type { PlayerContext } from '../context.js';

/** The smallest distance (CSS px) between two gaps in the bar: closer ones would turn it grey. */
const minGap = 6;

/** The chapters of the footage, in the language of the interface. */
export class Chapters {
  readonly #context: PlayerContext;
  #list: readonly Chapter[] = [];
  #barWidth = 0;
  #painted = '';

  constructor(context: PlayerContext, media: MediaElement, signal: AbortSignal) {
    this.#context = context;
    watchCues(
      media,
      (tracks) => findChapters(context.lang)(tracks),
      (cues) => {
        this.#list = readChapters(cues);
        context.requestUpdate();
      },
      signal,
    );
  }

  get list(): readonly Chapter[] {
    return this.#list;
  }

  /** The chapter at a time, in seconds. */
  at(time: number): Chapter | undefined {
    return this.#list.findLast(({ start, end }) => start <= time && time < end);
  }

  measure(): void {
    this.#barWidth = this.#bar?.clientWidth ?? 0;
  }

  /** Draws gaps in the bar where chapters begin and end: one background, whatever their number. */
  place(): void {
    const { duration, live } = readMediaState(this.#context.media);
    if (!this.#barWidth || !duration) return;
    const key = `${duration} ${this.#barWidth} ${this.#list.length} ${this.#list[0]?.title}`;
    if (key === this.#painted) return;
    this.#painted = key;
    this.#bar?.style.setProperty('--cuts', live ? 'none' : cuts(this.#list, duration, this.#barWidth));
  }

  get #bar(): HTMLElement | null {
    return this.#context.root.querySelector<HTMLElement>('.bar');
  }
}

function cuts(chapters: readonly Chapter[], duration: number, width: number): string {
  const bounds = new Set(chapters.flatMap(({ start, end }) => [start, end]));
  const stops: string[] = [];
  let last = 0;
  for (const time of [...bounds].sort((a, b) => a - b)) {
    const x = time / duration;
    if ((x - last) * width < minGap || (1 - x) * width < minGap) continue;
    last = x;
    const at = `${(x * 100).toFixed(3)}%`;
    stops.push(`#0000 calc(${at} - 1px), var(--cut) 0 calc(${at} + 1px), #0000 0`);
  }
  return stops.length ? `linear-gradient(to right, ${stops.join()})` : 'none';
}
