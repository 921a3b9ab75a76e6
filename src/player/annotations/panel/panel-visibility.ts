import type { PlayerContext } from '../../context.js';

export interface PanelVisibilityHost {
  readonly trackStatus: { readonly expected: boolean };
  readonly layout: { readonly panelBeside: boolean };
}

/** Whether the list of annotations is open: as the viewer made it, else as the page says. */
export class PanelVisibility {
  readonly #context: PlayerContext;
  readonly #host: PanelVisibilityHost;
  #choice: boolean | undefined;

  constructor(context: PlayerContext, host: PanelVisibilityHost) {
    this.#context = context;
    this.#host = host;
  }

  get state(): 'none' | 'shown' | 'closed' {
    const { panel } = this.#context.element;
    const { trackStatus, layout } = this.#host;
    if (panel === 'none' || !trackStatus.expected) return 'none';
    const shown = this.#choice ?? (panel === 'auto' ? layout.panelBeside : panel === 'open');
    return shown ? 'shown' : 'closed';
  }

  /** The page opened it, the viewer has not said anything yet. */
  get openedByPage(): boolean {
    return this.#context.element.panel === 'open' && this.#choice === undefined;
  }

  /** Opens or closes it, for this viewer. */
  toggle(shown = this.state !== 'shown'): void {
    this.#choice = shown;
    this.#context.requestUpdate();
  }

  /** The page says something else now. */
  reset(): void {
    this.#choice = undefined;
    this.#context.requestUpdate();
  }
}
