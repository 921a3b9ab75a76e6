import type { Keyframe, Region } from '../track/track.js';
import { between, centreOf, dot, hull, overlap, type Box, type Point } from './box.js';

/** An area of the frame in percent of the footage's own picture: x right, y down, letterbox left out. */
export type Shape = Pick<Keyframe, 'point' | 'box' | 'polygon'>;

/** The numbers of a point, a box, or a polygon's corners. */
type Coordinates = readonly (number | readonly number[])[];

const coordinatesOf = ({ point, box, polygon }: Shape): Coordinates | undefined => point ?? box ?? polygon;

/** How many keyframes are at or before `time`. They are sorted by time; of several at the same time the last one wins. */
export function keyframesUntil(keyframes: readonly Keyframe[], time: number): number {
  let low = 0;
  let high = keyframes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keyframes[middle]?.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const interpolate = <T>(a: T, b: T | undefined, progress: number): T =>
  (Array.isArray(a)
    ? a.map((value: unknown, index) => interpolate(value, (b as unknown[])[index], progress))
    : (a as number) + ((b as number) - (a as number)) * progress) as T;

/**
 * The region's shape at `time` (media time in seconds), in percent of the frame, not clipped; undefined while it is hidden.
 * Before the first and after the last keyframe their shapes are held. A keyframe's `ease` and `hidden` apply until the next one.
 * Shapes of different kinds, and polygons with different numbers of corners, cannot be interpolated: they jump.
 */
export function regionAt(region: Region, time: number): Shape | undefined {
  const { keyframes = [] } = region;
  const count = keyframesUntil(keyframes, time);
  const to = keyframes[count];
  const from = keyframes[count - 1] ?? to;
  if (!from) return coordinatesOf(region) && region;
  const start = coordinatesOf(from);
  if (from.hidden || !start) return undefined;
  const kind = from.point ? 'point' : from.box ? 'box' : 'polygon';
  const end = to?.[kind];
  if (!to || from === to || from.ease === 'step' || end?.length !== start.length) return from;
  const progress = (time - from.time) / (to.time - from.time);
  return {
    [kind]: interpolate<Coordinates>(
      start,
      end,
      from.ease === 'smooth' ? progress * progress * (3 - 2 * progress) : progress,
    ),
  };
}

/** The smallest box around a shape, in percent; a point has no size. */
export function shapeBounds({ point, box, polygon = point ? [point] : [] }: Shape): Box {
  return box
    ? { x: box[0], y: box[1], width: box[2], height: box[3] }
    : polygon.map(([x, y]) => dot({ x, y })).reduce(hull);
}

/** The centre of the shape's bounds, in percent. */
export const shapeCentre = (shape: Shape): Point => centreOf(shapeBounds(shape));

/** The frame in percent. */
export const FRAME = between(0, 0, 100, 100);

/** The part of a box (percent) that lies inside the frame; undefined when none of it does. */
export function clipToFrame(box: Box): Box | undefined {
  const part = overlap(box, FRAME);
  const { width, height } = part;
  return width < 0 || height < 0 || (!width && box.width) || (!height && box.height) ? undefined : part;
}

/** Converts a box from percent of the frame to px of the stage. */
export const toPixels = (box: Box, { x, y, width, height }: Box): Box => ({
  x: x + (box.x * width) / 100,
  y: y + (box.y * height) / 100,
  width: (box.width * width) / 100,
  height: (box.height * height) / 100,
});
