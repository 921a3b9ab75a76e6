import type { Placement } from '../../layout/scene.js';

/** The sizes in the styles, from full to small: without the claim, the headline alone, in half of the frame, in less. */
const steps = [undefined, 'brief', 'headline', 'half', 'narrow'] as const;

/** Makes cards without room smaller. A card keeps its size while it is shown, so that nothing changes under a reader's eyes. */
export class CardSizes {
  readonly #steps = new Map<string, number>();
  #together = '';

  /** The stage has changed: all cards start in full again. */
  reset(): void {
    this.#steps.clear();
  }

  /** When other cards have appeared or disappeared, tries unplaced ones in full again. @returns whether any has to be measured. */
  retry(nodes: ReadonlyMap<string, HTMLElement>, isPlaced: (id: string) => boolean): boolean {
    const together = [...nodes.keys()].join(' ');
    if (together === this.#together) return false;
    this.#together = together;
    for (const id of this.#steps.keys()) if (!nodes.has(id) || !isPlaced(id)) this.#steps.delete(id);
    return this.#apply(nodes);
  }

  /** Whether none of these cards can become smaller. */
  exhausted(ids: readonly string[]): boolean {
    return ids.every((id) => this.#step(id) === steps.length - 1);
  }

  /** Makes folded cards one step smaller. @returns whether any has to be measured again. */
  shrink(nodes: ReadonlyMap<string, HTMLElement>, { cards, folded }: Placement, most: number): boolean {
    if (cards.length < most)
      for (const id of folded) this.#steps.set(id, Math.min(this.#step(id) + 1, steps.length - 1));
    return this.#apply(nodes);
  }

  #apply(nodes: ReadonlyMap<string, HTMLElement>): boolean {
    let changed = false;
    for (const [id, node] of nodes) {
      const size = steps[this.#step(id)];
      if (node.dataset['size'] === size) continue;
      changed = true;
      if (size) node.dataset['size'] = size;
      else delete node.dataset['size'];
    }
    return changed;
  }

  #step(id: string): number {
    return this.#steps.get(id) ?? 0;
  }
}
