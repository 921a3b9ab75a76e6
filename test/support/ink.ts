import { executeServerCommand } from '@web/test-runner-commands';
import { unnamed } from './shadow-tree.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** What is written or drawn in one place, and how well it stands out. */
export interface Ink {
  readonly what: string;
  /** Contrast ratio (WCAG 2) against the worst pixel behind it. */
  readonly contrast: number;
  readonly needed: 3 | 4.5;
}

/** Pixels of the viewport, or of a part of it, as they are on screen now. */
export async function pixels(
  clip: Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>,
): Promise<{ at: (x: number, y: number) => Rgb; readonly width: number; readonly height: number }> {
  const { x, y, width, height } = clip;
  const address = await executeServerCommand<string, object>('screenshot', { x, y, width, height });
  const image = await createImageBitmap(await (await fetch(address)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / width;
  return {
    width,
    height,
    at: (px, py) => {
      const i = (Math.floor(py * scale) * image.width + Math.floor(px * scale)) * 4;
      return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    },
  };
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Drawing is slow, and a page has few colours: each mixture is drawn once. */
const mixed = new Map<string, Rgb>();

/** A CSS colour as the browser draws it over another. */
export function over(color: string, behind: Rgb, opacity = 1): Rgb {
  const key = `${color} ${behind.join()} ${opacity}`;
  const known = mixed.get(key);
  if (known) return known;
  const drawn = draw(color, behind, opacity);
  mixed.set(key, drawn);
  return drawn;
}

function draw(color: string, [red, green, blue]: Rgb, opacity: number): Rgb {
  if (!canvas) throw new Error('no canvas');
  canvas.globalAlpha = 1;
  canvas.fillStyle = `rgb(${red} ${green} ${blue})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.globalAlpha = opacity;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** Relative luminance and contrast ratio as WCAG 2 defines them. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r = 0, g = 0, blue = 0] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

/** Words and icons in sight inside a node, each with the boxes that it covers. */
function inked(root: ParentNode & Node): { node: Element; what: string; boxes: DOMRect[]; icon: boolean }[] {
  const found: { node: Element; what: string; boxes: DOMRect[]; icon: boolean }[] = [];
  const seen = (node: Element) =>
    node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !node.closest(`${unnamed.visuallyHidden}, [inert]`);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const node = text.parentElement;
    const words = text.textContent?.trim();
    if (!node || !words || !seen(node) || node.closest('option, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    found.push({ node, what: words.slice(0, 40), boxes: [...range.getClientRects()], icon: false });
  }
  for (const node of root.querySelectorAll(unnamed.icon))
    if (seen(node))
      found.push({
        node,
        what: `icon in ${node.parentElement?.ariaLabel ?? node.parentElement?.className ?? ''}`,
        boxes: [node.getBoundingClientRect()],
        icon: true,
      });
  return found;
}

/** The visible part of a box, which scroll containers may cut off. */
function clipped(box: DOMRect, node: Element): DOMRect {
  let { left, top, right, bottom } = box;
  for (let up: Element | null = node.parentElement; up; up = up.parentElement) {
    if (getComputedStyle(up).overflowY === 'visible') continue;
    const by = up.getBoundingClientRect();
    left = Math.max(left, by.left);
    top = Math.max(top, by.top);
    right = Math.min(right, by.right);
    bottom = Math.min(bottom, by.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** The layer that contains a node: what another layer covers is not read there. */
const layerOf = (node: Element | null) =>
  node?.closest(
    '[part~=card], [part~=controls], [part~=recap], [part~=notice], [part~=panel], [role=dialog]',
  );

/** The colour of most pixels in a box: ink is always the smaller part. */
function ground(view: Awaited<ReturnType<typeof pixels>>, { left, top, right, bottom }: DOMRect): Rgb {
  const counts = new Map<string, number>();
  for (let y = Math.max(0, top); y < Math.min(bottom, view.height); y++)
    for (let x = Math.max(0, left); x < Math.min(right, view.width); x++) {
      const color = view.at(x, y).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [''];
  const [r = 0, g = 0, b = 0] = most.split(',').map(Number);
  return [r, g, b];
}

const whereabouts = (places: ReturnType<typeof inked>): string =>
  JSON.stringify(places.map(({ what, boxes }) => [what, boxes]));

/**
 * Contrast of all visible words (4.5 : 1) and icons (3 : 1) inside `scope` against what is really behind them: a screenshot is taken
 * with the ink removed. Forced colours cannot be removed; there the background is one colour.
 */
export async function inkOf(root: ShadowRoot, scope: ParentNode & Node = root): Promise<readonly Ink[]> {
  const forced = matchMedia('(forced-colors: active)').matches;
  const blank = new CSSStyleSheet();
  blank.replaceSync(
    `*, ::placeholder { color: transparent !important; text-decoration-color: transparent !important; transition: none !important }
     ${unnamed.icon} { visibility: hidden !important }`,
  );
  let places: ReturnType<typeof inked>;
  let colors: readonly string[];
  let view: Awaited<ReturnType<typeof pixels>>;
  // A list may scroll, or a card move to its place, while the picture is taken: then it is of no use.
  for (;;) {
    places = inked(scope);
    const seen = whereabouts(places);
    colors = places.map(({ node }) => getComputedStyle(node).color);
    if (!forced) root.adoptedStyleSheets.push(blank);
    view = await pixels(new DOMRect(0, 0, innerWidth, innerHeight));
    // By name: a part of the player that arrives meanwhile brings styles of its own.
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== blank);
    if (whereabouts(inked(scope)) === seen) break;
  }
  return places.flatMap(({ node, what, boxes, icon }, i) => {
    let worst = Infinity;
    for (const box of boxes) {
      const { left, top, right, bottom } = clipped(box, node);
      // Of a line that is cut off but for a sliver, ink may be the larger part.
      const smallest = 8;
      if (forced && Math.min(right - left, bottom - top) < smallest) continue;
      if (forced) {
        const behind = ground(view, new DOMRect(left, top, right - left, bottom - top));
        worst = Math.min(worst, contrast(over(colors[i] ?? '', behind), behind));
        continue;
      }
      for (let y = Math.max(0, top) + 1; y < Math.min(bottom, view.height) - 1; y += 2)
        for (let x = Math.max(0, left) + 1; x < Math.min(right, view.width) - 1; x += 3) {
          const behind = view.at(x, y);
          const here = contrast(over(colors[i] ?? '', behind), behind);
          // Checked only for pixels that would count: finding the element at a point takes a layout.
          if (here >= worst) continue;
          const above = layerOf(root.elementFromPoint(x, y));
          if (above && above !== layerOf(node)) continue;
          // Edges are drawn on whole pixels, and so up to one beside where they are.
          const atEdge = () =>
            [-1, 1].some((by) =>
              [root.elementFromPoint(x + by, y), root.elementFromPoint(x, y + by)].some(
                (beside) => layerOf(beside) && layerOf(beside) !== layerOf(node),
              ),
            );
          if (here >= 4.5 || !atEdge()) worst = here;
        }
    }
    return worst === Infinity ? [] : [{ what, contrast: worst, needed: icon ? 3 : 4.5 } as const];
  });
}

/** Those that do not stand out as they should, in words. */
export const faint = (all: readonly Ink[]): string[] =>
  all
    .filter(({ contrast: ratio, needed }) => ratio < needed)
    .map(({ what, contrast: ratio }) => `${what}: ${ratio.toFixed(2)}`);
