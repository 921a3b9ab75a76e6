import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import { formatTime } from '../../track/time.js';
import type { PlayerContext } from '../context.js';
import { followMedia, isRunning, timeChangingEvents } from '../playback/media-animations.js';

export interface PlayheadPainterHost {
  /** The controls cannot be seen. */
  readonly controlsHidden: boolean;
}

/** How far (ms) the bar may be off: less than a pixel of most timelines. */
const tolerance = 120;

/**
 * Updates what changes with every second of playback – progress, buffered part, the time in figures – without a render. Progress is an
 * animation at the footage's own rate that the compositor runs, so between two media events it costs no main-thread time. While the
 * controls are hidden, nothing is painted and nothing runs.
 */
export class PlayheadPainter {
  readonly #context: PlayerContext;
  readonly #host: PlayheadPainterHost;
  #watching: AbortController | undefined;
  #watched: MediaElement | undefined;
  #animations: readonly Animation[] = [];
  #bar: Element | null = null;
  #duration = 0;
  /** Where a drag holds the playhead, in seconds, whatever the footage's time is. */
  #held: number | undefined;

  constructor(context: PlayerContext, host: PlayheadPainterHost) {
    this.#context = context;
    this.#host = host;
  }

  /** The figures show the remaining time instead of the elapsed one. */
  get #remaining(): boolean {
    return !!this.#context.preferences.kept.remaining;
  }

  /** After a render: follows the footage while the controls are visible. */
  place(): void {
    const { media } = this.#context;
    if (this.#host.controlsHidden) {
      this.#stop();
      return;
    }
    // Another element may have been adopted since.
    if (!this.#watching || this.#watched !== media) {
      this.#watching?.abort();
      this.#watching = new AbortController();
      this.#watched = media;
      const { signal } = this.#watching;
      for (const type of [...timeChangingEvents, 'progress', 'durationchange'])
        media.addEventListener(type, () => this.#paint(), { signal });
    }
    this.#paint();
  }

  /** For a player that was removed from the page: the document's timeline keeps paused animations alive, and they keep their nodes. */
  release(): void {
    this.#stop();
    this.#cancel();
    this.#bar = null;
  }

  /** @param time Where to hold the playhead, in seconds; undefined releases it. */
  hold(time: number | undefined): void {
    this.#held = time;
    if (this.#watching) this.#paint();
  }

  #stop(): void {
    if (!this.#watching) return;
    this.#watching.abort();
    this.#watching = undefined;
    for (const animation of this.#animations) animation.pause();
  }

  #cancel(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }

  #paint(): void {
    const { root, media } = this.#context;
    const played = root.querySelector<HTMLElement>('.played');
    if (!played) return;
    const { start, duration: end, currentTime, rate, buffered } = readMediaState(media);
    const duration = end - start;
    const time = (this.#held ?? currentTime) - start;
    const running = isRunning(media) && this.#held === undefined;
    this.#animate(played, root.querySelector('.thumb-track'), duration);
    followMedia(this.#animations, { time: Math.min(time, duration) * 1000, rate, running }, tolerance);
    const arrived = buffered.findLast(([from]) => from - start <= time + 0.5)?.[1] ?? start;
    const filled = duration ? ((arrived - start) / duration).toFixed(3) : '0';
    const bar = root.querySelector<HTMLElement>('.buffered');
    if (bar && bar.style.getPropertyValue('--filled') !== filled) bar.style.setProperty('--filled', filled);
    const figures = this.#remaining
      ? `−${formatTime(duration - Math.floor(time), duration)}`
      : formatTime(time, duration);
    setText(root.querySelector('.elapsed'), figures);
    setText(root.querySelector('.whole'), ` / ${formatTime(duration)}`);
  }

  #animate(played: HTMLElement, thumb: HTMLElement | null, duration: number): void {
    if (played === this.#bar && duration === this.#duration) return;
    this.#bar = played;
    this.#duration = duration;
    this.#cancel();
    const timing = { duration: Math.max(duration, 0.001) * 1000, fill: 'both' as const };
    this.#animations = [
      played.animate({ transform: ['scaleX(0)', 'scaleX(1)'] }, timing),
      ...(thumb ? [thumb.animate({ transform: ['translateX(0)', 'translateX(100%)'] }, timing)] : []),
    ];
    for (const animation of this.#animations) animation.pause();
  }
}

function setText(node: Element | null, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}
