import type { PlayerContext } from '../context.js';

/** What the row of buttons gives up, in this order, until it is one line: see styles/more-controls.ts. */
const steps = ['few', 'quiet', 'short'] as const;

/**
 * Keeps the row of buttons in one line. How wide it is depends on the browser (Cast), the language and the length of the footage, so no
 * width of the player says when it is too narrow. Type twice as large takes a second line with all there is.
 */
export class ControlOverflow {
  readonly #context: PlayerContext;
  #measured = '';

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** After a render. The one part that writes while it measures: what a row without a button takes is known only once that is gone. */
  measure(): void {
    const box = this.#context.root.querySelector<HTMLElement>('.root');
    const row = box?.querySelector<HTMLElement>('.row');
    const button = row?.querySelector('.play');
    if (!box || !row || !button) return;
    const time = row.querySelector('.time')?.textContent?.length ?? 0;
    const fixed = box.dataset['fixedVolume'];
    const measured = `${row.clientWidth} ${row.childElementCount} ${time} ${box.lang} ${fixed}`;
    if (measured === this.#measured) return;
    this.#measured = measured;
    for (let given = 0; given <= steps.length; given++) {
      box.dataset['tight'] = steps.slice(0, given).join(' ');
      if (row.offsetHeight < 1.5 * button.clientHeight) return;
    }
    box.dataset['tight'] = '';
  }
}
