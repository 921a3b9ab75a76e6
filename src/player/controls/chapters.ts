import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { findChapters, readChapters, watchCues, type Chapter } from '../../media/text-tracks/text-cues.js';

/** CSS px from one cut in the bar to the next, at least: closer ones would grey it out. */
const apart = 6;

/** The chapters of what plays, in the language of the interface. */
export class Chapters {
  list: readonly Chapter[] = [];
  #painted = '';

  constructor(media: MediaElement, lang: () => string, changed: () => void, signal: AbortSignal) {
    watchCues(
      media,
      (tracks) => findChapters(lang())(tracks),
      (cues) => {
        this.list = readChapters(cues);
        changed();
      },
      signal,
    );
  }

  /** The chapter at a time, in seconds. */
  at(time: number): Chapter | undefined {
    return this.list.findLast(({ start, end }) => start <= time && time < end);
  }

  /** Cuts the bar where chapters begin and end: one background, whatever their number. */
  paint({ root, media }: { readonly root: ParentNode; readonly media: MediaElement }): void {
    const bar = root.querySelector<HTMLElement>('.bar');
    const { duration, live } = readMediaState(media);
    if (!bar || !duration) return;
    const key = `${duration} ${bar.clientWidth} ${this.list.length} ${this.list[0]?.title}`;
    if (key === this.#painted) return;
    this.#painted = key;
    bar.style.setProperty('--cuts', live ? 'none' : cuts(this.list, duration, bar.clientWidth));
  }
}

function cuts(chapters: readonly Chapter[], duration: number, width: number): string {
  const bounds = new Set(chapters.flatMap(({ start, end }) => [start, end]));
  const stops: string[] = [];
  let last = 0;
  for (const time of [...bounds].sort((a, b) => a - b)) {
    const x = time / duration;
    if ((x - last) * width < apart || (1 - x) * width < apart) continue;
    last = x;
    const at = `${(x * 100).toFixed(3)}%`;
    stops.push(`#0000 calc(${at} - 1px), var(--cut) 0 calc(${at} + 1px), #0000 0`);
  }
  return stops.length ? `linear-gradient(to right, ${stops.join()})` : 'none';
}
