import { lazy } from '../../lazy/lazy.js';
import type { AdoptStyles } from '../adopted-styles.js';
import type { PlayerContext } from '../context.js';
import type { CloseReason, Dismissal, Surface } from './dismissal.js';

/** The list of keys, fetched when it is first asked for. */
export class HelpDialog implements Surface {
  readonly #context: PlayerContext;
  readonly #dismissal: Dismissal;
  readonly #adoptStyles: AdoptStyles;
  readonly #help = lazy(() => import('./help.js'));
  #open = false;

  constructor(context: PlayerContext, dismissal: Dismissal, adoptStyles: AdoptStyles) {
    this.#context = context;
    this.#dismissal = dismissal;
    this.#adoptStyles = adoptStyles;
  }

  get open(): boolean {
    return this.#open;
  }

  view(): unknown {
    return this.#open ? this.#help.value?.help(() => this.close(), this.#context.t) : undefined;
  }

  async toggle(): Promise<void> {
    if (this.#open) return this.close();
    const help = await this.#help.load(true);
    // If it cannot be fetched, the next press tries again.
    if (!help || this.#open || this.#context.signal.aborted) return;
    this.#adoptStyles(help.helpStyles);
    this.#open = true;
    this.#dismissal.opened(this);
  }

  close(reason?: CloseReason): void {
    this.#open = false;
    this.#dismissal.closed(this, reason);
  }

  focusTarget(): HTMLElement | null {
    return this.#context.root.querySelector<HTMLElement>('.help');
  }
}
