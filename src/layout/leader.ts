import { overlap, spanOf, type Box, type Point } from './box.js';

/** A straight line, px of the stage. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** A shorter line (px) reads as a smudge, not as a connection. */
const MIN_LENGTH = 12;
/** Distance from the card's rounded corner, px. */
const CORNER_INSET = 16;

/**
 * The straight line from the card's edge to the nearest edge of the region's box, both in px of the stage. It is horizontal or
 * vertical where the two face each other, and runs to the region's nearest corner elsewhere. Undefined when they touch, overlap or
 * are less than 12 px apart.
 */
export function leaderLine(card: Box, target: Box): Line | undefined {
  const shared = overlap(card, target);
  // Along each axis: the middle of the shared part, or the two facing edges when there is none.
  const facing = (axis: number): [number, number] => {
    const [start, length] = spanOf(shared, axis);
    if (length >= 0) return [start + length / 2, start + length / 2];
    return spanOf(card, axis)[0] < start ? [start + length, start] : [start, start + length];
  };
  const [fromX, toX] = facing(0);
  const [fromY, toY] = facing(1);
  if (Math.hypot(toX - fromX, toY - fromY) < MIN_LENGTH) return undefined;
  const inset = fromX === toX ? 0 : Math.sign(fromY - toY) * Math.min(CORNER_INSET, card.height / 2);
  return { from: { x: fromX, y: fromY + inset }, to: { x: toX, y: toY } };
}

/** Whether a line passes through the inside of a box. */
export function lineMeetsBox({ from, to }: Line, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  // A line parallel to an axis divides by 0. The result is infinite, or NaN if the line runs exactly along an edge: no intersection.
  const clip = (start: number, delta: number, [low, length]: readonly [number, number]): void => {
    const a = (low - start) / delta;
    const b = (low + length - start) / delta;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, spanOf(box, 0));
  clip(from.y, to.y - from.y, spanOf(box, 1));
  return enter < leave;
}
