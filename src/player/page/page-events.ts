import { lazy } from '../../lazy/lazy.js';
import { readKey, type Command } from '../keyboard/hotkeys.js';
import type { PlayerContext } from '../context.js';

export interface PageEventsHost {
  /** Whether Escape has something to close. */
  readonly canClose: boolean;
  /** Runs the command of a key. */
  run(command: Command): void;
  /** Renders at once, since the page is printed as it is when this returns. */
  renderNow(): void;
  /** Fetches the footage if that has not happened yet. */
  activateMedia(): void;
  /** Goes to an annotation and opens it. @returns whether there is a track to look for it in. */
  goToAnnotation(id: string): boolean;
}

/** Events from outside the player: keys, links to moments, printing, full screen, the connection. */
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

  /** Listens until the player leaves the page. */
  connect(): void {
    const { element, signal, requestUpdate } = this.#context;
    const { ownerDocument } = element;
    const view = ownerDocument.defaultView ?? window;
    // `beforeprint` may have fired before the player was created.
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

  /** Goes to the moment in the page's address, with `deep-link`. If the code for it cannot be fetched, the footage begins at its start. */
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
    // If nothing is open, Escape belongs to the page, for example to a dialog around the player.
    if (command.do === 'close' && !this.#host.canClose) return;
    event.preventDefault();
    // A key held down repeats steps, but does not toggle back and forth.
    if (event.repeat && !command.do.endsWith('-by')) return;
    this.#host.run(command);
  }
}
