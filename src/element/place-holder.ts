import { footageStyles } from '../views/styles/footage.js';
import { placeStyles, type Expected } from '../views/styles/place.js';
import { resetProof } from '../views/styles/reset-proof.js';

/**
 * What stands in the element from the first moment on: the footage, in a box of the shape that the player will have, in the same words as
 * the snippet's line of CSS. So the first frame need not wait for the player, and nothing on the page moves when that comes. The player is
 * rendered around it: a `<video>` that is moved stops, in WebKit for good.
 */
export class PlaceHolder {
  readonly box = document.createElement('div');
  readonly stage = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #slot = document.createElement('slot');
  readonly #shape = new CSSStyleSheet();
  readonly #sheets: CSSStyleSheet[] = [sheetOf(footageStyles), this.#shape];
  #released = false;

  /** @param own The player's own `<video>`: what the slot shows while nothing is adopted. */
  constructor(root: ShadowRoot, own: HTMLVideoElement) {
    this.#root = root;
    this.stage.setAttribute('part', 'stage');
    this.#slot.append(own);
    this.stage.append(this.#slot);
    this.box.append(this.stage);
    root.append(this.box);
  }

  /** The element is in the page; where it comes from another document, that has taken its styles away. */
  connect(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    // A constructed sheet can be used in its own document only.
    if (ownerDocument !== document) return;
    const missing = this.#sheets.filter((sheet) => !adoptedStyleSheets.includes(sheet));
    if (missing.length) this.#root.adoptedStyleSheets = [...missing, ...adoptedStyleSheets];
  }

  /** Keeps the room that the player will take, until it is ready. */
  hold(expected: Expected): void {
    if (!this.#released) this.#shape.replaceSync(placeStyles(expected));
  }

  /** Shows what plays. What is shown already is left in peace: assigned anew it would stop. */
  show(adopted: Element | undefined): void {
    if (this.#slot.assignedElements()[0] !== adopted) this.#slot.assign(...(adopted ? [adopted] : []));
  }

  /** What a page's reset (`* { all: unset }`) leaves, and no page wants: in a line of text the element would have no size. */
  keepBox(): void {
    if (getComputedStyle(this.#root.host).display !== 'inline') return;
    this.#sheets.push(sheetOf(resetProof));
    this.connect();
  }

  /** The player is ready. */
  release(): void {
    this.#released = true;
    this.#shape.replaceSync('');
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
