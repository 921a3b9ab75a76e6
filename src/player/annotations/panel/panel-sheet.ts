import type { PlayerContext } from '../../context.js';
import type { LayoutMode } from '../../layout-mode.js';
import { BottomSheet } from '../../surfaces/bottom-sheet.js';
import type { CloseReason, Dismissal, Surface } from '../../surfaces/dismissal.js';
import type { PanelVisibility } from './panel-visibility.js';

export interface PanelSheetHost {
  readonly layout: LayoutMode;
  readonly panelVisibility: PanelVisibility;
  readonly dismissal: Dismissal;
}

/**
 * The list as a sheet on a phone. Only if the viewer has opened it: a list that the page opens (`panel="open"`) is shown in place, below
 * the cards.
 */
export class PanelSheet implements Surface {
  readonly closesOn = ['focus'] as const;
  readonly covers = '.overlay, .recap';
  readonly #context: PlayerContext;
  readonly #host: PanelSheetHost;
  readonly #sheet: BottomSheet;
  #requested = false;

  constructor(context: PlayerContext, host: PanelSheetHost) {
    this.#context = context;
    this.#host = host;
    this.#sheet = new BottomSheet(context, '.panel-head', () => this.close());
  }

  get isSheet(): boolean {
    return this.#requested && this.#host.layout.opensSheets && this.#host.panelVisibility.state === 'shown';
  }

  /** The viewer opens or closes the list. */
  request(shown: boolean): void {
    this.#requested = shown && this.#host.layout.opensSheets;
    if (this.#requested) this.#host.dismissal.opened(this);
    else this.#host.dismissal.closed(this);
  }

  close(reason?: CloseReason): void {
    this.#requested = false;
    if (reason === 'removed') this.#sheet.hide();
    this.#host.panelVisibility.toggle(false);
    this.#host.dismissal.closed(this, reason);
  }

  /** The button that opened the list also closes it. It moves with the list, and loses focus on the way. */
  focusTarget(): HTMLElement | null {
    return this.#toggle;
  }

  returnTarget(): HTMLElement | null {
    return this.#toggle;
  }

  get #toggle(): HTMLElement | null {
    return this.#context.root.querySelector<HTMLElement>('.panel .toggle');
  }

  /** After each render. */
  rendered(): void {
    const { isSheet } = this;
    const panel = this.#context.root.querySelector<HTMLElement>('.panel');
    const node = panel?.querySelector<HTMLElement>('.sheet');
    panel?.classList.toggle('as-sheet', isSheet);
    if (isSheet && node) this.#sheet.show(node);
    else this.#sheet.hide();
    // The window has become wider, or the list was closed in another way.
    if (!isSheet && this.#requested) this.request(false);
  }
}
