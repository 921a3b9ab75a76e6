import type { PlayerContext } from '../context.js';

/** What is hidden from the row of buttons, in this order, until it fits on one line: see styles/more-controls.ts. */
const steps = ['few', 'quiet', 'short'] as const;

/**
 * Keeps the row of buttons on one line. Its width depends on the browser (Cast), the language and the length of the footage, so the
 * width of the player does not tell when it is too narrow. If nothing helps, as with type twice as large, all buttons take two lines.
 */
export class ControlOverflow {
  readonly #context: PlayerContext;
  #measured = '';

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** After a render. The only part that writes while it measures: the row's size without a button is known only once that is hidden. */
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
