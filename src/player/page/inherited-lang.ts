import { languageTag } from '../../i18n/language-tag.js';

/**
 * The language an element is in, as HTML finds it: its own `lang`, else that of the nearest ancestor, also across shadow
 * roots. Where the page leaves it open (no `lang`, `lang=""`, or one that is no tag), the viewer's own. A canonical tag.
 */
export function inheritedLang(element: Element): string {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const holder = at.closest('[lang]');
    // lang="" says that the language is unknown: what is further out has no say then.
    if (holder) return languageTag(holder.getAttribute('lang') ?? '') ?? viewersLanguage();
  }
  return viewersLanguage();
}

/** Watches what an element inherits its language and direction from: a page may switch `<html lang>` while it is read. */
export class LanguageWatch {
  readonly #observer: MutationObserver;

  /** @param changed `lang` or `dir` was set or removed on an ancestor. The element's own attributes are its own matter. */
  constructor(changed: () => void) {
    this.#observer = new MutationObserver(changed);
  }

  /** Begins, or begins anew after the element was moved. */
  follow(element: Element): void {
    this.stop();
    for (let at = parentOf(element); at; at = parentOf(at))
      this.#observer.observe(at, { attributeFilter: ['lang', 'dir'] });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

function viewersLanguage(): string {
  return languageTag(navigator.language) ?? 'en';
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element.parentNode);
}

function hostOf(node: Node | null): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}
