import { overlap, spanOf, type Box, type Point } from './box.js';

/** A straight line, px of the stage. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** Shorter than this (px) a line says nothing. */
const SHORTEST = 12;
/** Off the card's rounded corner, px. */
const INSET = 16;

/**
 * The straight line from the card's edge to the nearest edge of the region's box, both px of the stage: level or upright where the
 * two face each other, else to the region's nearest corner. Undefined when they touch, overlap, or stand closer than 12 px.
 */
export function leaderLine(card: Box, target: Box): Line | undefined {
  const shared = overlap(card, target);
  // Along each axis: the middle of what both share, else the two facing edges.
  const facing = (axis: number): [number, number] => {
    const [start, length] = spanOf(shared, axis);
    if (length >= 0) return [start + length / 2, start + length / 2];
    return spanOf(card, axis)[0] < start ? [start + length, start] : [start, start + length];
  };
  const [fromX, toX] = facing(0);
  const [fromY, toY] = facing(1);
  if (Math.hypot(toX - fromX, toY - fromY) < SHORTEST) return undefined;
  const inset = fromX === toX ? 0 : Math.sign(fromY - toY) * Math.min(INSET, card.height / 2);
  return { from: { x: fromX, y: fromY + inset }, to: { x: toX, y: toY } };
}

/** Whether a line meets the inside of a box. */
export function lineMeetsBox({ from, to }: Line, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  // A line along an axis divides by 0: infinite, or, exactly on an edge, not a number, which meets nothing.
  const clip = (start: number, way: number, [low, length]: readonly [number, number]): void => {
    const a = (low - start) / way;
    const b = (low + length - start) / way;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, spanOf(box, 0));
  clip(from.y, to.y - from.y, spanOf(box, 1));
  return enter < leave;
}
