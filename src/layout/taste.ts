import { bracketBox } from './brackets.js';
import { centreOf, sharedArea, spanOf, type Box, type Point, type Size } from './box.js';
import { leaderLine, lineMeetsBox, linesCross, type Line } from './leader.js';
import type { SceneCard } from './scene.js';

/** A card that has its place, with its leader. */
export interface Standing {
  readonly card: SceneCard;
  readonly box: Box;
  readonly line: Line | undefined;
}

/** A scene with its defaults filled in. */
export interface Setting {
  readonly stage: Size;
  readonly frame: Box;
  readonly cards: readonly SceneCard[];
  readonly obstacles: readonly Box[];
  readonly reserve: readonly Box[];
  readonly gap: number;
  readonly margin: number;
  readonly rtl: boolean;
}

export interface Taste {
  /** What any place costs at least whose left (axis 0) or top edge (1) is there. */
  readonly bound: (axis: 0 | 1, value: number) => number;
  /** What a place costs, never less than 0; beyond `limit` it may stop counting. */
  readonly judge: (box: Box, limit: number) => number;
}

/** A leader (px) under the first is cramped, over the third wandering; between these the best is from the second to the third, */
const LEADER_MIN = 24;
export const LEADER_BEST = 40;
const LEADER_MAX = 64;
/** and so far it may go for a better line-up. */
const LEADER_LONG = 160;
/** Per px that the card's middle is off the region's, and that the leader goes aslant. */
const LEVEL = 0.15;
const OBLIQUE = 0.5;
/** For standing above or below the region instead of beside it, and for standing on it. */
const UPRIGHT = 25;
const ON_REGION = 60;

const near = (box: Point, place: Point): number => Math.hypot(box.x - place.x, box.y - place.y);

/** Where the top of a card stands whose foot is at the foot of the lower third, off controls and captions. */
export const lowerThird = (stage: Size, height: number): number => (stage.height * 5) / 6 - height;

/** Where a card without a region likes to stand: at the start, in the lower third, else at the top; or as its hint says. */
function homesOf({ width, height, hint }: SceneCard, { stage, margin, rtl }: Setting): Point[] {
  const right = hint === 'right' || (rtl && hint !== 'left');
  const x = right ? stage.width - margin - width : margin;
  const top = { x, y: margin };
  const low = { x, y: lowerThird(stage, height) };
  return hint === 'top' ? [top] : hint === 'bottom' ? [low] : [low, top];
}

const ofLeader = (length: number): number =>
  Math.max(0, LEADER_MIN - length) * 2 +
  Math.max(0, LEADER_BEST - length) * 0.4 +
  Math.max(0, length - LEADER_MAX) * 0.05 +
  Math.max(0, length - LEADER_LONG) * 0.3;

/** How far two spans are from each other; below 0 they overlap. */
const apart = (start: number, size: number, other: number, otherSize: number): number =>
  Math.max(other - start - size, start - other - otherSize);

/**
 * How a graphics desk would judge places for one card, as a cost in px of a 960-px stage. What is never allowed is not judged here.
 * `standing`: cards that have their places; `yielding`: places of lower cards that would have to move.
 */
export function tasteFor(
  card: SceneCard,
  setting: Setting,
  standing: readonly Standing[],
  yielding: readonly Box[],
): Taste {
  const { stage, frame, rtl } = setting;
  const unit = Math.sqrt(stage.width * stage.height) / 720;
  const { hint, previous, width, height } = card;
  const area = width * height;
  const region = card.region && bracketBox(card.region);
  const others = setting.cards.flatMap((other) =>
    other === card || !other.region ? [] : bracketBox(other.region),
  );
  const homes = homesOf(card, setting);
  const centre = centreOf(frame);
  const letterbox = frame.width * frame.height < 0.9 * stage.width * stage.height;

  // Where the region itself, not only its middle, will pass.
  const way = region
    ? [card.keepClear ?? []].flat().map((box) => ({
        x: box.x - region.width / 2,
        y: box.y - region.height / 2,
        width: box.width + region.width,
        height: box.height + region.height,
      }))
    : [];
  const fromHome = (box: Box): number =>
    Math.min(...homes.map((home, index) => near(box, home) / unit + 30 * index));

  const byRegion = (box: Box, x: number, y: number, target: Box): number => {
    const goalX = target.x + target.width / 2;
    const goalY = target.y + target.height / 2;
    const apartX = apart(box.x, width, target.x, target.width);
    const apartY = apart(box.y, height, target.y, target.height);
    const runX = Math.max(0, apartX);
    const runY = Math.max(0, apartY);
    const beside = apartX >= apartY;
    const side = beside ? (x < goalX ? 'left' : 'right') : y < goalY ? 'top' : 'bottom';
    // Level with what it speaks about, by a straight leader neither cramped nor long.
    let cost =
      ((beside ? Math.abs(y - goalY) : Math.abs(x - goalX)) * LEVEL +
        Math.min(runX, runY) * OBLIQUE +
        ofLeader(Math.max(runX, runY))) /
      unit;
    if (!beside) cost += UPRIGHT;
    if (hint && hint !== 'auto') cost += hint === side ? 0 : 150;
    else if (side === (rtl ? 'left' : 'right')) cost += 4;
    const hidden = sharedArea(box, target);
    if (!hidden) return cost;
    // On its own region a card needs no leader; a corner of the stage hides least.
    return ON_REGION + (600 * hidden) / Math.min(area, target.width * target.height) + fromHome(box) / 10;
  };

  const bound = (axis: 0 | 1, value: number): number => {
    const from = (place: Point): number => Math.abs(value - (axis ? place.y : place.x)) / unit;
    let cost = previous ? from(previous) * 3 : 0;
    if (!region) return cost + Math.min(...homes.map(from));
    const [start, size] = spanOf(region, axis);
    const own = axis ? height : width;
    const run = apart(value, own, start, size);
    const level = (Math.abs(value + own / 2 - start - size / 2) * LEVEL) / unit;
    const upright = axis ? 0 : UPRIGHT;
    // Overlapping along this axis it is beside the region, above or below it, or on it.
    if (run < 0) return cost + Math.min(upright + level, ON_REGION);
    if (axis) cost += Math.min(level + (run * OBLIQUE) / unit, UPRIGHT);
    return run > LEADER_BEST ? cost + ofLeader(run) / unit : cost;
  };

  const judge = (box: Box, limit: number): number => {
    const x = box.x + width / 2;
    const y = box.y + height / 2;
    let cost = region ? byRegion(box, x, y, region) : fromHome(box);
    if (previous) cost += (near(box, previous) * 3) / unit;
    // The middle of the picture belongs to the footage, and so does the picture where there is letterbox.
    cost +=
      15 *
      Math.max(
        0,
        1 - Math.max(Math.abs(x - centre.x) / frame.width, Math.abs(y - centre.y) / frame.height) * 2,
      );
    if (letterbox) cost += (30 * sharedArea(box, frame)) / area;
    if (cost > limit) return cost;

    for (const other of others) {
      const hidden = sharedArea(box, other);
      if (hidden) cost += 60 + (400 * hidden) / Math.min(area, other.width * other.height);
    }
    for (const place of way) cost += (40 * sharedArea(box, place)) / area;
    for (const place of setting.reserve) cost += (150 * sharedArea(box, place)) / area;
    for (const place of yielding) if (sharedArea(box, place)) cost += 300;
    for (const other of standing) if (other.line && lineMeetsBox(other.line, box)) cost += 150;
    if (cost > limit) return cost;

    const line = region && leaderLine(box, region);
    if (line) {
      for (const other of standing) {
        if (lineMeetsBox(line, other.box)) cost += 120;
        if (other.line && linesCross(line, other.line)) cost += 80;
      }
      for (const other of others) if (lineMeetsBox(line, other)) cost += 40;
      for (const obstacle of setting.obstacles) if (lineMeetsBox(line, obstacle)) cost += 40;
    }
    return cost;
  };
  return { bound, judge };
}
