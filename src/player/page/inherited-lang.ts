import { languageTag } from '../../i18n/language-tag.js';

/**
 * The language of an element, as HTML defines it: its own `lang`, else that of the nearest ancestor, across shadow roots too.
 * If the page leaves it open (no `lang`, `lang=""`, or an invalid tag), the viewer's own. A canonical tag.
 */
export function inheritedLang(element: Element): string {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const holder = at.closest('[lang]');
    // lang="" means that the language is unknown, whatever ancestors have.
    if (holder) return languageTag(holder.getAttribute('lang') ?? '') ?? viewersLanguage();
  }
  return viewersLanguage();
}

/** Watches the ancestors from which an element inherits language and direction: a page may change `<html lang>` at any time. */
export class LanguageWatch {
  readonly #observer: MutationObserver;

  /** @param changed `lang` or `dir` was set or removed on an ancestor. The element itself observes its own attributes. */
  constructor(changed: () => void) {
    this.#observer = new MutationObserver(changed);
  }

  /** Starts, or starts again after the element was moved. */
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
