import { mostImportant } from '../../timeline/most-important.js';
import type { Annotation } from '../../track/track.js';

export interface CardSelectionHost {
  readonly annotationsOn: boolean;
  /** The viewer has begun to watch: before that the poster is shown, without cards. */
  readonly started: boolean;
  readonly active: readonly Annotation[];
  /** The one whose card is open; it has one in any case. */
  readonly open: Annotation | undefined;
  /** Categories that the viewer has chosen; empty: all. */
  readonly categories: ReadonlySet<string>;
  /** Cards stand below the frame: there those have one, too, that are for the list where they would stand over it. */
  readonly cardsBelow: boolean;
  /** Ids of those for which there is no room. */
  readonly folded: readonly string[];
}

/** Cards that are made at most: more than this find no room on any frame, and are not read below it. */
const mostCards = 24;

/** Which annotations have a card now, and which of them can be seen. */
export class CardSelection {
  readonly #host: CardSelectionHost;

  constructor(host: CardSelectionHost) {
    this.#host = host;
  }

  /** Whether it has one when it is active: some are for the list alone, and some are filtered out by the viewer. */
  hasCard({ category, placement }: Annotation): boolean {
    const { cardsBelow, categories } = this.#host;
    return (cardsBelow || placement !== 'panel') && (!categories.size || categories.has(category ?? ''));
  }

  /** Those that would have a card, if there were room for all of them. */
  get #candidates(): readonly Annotation[] {
    const { annotationsOn, started, active } = this.#host;
    return annotationsOn && started ? active.filter((annotation) => this.hasCard(annotation)) : [];
  }

  /** Those that have a card now: the most important of them, and the open one. */
  get shown(): readonly Annotation[] {
    const { open } = this.#host;
    const shown = mostImportant(this.#candidates, mostCards);
    return open && !shown.includes(open) ? [...shown, open] : shown;
  }

  /** How many active ones are counted in the chip and have no card in sight. */
  get hidden(): number {
    const shown = new Set(this.shown);
    return this.#host.folded.length + this.#candidates.filter((annotation) => !shown.has(annotation)).length;
  }

  /** Those whose card can be read now. */
  get readable(): readonly Annotation[] {
    const { folded, annotationsOn } = this.#host;
    return annotationsOn ? this.shown.filter(({ id }) => !folded.includes(id)) : [];
  }
}
