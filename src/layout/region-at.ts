import type { Keyframe, Region } from '../track/track.js';
import { centreOf, type Box, type Point } from './box.js';

/** An area of the frame in percent of the footage's own picture: x right, y down, letterbox left out. */
export type Shape = Pick<Keyframe, 'point' | 'box' | 'polygon'>;

const isShape = (shape: Shape): boolean => !!(shape.point ?? shape.box ?? shape.polygon?.length);

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

const mix = <T extends readonly number[]>(a: T, b: T, progress: number): T =>
  a.map((value, index) => value + ((b[index] ?? value) - value) * progress) as unknown as T;

/** Shapes of one kind, polygons with as many corners, can be blended; all else steps. */
function blend(a: Shape, b: Shape, progress: number): Shape {
  if (a.point && b.point) return { point: mix(a.point, b.point, progress) };
  if (a.box && b.box) return { box: mix(a.box, b.box, progress) };
  const ends = b.polygon;
  return a.polygon && a.polygon.length === ends?.length
    ? { polygon: a.polygon.map((corner, index) => mix(corner, ends[index] ?? corner, progress)) }
    : a;
}

/**
 * The region's shape at `time` (seconds on the footage's clock), in percent of the frame, not clipped; undefined while hidden.
 * First and last keyframe are held. A keyframe's `ease` (linear where missing) and `hidden` hold until the next one.
 * Different kinds of shape and polygons with unequal numbers of corners step.
 */
export function regionAt(region: Region, time: number): Shape | undefined {
  const { keyframes } = region;
  if (!keyframes?.length) return isShape(region) ? region : undefined;
  const count = keyframesUntil(keyframes, time);
  const from = keyframes[Math.max(0, count - 1)];
  const to = keyframes[count];
  if (!from || from.hidden || !isShape(from)) return undefined;
  if (!count || !to || from.ease === 'step') return from;
  const progress = (time - from.time) / (to.time - from.time);
  return blend(from, to, from.ease === 'smooth' ? progress * progress * (3 - 2 * progress) : progress);
}

/** The smallest box around a shape, in percent; a point has no size. */
export function shapeBounds(shape: Shape): Box {
  if (shape.box) {
    const [x, y, width, height] = shape.box;
    return { x, y, width, height };
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape.polygon ?? (shape.point ? [shape.point] : [])) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The middle of the shape's bounds, in percent. */
export const shapeCentre = (shape: Shape): Point => centreOf(shapeBounds(shape));

/** The part of a box (percent) that lies inside the frame; undefined when none of it does. */
export function clipToFrame(box: Box): Box | undefined {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const width = Math.min(100, box.x + box.width) - x;
  const height = Math.min(100, box.y + box.height) - y;
  return width < 0 || height < 0 || (!width && box.width) || (!height && box.height)
    ? undefined
    : { x, y, width, height };
}

/** A box in percent of the frame as px of the stage in which the frame stands. */
export const toPixels = (box: Box, frame: Box): Box => ({
  x: frame.x + (box.x * frame.width) / 100,
  y: frame.y + (box.y * frame.height) / 100,
  width: (box.width * frame.width) / 100,
  height: (box.height * frame.height) / 100,
});
