import type { Styles } from '../views/styles/css.js';

/** Adds styles of a part that was fetched when it was needed. */
export type AdoptStyles = (...styles: readonly Styles[]) => void;

/** The styles of one shadow root, each once: those of the document that it is in now. */
export class AdoptedStyles {
  readonly #root: ShadowRoot;
  readonly #styles = new Set<Styles>();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  readonly add: AdoptStyles = (...styles) => {
    for (const style of styles) this.#styles.add(style);
    this.restore();
  };

  /** The element is in the page. If it comes from another document, the browser has taken all sheets away on the way. */
  restore(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    for (const style of this.#styles) {
      const sheet = style.sheetFor(ownerDocument);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
