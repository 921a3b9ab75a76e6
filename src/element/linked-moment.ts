import type { ReflectingElement } from './reflecting-element.js';
import type { Player } from './player.js';

/** Goes where the page's address says, under `deep-link`: to a time, or to an annotation once there is a track that has it. */
export class LinkedMoment {
  readonly #element: ReflectingElement;
  readonly #player: Player;
  readonly #wake: () => void;
  /** Ends the wait for a track. */
  #awaited = new AbortController();

  constructor(element: ReflectingElement, player: Player, wake: () => void) {
    this.#element = element;
    this.#player = player;
    this.#wake = wake;
  }

  connect(signal: AbortSignal): void {
    window.addEventListener('hashchange', () => this.go(), { signal });
    signal.addEventListener('abort', () => this.#awaited.abort());
  }

  /** Reads the address now. */
  go(): void {
    // Fetched only by pages that use it. Without it the player stands at its start.
    if (this.#element.deepLink && location.hash) void this.#read().catch(console.warn);
  }

  async #read(): Promise<void> {
    const { readMoment } = await import('./deep-link.js');
    const moment = readMoment(location.hash);
    if (!moment || !this.#element.isConnected) return;
    this.#wake();
    if ('time' in moment) {
      this.#player.seek(moment.time);
      return;
    }
    const { annotator } = this.#player;
    const annotation = annotator?.clock.timeline.annotations.find(({ id }) => id === moment.annotation);
    if (annotation) annotator?.goTo(annotation);
    else if (!annotator?.track) this.#await();
  }

  #await(): void {
    this.#awaited.abort();
    this.#awaited = new AbortController();
    const { signal } = this.#awaited;
    this.#element.addEventListener('track-load', () => this.go(), { once: true, signal });
  }
}
