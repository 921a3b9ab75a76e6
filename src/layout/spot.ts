import { bracketBox } from './brackets.js';
import { centreOf, spanOf, type Box, type Point } from './box.js';
import type { SceneCard } from './scene.js';
import { LEADER_BEST, lowerThird, tasteFor, type Setting, type Standing, type Taste } from './taste.js';

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
  return [
    ...walls.map((wall) => ban(wall, gap)),
    ...own.concat(card.keepClear ?? []).map((box) => ban(box, 1)),
  ];
}

const isFree = (bans: readonly Ban[], { x, y }: Point): boolean =>
  !bans.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);

const rangeOf = (length: number, size: number, margin: number): readonly [number, number] => [
  margin,
  length - margin - size,
];

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low - TINY && value <= high + TINY;

/** Whether a card may stand at a place: inside the stage, off the walls by the gap, off its region's middle and way. */
export function mayStand(card: SceneCard, place: Point, setting: Setting, walls: readonly Box[]): boolean {
  const { stage, margin, gap } = setting;
  return (
    isWithin(place.x, rangeOf(stage.width, card.width, margin)) &&
    isWithin(place.y, rangeOf(stage.height, card.height, margin)) &&
    isFree(bansFor(card, walls, gap), place)
  );
}

interface Coordinate {
  readonly value: number;
  /** What it lacks in alignment. */
  readonly aside: number;
  /** What a place costs at least that has it, alignment left out. */
  readonly least: number;
}

/**
 * The coordinates along one axis that are worth a try, the most promising first. Every edge of a ban is among them, so that
 * a card that can stand anywhere is found a place: the first free place from the start leans on two edges.
 */
function coordinates(
  axis: 0 | 1,
  card: SceneCard,
  { stage, frame, margin }: Setting,
  bans: readonly Ban[],
  standing: readonly Standing[],
  bound: Taste['bound'],
): Coordinate[] {
  const found = new Map<number, number>();
  const size = spanOf(card, axis)[1];
  const length = axis ? stage.height : stage.width;
  const range = rangeOf(length, size, margin);
  const add = (aside: number, ...values: number[]): void => {
    for (const value of values)
      if (isWithin(value, range)) found.set(value, Math.min(aside, found.get(value) ?? aside));
  };
  const [start, extent] = spanOf(frame, axis);
  add(0, ...range, start + margin, start + extent - margin - size);
  if (axis) add(4, lowerThird(stage, size));
  add(6, start + extent / 3 - size / 2, start + (extent * 2) / 3 - size / 2);
  for (const { box } of standing) {
    const [place, other] = spanOf(box, axis);
    add(0, place);
    add(2, place + other - size);
  }
  if (card.region) {
    const [place, other] = spanOf(bracketBox(card.region), axis);
    add(4, place + (other - size) / 2);
    add(6, place, place + other - size);
    add(10, place - LEADER_BEST - size, place + other + LEADER_BEST);
  }
  for (const ban of bans) add(10, ban[axis], ban[axis + 2] ?? 0);
  if (card.previous) add(0, axis ? card.previous.y : card.previous.x);
  return [...found]
    .map(([value, aside]) => ({ value, aside, least: bound(axis, value) }))
    .sort((a, b) => a.aside + a.least - b.aside - b.least);
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
  const { bound, judge } = tasteFor(card, setting, standing, yielding);
  const [columns, rows] = [
    coordinates(0, card, setting, bans, standing, bound),
    coordinates(1, card, setting, bans, standing, bound),
  ];
  let best: Box | undefined;
  let lowest = Infinity;
  for (const { value: x, aside, least } of columns) {
    if (aside + least >= lowest) break;
    const column = bans.filter(([left, , right]) => x > left && x < right);
    for (const row of rows) {
      const y = row.value;
      const sum = aside + row.aside;
      if (sum + row.least >= lowest) break;
      if (sum + least >= lowest || column.some(([, top, , bottom]) => y > top && y < bottom)) continue;
      const box = { x, y, width, height };
      const cost = sum + judge(box, lowest - sum);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
  }
  if (!best) return undefined;
  // Whole pixels keep type and edges crisp; where room is that tight, they do not matter.
  const whole = { ...best, x: Math.round(best.x), y: Math.round(best.y) };
  return mayStand(card, whole, setting, walls) ? whole : best;
}
