/** All attributes of the element. */
export const attributeNames = [
  'src',
  'poster',
  'track',
  'track-offset',
  'crossorigin',
  'preload',
  'autoplay',
  'muted',
  'loop',
  'playsinline',
  'loading',
  'layout',
  'panel',
  'pacing',
  'annotations-off',
  'categories',
  'recap',
  'deep-link',
  'hotkeys',
  'storage',
  'sound',
  'lang',
  'dir',
] as const;

/** An attribute of the element. */
export type AttributeName = (typeof attributeNames)[number];

/** A server that renders pages may import the package too. It has no HTMLElement, so any class will do. */
const BaseElement =
  (globalThis.HTMLElement as typeof HTMLElement | undefined) ?? (Object as unknown as typeof HTMLElement);

/**
 * The attributes and the properties that reflect them. As in HTML, the attribute holds the value, so nothing is stored twice. The
 * properties are defined below, one function for each kind of attribute.
 */
export abstract class ReflectingElement extends BaseElement {
  /** Address of the footage: MP4, WebM or HLS (`.m3u8`). Reads back as an absolute URL; empty if the attribute is empty or blank. */
  declare src: string;
  /** Address of the picture shown before the first frame. Reads back as an absolute URL. */
  declare poster: string;
  /** Address of the JSON track of annotations. Reads back as an absolute URL. */
  declare track: string;
  /** Seconds added to every time in the track; default 0, may be negative. */
  declare trackOffset: number;
  /** `anonymous`, `use-credentials`, or null (the default). Also how the track is fetched. */
  declare crossOrigin: string | null;
  /** `metadata` (default), `auto` or `none`. */
  declare preload: '' | 'metadata' | 'auto' | 'none';
  declare autoplay: boolean;
  declare loop: boolean;
  /** Plays in the page rather than in the phone's own full screen. On by default; `playsinline="off"` switches it off. */
  declare playsInline: boolean;
  /** `lazy` (default): nothing but the poster is fetched until the element nears the viewport or is used. */
  declare loading: 'lazy' | 'eager';
  /** `overlay` (default): cards over the frame, or below it where the element is narrower than 480 CSS px. `beside`: nothing over the footage. */
  declare layout: 'overlay' | 'beside';
  /** The list of all annotations: `auto` (default: open where there is room beside the frame), `open`, `closed`, `none`. */
  declare panel: 'auto' | 'open' | 'closed' | 'none';
  /** Pause-to-read: `auto` (default) where an annotation's slot is shorter than its reading time, `always`, `never`. */
  declare pacing: 'auto' | 'always' | 'never';
  /** Starts with annotations switched off. */
  declare annotationsOff: boolean;
  /** Space-separated ids: only these categories are shown at first. Empty: all. */
  declare categories: string;
  /** The recap after the last frame: `auto` (default) or `none`. */
  declare recap: 'auto' | 'none';
  /** Reads `#t=…` and `#annotation=ID` from the page's address, and offers links to moments. */
  declare deepLink: boolean;
  /** Keyboard shortcuts while focus is inside: `on` (default) or `off`. */
  declare hotkeys: 'on' | 'off';
  /** Whether the viewer's choices are remembered: `auto` (default) or `none`. */
  declare storage: 'auto' | 'none';
  /** `alone` (default): only one player of the page is heard, the last that became audible. `shared`: exempt from that. */
  declare sound: 'alone' | 'shared';

  static get observedAttributes(): readonly string[] {
    return attributeNames;
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Setting `src` to its own value loads again, as in HTML.
    if (old !== value || name === 'src') this.attributeChanged(name as AttributeName);
  }

  /** Renders the player again in the next microtask; several calls render once. Does nothing until the player is ready. */
  abstract requestUpdate(): void;

  /** Resolves when the player is ready and all changes are on screen. */
  abstract get updateComplete(): Promise<unknown>;

  /** An attribute changed; `src` may have been set to the same value. */
  protected abstract attributeChanged(name: AttributeName): void;
}

/** The property's value for an attribute's. */
type Read = (value: string | null, element: Element) => unknown;

const names: Partial<Record<AttributeName, string>> = {
  crossorigin: 'crossOrigin',
  playsinline: 'playsInline',
};

/** @param write What the attribute becomes; null removes it. By default the value as a string. */
function reflect(
  attributes: readonly AttributeName[],
  get: Read,
  write: (value: string | number | boolean | null) => string | null = String,
): void {
  for (const attribute of attributes)
    Object.defineProperty(
      ReflectingElement.prototype,
      names[attribute] ?? attribute.replace(/-./, (letter) => letter.slice(1).toUpperCase()),
      {
        configurable: true,
        enumerable: true,
        get(this: Element) {
          return get(this.getAttribute(attribute), this);
        },
        set(this: Element, value: string | number | boolean | null) {
          const written = write(value);
          if (written === null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, written);
        },
      },
    );
}

/** An unknown value reads as the default, the first of `values`, as HTML's enumerated attributes do. */
const oneOf =
  (...values: readonly string[]): Read =>
  (value) =>
    values.find((known) => known === value?.toLowerCase()) ?? values[0];

/** Templates write empty attributes for missing values. Resolved, an empty address would be the page's own. */
const address: Read = (value, { baseURI }) => {
  const url = value?.trim();
  if (!url) return '';
  try {
    return new URL(url, baseURI).href;
  } catch {
    return url;
  }
};

const crossOrigin = oneOf('anonymous', 'use-credentials');

reflect(['src', 'poster', 'track'], address);
reflect(['categories'], (value) => value ?? '');
reflect(['track-offset'], (value) => (Number.isFinite(Number(value)) ? Number(value) : 0));
reflect(
  ['autoplay', 'loop', 'annotations-off', 'deep-link'],
  (value) => value !== null,
  (on) => (on ? '' : null),
);
reflect(
  ['playsinline'],
  (value) => !/^(off|false)$/i.test(value ?? ''),
  (on) => (on ? '' : 'off'),
);
reflect(
  ['crossorigin'],
  (value, element) => (value === null ? null : crossOrigin(value, element)),
  (value) => (value === null ? null : String(value)),
);
reflect(['preload'], oneOf('metadata', 'auto', 'none'));
reflect(['loading'], oneOf('lazy', 'eager'));
reflect(['layout'], oneOf('overlay', 'beside'));
reflect(['panel'], oneOf('auto', 'open', 'closed', 'none'));
reflect(['pacing'], oneOf('auto', 'always', 'never'));
reflect(['recap', 'storage'], oneOf('auto', 'none'));
reflect(['hotkeys'], oneOf('on', 'off'));
reflect(['sound'], oneOf('alone', 'shared'));
