import type { Strings } from '../i18n/translate.js';
import type { ReflectingElement } from './reflecting-element.js';

/** Where a track comes from: parsed JSON, the text of an inline script, or an address. */
type TrackOrigin = { readonly value: unknown } | { readonly inline: string } | { readonly url: string };

const script = ':scope > script[type="application/json"]';

/**
 * What the page has requested of the player, possibly before it was created. The track is the one that was set last, else the first of
 * `trackObject`, an inline script, `track`. It is followed from the start, so that the outcome does not depend on when the player arrives.
 */
export class Requested {
  /** Strings for this player alone; they take precedence over all others. */
  strings: Partial<Strings> | undefined;
  /** Whether annotations are shown, as a script or the viewer last chose; undefined: as the attribute says. */
  annotationsEnabled: boolean | undefined;
  readonly #element: ReflectingElement;
  #object: unknown;
  #inline: string | undefined;
  #last: 'object' | 'inline' | 'url' | undefined;

  constructor(element: ReflectingElement) {
    this.#element = element;
  }

  /** As it was set. */
  get trackObject(): unknown {
    return this.#object;
  }
  set trackObject(value: unknown) {
    // Children added earlier in the same task have not been reported yet.
    this.childrenChanged();
    this.#object = value;
    this.#last = value == null ? undefined : 'object';
  }

  /** The element is in the page. In its markup `trackObject` goes before an inline script, and that before the address. */
  connect(): void {
    const last = this.#last;
    if (this.childrenChanged() && last === 'object') this.#last = last;
  }

  /** The `track` attribute was set. @param connected Since the element is in the page. */
  urlChanged(connected: boolean): void {
    if (connected) this.childrenChanged();
    this.#last = this.#element.track ? 'url' : undefined;
  }

  /** Children were added or removed. @returns whether the inline script changed. */
  childrenChanged(): boolean {
    const inline = this.#readInline();
    if (inline === this.#inline) return false;
    this.#inline = inline;
    if (inline !== undefined) this.#last = 'inline';
    else if (this.#last === 'inline') this.#last = undefined;
    return true;
  }

  get trackOrigin(): TrackOrigin | undefined {
    const value = this.#object;
    const inline = this.#inline;
    const { track: url } = this.#element;
    const last = this.#last;
    if (last === 'url' && url) return { url };
    if (last === 'inline' && inline !== undefined) return { inline };
    if (value != null) return { value };
    if (inline !== undefined) return { inline };
    return url ? { url } : undefined;
  }

  /** Whether a track is named, even if its text has not arrived. */
  get trackNamed(): boolean {
    return this.#object != null || !!this.#element.track || !!this.#element.querySelector(script);
  }

  /** The script's text; undefined while the page's parser is still inside it. */
  #readInline(): string | undefined {
    const node = this.#element.querySelector(script);
    const open = document.readyState === 'loading' && node && !node.nextSibling;
    return node && !open ? node.textContent : undefined;
  }
}
