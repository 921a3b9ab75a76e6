import { lazy } from '../../lazy/lazy.js';
import { readKey, type Command } from '../keyboard/hotkeys.js';
import type { PlayerContext } from '../context.js';

export interface PageEventsHost {
  /** Whether Escape has something to close. */
  readonly canClose: boolean;
  /** A key asks for something. */
  run(command: Command): void;
  /** Paper shows what is there when this returns. */
  renderNow(): void;
  /** Footage that was not fetched yet is wanted now. */
  activateMedia(): void;
  /** Goes to an annotation and opens it. @returns whether there is a track to look for it in. */
  goToAnnotation(id: string): boolean;
}

/** What comes from outside of the player: keys, links to moments, paper, full screen, the connection. */
export class PageEvents {
  readonly #context: PlayerContext;
  readonly #host: PageEventsHost;
  readonly #linkedMoment = lazy(() => import('./linked-moment.js'));
  #printing = false;

  constructor(context: PlayerContext, host: PageEventsHost) {
    this.#context = context;
    this.#host = host;
  }

  /** The page is being printed. */
  get printing(): boolean {
    return this.#printing;
  }

  /** Until the player leaves the page. */
  connect(): void {
    const { element, signal, requestUpdate } = this.#context;
    const { ownerDocument } = element;
    const view = ownerDocument.defaultView ?? window;
    // `beforeprint` may have passed before the player came.
    const paper = view.matchMedia('print');
    this.#printing = paper.matches;
    paper.addEventListener('change', () => this.#print(paper.matches), { signal });
    element.addEventListener('keydown', (event) => this.#keyPressed(event), { signal });
    for (const type of ['beforeprint', 'afterprint'] as const)
      view.addEventListener(type, () => this.#print(type === 'beforeprint'), { signal });
    for (const type of ['online', 'offline']) view.addEventListener(type, requestUpdate, { signal });
    ownerDocument.addEventListener('fullscreenchange', requestUpdate, { signal });
    view.addEventListener('hashchange', () => this.followLink(), { signal });
  }

  /** Under `deep-link`. Its code is fetched only by pages that use it; without it the footage begins at its start. */
  followLink(): void {
    const { element, signal } = this.#context;
    if (!element.deepLink || !location.hash) return;
    void this.#linkedMoment
      .load()
      .then((loaded) => loaded?.goToLinkedMoment(this.#context, this.#host, signal));
  }

  #print(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.#host.renderNow();
  }

  #keyPressed(event: KeyboardEvent): void {
    const command = readKey(event);
    if (!command || (this.#context.element.hotkeys === 'off' && command.do !== 'close')) return;
    // Nothing is open: Escape belongs to the page, to a dialog around the player perhaps.
    if (command.do === 'close' && !this.#host.canClose) return;
    event.preventDefault();
    // A key that is held down steps on, but does not switch back and forth.
    if (event.repeat && !command.do.endsWith('-by')) return;
    this.#host.run(command);
  }
}
