import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { formatTime } from '../../track/time.js';
import { followedEvents, followMedia, isRunning } from '../playback/follow-media.js';

/**
 * Paints what moves with every second of playback – progress, buffered part, the time in figures – without a render, and
 * only while someone sees it. Progress runs as a compositor animation at the footage's own rate, so that between two events
 * of the media nothing of it costs main-thread time.
 */
export class PlayheadPainter {
  readonly #root: () => ParentNode | undefined;
  readonly #media: () => MediaElement;
  #watching: AbortController | undefined;
  #watched: MediaElement | undefined;
  #animations: readonly Animation[] = [];
  #bar: Element | null = null;
  #duration = 0;
  /** Where a drag has the playhead, in seconds, whatever the footage says. */
  #held: number | undefined;

  /** The figures say what is left instead of what has passed. */
  remaining = false;

  constructor(root: () => ParentNode | undefined, media: () => MediaElement) {
    this.#root = root;
    this.#media = media;
  }

  /** Watches the footage while `visible`; paints once in any case. */
  show(visible: boolean): void {
    // The footage may have been adopted since.
    if (visible === !!this.#watching && (!visible || this.#watched === this.#media())) return this.paint();
    this.#watching?.abort();
    this.#watching = undefined;
    if (visible) {
      this.#watching = new AbortController();
      const { signal } = this.#watching;
      const media = (this.#watched = this.#media());
      for (const type of [...followedEvents, 'progress', 'durationchange'])
        media.addEventListener(type, () => this.paint(), { signal });
    }
    this.paint();
  }

  /** Lets go of a player that was taken out of the page: a timeline keeps its paused animations, and they what they animate. */
  release(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#bar = null;
  }

  hold(time: number | undefined): void {
    this.#held = time;
    this.paint();
  }

  paint(): void {
    const root = this.#root();
    const played = root?.querySelector<HTMLElement>('.played');
    if (!root || !played) return;
    const media = this.#media();
    const { start, duration: end, currentTime, rate, buffered } = readMediaState(media);
    const duration = end - start;
    const time = (this.#held ?? currentTime) - start;
    const running = isRunning(media) && this.#held === undefined && !!this.#watching;
    this.#animate(played, root.querySelector('.thumb-track'), duration);
    followMedia(this.#animations, { time: Math.min(time, duration) * 1000, rate, running }, 120);
    const arrived = buffered.findLast(([from]) => from - start <= time + 0.5)?.[1] ?? start;
    const filled = duration ? ((arrived - start) / duration).toFixed(3) : '0';
    const bar = root.querySelector<HTMLElement>('.buffered');
    if (bar && bar.style.getPropertyValue('--filled') !== filled) bar.style.setProperty('--filled', filled);
    const elapsed = this.remaining
      ? `−${formatTime(duration - Math.floor(time), duration)}`
      : formatTime(time, duration);
    t(root.querySelector('.elapsed'), elapsed);
    t(root.querySelector('.whole'), ` / ${formatTime(duration)}`);
  }

  #animate(played: HTMLElement, thumb: HTMLElement | null, duration: number): void {
    if (played === this.#bar && duration === this.#duration) return;
    this.#bar = played;
    this.#duration = duration;
    for (const animation of this.#animations) animation.cancel();
    const timing = { duration: Math.max(duration, 0.001) * 1000, fill: 'both' as const };
    this.#animations = [
      played.animate({ transform: ['scaleX(0)', 'scaleX(1)'] }, timing),
      ...(thumb ? [thumb.animate({ transform: ['translateX(0)', 'translateX(100%)'] }, timing)] : []),
    ];
    for (const animation of this.#animations) animation.pause();
  }
}

function t(node: Element | null, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}
