import type { Translate } from '../i18n/translate.js';
import type { MediaElement } from '../media/media-element.js';
import type { Preferences } from '../preferences/preferences.js';

/** What the player reads from its element: the attributes, as properties. */
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

/** What nearly every part of a player needs. A part knows this and a narrow host of its own, never the whole player. */
export interface PlayerContext {
  readonly element: HostElement;
  readonly root: ShadowRoot;
  /** The media element that plays now; another may replace it. */
  readonly media: MediaElement;
  /** Translates into the interface's present language. */
  readonly t: Translate;
  /** The language that is wanted, even if the interface has to fall back to English. */
  readonly lang: string;
  readonly preferences: Preferences;
  /** Aborts when the player leaves the page; replaced when it returns. */
  readonly signal: AbortSignal;
  /** Resolves when nothing is left to render. */
  readonly updated: Promise<void>;
  /** Renders in the next microtask. */
  requestUpdate(): void;
  /** Goes to a moment, in seconds. Fetches the footage if that has not happened yet. */
  seek(time: number): void;
}

/**
 * A part with nodes of its own. After each render all parts read what they need from the page, then all of them write. If reading and
 * writing alternated, each read would make the browser lay out the page again.
 */
export interface RenderedPart {
  /** Reads sizes and positions. Writes nothing. */
  measure?(): void;
  /** Writes the results. Reads nothing that makes the browser lay out the page. */
  place?(): void;
}
