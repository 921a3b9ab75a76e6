import { footageStyles } from '../views/styles/footage.js';
import { placeStyles, type Expected } from '../views/styles/place.js';
import { resetProof } from '../views/styles/reset-proof.js';

/**
 * What stands in the element from the first moment on: the footage, in a box of the shape that the player will have, in the same words as
 * the snippet's line of CSS. So the first frame need not wait for the player, and nothing on the page moves when that comes.
 */
export class PlaceHolder {
  readonly #root: ShadowRoot;
  readonly #slot = document.createElement('slot');
  readonly #shape = new CSSStyleSheet();

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#add(footageStyles);
    root.adoptedStyleSheets.push(this.#shape);
    root.append(this.#slot);
  }

  /** Keeps the room that the player will take. */
  hold(expected: Expected): void {
    this.#shape.replaceSync(placeStyles(expected));
  }

  /** Shows what plays. */
  show(own: HTMLVideoElement, adopted: Element | undefined): void {
    if (adopted) {
      own.remove();
      this.#slot.assign(adopted);
    }
    // What stands there already is left in peace: put there anew it would stop.
    else if (own.parentNode !== this.#slot) this.#slot.append(own);
  }

  /** What a page's reset (`* { all: unset }`) leaves, and no page wants: in a line of text the element would have no size. */
  standUp(): void {
    if (getComputedStyle(this.#root.host).display === 'inline') this.#add(resetProof);
  }

  /** The player stands. */
  release(): void {
    this.#slot.remove();
    this.#shape.replaceSync('');
  }

  #add(text: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    this.#root.adoptedStyleSheets.push(sheet);
  }
}
