import { languageTag } from './language-tag.js';
import type { Strings } from './strings/en.js';

/** The interface strings that the page has added, by language tag. */
export class StringRegistry extends EventTarget {
  readonly #byTag = new Map<string, Partial<Strings>>();

  get(tag: string): Partial<Strings> | undefined {
    return this.#byTag.get(tag);
  }

  /** Merges `strings` into what was added before. Dispatches `change`, so that existing players update. */
  add(lang: string, strings: Partial<Strings>): void {
    const tag = languageTag(lang);
    if (!tag) {
      console.warn(`context-video: "${lang}" is not a language tag`);
      return;
    }
    this.#byTag.set(tag, { ...this.#byTag.get(tag), ...strings });
    this.dispatchEvent(new Event('change'));
  }
}
