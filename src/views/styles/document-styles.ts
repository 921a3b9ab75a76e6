/**
 * The text of a style sheet, and the sheet itself for each document that needs it: a constructed sheet can be used only in the document
 * whose window made it, and a player may be moved into a frame, or into a picture-in-picture window, and back.
 */
export class DocumentStyles {
  #text: string;
  #sheets = new WeakMap<Document, CSSStyleSheet>();

  constructor(text = '') {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Made when it is first asked for, and shared by all players of the document. */
  sheetFor(document: Document): CSSStyleSheet {
    let sheet = this.#sheets.get(document);
    if (!sheet) {
      sheet = new (document.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(this.#text);
      this.#sheets.set(document, sheet);
    }
    return sheet;
  }

  /** Other text, for the one player that these styles belong to. */
  replace(text: string, document: Document): void {
    const sheet = this.#sheets.get(document);
    this.#text = text;
    sheet?.replaceSync(text);
    // Those of other documents are made anew from the new text.
    this.#sheets = new WeakMap(sheet && [[document, sheet]]);
  }
}
