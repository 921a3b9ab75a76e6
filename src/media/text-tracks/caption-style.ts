import type { MediaElement } from '../media-element.js';

/** The viewer's choices by setting: `size` in percent, `color`, `background`, `edge`. What is missing is left to the browser. */
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

/** Drawn around the letters: black, or white if the letters are black. */
const edges: Readonly<Record<string, (tone: string) => string>> = {
  none: () => 'none',
  outline: (tone) =>
    [-1, 1].flatMap((x) => [-1, 1].map((y) => `${x * 0.05}em ${y * 0.05}em 0.02em ${tone}`)).join(),
  shadow: (tone) => `0.08em 0.08em 0.1em ${tone}`,
  raised: (tone) => [1, 2, 3].map((step) => `${step * 0.03}em ${step * 0.03}em 0 ${tone}`).join(),
};

/** Whether captions can be styled: only those of a `<video>`, which the browser draws. */
export const canStyleCaptions = (media: MediaElement): boolean => media instanceof HTMLVideoElement;

/**
 * All settings with their resulting values. If only one of the two colours was chosen, the other contrasts with it: black letters get a
 * white background, a white background black letters.
 */
export function completeStyle({ size, color, background, edge }: CaptionStyle): CaptionStyle {
  return {
    size: size ?? '100',
    color: color ?? (background === 'white' ? 'black' : 'white'),
    background: background ?? (color === 'black' ? 'white' : 'translucent'),
    edge: edge ?? 'none',
  };
}

/** The CSS declarations for a style. Unknown values, perhaps of another version, are left out. */
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

/** An own property only: storage may hold any text, such as `constructor`. */
const find = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined;

/** The size as a factor; 1 for anything but a size from 50 to 300 percent. */
export const captionScale = ({ size = '' }: CaptionStyle): number => readSize(size) ?? 1;

function readSize(size: string): number | undefined {
  const scale = Number(size) / 100;
  return scale >= 0.5 && scale <= 3 ? scale : undefined;
}

const attribute = 'data-context-video-captions';
const sheets = new WeakMap<MediaElement, CSSStyleSheet>();
let count = 0;

/**
 * Styles the captions of `media` until `signal` aborts; an empty style leaves everything to the browser again. The rule goes into the
 * tree that contains the element, because `::cue` in a shadow tree does not reach a slotted element. It is an adopted style sheet, which
 * even the strictest policy allows.
 */
export function styleCaptions(media: MediaElement, style: CaptionStyle, signal: AbortSignal): void {
  // Outside the page its root has no style sheets.
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
