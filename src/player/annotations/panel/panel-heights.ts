/** The heights of a long list's entries in CSS px, measured or else estimated, and the position of each entry. */
export class PanelHeights<T extends object> {
  #items: readonly T[] = [];
  #measured = new Map<T, number>();
  #estimate = 0;
  #tops = new Float64Array(1);

  /** Another list of entries; measured heights still apply. */
  use(items: readonly T[]): void {
    this.#items = items;
    this.#sum();
  }

  /** The width or the type size has changed: forgets all measured heights. */
  forget(): void {
    this.#measured.clear();
    this.#sum();
  }

  /** @returns whether a height differs from what was assumed. */
  measure(heights: Iterable<readonly [index: number, height: number]>): boolean {
    const first = !this.#measured.size;
    let changed = first;
    let sum = 0;
    for (const [index, height] of heights) {
      const item = this.#items[index];
      if (!item) continue;
      changed ||= Math.abs(height - this.#height(index)) > 0.1;
      this.#measured.set(item, height);
      sum += height;
    }
    // The estimate is then kept, since changing it would move everything.
    if (first && this.#measured.size) this.#estimate = sum / this.#measured.size;
    if (changed) this.#sum();
    return changed;
  }

  /** Where an entry begins; for the index after the last one: the total height. */
  top(index: number): number {
    return this.#tops[index] ?? 0;
  }

  /** The entry at a distance (px) from the top; the last one if that is below all. */
  at(y: number): number {
    let low = 0;
    let high = this.#items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #height(index: number): number {
    const item = this.#items[index];
    return (item && this.#measured.get(item)) ?? (this.#estimate || 80);
  }

  #sum(): void {
    const { length } = this.#items;
    this.#tops = new Float64Array(length + 1);
    for (let i = 0, y = 0; i < length; i++) this.#tops[i + 1] = y += this.#height(i);
  }
}
