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

/** An unknown value reads as the default, the first of `values`, as HTML's enumerated attributes do. */
function enumerated<T extends string>(
  element: Element,
  name: AttributeName,
  ...values: readonly [T, ...T[]]
): T {
  const value = element.getAttribute(name)?.toLowerCase();
  return values.find((known) => known === value) ?? values[0];
}

function address(element: Element, name: AttributeName): string {
  const value = element.getAttribute(name)?.trim();
  // Templates write empty attributes for what they have not: as an address that would be the page itself.
  if (!value) return '';
  try {
    return new URL(value, element.baseURI).href;
  } catch {
    return value;
  }
}

/** A server that renders a page may import the package too, and has no elements: there any class has to do. */
const BaseElement =
  (globalThis.HTMLElement as typeof HTMLElement | undefined) ?? (Object as unknown as typeof HTMLElement);

/** The attributes and the properties that reflect them. The attribute holds the value, as in HTML: nothing is kept twice. */
export abstract class ReflectingElement extends BaseElement {
  static get observedAttributes(): readonly string[] {
    return attributeNames;
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // `src` set to what it says already loads anew, as in HTML.
    if (old !== value || name === 'src') this.attributeChanged(name as AttributeName);
  }

  /** Renders anew what is on screen, with the next microtask; several calls render once. Nothing before the player is ready. */
  abstract requestUpdate(): void;

  /** Resolves when the player is ready and what was asked of it by then is on screen. */
  abstract get updateComplete(): Promise<unknown>;

  /** An attribute was set, to another value; `src` perhaps to the same. */
  protected abstract attributeChanged(name: AttributeName): void;

  /** Address of the footage: MP4, WebM, or HLS (`.m3u8`). Reads back resolved. */
  get src(): string {
    return address(this, 'src');
  }
  set src(value: string) {
    this.setAttribute('src', value);
  }

  /** Address of the picture shown before the first frame. */
  get poster(): string {
    return address(this, 'poster');
  }
  set poster(value: string) {
    this.setAttribute('poster', value);
  }

  /** Address of the JSON track of annotations. */
  get track(): string {
    return address(this, 'track');
  }
  set track(value: string) {
    this.setAttribute('track', value);
  }

  /** Seconds added to every time in the track; default 0, may be negative. */
  get trackOffset(): number {
    const value = Number(this.getAttribute('track-offset') ?? 0);
    return Number.isFinite(value) ? value : 0;
  }
  set trackOffset(value: number) {
    this.setAttribute('track-offset', String(value));
  }

  /** `anonymous`, `use-credentials`, or null (the default). Also how the track is fetched. */
  get crossOrigin(): string | null {
    return this.hasAttribute('crossorigin')
      ? enumerated(this, 'crossorigin', 'anonymous', 'use-credentials')
      : null;
  }
  set crossOrigin(value: string | null) {
    if (value === null) this.removeAttribute('crossorigin');
    else this.setAttribute('crossorigin', value);
  }

  /** `metadata` (default), `auto` or `none`. */
  get preload(): '' | 'metadata' | 'auto' | 'none' {
    return enumerated(this, 'preload', 'metadata', 'auto', 'none');
  }
  set preload(value: '' | 'metadata' | 'auto' | 'none') {
    this.setAttribute('preload', value);
  }

  get autoplay(): boolean {
    return this.hasAttribute('autoplay');
  }
  set autoplay(value: boolean) {
    this.toggleAttribute('autoplay', value);
  }

  get loop(): boolean {
    return this.hasAttribute('loop');
  }
  set loop(value: boolean) {
    this.toggleAttribute('loop', value);
  }

  /** Plays in the page instead of the phone's own full screen. On by default: `playsinline="off"` switches it off. */
  get playsInline(): boolean {
    return !/^(off|false)$/i.test(this.getAttribute('playsinline') ?? '');
  }
  set playsInline(value: boolean) {
    this.setAttribute('playsinline', value ? '' : 'off');
  }

  /** `lazy` (default): nothing but the poster is fetched until the element nears the viewport or is used. */
  get loading(): 'lazy' | 'eager' {
    return enumerated(this, 'loading', 'lazy', 'eager');
  }
  set loading(value: 'lazy' | 'eager') {
    this.setAttribute('loading', value);
  }

  /** `overlay` (default): cards over the frame, under it where the element is narrower than 480 CSS px. `beside`: nothing over the footage. */
  get layout(): 'overlay' | 'beside' {
    return enumerated(this, 'layout', 'overlay', 'beside');
  }
  set layout(value: 'overlay' | 'beside') {
    this.setAttribute('layout', value);
  }

  /** The list of all annotations: `auto` (default: open where it has room beside the frame), `open`, `closed`, `none`. */
  get panel(): 'auto' | 'open' | 'closed' | 'none' {
    return enumerated(this, 'panel', 'auto', 'open', 'closed', 'none');
  }
  set panel(value: 'auto' | 'open' | 'closed' | 'none') {
    this.setAttribute('panel', value);
  }

  /** Pause-to-read: `auto` (default) where an annotation's slot is shorter than its reading time, `always`, `never`. */
  get pacing(): 'auto' | 'always' | 'never' {
    return enumerated(this, 'pacing', 'auto', 'always', 'never');
  }
  set pacing(value: 'auto' | 'always' | 'never') {
    this.setAttribute('pacing', value);
  }

  /** Starts with annotations switched off. */
  get annotationsOff(): boolean {
    return this.hasAttribute('annotations-off');
  }
  set annotationsOff(value: boolean) {
    this.toggleAttribute('annotations-off', value);
  }

  /** Space-separated ids: only these categories are shown at first. Empty: all. */
  get categories(): string {
    return this.getAttribute('categories') ?? '';
  }
  set categories(value: string) {
    this.setAttribute('categories', value);
  }

  /** The recap after the last frame: `auto` (default) or `none`. */
  get recap(): 'auto' | 'none' {
    return enumerated(this, 'recap', 'auto', 'none');
  }
  set recap(value: 'auto' | 'none') {
    this.setAttribute('recap', value);
  }

  /** Reads `#t=…` and `#annotation=ID` from the page's address, and offers links to moments. */
  get deepLink(): boolean {
    return this.hasAttribute('deep-link');
  }
  set deepLink(value: boolean) {
    this.toggleAttribute('deep-link', value);
  }

  /** Keyboard shortcuts while focus is inside: `on` (default) or `off`. */
  get hotkeys(): 'on' | 'off' {
    return enumerated(this, 'hotkeys', 'on', 'off');
  }
  set hotkeys(value: 'on' | 'off') {
    this.setAttribute('hotkeys', value);
  }

  /** Whether the viewer's choices are remembered: `auto` (default) or `none`. */
  get storage(): 'auto' | 'none' {
    return enumerated(this, 'storage', 'auto', 'none');
  }
  set storage(value: 'auto' | 'none') {
    this.setAttribute('storage', value);
  }

  /** `alone` (default): of all players of the page only one is heard, the last that began to sound. `shared`: takes no part in that. */
  get sound(): 'alone' | 'shared' {
    return enumerated(this, 'sound', 'alone', 'shared');
  }
  set sound(value: 'alone' | 'shared') {
    this.setAttribute('sound', value);
  }
}
