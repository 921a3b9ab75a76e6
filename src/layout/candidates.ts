import { bracketBox } from './brackets.js';
import { between, centreOf, dot, spanOf, type Box, type Point } from './box.js';
import type { SceneCard } from './scene.js';
import { LEADER, lowerThird, tasteFor, type Setting, type Standing } from './cost.js';

/** Nothing lies beyond it, px. */
const FAR = 1e6;
/** Rounding errors smaller than this (px) do not make two things touch. */
const TINY = 1e-6;

/** The boxes in which the card's top left corner must not be; their edges are allowed. */
function bansFor(card: SceneCard, { stage, margin, gap }: Setting, walls: readonly Box[]): Box[] {
  const right = stage.width - margin - card.width;
  const bottom = stage.height - margin - card.height;
  const ban = (box: Box, distance: number): Box =>
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
    ...walls.map((wall) => ban(wall, gap)),
    // What a card speaks about it may come close to, but not cover.
    ...own.concat(card.keepClear ?? []).map((box) => ban(box, 1)),
  ];
}

const isFree = (bans: readonly Box[], { x, y }: Point): boolean =>
  !bans.some(
    (ban) =>
      x > ban.x + TINY && x < ban.x + ban.width - TINY && y > ban.y + TINY && y < ban.y + ban.height - TINY,
  );

/** Whether a card may stand at a place: inside the stage, off the walls by the gap, off its region's middle and way. */
export const mayStand = (card: SceneCard, place: Point, setting: Setting, walls: readonly Box[]): boolean =>
  isFree(bansFor(card, setting, walls), place);

/**
 * The coordinates along one axis that are worth a try, each with what it lacks in alignment. Every edge of a ban is among them,
 * so that a card that can stand anywhere is found a place: the first free place from the start leans on two edges.
 */
function candidates(
  axis: number,
  card: SceneCard,
  { stage, frame, margin, packed }: Setting,
  bans: readonly Box[],
  standing: Standing,
): Map<number, number> {
  const found = new Map<number, number>();
  const size = axis ? card.height : card.width;
  const highest = (axis ? stage.height : stage.width) - margin - size;
  const add = (aside: number, ...values: number[]): void => {
    for (const value of values)
      if (value >= margin && value <= highest) found.set(value, Math.min(aside, found.get(value) ?? aside));
  };
  for (const ban of bans) {
    const [place, other] = spanOf(ban, axis);
    add(10, place, place + other);
  }
  add(0, margin, highest);
  if (!packed) {
    const [start, length] = spanOf(frame, axis);
    add(0, start + margin, start + length - margin - size);
    if (axis) add(4, lowerThird(stage, size));
    add(6, start + length / 3 - size / 2, start + (length * 2) / 3 - size / 2);
    for (const box of standing.values()) {
      const [place, other] = spanOf(box, axis);
      add(1, place, place + other - size);
    }
    if (card.region) {
      const [place, other] = spanOf(bracketBox(card.region), axis);
      add(4, place + (other - size) / 2);
      add(6, place, place + other - size);
      add(10, place - LEADER - size, place + other + LEADER);
    }
    if (card.previous) add(0, axis ? card.previous.y : card.previous.x);
  }
  return found;
}

/** Where the card stands if it may stay, else the best of all places where it may stand; undefined when there is none. */
export function bestSpot(
  card: SceneCard,
  setting: Setting,
  fixed: readonly Box[],
  standing: Standing,
  yielding?: readonly Box[],
): Box | undefined {
  const { width, height, previous } = card;
  const at = (x: number, y: number): Box => ({ x, y, width, height });
  const bans = bansFor(card, setting, [...fixed, ...standing.values()]);
  if (previous && isFree(bans, previous)) return at(previous.x, previous.y);
  const taste = tasteFor(card, setting, standing, yielding);
  const along = (axis: number): Map<number, number> => candidates(axis, card, setting, bans, standing);
  const rows = along(1);
  let best: Box | undefined;
  let lowest = Infinity;
  for (const [x, asideX] of along(0)) {
    for (const [y, asideY] of rows) {
      const box = at(x, y);
      if (!isFree(bans, box)) continue;
      const aside = asideX + asideY;
      const cost = aside + taste(box, lowest - aside);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
  }
  // Whole pixels keep type and edges crisp; where room is that tight, they do not matter.
  const whole = best && at(Math.round(best.x), Math.round(best.y));
  return whole && isFree(bans, whole) ? whole : best;
}
