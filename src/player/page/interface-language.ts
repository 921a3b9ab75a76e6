import type { StringRegistry } from '../../i18n/registry.js';
import { loadStrings } from '../../i18n/load-strings.js';
import { createTranslate, type Translate, type Strings } from '../../i18n/translate.js';
import { inheritedLang, LanguageWatch } from './inherited-lang.js';
import type { ReflectingElement } from '../../element/reflecting-element.js';

/** What language a player speaks, and its words. English until the wanted ones have been fetched. */
export class InterfaceLanguage {
  readonly #element: ReflectingElement;
  readonly #added: StringRegistry;
  readonly #watch = new LanguageWatch(() => void this.changed());
  /** What is wanted, also where the interface has to speak English. */
  lang = 'en';
  /** This player's own words. */
  strings: Partial<Strings> | undefined;
  t: Translate = createTranslate('en');

  /** @param added Words that the page has added for all players. */
  constructor(element: ReflectingElement, added: StringRegistry) {
    this.#element = element;
    this.#added = added;
  }

  /** The element is in the page, perhaps elsewhere than before. Resolves when its language is spoken. */
  follow(): Promise<void> {
    this.#watch.follow(this.#element);
    return this.changed();
  }

  stop(): void {
    this.#watch.stop();
  }

  /** The element or its surroundings speak another language now, or there are other words. */
  async changed(): Promise<void> {
    const lang = (this.lang = inheritedLang(this.#element));
    const { strings } = this;
    this.#element.requestUpdate();
    const found = await loadStrings(lang, strings, this.#added);
    if (lang !== this.lang || strings !== this.strings) return;
    this.t = createTranslate(found.lang, found.strings);
    this.#element.requestUpdate();
  }
}
