import type { Region } from '../track/track.js';
import { bracketBox } from './brackets.js';
import type { Box } from './box.js';
import { leaderLine, type Line } from './leader.js';
import { clipToFrame, keyframesUntil, regionAt, shapeBounds, toPixels } from './region-at.js';

/** Where a region's outline and its leader are at one moment. */
export interface RegionMoment {
  /** Media time in seconds. */
  readonly time: number;
  /** The outline, px of the stage; undefined while the region is hidden or outside the frame. */
  readonly box: Box | undefined;
  /** The leader from its card; undefined when there is no card or no room for a line. */
  readonly line: Line | undefined;
}

/** Seconds between two samples of a path that may be curved: by easing, by the frame's edge, or because the leader changes corners. */
const STEP = 0.1;
/** Upper limit of samples; a path that needs more is sampled evenly. */
const MAX_SAMPLES = 600;
/** Seconds. Just before a keyframe, because the shape may jump at the keyframe itself. */
const JUST_BEFORE = 1e-4;

/**
 * The path of a region from `from` to `to` (seconds, both included), sampled so that it is close to straight between two samples.
 * A region that does not move has two. Two samples at practically the same time are a jump.
 *
 * @param frame The picture, in px of the stage.
 * @param card The region's card, in px of the stage.
 */
export function regionMotion(
  region: Region,
  from: number,
  to: number,
  frame: Box,
  card: Box | undefined,
): RegionMoment[] {
  const { keyframes = [] } = region;
  const at = (time: number): RegionMoment => momentOf(region, time, frame, card);
  const keyframeTimes = keyframes
    .slice(keyframesUntil(keyframes, from), keyframesUntil(keyframes, to))
    .map(({ time }) => time);
  // All movement happens between these two; before and after the shape is held.
  const first = keyframeTimes[0] ?? to;
  const begins = keyframesUntil(keyframes, from) ? from : Math.min(first, to);
  const ends = keyframesUntil(keyframes, to) < keyframes.length ? to : (keyframeTimes.at(-1) ?? to);
  const step = Math.max(STEP, (ends - begins) / (MAX_SAMPLES / 2));
  // Keyframes this dense cannot be told apart.
  if (keyframeTimes.length > MAX_SAMPLES / 4)
    return [...new Set([from, ...spread(begins, ends, (ends - begins) / MAX_SAMPLES), to])].map(at);
  const times = [from];
  for (const end of [...keyframeTimes, to]) {
    const start = times.at(-1) ?? from;
    if (end <= start) continue;
    const last = Math.max(start, end - JUST_BEFORE);
    // An identical object means that the shape is held.
    if (regionAt(region, start) !== regionAt(region, (start + last) / 2))
      times.push(...spread(start, last, step).slice(1, -1));
    times.push(last, end);
  }
  return times.map(at);
}

/** The region's outline and leader at `time`, seconds. */
export function momentOf(region: Region, time: number, frame: Box, card: Box | undefined): RegionMoment {
  const shape = regionAt(region, time);
  const bounds = shape && clipToFrame(shapeBounds(shape));
  const box = bounds && bracketBox(toPixels(bounds, frame));
  return { time, box, line: box && card && leaderLine(card, box) };
}

/** Evenly spaced times from `from` to `to`, both included, at most `step` apart. */
function spread(from: number, to: number, step: number): number[] {
  const pieces = Math.max(1, Math.ceil((to - from) / step - 1e-9));
  return Array.from({ length: pieces + 1 }, (_, piece) => from + ((to - from) * piece) / pieces);
}
