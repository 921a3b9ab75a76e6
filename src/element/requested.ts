import type { Strings } from '../i18n/translate.js';
import type { ReflectingElement } from './reflecting-element.js';

/** Where a track comes from: a value that was parsed already, the text of an inline script, or an address. */
type TrackOrigin = { readonly value: unknown } | { readonly inline: string } | { readonly url: string };

const script = ':scope > script[type="application/json"]';

/**
 * What the page has asked of the player, also before there is one. The track is what was set last, else the first of `trackObject`, an inline
 * script, `track`; it is watched from the start, so that it does not depend on when the player comes.
 */
export class Requested {
  /** Words of this player alone, before all others. */
  strings: Partial<Strings> | undefined;
  /** Whether annotations are shown, as a script or the viewer said last; undefined: as the attribute says. */
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
    // What was put in before, in the same task, nobody has told yet.
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

  /** Children came or went. @returns whether the inline script is another one. */
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

  /** Whether there is one, though its text may still be on its way. */
  get trackNamed(): boolean {
    return this.#object != null || !!this.#element.track || !!this.#element.querySelector(script);
  }

  /** Its text; none while the page's parser is still inside of it. */
  #readInline(): string | undefined {
    const node = this.#element.querySelector(script);
    const open = document.readyState === 'loading' && node && !node.nextSibling;
    return node && !open ? node.textContent : undefined;
  }
}
