import { bracketBox } from './brackets.js';
import { centreOf, type Box, type Point } from './box.js';
import type { SceneCard } from './scene.js';
import { tasteFor, type Setting, type Standing } from './taste.js';

/** Places of a card's top left corner that are forbidden: left, top, right, bottom, borders allowed. */
type Ban = readonly [number, number, number, number];

/** Rounding errors smaller than this (px) do not make two things touch. */
const TINY = 1e-6;

function bansFor(card: SceneCard, walls: readonly Box[], gap: number): Ban[] {
  const ban = (box: Box, distance: number): Ban => [
    box.x - distance - card.width + TINY,
    box.y - distance - card.height + TINY,
    box.x + box.width + distance - TINY,
    box.y + box.height + distance - TINY,
  ];
  const own = card.region ? [{ ...centreOf(card.region), width: 0, height: 0 }] : [];
  // What a card speaks about it may come close to, but not cover.
  return [...walls.map((wall) => ban(wall, gap)), ...own.concat(card.keepClear ?? []).map((box) => ban(box, 1))];
}

const isFree = (bans: readonly Ban[], { x, y }: Point): boolean =>
  !bans.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);

const rangeOf = (length: number, size: number, margin: number): readonly [number, number] => [margin, length - margin - size];

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean => value >= low - TINY && value <= high + TINY;

/** Whether a card may stand at a place: inside the stage, off the walls by the gap, off its region's middle and way. */
export function mayStand(card: SceneCard, place: Point, setting: Setting, walls: readonly Box[]): boolean {
  const { stage, margin, gap } = setting;
  return (
    isWithin(place.x, rangeOf(stage.width, card.width, margin)) &&
    isWithin(place.y, rangeOf(stage.height, card.height, margin)) &&
    isFree(bansFor(card, walls, gap), place)
  );
}

/** Lengths of leader to try, px. */
const LEADERS = [24, 40, 64];

/**
 * The coordinates along one axis that are worth a try, each with what it lacks in alignment. Every edge of a ban is among
 * them, so that a card that can stand anywhere is found a place: the first free place from the start leans on two edges.
 */
function coordinates(
  axis: 0 | 1,
  card: SceneCard,
  { stage, frame, margin }: Setting,
  bans: readonly Ban[],
  standing: readonly Standing[],
): [value: number, cost: number][] {
  const found = new Map<number, number>();
  const spanOf = (box: Box): [number, number] => (axis ? [box.y, box.height] : [box.x, box.width]);
  const size = axis ? card.height : card.width;
  const length = axis ? stage.height : stage.width;
  const range = rangeOf(length, size, margin);
  const add = (cost: number, ...values: number[]): void => {
    for (const value of values) if (isWithin(value, range)) found.set(value, Math.min(cost, found.get(value) ?? cost));
  };
  const [start, extent] = spanOf(frame);
  add(0, ...range, start + margin, start + extent - margin - size);
  add(4, (length * 5) / 6 - size);
  add(6, start + extent / 3 - size / 2, start + (extent * 2) / 3 - size / 2);
  for (const { box } of standing) {
    const [place, other] = spanOf(box);
    add(0, place);
    add(2, place + other - size);
  }
  if (card.region) {
    const [place, other] = spanOf(bracketBox(card.region));
    add(4, place + (other - size) / 2);
    add(6, place, place + other - size);
    for (const leader of LEADERS) add(10, place - leader - size, place + other + leader);
  }
  for (const ban of bans) add(10, ban[axis], ban[axis + 2] ?? 0);
  if (card.previous) add(0, axis ? card.previous.y : card.previous.x);
  return [...found];
}

/** The best of all places where the card may stand, or undefined when there is none. */
export function bestSpot(
  card: SceneCard,
  setting: Setting,
  walls: readonly Box[],
  standing: readonly Standing[],
  yielding: readonly Box[] = [],
): Box | undefined {
  const { width, height } = card;
  const bans = bansFor(card, walls, setting.gap);
  const taste = tasteFor(card, setting, standing, yielding);
  const rows = coordinates(1, card, setting, bans, standing);
  let best: Box | undefined;
  let least = Infinity;
  for (const [x, costX] of coordinates(0, card, setting, bans, standing)) {
    const column = bans.filter(([left, , right]) => x > left && x < right);
    for (const [y, costY] of rows) {
      if (column.some(([, top, , bottom]) => y > top && y < bottom)) continue;
      const box = { x, y, width, height };
      const aside = costX + costY;
      const cost = taste(box, least - aside) + aside;
      if (cost < least) [best, least] = [box, cost];
    }
  }
  if (!best) return undefined;
  // Whole pixels keep type and edges crisp; where room is that tight, they do not matter.
  const whole = { ...best, x: Math.round(best.x), y: Math.round(best.y) };
  return mayStand(card, whole, setting, walls) ? whole : best;
}
