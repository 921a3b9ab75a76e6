import type { Translate } from '../i18n/translate.js';
import type { MediaElement } from '../media/media-element.js';
import type { Preferences } from '../preferences/preferences.js';

/** What the player reads of the element that it belongs to: the attributes, as properties. */
export interface HostElement extends HTMLElement {
  readonly poster: string;
  readonly track: string;
  readonly trackOffset: number;
  readonly crossOrigin: string | null;
  readonly layout: 'overlay' | 'beside';
  readonly panel: 'auto' | 'open' | 'closed' | 'none';
  readonly pacing: 'auto' | 'always' | 'never';
  readonly annotationsOff: boolean;
  /** Ids, separated by spaces. */
  readonly categories: string;
  readonly recap: 'auto' | 'none';
  readonly deepLink: boolean;
  readonly hotkeys: 'on' | 'off';
}

/** What nearly every part of a player needs. Parts know this, and a narrow host of their own; none knows the whole player. */
export interface PlayerContext {
  readonly element: HostElement;
  readonly root: ShadowRoot;
  /** What plays now; another element may take its place. */
  readonly media: MediaElement;
  /** The interface's words, in the language that it speaks now. */
  readonly t: Translate;
  /** The language that is wanted, also where the interface has to speak English. */
  readonly lang: string;
  readonly preferences: Preferences;
  /** Aborts when the player leaves the page; another one when it is put back. */
  readonly signal: AbortSignal;
  /** Resolves when nothing is left to render. */
  readonly updated: Promise<void>;
  /** Renders with the next microtask. */
  requestUpdate(): void;
  /** Goes to a moment, in seconds. Footage that was not fetched yet is fetched for it. */
  seek(time: number): void;
}

/**
 * A part with nodes of its own. After each render all parts read what they need of the page, then all of them write: read and written in
 * turns, each reading would lay the page out anew.
 */
export interface RenderedPart {
  /** Reads sizes and positions. Writes nothing. */
  measure?(): void;
  /** Writes what follows from them. Reads nothing that makes the browser lay out the page. */
  place?(): void;
}
