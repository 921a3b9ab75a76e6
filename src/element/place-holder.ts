/**
 * Holds the element's place between its upgrade and its first render, in the same words as the snippet's line of CSS, so
 * that nothing moves: the player's own shape, and on phones the room of the strip and the closed list.
 */
export class PlaceHolder {
  readonly #sheet = new CSSStyleSheet();

  hold(root: ShadowRoot, withStrip: boolean): void {
    // Important: a page's `* { box-sizing: border-box }` goes before what :host says.
    const strip = withStrip ? 'padding-bottom:clamp(0px,(480px - 100%)*999,245px)!important' : '';
    this.#sheet.replaceSync(`:host{aspect-ratio:16/9!important;box-sizing:content-box!important;${strip}}`);
    root.adoptedStyleSheets.push(this.#sheet);
  }

  release(root: ShadowRoot): void {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
