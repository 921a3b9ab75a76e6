import { areaOf, between, centreOf, dot, overlap, type Box, type Size } from './box.js';
import { bracketBox } from './brackets.js';
import { LEADER_LENGTH, lowerThirdTop } from './cost.js';

/** The sides of a region, or of the frame. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface OpenCardScene {
  readonly stage: Size;
  /** Its region as drawn now; undefined when it has none or the region is hidden. */
  readonly region?: Box | undefined;
  /** Controls, captions, notices: avoided as long as enough room is left to read. */
  readonly obstacles: readonly Box[];
  /** The card with all of its text, at its preferred width. */
  readonly natural: Size;
  /** The smallest card that can be read comfortably. */
  readonly least: Size;
  readonly margin: number;
  readonly gap: number;
  readonly direction: 'ltr' | 'rtl';
  /** The side on which the author wants it, or on which the closed card was. */
  readonly preferred?: Side | undefined;
}

export interface OpenCardPlace {
  /** The card, as high as its text needs or as the room allows. */
  readonly box: Box;
  /** How far the card may grow: its text may need more height than was estimated. */
  readonly room: Box;
  /** It covers the centre of its region, for lack of any other place. */
  readonly coversRegion: boolean;
}

interface Room {
  readonly side: Side | undefined;
  readonly box: Box;
  /** Width of the card. */
  readonly width: number;
}

/** The stage without its margin, cut above or below each obstacle. */
function roomClearOf(obstacles: readonly Box[], { stage, margin, gap }: OpenCardScene): Box {
  let top = margin;
  let bottom = stage.height - margin;
  for (const obstacle of obstacles) {
    if (centreOf(obstacle).y > stage.height / 2) bottom = Math.min(bottom, obstacle.y - gap);
    else top = Math.max(top, obstacle.y + obstacle.height + gap);
  }
  return between(margin, top, stage.width - margin, bottom);
}

/** The space on the four sides of a box. */
function sidesOf(room: Box, { x, y, width, height }: Box, gap: number): [Side, Box][] {
  const { x: left, y: top } = room;
  const [right, bottom] = [left + room.width, top + room.height];
  return [
    ['left', between(left, top, Math.min(right, x - gap), bottom)],
    ['right', between(Math.max(left, x + width + gap), top, right, bottom)],
    ['top', between(left, top, right, Math.min(bottom, y - gap))],
    ['bottom', between(left, Math.max(top, y + height + gap), right, bottom)],
  ];
}

/** The room that shows most of the text, with a little preference for a side. Undefined when no room is large enough. */
function bestRoom(rooms: readonly Room[], scene: OpenCardScene): Room | undefined {
  const { natural, least, direction, preferred } = scene;
  let best: Room | undefined;
  let highest = -Infinity;
  for (const room of rooms) {
    const { side, box, width } = room;
    if (width < least.width || box.height < Math.min(least.height, natural.height)) continue;
    const score =
      Math.min(1, (width * box.height) / areaOf(natural)) +
      (side === preferred ? 0.2 : 0) +
      (side === 'left' || side === 'right' ? 0.1 : 0) +
      (side === (direction === 'rtl' ? 'right' : 'left') ? 0.02 : 0);
    if (score > highest) [best, highest] = [room, score];
  }
  return best;
}

/** Where the card is in its room: near the region and level with it; without a region at the start, in the lower third. */
function placeIn({ side, box: room, width }: Room, scene: OpenCardScene, region: Box | undefined): Box {
  const { natural, stage, direction, preferred } = scene;
  // The same text needs more lines in a narrower card.
  const height = Math.min(room.height, Math.ceil((natural.height * natural.width) / width));
  const [freeX, freeY] = [room.width - width, room.height - height];
  const clamp = (value: number, free: number): number =>
    Math.round(Math.min(Math.max(0, value), Math.max(0, free)));
  if (!region || !side) {
    const atEnd = preferred === 'right' || (direction === 'rtl' && preferred !== 'left');
    const low = lowerThirdTop(stage, height) - room.y;
    return {
      x: room.x + (atEnd ? clamp(freeX, freeX) : 0),
      y: room.y + (preferred === 'top' ? 0 : clamp(low, freeY)),
      width,
      height,
    };
  }
  const target = centreOf(region);
  const levelX = target.x - width / 2 - room.x;
  const levelY = target.y - height / 2 - room.y;
  const [x, y] = {
    left: [region.x - LEADER_LENGTH - width - room.x, levelY],
    right: [region.x + region.width + LEADER_LENGTH - room.x, levelY],
    top: [levelX, region.y - LEADER_LENGTH - height - room.y],
    bottom: [levelX, region.y + region.height + LEADER_LENGTH - room.y],
  }[side] as [number, number];
  return { x: room.x + clamp(x, freeX), y: room.y + clamp(y, freeY), width, height };
}

/**
 * Where an open card goes, and how large it may be: beside its region, narrower if that helps; if no side has enough room, over the
 * region's edge but not its centre. Each is first tried clear of the obstacles, then over them. Covering the region's centre is the
 * last resort.
 */
export function placeOpenCard(scene: OpenCardScene): OpenCardPlace {
  const { natural, least, gap } = scene;
  const region = scene.region && bracketBox(scene.region);
  const rooms = [roomClearOf(scene.obstacles, scene), roomClearOf([], scene)];
  const done = (room: Room, coversRegion: boolean): OpenCardPlace => ({
    box: placeIn(room, scene, region),
    room: room.box,
    coversRegion,
  });
  const widthIn = (box: Box): number => Math.floor(Math.min(natural.width, box.width));
  if (region) {
    const centre = dot(centreOf(region));
    for (const room of rooms) {
      const outside = sidesOf(room, region, gap);
      const beside = bestRoom(
        outside.map(([side, box]) => ({ side, box, width: widthIn(box) })),
        scene,
      );
      if (beside) return done(beside, false);
      // No wider, or higher, than it must be: each px covers more of the region.
      const over = bestRoom(
        sidesOf(room, centre, 2).map(([side, box], index) => {
          const free = outside[index]?.[1] ?? box;
          if (side === 'top' || side === 'bottom') return { side, box, width: widthIn(box) };
          const width = Math.floor(Math.min(box.width, Math.max(least.width, free.width)));
          const x = side === 'left' ? box.x : box.x + box.width - width;
          return { side, box: { ...box, x, width }, width };
        }),
        scene,
      );
      if (over) return done(over, false);
    }
  }
  const [clear, all] = rooms as [Box, Box];
  const box = clear.height >= Math.min(least.height, natural.height) ? clear : all;
  const last = done({ side: undefined, box, width: widthIn(box) }, false);
  const middle = region && dot(centreOf(region));
  const shared = middle && overlap(last.box, middle);
  return { ...last, coversRegion: !!shared && shared.width >= 0 && shared.height >= 0 };
}
