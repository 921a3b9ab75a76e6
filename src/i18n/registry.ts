import { languageTag } from './language-tag.js';
import type { Strings } from './strings/en.js';

/** What pages have added to the interface's words, by language tag. */
export class StringRegistry extends EventTarget {
  readonly #byTag = new Map<string, Partial<Strings>>();

  get(tag: string): Partial<Strings> | undefined {
    return this.#byTag.get(tag);
  }

  /** Later ones win; what is not given stays as it was. A `change` event tells players that speak already. */
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
