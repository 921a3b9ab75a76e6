import { html, type TemplateResult } from 'lit/html.js';

export interface Option<T = string> {
  readonly value: T;
  readonly label: string;
}

/** The options and the selected value. */
export interface Options<T = string> {
  readonly list: readonly Option<T>[];
  readonly selected: T;
}

/** A labelled native select: every keyboard, screen reader and phone knows how to use it. */
export function choice<T extends string | number>(
  label: string,
  { list, selected }: Options<T>,
  choose: (value: T) => void,
): TemplateResult {
  const change = ({ target }: Event) => {
    const option = list[(target as HTMLSelectElement).selectedIndex];
    if (option) choose(option.value);
  };
  return html`<label>
    ${label}
    <select @change=${change}>
      ${list.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === selected}>${option.label}</option>`,
      )}
    </select>
  </label>`;
}
