import { loadStrings } from '../../i18n/load-strings.js';
import type { StringRegistry } from '../../i18n/registry.js';
import { createTranslate, type Strings, type Translate } from '../../i18n/translate.js';
import type { PlayerContext } from '../context.js';
import { inheritedLang, LanguageWatch } from './inherited-lang.js';

export interface InterfaceLanguageHost {
  /** Strings that the page has added for all players. */
  readonly registry: StringRegistry;
  /** Strings for this player alone. */
  readonly requested: { readonly strings: Partial<Strings> | undefined };
}

/** The language of the player's interface, and its strings. English until the others have been fetched. */
export class InterfaceLanguage {
  readonly #context: PlayerContext;
  readonly #host: InterfaceLanguageHost;
  readonly #watch = new LanguageWatch(() => void this.changed());
  #lang = 'en';
  #t: Translate = createTranslate('en');

  constructor(context: PlayerContext, host: InterfaceLanguageHost) {
    this.#context = context;
    this.#host = host;
  }

  /** The language that is wanted, even if the interface has to fall back to English. */
  get lang(): string {
    return this.#lang;
  }

  get t(): Translate {
    return this.#t;
  }

  /** Follows the language until the player leaves the page. Resolves when its strings have been fetched. */
  connect(): Promise<void> {
    const { signal } = this.#context;
    this.#host.registry.addEventListener('change', () => void this.changed(), { signal });
    signal.addEventListener('abort', () => this.#watch.stop());
    return this.moved();
  }

  /** The element has moved, and may have other ancestors. */
  moved(): Promise<void> {
    this.#watch.follow(this.#context.element);
    return this.changed();
  }

  /** The language of the element or of the page changed, or the strings did. */
  async changed(): Promise<void> {
    const { element, requestUpdate } = this.#context;
    const { registry, requested } = this.#host;
    const lang = (this.#lang = inheritedLang(element));
    const { strings } = requested;
    requestUpdate();
    const found = await loadStrings(lang, strings, registry);
    if (lang !== this.#lang || strings !== requested.strings) return;
    this.#t = createTranslate(found.lang, found.strings);
    requestUpdate();
  }
}
