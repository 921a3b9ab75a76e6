import { centreOf, overlap, type Box, type Size } from '../../layout/box.js';
import { placeOpenCard, type OpenCardPlace, type OpenCardScene, type Side } from '../../layout/open-card.js';

/** The measured size of an open card. */
export interface OpenCardMeasures extends Size {
  /** The height of all its text, without scrolling. */
  readonly textHeight: number;
  /** CSS px of 1em. */
  readonly em: number;
}

/** What decides where the open card goes. Its measured size is left out, since that depends on the result. */
export interface OpenCardSetting extends Pick<
  OpenCardScene,
  'stage' | 'region' | 'obstacles' | 'margin' | 'gap' | 'direction'
> {
  readonly id: string;
  readonly hint: string | undefined;
  /** Where the closed card was. */
  readonly closed: Box | undefined;
}

/** em: still comfortable to read; with less, there would be little but scrolling. */
const wide = 30;
const least = { width: 15, height: 9 };

/** Places the open card, and leaves it there as long as its surroundings stay the same. */
export class OpenCardLayout {
  #key = '';
  #place: OpenCardPlace | undefined;

  /** Whether it covers the centre of its region, for lack of any other place. */
  get coversRegion(): boolean {
    return !!this.#place?.coversRegion;
  }

  /** @returns the card's box, and whether its width is new, so that it has to be measured again. */
  place(
    setting: OpenCardSetting,
    node: HTMLElement,
    measures: OpenCardMeasures,
  ): { box: Box; resized: boolean } {
    const { id, hint, closed, ...scene } = setting;
    const { width, textHeight, em } = measures;
    const { stage } = scene;
    const key = JSON.stringify([id, em, scene]);
    if (key !== this.#key || !this.#place) {
      const natural = Math.min(wide * em, stage.width - 2 * scene.margin);
      const place = placeOpenCard({
        ...scene,
        natural: { width: natural, height: (textHeight * width) / natural },
        least: { width: Math.min(least.width * em, natural), height: least.height * em },
        preferred: sideOf(hint) ?? (scene.region && closed && sideBetween(closed, scene.region)),
      });
      this.#key = key;
      this.#place = place;
      node.style.setProperty('--open-width', `${place.box.width}px`);
      node.style.setProperty('--open-height', `${place.room.height}px`);
      if (place.box.width !== width) return { box: place.box, resized: true };
    }
    // The text may not have the estimated height; the top stays where it is if possible.
    const { box, room } = this.#place;
    const height = Math.min(room.height, textHeight);
    const y = Math.max(room.y, Math.min(box.y, room.y + room.height - height));
    return { box: { ...box, y, height }, resized: false };
  }

  /** No card is open, or it is not on the frame. */
  release(nodes: Iterable<HTMLElement>): void {
    if (!this.#place) return;
    this.#key = '';
    this.#place = undefined;
    for (const node of nodes)
      for (const name of ['--open-width', '--open-height']) node.style.removeProperty(name);
  }
}

const sideOf = (hint: string | undefined): Side | undefined =>
  hint === 'left' || hint === 'right' || hint === 'top' || hint === 'bottom' ? hint : undefined;

/** On which side of a region a card is. */
function sideBetween(card: Box, region: Box): Side {
  const shared = overlap(card, region);
  const [from, to] = [centreOf(card), centreOf(region)];
  if (shared.width > shared.height) return from.y < to.y ? 'top' : 'bottom';
  return from.x < to.x ? 'left' : 'right';
}
