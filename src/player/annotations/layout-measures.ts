import type { Size } from '../../layout/box.js';
import type { MediaElement } from '../../media/media-element.js';
import type { OpenCardMeasures } from './open-card-layout.js';
import { measureStage, type StageMeasures } from './stage-measures.js';

/** Everything that the layout of cards needs to know about the DOM. */
export interface LayoutMeasures extends StageMeasures {
  readonly root: HTMLElement | null;
  readonly overlay: HTMLElement;
  /** Cards are in the page's flow, below the frame. */
  readonly below: boolean;
  /** Cards by the id of their annotation, and their sizes. */
  readonly nodes: ReadonlyMap<string, HTMLElement>;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly open: OpenCardMeasures | undefined;
  /** The "+2" chip. */
  readonly chip: HTMLElement | null;
  readonly chipSize: Size;
}

/** Only reads the DOM. Undefined before the first render. */
export function measureLayout(root: ParentNode, media: MediaElement): LayoutMeasures | undefined {
  const overlay = root.querySelector<HTMLElement>('.overlay');
  if (!overlay) return undefined;
  const cards = [...overlay.querySelectorAll<HTMLElement>('.card')];
  const open = cards.find((node) => node.matches('.open'));
  const chip = overlay.querySelector<HTMLElement>('.more');
  return {
    ...measureStage(root, media, overlay),
    root: root.querySelector<HTMLElement>('.root'),
    overlay,
    below: getComputedStyle(overlay).position === 'static',
    nodes: new Map(cards.map((node) => [node.dataset['id'] ?? '', node])),
    sizes: new Map(
      cards.map((node) => [node.dataset['id'] ?? '', { width: node.offsetWidth, height: node.offsetHeight }]),
    ),
    open: open && measureOpen(open),
    chip,
    chipSize: { width: chip?.offsetWidth || 48, height: chip?.offsetHeight || 28 },
  };
}

function measureOpen(node: HTMLElement): OpenCardMeasures {
  const { offsetWidth: width, offsetHeight: height, clientHeight, scrollHeight } = node;
  return {
    width,
    height,
    textHeight: scrollHeight + height - clientHeight,
    em: parseFloat(getComputedStyle(node).fontSize),
  };
}
