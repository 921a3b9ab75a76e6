import type { Region } from '../track/track.js';
import { centreOf, dot, hull, overlap, type Box } from './box.js';
import { clipToFrame, FRAME, keyframesUntil, regionAt, shapeBounds, type Shape } from './region-at.js';

/** How many pieces the path between two keyframes is cut into: the bounds of a whole diagonal would fill the frame. */
const PIECES = 8;
/** Percent. A stretch of the path that is no thicker than this becomes one box. */
const MAX_THICKNESS = 3;
/** A path that needs more boxes is replaced by its bounds. */
const MAX_BOXES = 64;

/** The centre of a shape's visible part as a box without size; also defined outside the frame. */
const visibleCentre = (shape: Shape | undefined): Box | undefined =>
  shape && dot(centreOf(overlap(shapeBounds(shape), FRAME)));

/**
 * The path of the centre of the region's visible part between two times (seconds, both included), as at most 64 boxes in percent
 * that are thin where the path is straight. The region's own card must not cover it. Empty while the region is hidden or outside
 * the frame.
 */
export function regionSweep(region: Region, from: number, to: number): Box[] {
  const { keyframes = [] } = region;
  const inner = keyframes.slice(keyframesUntil(keyframes, from), keyframesUntil(keyframes, to));
  const path: Box[] = [];
  let start = from;
  for (const end of [...inner.map(({ time }) => time), to, to]) {
    let last = visibleCentre(regionAt(region, start));
    for (let piece = 1; piece <= PIECES; piece++) {
      // The last sample is taken just before the end, because the shape may jump there.
      const next = visibleCentre(regionAt(region, start + ((end - start) * piece) / (PIECES + 1e-6)));
      if (last && next) path.push(hull(last, next));
      last = next;
    }
    start = end;
  }
  const boxes: Box[] = [];
  for (const box of path) {
    if (!clipToFrame(box)) continue;
    const last = boxes.pop() ?? box;
    const both = hull(last, box);
    boxes.push(...(Math.min(both.width, both.height) > MAX_THICKNESS ? [last, box] : [both]));
  }
  return boxes.length > MAX_BOXES ? [boxes.reduce(hull)] : boxes;
}
