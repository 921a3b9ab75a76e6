import { around, centreOf, hull, overlap, type Box, type Point, type Size } from './box.js';
import { bracketBox } from './brackets.js';
import { leaderLine, lineMeetsBox } from './leader.js';
import type { Scene, SceneCard } from './scene.js';

/** Cards that have their places. */
export type Standing = ReadonlyMap<SceneCard, Box>;

/** A scene with its defaults filled in. */
export type Setting = Scene &
  Required<Pick<Scene, 'obstacles' | 'reserve' | 'gap' | 'margin'>> & {
    /** Every card leans on something, so that no room is lost between them. */
    readonly packed?: boolean;
  };

/** What a place costs, never less than 0; beyond `limit` it may stop counting. */
export type Taste = (box: Box, limit: number) => number;

/** The length of leader to aim at, px: much shorter is cramped, longer may be for a better line-up, much longer wanders. */
export const LEADER = 40;

const ofLeader = (length: number): number => Math.max(0, 32 - length) * 2 + Math.max(0, length - 96) * 0.15;

/** Where the top of a card stands whose foot is at the foot of the lower third, off controls and captions. */
export const lowerThird = (stage: Size, height: number): number => (stage.height * 5) / 6 - height;

/** Where a card without a region likes to stand: at the start, in the lower third, else at the top; or as its hint says. */
function homesOf({ width, height, hint }: SceneCard, { stage, margin, direction }: Setting): Point[] {
  const x =
    hint === 'right' || (direction === 'rtl' && hint !== 'left') ? stage.width - margin - width : margin;
  const top = { x, y: margin };
  const low = { x, y: lowerThird(stage, height) };
  return hint === 'top' ? [top, low] : [low, top];
}

const areaOf = (size: Size): number => Math.max(0, size.width) * Math.max(0, size.height);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * How a graphics desk would judge places for one card, as a cost in px of a 960-px stage. What is never allowed is not judged here.
 * `yielding`: places of lower cards that would have to move.
 */
export function tasteFor(
  card: SceneCard,
  setting: Setting,
  standing: Standing,
  yielding: readonly Box[] = [],
): Taste {
  const { stage, frame } = setting;
  const { hint, previous } = card;
  const unit = Math.sqrt(areaOf(stage)) / 720;
  const region = card.region && bracketBox(card.region);
  const aim = centreOf(region ?? frame);
  const middle = centreOf(frame);
  const homes = homesOf(card, setting);
  /** What had better be left alone: its price for touching it, for covering all that can be covered, for a leader across. */
  const soft: [box: Box, touched: number, covered: number, crossed: number][] = [];
  const spare = (box: Box, touched: number, covered: number, crossed: number): void =>
    void soft.push([box, touched, covered, crossed]);
  for (const other of setting.cards) {
    const target = other.region && other !== card && bracketBox(other.region);
    const place = standing.get(other);
    if (place) spare(place, 0, 0, 120);
    if (!target) continue;
    spare(target, 60, 400, 40);
    const { from, to } = (place && leaderLine(place, target)) ?? {};
    if (from && to) spare(hull(around(from, 2, 2), around(to, 2, 2)), 150, 0, 80);
  }
  for (const box of setting.obstacles) spare(box, 0, 0, 40);
  for (const box of setting.reserve) spare(box, 0, 150, 0);
  for (const box of yielding) spare(box, 300, 0, 0);
  if (areaOf(frame) < 0.9 * areaOf(stage)) spare(frame, 0, 30, 0);
  if (region) {
    spare(region, 0, 600, 0);
    for (const box of [card.keepClear ?? []].flat())
      spare(around(centreOf(box), box.width + region.width, box.height + region.height), 0, 40, 0);
  }

  /** Beside the region before above or below it; level with it; by a straight leader. `apart` is negative where they overlap. */
  const tie = (apartX: number, offX: number, apartY: number, offY: number): number => {
    const beside = apartX >= apartY;
    const far = Math.max(apartX, apartY, 0);
    const slant = Math.max(0, Math.min(apartX, apartY));
    return (
      (ofLeader(far) + slant * 0.5 + (far && (beside ? offY : offX) * 0.15)) / unit +
      (far && !beside ? 25 : 0)
    );
  };

  return (box, limit) => {
    const { x, y } = centreOf(box);
    let cost = previous ? (distance(box, previous) * 3) / unit : 0;
    if (region) {
      const shared = overlap(box, region);
      cost += tie(-shared.width, Math.abs(x - aim.x), -shared.height, Math.abs(y - aim.y));
      const side =
        shared.width > shared.height ? (y < aim.y ? 'top' : 'bottom') : x < aim.x ? 'left' : 'right';
      if (hint && hint !== 'auto') cost += side === hint ? 0 : 150;
      else if (side === (setting.direction === 'rtl' ? 'left' : 'right')) cost += 4;
    } else cost += Math.min(...homes.map((home, index) => distance(box, home) / unit + 30 * index));
    // The middle of the picture belongs to the footage.
    cost +=
      15 *
      Math.max(
        0,
        1 - Math.max(Math.abs(x - middle.x) / frame.width, Math.abs(y - middle.y) / frame.height) * 2,
      );
    if (cost > limit) return cost;

    for (const [place, touched, covered] of soft) {
      const hidden = areaOf(overlap(box, place));
      if (hidden) cost += touched + (covered * hidden) / Math.min(areaOf(box), areaOf(place));
    }
    if (cost > limit) return cost;

    const line = region && leaderLine(box, region);
    if (line)
      for (const [place, , , crossed] of soft) if (crossed && lineMeetsBox(line, place)) cost += crossed;
    return cost;
  };
}
