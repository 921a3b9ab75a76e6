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
  readonly #sheets: CSSStyleSheet[] = [sheetOf(footageStyles), this.#shape];
  #released = false;

  constructor(root: ShadowRoot) {
    this.#root = root;
    root.append(this.#slot);
  }

  /** The element is in the page; where it comes from another document, that has taken its styles away. */
  connect(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    // A constructed sheet can be used in its own document only.
    if (ownerDocument !== document) return;
    const missing = this.#sheets.filter((sheet) => !adoptedStyleSheets.includes(sheet));
    if (missing.length) this.#root.adoptedStyleSheets = [...missing, ...adoptedStyleSheets];
  }

  /** Keeps the room that the player will take, until it stands. */
  hold(expected: Expected): void {
    if (!this.#released) this.#shape.replaceSync(placeStyles(expected));
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
    if (getComputedStyle(this.#root.host).display !== 'inline') return;
    this.#sheets.push(sheetOf(resetProof));
    this.connect();
  }

  /** The player stands. */
  release(): void {
    this.#released = true;
    this.#slot.remove();
    this.#shape.replaceSync('');
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
