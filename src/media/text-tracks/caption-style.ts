import type { MediaElement } from '../media-element.js';

/** What a viewer set, by setting: `size` in percent, `color`, `background`, `edge`. What is not set is left to the browser. */
export type CaptionStyle = Readonly<Record<string, string>>;

const colors: Readonly<Record<string, string>> = {
  white: '#fff',
  yellow: '#ff0',
  green: '#0f0',
  cyan: '#0ff',
  black: '#000',
};

const backgrounds: Readonly<Record<string, string>> = {
  translucent: 'rgb(0 0 0 / 0.6)',
  black: '#000',
  white: '#fff',
  none: 'transparent',
};

/** Drawn around letters in black, around black letters in white. */
const edges: Readonly<Record<string, (tone: string) => string>> = {
  none: () => 'none',
  outline: (tone) =>
    [-1, 1].flatMap((x) => [-1, 1].map((y) => `${x * 0.05}em ${y * 0.05}em 0.02em ${tone}`)).join(),
  shadow: (tone) => `0.08em 0.08em 0.1em ${tone}`,
  raised: (tone) => [1, 2, 3].map((step) => `${step * 0.03}em ${step * 0.03}em 0 ${tone}`).join(),
};

/** Whether the look of the captions can be set: browsers draw them for `<video>`; other elements keep theirs to themselves. */
export const canStyleCaptions = (media: MediaElement): boolean => media instanceof HTMLVideoElement;

/**
 * Every setting with what it comes to. Where only one of the two was set, text never takes the colour of its ground: black letters get a
 * white ground, a white ground black letters.
 */
export function completeStyle({ size, color, background, edge }: CaptionStyle): CaptionStyle {
  return {
    size: size ?? '100',
    color: color ?? (background === 'white' ? 'black' : 'white'),
    background: background ?? (color === 'black' ? 'white' : 'translucent'),
    edge: edge ?? 'none',
  };
}

/** The declarations for a style. Values that nobody knows, of another version perhaps, are left out. */
export function captionCss({ size = '', color = '', background = '', edge = '' }: CaptionStyle): string {
  const [letters, ground, outline] = [find(colors, color), find(backgrounds, background), find(edges, edge)];
  const percent = readSize(size);
  return [
    percent && percent !== 1 && `font-size: ${percent * 100}%`,
    letters && `color: ${letters}`,
    ground && `background: ${ground}`,
    outline && `text-shadow: ${outline(color === 'black' ? '#fff' : '#000')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Not what every object has by itself: what was stored is anybody's text. */
const find = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined;

/** How many times as large as usual; 1 for what is no size between a half and three times. */
export const captionScale = ({ size = '' }: CaptionStyle): number => readSize(size) ?? 1;

function readSize(size: string): number | undefined {
  const scale = Number(size) / 100;
  return scale >= 0.5 && scale <= 3 ? scale : undefined;
}

const attribute = 'data-context-video-captions';
const sheets = new WeakMap<MediaElement, CSSStyleSheet>();
let count = 0;

/**
 * Gives the captions of `media` a style until `signal` aborts; an empty one leaves all to the browser again. The rule stands in the tree that
 * the element stands in: `::cue` of a shadow tree does not reach a slotted element. As an adopted style sheet it obeys a page's strictest
 * policy.
 */
export function styleCaptions(media: MediaElement, style: CaptionStyle, signal: AbortSignal): void {
  // Out of the page its root is no tree with style sheets.
  if (signal.aborted) return;
  const tree = media.getRootNode() as Document | ShadowRoot;
  const remove = () => {
    const sheet = sheets.get(media);
    sheets.delete(media);
    media.removeAttribute(attribute);
    if (sheet) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  remove();
  // An element outside the page, and some test environments, have no adopted style sheets.
  if (!Object.keys(style).length || !tree.adoptedStyleSheets) return;
  const name = String(++count);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${attribute}="${name}"]::cue { ${captionCss(completeStyle(style))} }`);
  sheets.set(media, sheet);
  media.setAttribute(attribute, name);
  tree.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => sheets.get(media) === sheet && remove(), { once: true });
}
