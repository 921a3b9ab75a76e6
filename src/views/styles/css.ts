/** Styles of a shadow root, as lit's `css` makes them, without the rest of lit's element: that would be a tenth of the player's bytes. */
export interface Styles {
  readonly text: string;
  /** Made when it is first asked for; a constructed sheet can be shared by all players of the document. */
  readonly styleSheet: CSSStyleSheet;
}

/** A tag for templates. The build finds and minifies them by its name. */
export function css(strings: TemplateStringsArray, ...values: readonly (Styles | number)[]): Styles {
  const text = String.raw(
    strings,
    ...values.map((value) => (typeof value === 'number' ? value : value.text)),
  );
  let styleSheet: CSSStyleSheet | undefined;
  return {
    text,
    get styleSheet() {
      if (!styleSheet) {
        styleSheet = new CSSStyleSheet();
        styleSheet.replaceSync(text);
      }
      return styleSheet;
    },
  };
}
