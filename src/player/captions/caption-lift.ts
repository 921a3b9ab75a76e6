import { raiseCaptions } from '../../media/text-tracks/raise-captions.js';
import type { PlayerContext } from '../context.js';

/** Raises captions by as much as the controls cover of the picture. Fetched with the first captions. */
export class CaptionLift {
  readonly #context: PlayerContext;
  /** How much of the picture's height is covered, in percent; undefined if there is nothing to measure. */
  #covered: number | undefined;
  #raised = '';
  #tracks: readonly TextTrack[] = [];

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** @param hidden The controls are hidden. */
  measure(hidden: boolean): void {
    const { media, root } = this.#context;
    const controls = root.querySelector<HTMLElement>('.controls');
    const height = media.clientHeight;
    this.#covered = undefined;
    if (!controls || !height) return;
    const top = controls.getBoundingClientRect().top + parseFloat(getComputedStyle(controls).paddingTop);
    const covered = hidden ? 0 : Math.max(0, media.getBoundingClientRect().bottom - top);
    this.#covered = Math.round((covered / height) * 100);
  }

  /** @param scale The viewer's factor on the size of captions. */
  place(shown: readonly TextTrack[], scale: number): void {
    if (this.#covered === undefined) return;
    const raised = `${this.#covered} ${scale} ${shown.map(({ language }) => language).join()}`;
    if (raised === this.#raised) return;
    this.#raised = raised;
    this.#tracks = shown;
    raiseCaptions(shown, this.#covered, scale, lineHeight());
  }

  /** Puts the captions back, since their element returns to the page. */
  release(): void {
    this.#raised = '';
    raiseCaptions(this.#tracks, 0);
  }
}

/**
 * The height of a line of captions, in percent of the picture's height. Browsers set captions at 5 % of it in the system's sans, whose
 * leading differs by a sixth between systems. Over six lines that is a whole line, and the caption would be among the cards.
 */
function lineHeight(): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = '100px sans-serif';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
  return Math.max(5, (fontBoundingBoxAscent + fontBoundingBoxDescent) / 20);
}
