import { areaOf, around, centreOf, hull, overlap, type Box, type Point, type Size } from './box.js';
import { bracketBox } from './brackets.js';
import { leaderLine, lineMeetsBox } from './leader.js';
import type { Scene, SceneCard } from './scene.js';

/** Where cards have been placed so far. */
export type Placed = ReadonlyMap<SceneCard, Box>;

/** A scene with its defaults filled in. */
export type Setting = Scene &
  Required<Pick<Scene, 'obstacles' | 'reserve' | 'gap' | 'margin'>> & {
    /** Consider only positions that touch something, so that no room is lost between cards. */
    readonly packed?: boolean;
  };

/** The cost of a position, never negative. It may stop adding once it is above `limit`. */
export type CostFunction = (box: Box, limit: number) => number;

/** The leader's preferred length, px. Much shorter looks cramped, somewhat longer may line cards up, much longer is hard to follow. */
export const LEADER_LENGTH = 40;

const leaderCost = (length: number): number => Math.max(0, 32 - length) * 2 + Math.max(0, length - 96) * 0.15;

/** The top of a card that ends where the lower third of the stage does, above controls and captions. */
export const lowerThirdTop = (stage: Size, height: number): number => (stage.height * 5) / 6 - height;

/** Where a card without a region belongs: at the start, in the lower third or else at the top; or as its hint says. */
function homesOf({ width, height, hint }: SceneCard, { stage, margin, direction }: Setting): Point[] {
  const x =
    hint === 'right' || (direction === 'rtl' && hint !== 'left') ? stage.width - margin - width : margin;
  const top = { x, y: margin };
  const low = { x, y: lowerThirdTop(stage, height) };
  return hint === 'top' ? [top, low] : [low, top];
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Something that a card should avoid, and what it costs not to. */
interface Avoided {
  readonly box: Box;
  /** For touching it at all. */
  readonly touched: number;
  /** For covering all of it, or with all of the card. */
  readonly covered: number;
  /** For drawing the leader across it. */
  readonly crossed: number;
}

/** What one card should avoid: other cards, regions and leaders, obstacles, reserved room, the picture if there is a letterbox. */
function avoidedBy(card: SceneCard, setting: Setting, placed: Placed, displaced: readonly Box[]): Avoided[] {
  const { stage, frame } = setting;
  const region = card.region && bracketBox(card.region);
  const avoided: Avoided[] = [];
  const avoid = (box: Box, touched: number, covered: number, crossed: number): void =>
    void avoided.push({ box, touched, covered, crossed });
  for (const other of setting.cards) {
    const target = other.region && other !== card && bracketBox(other.region);
    const box = placed.get(other);
    if (box) avoid(box, 0, 0, 120);
    if (!target) continue;
    avoid(target, 60, 400, 40);
    const { from, to } = (box && leaderLine(box, target)) ?? {};
    if (from && to) avoid(hull(around(from, 2, 2), around(to, 2, 2)), 150, 0, 80);
  }
  for (const box of setting.obstacles) avoid(box, 0, 0, 40);
  for (const box of setting.reserve) avoid(box, 0, 150, 0);
  for (const box of displaced) avoid(box, 300, 0, 0);
  if (areaOf(frame) < 0.9 * areaOf(stage)) avoid(frame, 0, 30, 0);
  if (region) {
    avoid(region, 0, 600, 0);
    for (const box of [card.keepClear ?? []].flat())
      avoid(around(centreOf(box), box.width + region.width, box.height + region.height), 0, 40, 0);
  }
  return avoided;
}

/**
 * Judges positions for one card as a graphics desk would. The unit is one px on a 960 px wide stage. Assumes that the position is
 * allowed (candidates.ts).
 *
 * @param displaced The places of less important cards that would have to move.
 */
export function costFor(
  card: SceneCard,
  setting: Setting,
  placed: Placed,
  displaced: readonly Box[] = [],
): CostFunction {
  const { stage, frame } = setting;
  const { hint, previous } = card;
  const unit = Math.sqrt(areaOf(stage)) / 720;
  const region = card.region && bracketBox(card.region);
  const target = centreOf(region ?? frame);
  const middle = centreOf(frame);
  const homes = homesOf(card, setting);
  const avoided = avoidedBy(card, setting, placed, displaced);

  /**
   * How well a position is tied to the region: beside it is better than above or below, level is better than not, and a straight
   * leader is better than a slanting one. `apart` is negative where the two overlap.
   */
  const tie = (apartX: number, offX: number, apartY: number, offY: number): number => {
    const beside = apartX >= apartY;
    const far = Math.max(apartX, apartY, 0);
    const slant = Math.max(0, Math.min(apartX, apartY));
    return (
      (leaderCost(far) + slant * 0.5 + (far && (beside ? offY : offX) * 0.15)) / unit +
      (far && !beside ? 25 : 0)
    );
  };

  return (box, limit) => {
    const { x, y } = centreOf(box);
    let cost = previous ? (distance(box, previous) * 3) / unit : 0;
    if (region) {
      const shared = overlap(box, region);
      cost += tie(-shared.width, Math.abs(x - target.x), -shared.height, Math.abs(y - target.y));
      const side =
        shared.width > shared.height ? (y < target.y ? 'top' : 'bottom') : x < target.x ? 'left' : 'right';
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

    for (const { box: other, touched, covered } of avoided) {
      const hidden = areaOf(overlap(box, other));
      if (hidden) cost += touched + (covered * hidden) / Math.min(areaOf(box), areaOf(other));
    }
    if (cost > limit) return cost;

    const line = region && leaderLine(box, region);
    if (line)
      for (const { box: other, crossed } of avoided)
        if (crossed && lineMeetsBox(line, other)) cost += crossed;
    return cost;
  };
}
