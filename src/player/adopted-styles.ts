import type { Styles } from '../views/styles/css.js';

/** Adds styles of a part that was fetched when it was needed. */
export type AdoptStyles = (...styles: readonly (Styles | CSSStyleSheet)[]) => void;

/** The style sheets of one shadow root: each once, and all of them again after another document has taken them away. */
export class AdoptedStyles {
  readonly #root: ShadowRoot;
  readonly #sheets = new Set<CSSStyleSheet>();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  readonly add: AdoptStyles = (...styles) => {
    for (const style of styles) {
      const sheet = 'styleSheet' in style ? style.styleSheet : style;
      if (sheet instanceof CSSStyleSheet) this.#sheets.add(sheet);
    }
    this.restore();
  };

  /** The element stands in the page, perhaps after it was in another document. */
  restore(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    // A constructed sheet can be used in its own document only.
    if (ownerDocument !== document) return;
    for (const sheet of this.#sheets) if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }
}
