import { loadStrings } from '../../i18n/load-strings.js';
import type { StringRegistry } from '../../i18n/registry.js';
import { createTranslate, type Strings, type Translate } from '../../i18n/translate.js';
import type { PlayerContext } from '../context.js';
import { inheritedLang, LanguageWatch } from './inherited-lang.js';

export interface InterfaceLanguageHost {
  /** Words that the page has added for all players. */
  readonly registry: StringRegistry;
  /** This player's own words. */
  readonly requested: { readonly strings: Partial<Strings> | undefined };
}

/** What language a player speaks, and its words. English until the wanted ones have been fetched. */
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

  /** What is wanted, also where the interface has to speak English. */
  get lang(): string {
    return this.#lang;
  }

  get t(): Translate {
    return this.#t;
  }

  /** Until the player leaves the page. Resolves when its language is spoken. */
  connect(): Promise<void> {
    const { signal } = this.#context;
    this.#host.registry.addEventListener('change', () => void this.changed(), { signal });
    signal.addEventListener('abort', () => this.#watch.stop());
    return this.moved();
  }

  /** The element may stand elsewhere in the page. */
  moved(): Promise<void> {
    this.#watch.follow(this.#context.element);
    return this.changed();
  }

  /** The element, or the page around it, speaks another language now, or there are other words. */
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
