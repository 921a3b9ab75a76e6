/**
 * Holds the element's place between its upgrade and its first render, in the same words as the snippet's line of CSS, so
 * that nothing moves: the player's own shape, and on phones the room of the strip and the closed list.
 */
export class PlaceHolder {
  readonly #sheet = new CSSStyleSheet();
  #slot: HTMLSlotElement | undefined;

  hold(root: ShadowRoot, withStrip: boolean): void {
    // Important: a page's `* { box-sizing: border-box }` goes before what :host says.
    const strip = withStrip ? 'padding-bottom:clamp(0px,(480px - 100%)*999,245px)!important' : '';
    this.#sheet.replaceSync(`:host{aspect-ratio:16/9!important;box-sizing:content-box!important;${strip}}`);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Shows what plays already: its first frame need not wait until the controls have been made. */
  show(root: ShadowRoot, own: HTMLVideoElement, adopted: Element | undefined): void {
    this.#slot ??= root.appendChild(document.createElement('slot'));
    if (adopted) this.#slot.assign(adopted);
    // What stands there already is left in peace: put there anew it would stop.
    else if (own.parentNode !== this.#slot) this.#slot.append(own);
  }

  release(root: ShadowRoot): void {
    this.#slot?.remove();
    this.#slot = undefined;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
