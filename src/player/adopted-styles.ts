import type { Styles } from '../views/styles/css.js';

/** Adds the styles of a part that was fetched on demand. */
export type AdoptStyles = (...styles: readonly Styles[]) => void;

/** The styles of one shadow root, each added once, as sheets of the document that it is in. */
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

  /** The element is in the page. If it comes from another document, the browser has removed all its style sheets. */
  restore(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    for (const style of this.#styles) {
      const sheet = style.sheetFor(ownerDocument);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
