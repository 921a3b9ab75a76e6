import { raiseCaptions } from '../../media/text-tracks/raise-captions.js';
import type { CaptionRoomHost } from './caption-room.js';

/** Lifts captions by as much as the controls cover of the picture. Fetched with the first captions. */
export class CaptionLift {
  readonly #host: CaptionRoomHost;
  #done = '';

  constructor(host: CaptionRoomHost) {
    this.#host = host;
  }

  /** @param scale How many times as large as usual they are. */
  settle(shown: readonly TextTrack[], scale: number): void {
    const { media, root, idle } = this.#host;
    const controls = root.querySelector<HTMLElement>('.controls');
    const height = media.clientHeight;
    if (!controls || !height) return;
    const top = controls.getBoundingClientRect().top + parseFloat(getComputedStyle(controls).paddingTop);
    const covered = idle.idle ? 0 : Math.max(0, media.getBoundingClientRect().bottom - top);
    const percent = Math.round((covered / height) * 100);
    const key = `${percent} ${scale} ${shown.map(({ language }) => language).join()}`;
    if (key === this.#done) return;
    this.#done = key;
    raiseCaptions(shown, percent, scale, lineHeight());
  }
}

/**
 * Part of the picture's height that a line of captions takes, in percent: browsers write them at 5 % of it in the system's sans, whose
 * leading differs by a sixth from one system to another. Over six lines that is a line too many, and the caption stands among the cards.
 */
function lineHeight(): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = '100px sans-serif';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
  return Math.max(5, (fontBoundingBoxAscent + fontBoundingBoxDescent) / 20);
}
