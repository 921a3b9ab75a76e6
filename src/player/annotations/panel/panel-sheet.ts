import { panelState } from '../../player-state.js';
import type { Player } from '../../player.js';
import { fitsSheet, BottomSheet } from '../../surfaces/bottom-sheet.js';

/**
 * The list as a sheet on a phone. Only where the viewer has opened it: a list that the page opens (`panel="open"`) stands in its place
 * below the strip.
 */
export class PanelSheet {
  readonly #player: Player;
  readonly #sheet: BottomSheet;
  #wanted = false;

  constructor(player: Player, close: () => void) {
    this.#player = player;
    this.#sheet = new BottomSheet(player, '.panel-head', close);
  }

  /** The viewer opens or closes the list. */
  ask(shown: boolean): void {
    this.#wanted = shown && fitsSheet(this.#player);
  }

  get shown(): boolean {
    return this.#wanted && fitsSheet(this.#player) && panelState(this.#player) === 'shown';
  }

  /** After each render. */
  rendered(): void {
    const { root } = this.#player;
    const { shown } = this;
    const panel = root.querySelector<HTMLElement>('.panel');
    const node = panel?.querySelector<HTMLElement>('.sheet');
    panel?.classList.toggle('as-sheet', shown);
    // It lies over them: what cannot be seen must not take focus.
    for (const covered of root.querySelectorAll<HTMLElement>('.overlay, .recap')) covered.inert = shown;
    if (!shown || !node) this.#sheet.hide();
    // The same button closes it; between the two places it was nowhere, and focus with it.
    else if (this.#sheet.show(node))
      node.querySelector<HTMLElement>('.toggle')?.focus({ preventScroll: true });
  }
}
