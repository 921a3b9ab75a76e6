import type { Region } from '../track/track.js';
import { centreOf, dot, hull, overlap, type Box } from './box.js';
import { clipToFrame, FRAME, keyframesUntil, regionAt, shapeBounds, type Shape } from './region-at.js';

/** Pieces that the way between two keyframes is cut into: bounds of a whole diagonal would fill the frame. */
const PIECES = 8;
/** A stretch of the way not wider than this is one box, percent. */
const THIN = 3;
/** A way that winds on is known by its bounds. */
const MAX_BOXES = 64;

/** The middle of what the viewer sees of a shape, as a box without size; it goes on outside of the frame. */
const middleOf = (shape: Shape | undefined): Box | undefined =>
  shape && dot(centreOf(overlap(shapeBounds(shape), FRAME)));

/**
 * The way that the middle of the region's visible part takes between two times (seconds, both included), as at most 64 boxes
 * in percent, thin where it is straight: what its own card must leave free. Nothing while it is hidden or outside of the frame.
 */
export function regionSweep(region: Region, from: number, to: number): Box[] {
  const { keyframes = [] } = region;
  const turns = keyframes.slice(keyframesUntil(keyframes, from), keyframesUntil(keyframes, to));
  const way: Box[] = [];
  let start = from;
  for (const end of [...turns.map(({ time }) => time), to, to]) {
    let last = middleOf(regionAt(region, start));
    for (let piece = 1; piece <= PIECES; piece++) {
      // Just before its end: what stands there may have stepped elsewhere.
      const next = middleOf(regionAt(region, start + ((end - start) * piece) / (PIECES + 1e-6)));
      if (last && next) way.push(hull(last, next));
      last = next;
    }
    start = end;
  }
  const boxes: Box[] = [];
  for (const box of way) {
    if (!clipToFrame(box)) continue;
    const last = boxes.pop() ?? box;
    const both = hull(last, box);
    boxes.push(...(Math.min(both.width, both.height) > THIN ? [last, box] : [both]));
  }
  return boxes.length > MAX_BOXES ? [boxes.reduce(hull)] : boxes;
}
