import { bracketBox } from './brackets.js';
import { between, centreOf, dot, spanOf, type Box, type Point } from './box.js';
import type { SceneCard } from './scene.js';
import { costFor, LEADER_LENGTH, lowerThirdTop, type Placed, type Setting } from './cost.js';

/** Beyond any stage, px. */
const FAR = 1e6;
/** Overlaps smaller than this (px) are rounding errors. */
const EPSILON = 1e-6;

/** The areas in which the card's top left corner must not be; their edges are allowed. */
function forbiddenFor(card: SceneCard, { stage, margin, gap }: Setting, blocked: readonly Box[]): Box[] {
  const right = stage.width - margin - card.width;
  const bottom = stage.height - margin - card.height;
  const around = (box: Box, distance: number): Box =>
    between(
      box.x - distance - card.width,
      box.y - distance - card.height,
      box.x + box.width + distance,
      box.y + box.height + distance,
    );
  const own = card.region ? [dot(centreOf(card.region))] : [];
  return [
    between(-FAR, -FAR, margin, FAR),
    between(-FAR, -FAR, FAR, margin),
    between(right, -FAR, FAR, FAR),
    between(-FAR, bottom, FAR, FAR),
    ...blocked.map((box) => around(box, gap)),
    // A card may come close to its region's centre, but not cover it.
    ...own.concat(card.keepClear ?? []).map((box) => around(box, 1)),
  ];
}

const isFree = (forbidden: readonly Box[], { x, y }: Point): boolean =>
  !forbidden.some(
    (area) =>
      x > area.x + EPSILON &&
      x < area.x + area.width - EPSILON &&
      y > area.y + EPSILON &&
      y < area.y + area.height - EPSILON,
  );

/** Whether a card may be at `place`: inside the stage, away from what is blocked, off its region's centre and the centre's path. */
export const isAllowedAt = (
  card: SceneCard,
  place: Point,
  setting: Setting,
  blocked: readonly Box[],
): boolean => isFree(forbiddenFor(card, setting, blocked), place);

/**
 * The coordinates along one axis that are worth trying, each with its alignment cost. They include the edges of all forbidden
 * areas. So a card that fits anywhere finds a place, since the free place nearest the start touches two such edges.
 */
function candidatesAlong(
  axis: number,
  card: SceneCard,
  { stage, frame, margin, packed }: Setting,
  forbidden: readonly Box[],
  placed: Placed,
): Map<number, number> {
  const found = new Map<number, number>();
  const size = axis ? card.height : card.width;
  const highest = (axis ? stage.height : stage.width) - margin - size;
  const add = (cost: number, ...values: number[]): void => {
    for (const value of values)
      if (value >= margin && value <= highest) found.set(value, Math.min(cost, found.get(value) ?? cost));
  };
  for (const area of forbidden) {
    const [start, length] = spanOf(area, axis);
    add(10, start, start + length);
  }
  add(0, margin, highest);
  if (!packed) {
    const [start, length] = spanOf(frame, axis);
    add(0, start + margin, start + length - margin - size);
    if (axis) add(4, lowerThirdTop(stage, size));
    add(6, start + length / 3 - size / 2, start + (length * 2) / 3 - size / 2);
    for (const box of placed.values()) {
      const [other, otherLength] = spanOf(box, axis);
      add(1, other, other + otherLength - size);
    }
    if (card.region) {
      const [other, otherLength] = spanOf(bracketBox(card.region), axis);
      add(4, other + (otherLength - size) / 2);
      add(6, other, other + otherLength - size);
      add(10, other - LEADER_LENGTH - size, other + otherLength + LEADER_LENGTH);
    }
    if (card.previous) add(0, axis ? card.previous.y : card.previous.x);
  }
  return found;
}

/** The card's present place if it may stay there, otherwise the cheapest allowed one; undefined if there is none. */
export function bestPlace(
  card: SceneCard,
  setting: Setting,
  fixed: readonly Box[],
  placed: Placed,
  displaced?: readonly Box[],
): Box | undefined {
  const { width, height, previous } = card;
  const at = (x: number, y: number): Box => ({ x, y, width, height });
  const forbidden = forbiddenFor(card, setting, [...fixed, ...placed.values()]);
  if (previous && isFree(forbidden, previous)) return at(previous.x, previous.y);
  const costOf = costFor(card, setting, placed, displaced);
  const along = (axis: number): Map<number, number> =>
    candidatesAlong(axis, card, setting, forbidden, placed);
  const rows = along(1);
  let best: Box | undefined;
  let lowest = Infinity;
  for (const [x, alignmentX] of along(0)) {
    for (const [y, alignmentY] of rows) {
      const box = at(x, y);
      if (!isFree(forbidden, box)) continue;
      const alignment = alignmentX + alignmentY;
      const cost = alignment + costOf(box, lowest - alignment);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
  }
  // Whole pixels keep type and edges sharp. Where rounding would break a rule, the exact place is kept.
  const whole = best && at(Math.round(best.x), Math.round(best.y));
  return whole && isFree(forbidden, whole) ? whole : best;
}
