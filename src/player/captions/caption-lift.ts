import { raiseCaptions } from '../../media/text-tracks/raise-captions.js';
import type { PlayerContext } from '../context.js';

/** Lifts captions by as much as the controls cover of the picture. Fetched with the first captions. */
export class CaptionLift {
  readonly #context: PlayerContext;
  /** Of the picture's height, in percent; undefined where there is nothing to measure. */
  #covered: number | undefined;
  #raised = '';
  #tracks: readonly TextTrack[] = [];

  constructor(context: PlayerContext) {
    this.#context = context;
  }

  /** @param hidden The controls are not to be seen. */
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

  /** @param scale How many times as large as usual they are. */
  place(shown: readonly TextTrack[], scale: number): void {
    if (this.#covered === undefined) return;
    const raised = `${this.#covered} ${scale} ${shown.map(({ language }) => language).join()}`;
    if (raised === this.#raised) return;
    this.#raised = raised;
    this.#tracks = shown;
    raiseCaptions(shown, this.#covered, scale, lineHeight());
  }

  /** Puts the captions back: their element is the page's own again. */
  release(): void {
    this.#raised = '';
    raiseCaptions(this.#tracks, 0);
  }
}

/**
 * Part of the picture's height that a line of captions takes, in percent: browsers write them at 5 % of it in the system's sans, whose
 * leading differs by a sixth from one system to another. Over six lines that is a line too many, and the caption is among the cards.
 */
function lineHeight(): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = '100px sans-serif';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
  return Math.max(5, (fontBoundingBoxAscent + fontBoundingBoxDescent) / 20);
}
