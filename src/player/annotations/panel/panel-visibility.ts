import type { PlayerContext } from '../../context.js';

export interface PanelVisibilityHost {
  readonly trackStatus: { readonly expected: boolean };
  readonly layout: { readonly panelBeside: boolean };
}

/** Whether the list of annotations is open: as the viewer chose, else as the page says. */
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

  /** The page opened it, and the viewer has not opened or closed it since. */
  get openedByPage(): boolean {
    return this.#context.element.panel === 'open' && this.#choice === undefined;
  }

  /** The viewer opens or closes it. */
  toggle(shown = this.state !== 'shown'): void {
    this.#choice = shown;
    this.#context.requestUpdate();
  }

  /** The page has changed the attribute. */
  reset(): void {
    this.#choice = undefined;
    this.#context.requestUpdate();
  }
}
