import type { Region } from '../track/track.js';
import { centreOf, type Box, type Point } from './box.js';
import { clipToFrame, keyframesUntil, regionAt, shapeBounds, type Shape } from './region-at.js';

/** Pieces that a keyframe's stretch is cut into: enough that a diagonal way does not fill the frame with its bounds. */
const PIECES = 8;
/** No scene needs to know a way in more boxes than this. */
const MAX_BOXES = 24;

/**
 * The way that the middle of the region's visible part takes between two times (seconds, both included), as few thin boxes
 * in percent: the area that its own card must leave free. Nothing where it stays hidden or outside of the frame.
 */
export function regionSweep(region: Region, from: number, to: number): Box[] {
  const keyframes = region.keyframes ?? [];
  const inside = keyframes
    .slice(keyframesUntil(keyframes, from), keyframesUntil(keyframes, to))
    .map(({ time }) => time);
  const pieces: Box[] = [];
  const add = (a: Point | undefined, b = a): void => {
    if (a && b)
      pieces.push({
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      });
  };
  const middle = (shape: Shape | undefined): Point | undefined => {
    const box = shape && clipToFrame(shapeBounds(shape));
    return box && centreOf(box);
  };
  let start = from;
  for (const end of [...inside, to]) {
    let last = regionAt(region, start);
    add(middle(last));
    for (let piece = 1; piece <= PIECES; piece++) {
      // The very end belongs to the next keyframe, which may stand elsewhere after a step.
      const now = regionAt(region, start + (end - start) * (piece < PIECES ? piece / PIECES : 1 - 1e-9));
      if (now !== last) add(middle(last), middle(now));
      last = now;
    }
    start = end;
  }
  add(middle(regionAt(region, to)));
  for (let thickness = 3; ; thickness *= 2) {
    const boxes = mergeThin(pieces, thickness);
    if (boxes.length <= MAX_BOXES || thickness > 100) return boxes;
  }
}

/** Joins each box with the one before it where the result stays thinner than `thickness`. */
function mergeThin(boxes: readonly Box[], thickness: number): Box[] {
  const merged: Box[] = [];
  for (const box of boxes) {
    const last = merged.at(-1) ?? box;
    const x = Math.min(last.x, box.x);
    const y = Math.min(last.y, box.y);
    const width = Math.max(last.x + last.width, box.x + box.width) - x;
    const height = Math.max(last.y + last.height, box.y + box.height) - y;
    if (Math.min(width, height) <= thickness)
      merged[Math.max(0, merged.length - 1)] = { x, y, width, height };
    else merged.push(box);
  }
  return merged;
}
