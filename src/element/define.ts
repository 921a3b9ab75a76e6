import { ContextVideoElement } from './context-video-element.js';
import { VERSION } from './version.js';

const tag = 'context-video';

/**
 * Registers `context-video`. Never throws: if the tag is registered already, the first definition stays, and if that one
 * has another version, one `console.warn` names both.
 */
export function defineContextVideo(): void {
  // A server that renders the page may import this too.
  if (!(globalThis.customElements as unknown)) return;
  const existing = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!existing) define();
  else if (existing !== ContextVideoElement)
    console.warn(
      `<${tag}>: version ${VERSION} was loaded into a page that already uses version ${existing.version ?? 'unknown'}. The first one stays; load it only once.`,
    );
}

function define(): void {
  try {
    customElements.define(tag, ContextVideoElement);
  } catch {
    // The page has registered the class under another tag, and a class can have only one.
    customElements.define(tag, class extends ContextVideoElement {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'context-video': ContextVideoElement;
  }
}
