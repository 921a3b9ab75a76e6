// The rules for regions that a schema cannot express: one shape at a time, inside the frame, keyframes in order of time.
import type { InferOutput } from 'valibot';
import type { Trail } from './problem.js';
import { fail, warn, type ParseContext } from './parse-context.js';
import type * as schema from './schema.js';

type Region = InferOutput<typeof schema.region>;
type Shape = Pick<Region, 'point' | 'box' | 'polygon' | 'keyframes'>;

/** Of several shapes the first of these is used. */
const SHAPES = ['keyframes', 'box', 'polygon', 'point'] as const;

/** Rounding errors are not the author's mistake: 5 and 1915 of 1920 pixels make 100.00000000000001 %. */
const TOLERANCE = 1e-6;

/** Normalizes a region; the trail of the context must lead to its annotation. */
export function normalizeRegion(region: Region, context: ParseContext): Region {
  context.trail.push('region');
  const { keyframes } = region;
  const result = oneShape(
    keyframes ? { ...region, keyframes: rising(keyframes, context) } : region,
    [],
    context,
  );
  context.trail.pop();
  return Object.freeze(result);
}

function oneShape<S extends Shape>(shape: S, keys: Trail, context: ParseContext): S {
  let result = shape;
  const [meant, ...others] = SHAPES.filter((kind) => shape[kind]);
  for (const kind of others) {
    warn(
      context,
      [...keys, kind],
      `"${meant}" is there as well, and only one of them can be used. It was ignored`,
    );
    result = Object.fromEntries(Object.entries(result).filter(([key]) => key !== kind)) as S;
  }
  const { box } = result;
  if (box) {
    const [x, y, width, height] = box;
    if (Math.max(x + width, y + height) > 100 + TOLERANCE) {
      warn(context, [...keys, 'box'], 'it reaches out of the frame, which ends at 100. It was cut there');
      const fitting = [x, y, Math.min(width, 100 - x), Math.min(height, 100 - y)];
      result = { ...result, box: Object.freeze(fitting) };
    }
  }
  return result;
}

function rising(keyframes: NonNullable<Region['keyframes']>, context: ParseContext): typeof keyframes {
  const origins = context.origins.get(keyframes);
  const result: typeof keyframes = [];
  let late: [index: number, time: number, before: number] | undefined;
  let count = 0;
  keyframes.forEach((keyframe, position) => {
    const index = origins?.[position] ?? position;
    const before = result.at(-1)?.time ?? -1;
    if (keyframe.time > before) {
      result.push(Object.freeze(oneShape(keyframe, ['keyframes', index], context)));
    } else if (!count++) {
      late = [index, keyframe.time, before];
    }
  });
  if (late) {
    const [index, time, before] = late;
    const lost =
      count > 1 ? `This keyframe and ${count - 1} more were left out.` : 'This keyframe was left out.';
    fail(
      context,
      ['keyframes', index, 'time'],
      `${time} is not after ${before}, the time of the keyframe before it`,
      lost,
    );
  }
  return Object.freeze(result) as typeof keyframes;
}
