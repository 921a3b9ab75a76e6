import { mostImportant } from '../../timeline/most-important.js';
import type { Annotation } from '../../track/track.js';

export interface CardSelectionHost {
  readonly annotationsOn: boolean;
  /** The viewer has begun to watch. Before that the poster is shown, without cards. */
  readonly started: boolean;
  readonly active: readonly Annotation[];
  /** The annotation whose card is open; it has a card in any case. */
  readonly open: Annotation | undefined;
  /** Categories that the viewer has chosen; empty: all. */
  readonly categories: ReadonlySet<string>;
  /** Cards are below the frame. There, annotations with `placement: "panel"` have cards too, since nothing is covered. */
  readonly cardsBelow: boolean;
  /** Ids of the cards without room. */
  readonly folded: readonly string[];
}

/** The most cards that are rendered: more have no room on any frame, and would not be read below it. */
const mostCards = 24;

/** Which annotations have a card now, and which of them can be seen. */
export class CardSelection {
  readonly #host: CardSelectionHost;

  constructor(host: CardSelectionHost) {
    this.#host = host;
  }

  /** Whether an annotation has a card while it is active: some are for the list only, others the viewer has filtered out. */
  hasCard({ category, placement }: Annotation): boolean {
    const { cardsBelow, categories } = this.#host;
    return (cardsBelow || placement !== 'panel') && (!categories.size || categories.has(category ?? ''));
  }

  /** The annotations that would have a card if there were room for all. */
  get #candidates(): readonly Annotation[] {
    const { annotationsOn, started, active } = this.#host;
    return annotationsOn && started ? active.filter((annotation) => this.hasCard(annotation)) : [];
  }

  /** The annotations that have a card now: the most important ones, and the open one. */
  get shown(): readonly Annotation[] {
    const { open } = this.#host;
    const shown = mostImportant(this.#candidates, mostCards);
    return open && !shown.includes(open) ? [...shown, open] : shown;
  }

  /** How many active annotations have no visible card; the chip shows this number. */
  get hidden(): number {
    const shown = new Set(this.shown);
    return this.#host.folded.length + this.#candidates.filter((annotation) => !shown.has(annotation)).length;
  }

  /** The annotations whose card can be read now. */
  get readable(): readonly Annotation[] {
    const { folded, annotationsOn } = this.#host;
    return annotationsOn ? this.shown.filter(({ id }) => !folded.includes(id)) : [];
  }
}
