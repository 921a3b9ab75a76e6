import type { Keyframe, Region } from '../track/track.js';
import { between, centreOf, dot, hull, overlap, type Box, type Point } from './box.js';

/** An area of the frame in percent of the footage's own picture: x right, y down, letterbox left out. */
export type Shape = Pick<Keyframe, 'point' | 'box' | 'polygon'>;

/** Point, box, or corners of a polygon. */
type Place = readonly (number | readonly number[])[];

const placeOf = ({ point, box, polygon }: Shape): Place | undefined => point ?? box ?? polygon;

/** How many keyframes stand at or before `time` (they rise; of several at one time the last wins). */
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

const mix = <T>(a: T, b: T | undefined, progress: number): T =>
  (Array.isArray(a)
    ? a.map((value: unknown, index) => mix(value, (b as unknown[])[index], progress))
    : (a as number) + ((b as number) - (a as number)) * progress) as T;

/**
 * The region's shape at `time` (seconds on the footage's clock), in percent of the frame, not clipped; undefined while hidden.
 * First and last keyframe are held. A keyframe's `ease` and `hidden` hold until the next one.
 * Different kinds of shape and polygons with unequal numbers of corners step.
 */
export function regionAt(region: Region, time: number): Shape | undefined {
  const { keyframes = [] } = region;
  const count = keyframesUntil(keyframes, time);
  const to = keyframes[count];
  const from = keyframes[count - 1] ?? to;
  if (!from) return placeOf(region) && region;
  const start = placeOf(from);
  if (from.hidden || !start) return undefined;
  const kind = from.point ? 'point' : from.box ? 'box' : 'polygon';
  const end = to?.[kind];
  if (!to || from === to || from.ease === 'step' || end?.length !== start.length) return from;
  const progress = (time - from.time) / (to.time - from.time);
  return {
    [kind]: mix<Place>(
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

/** The middle of the shape's bounds, in percent. */
export const shapeCentre = (shape: Shape): Point => centreOf(shapeBounds(shape));

/** The frame in percent. */
export const FRAME = between(0, 0, 100, 100);

/** The part of a box (percent) that lies inside the frame; undefined when none of it does. */
export function clipToFrame(box: Box): Box | undefined {
  const part = overlap(box, FRAME);
  const { width, height } = part;
  return width < 0 || height < 0 || (!width && box.width) || (!height && box.height) ? undefined : part;
}

/** A box in percent of the frame as px of the stage in which the frame stands. */
export const toPixels = (box: Box, { x, y, width, height }: Box): Box => ({
  x: x + (box.x * width) / 100,
  y: y + (box.y * height) / 100,
  width: (box.width * width) / 100,
  height: (box.height * height) / 100,
});
