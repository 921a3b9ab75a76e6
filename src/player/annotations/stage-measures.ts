import type { Box, Size } from '../../layout/box.js';
import { frameBox } from '../../layout/frame-box.js';
import type { MediaElement } from '../../media/media-element.js';

/** What shares the stage with the cards, in CSS px of the stage. */
export interface StageMeasures {
  readonly stage: Size;
  /** The picture. */
  readonly frame: Box;
  /** Undefined if the controls are not over the footage. */
  readonly controls: Box | undefined;
  /** Two lines of captions while the controls are hidden. */
  readonly captions: Box;
  /** The same lines, lifted by visible controls. */
  readonly liftedCaptions: Box;
  /** Notices, and the hold where it is not among the controls. */
  readonly notices: readonly Box[];
}

/** The share of the picture's height that two lines of captions take. */
const captionsShare = 0.16;

/** Only reads the DOM. */
export function measureStage(root: ParentNode, media: MediaElement, overlay: HTMLElement): StageMeasures {
  const element = root.querySelector<HTMLElement>('.stage') ?? overlay;
  const stage = { width: element.clientWidth, height: element.clientHeight };
  const height = media.clientHeight || stage.height;
  const frame = frameBox(
    { width: stage.width, height },
    { width: media.videoWidth ?? 0, height: media.videoHeight ?? 0 },
  );
  const controls = root.querySelector<HTMLElement>('.controls');
  const style = controls && getComputedStyle(controls);
  const over = !!controls && style?.gridRowStart === 'stage';
  const controlsHeight = over ? controls.clientHeight - parseFloat(style.paddingTop) : 0;
  const captionsHeight = Math.max(32, frame.height * captionsShare);
  const captionsAbove = (bottom: number): Box => ({
    x: stage.width * 0.1,
    y: Math.min(height, bottom) - captionsHeight,
    width: stage.width * 0.8,
    height: captionsHeight,
  });
  return {
    stage,
    frame,
    controls: over
      ? { x: 0, y: stage.height - controlsHeight, width: stage.width, height: controlsHeight }
      : undefined,
    captions: captionsAbove(stage.height),
    liftedCaptions: captionsAbove(stage.height - controlsHeight),
    notices: boxesOn(element, root.querySelectorAll(over ? '.notice' : '.notice,.hold')),
  };
}

function boxesOn(stage: HTMLElement, nodes: Iterable<Element>): Box[] {
  const { left, top, width } = stage.getBoundingClientRect();
  // A transformed ancestor scales the result of getBoundingClientRect, but neither layout sizes nor the values written here.
  const factor = width / stage.offsetWidth || 1;
  return Array.from(nodes, (node) => {
    const box = node.getBoundingClientRect();
    return {
      x: (box.x - left) / factor,
      y: (box.y - top) / factor,
      width: box.width / factor,
      height: box.height / factor,
    };
  });
}
