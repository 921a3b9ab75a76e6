import { columnsOf } from '../../layout/card-columns.js';

/** The row's scroll position and width, in columns. */
interface RowMeasures {
  /** CSS px of one column; 0 while there is none. */
  readonly column: number;
  /** CSS px from the start of the row, whatever the direction. */
  readonly scrolled: number;
  readonly width: number;
}

/** The row of cards below the frame: keeps each card in its column while others appear and disappear. */
export class CardRow {
  #columns: ReadonlyMap<string, number> = new Map();
  #measures: RowMeasures = { column: 0, scrolled: 0, width: 0 };

  /** Only reads the DOM. */
  measure(overlay: HTMLElement): void {
    this.#measures = {
      column: overlay.querySelector<HTMLElement>('.card')?.offsetWidth ?? 0,
      scrolled: Math.abs(overlay.scrollLeft),
      width: overlay.clientWidth,
    };
  }

  /** Only writes. */
  place(overlay: HTMLElement, cards: ReadonlyMap<string, HTMLElement>, rtl: boolean): void {
    const { column, scrolled, width } = this.#measures;
    const { columns, scrollTo, restarted } = columnsOf({
      previous: this.#columns,
      ids: [...cards.keys()],
      first: column ? Math.round(scrolled / column) : 0,
      visible: column ? Math.max(1, Math.floor(width / column)) : 1,
    });
    this.#columns = columns;
    for (const [id, node] of cards) node.style.setProperty('--column', String((columns.get(id) ?? 0) + 1));
    if (scrollTo !== undefined)
      overlay.scrollTo({
        left: (rtl ? -1 : 1) * scrollTo * column,
        behavior: restarted ? 'instant' : scrollBehavior(),
      });
  }

  /** The cards are on the frame again. */
  reset(): void {
    this.#columns = new Map();
  }
}

const scrollBehavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
