import { footageStyles } from '../views/styles/footage.js';
import { DocumentStyles } from '../views/styles/document-styles.js';
import { placeStyles, type Expected } from '../views/styles/place.js';
import { resetProof } from '../views/styles/reset-proof.js';

/**
 * What the element contains from the start: the footage, in a box of the player's shape, with the same rules as the snippet's line of
 * CSS. So the first frame need not wait for the player, and nothing on the page moves when that arrives. The player is then rendered
 * around it: a `<video>` that is moved stops, in WebKit for good.
 */
export class PlaceHolder {
  readonly box = document.createElement('div');
  readonly stage = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #slot = document.createElement('slot');
  readonly #shape = new DocumentStyles();
  readonly #styles = [new DocumentStyles(footageStyles), this.#shape];
  #released = false;

  /** @param own The player's own `<video>`, which the slot shows while nothing is adopted. */
  constructor(root: ShadowRoot, own: HTMLVideoElement) {
    this.#root = root;
    this.stage.setAttribute('part', 'stage');
    this.#slot.append(own);
    this.stage.append(this.#slot);
    this.box.append(this.stage);
    root.append(this.box);
  }

  /** The element is in the page. If it comes from another document, the browser has removed all its style sheets. */
  connect(): void {
    const { ownerDocument } = this.#root;
    const sheets = this.#styles.map((styles) => styles.sheetFor(ownerDocument));
    this.#root.adoptedStyleSheets = [...new Set([...sheets, ...this.#root.adoptedStyleSheets])];
  }

  /** Reserves the space that the player will take, until it is ready. */
  hold(expected: Expected): void {
    if (!this.#released) this.#setShape(placeStyles(expected));
  }

  /** Shows the element that plays. One that is shown already is not assigned again: that would stop it. */
  show(adopted: Element | undefined): void {
    if (this.#slot.assignedElements()[0] !== adopted) this.#slot.assign(...(adopted ? [adopted] : []));
  }

  /** Guards against a page's reset (`* { all: unset }`), which makes the element inline and so without a size. */
  keepBox(): void {
    if (getComputedStyle(this.#root.host).display !== 'inline') return;
    this.#styles.push(new DocumentStyles(resetProof));
    this.connect();
  }

  /** The player is ready and takes its space. */
  release(): void {
    this.#released = true;
    this.#setShape('');
  }

  #setShape(text: string): void {
    this.#shape.replace(text, this.#root.ownerDocument);
  }
}
