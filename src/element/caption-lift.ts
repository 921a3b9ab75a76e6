import { raiseCaptions } from '../media/raise-captions.js';
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
    raiseCaptions(shown, percent, scale);
  }
}
