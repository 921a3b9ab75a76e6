import type { Box, Point } from './box.js';

export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** Shorter than this (px) a line says nothing. */
const SHORTEST = 12;
/** Off the card's rounded corner, px. */
const INSET = 16;

/** Along one axis: the middle of what both share, else the two facing edges. */
function facing(a: number, aSize: number, b: number, bSize: number): [from: number, to: number] {
  const low = Math.max(a, b);
  const high = Math.min(a + aSize, b + bSize);
  if (low <= high) return [(low + high) / 2, (low + high) / 2];
  return a < b ? [a + aSize, b] : [a, b + bSize];
}

/**
 * The straight line from the card's edge to the nearest edge of the region's box, both px of the stage: level or upright where the
 * two face each other, else to the region's nearest corner. Undefined when they touch, overlap, or stand closer than 12 px.
 */
export function leaderLine(card: Box, target: Box): Line | undefined {
  const [fromX, toX] = facing(card.x, card.width, target.x, target.width);
  const [edgeY, toY] = facing(card.y, card.height, target.y, target.height);
  const inset = fromX === toX ? 0 : Math.sign(edgeY - toY) * Math.min(INSET, card.height / 2);
  if (Math.hypot(toX - fromX, toY - edgeY) < SHORTEST) return undefined;
  return { from: { x: fromX, y: edgeY + inset }, to: { x: toX, y: toY } };
}

/** Whether a line meets the inside of a box. */
export function lineMeetsBox({ from, to }: Line, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const clip = (start: number, delta: number, low: number, high: number): void => {
    if (delta === 0) {
      if (start <= low || start >= high) leave = -1;
      return;
    }
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, box.x, box.x + box.width);
  clip(from.y, to.y - from.y, box.y, box.y + box.height);
  return enter < leave;
}

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** Whether two lines cross. */
export const linesCross = (a: Line, b: Line): boolean =>
  turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
  turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;
