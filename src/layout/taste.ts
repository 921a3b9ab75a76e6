import { bracketBox } from './brackets.js';
import { centreOf, sharedArea, type Box, type Point, type Size } from './box.js';
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

/** What a place costs; beyond `limit` it may stop counting. Nothing is ever less than 0. */
export type Taste = (box: Box, limit: number) => number;

/** Shorter than this (px) a leader is cramped, longer than the second it wanders. */
const LEADER_MIN = 24;
const LEADER_MAX = 64;

/** Where a card without a region likes to stand: at the start, in the lower third, else at the top; or as its hint says. */
function homesOf({ width, height, hint }: SceneCard, { stage, margin, rtl }: Setting): Point[] {
  const right = hint === 'right' || (rtl && hint !== 'left');
  const x = right ? stage.width - margin - width : margin;
  const top = { x, y: margin };
  const low = { x, y: (stage.height * 5) / 6 - height };
  return hint === 'top' ? [top] : hint === 'bottom' ? [low] : [low, top];
}

const near = (box: Point, place: Point): number => Math.hypot(box.x - place.x, box.y - place.y);

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
  const area = card.width * card.height;
  const region = card.region && bracketBox(card.region);
  const aim = region && centreOf(region);
  const others = setting.cards.flatMap((other) => (other === card || !other.region ? [] : bracketBox(other.region)));
  const homes = homesOf(card, setting);
  const centre = centreOf(frame);
  const { hint, previous } = card;

  const byRegion = (box: Box, target: Box, goal: Point): number => {
    const { x, y } = centreOf(box);
    const apartX = Math.max(target.x - box.x - box.width, box.x - target.x - target.width);
    const apartY = Math.max(target.y - box.y - box.height, box.y - target.y - target.height);
    const [runX, runY] = [Math.max(0, apartX), Math.max(0, apartY)];
    const length = Math.hypot(runX, runY);
    const beside = apartX >= apartY;
    const side = beside ? (x < goal.x ? 'left' : 'right') : y < goal.y ? 'top' : 'bottom';
    // Level with what it speaks about, by a straight leader neither cramped nor long.
    let cost = (beside ? Math.abs(y - goal.y) : 25 * unit + Math.abs(x - goal.x)) * 0.15 + Math.min(runX, runY) * 0.5;
    cost += length < LEADER_MIN ? (LEADER_MIN - length) * 2 : (Math.max(0, length - LEADER_MAX) * 0.2);
    cost /= unit;
    if (hint && hint !== 'auto') cost += hint === side ? 0 : 150;
    else if (side === (rtl ? 'left' : 'right')) cost += 4;
    const hidden = sharedArea(box, target);
    return hidden ? cost + 200 + (600 * hidden) / Math.min(area, target.width * target.height) : cost;
  };

  return (box, limit) => {
    const { x, y } = centreOf(box);
    let cost = region && aim ? byRegion(box, region, aim) : Math.min(...homes.map((home, index) => near(box, home) / unit + 30 * index));
    if (previous) cost += (near(box, previous) * 3) / unit;
    // The middle of the picture belongs to the footage, and so does the picture where there is letterbox.
    cost += 15 * Math.max(0, 1 - Math.max(Math.abs(x - centre.x) / frame.width, Math.abs(y - centre.y) / frame.height) * 2);
    cost += (30 * sharedArea(box, frame)) / area;
    if (cost > limit) return cost;

    for (const other of others) {
      const hidden = sharedArea(box, other);
      if (hidden) cost += 100 + (400 * hidden) / Math.min(area, other.width * other.height);
    }
    for (const place of setting.reserve) cost += (150 * sharedArea(box, place)) / area;
    for (const place of yielding) if (sharedArea(box, place)) cost += 300;
    if (cost > limit) return cost;

    const line = region && leaderLine(box, region);
    for (const other of standing) {
      if (other.line && lineMeetsBox(other.line, box)) cost += 150;
      if (line && lineMeetsBox(line, other.box)) cost += 120;
      if (line && other.line && linesCross(line, other.line)) cost += 80;
    }
    if (line) {
      for (const other of others) if (lineMeetsBox(line, other)) cost += 25;
      for (const obstacle of setting.obstacles) if (lineMeetsBox(line, obstacle)) cost += 40;
    }
    return cost;
  };
}
