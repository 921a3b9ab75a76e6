import type { Region } from '../track/track.js';
import { bracketBox } from './brackets.js';
import type { Box } from './box.js';
import { leaderLine, type Line } from './leader.js';
import { clipToFrame, keyframesUntil, regionAt, shapeBounds, toPixels } from './region-at.js';

/** Where the outline of a region, and the line to it, are at a time. */
export interface RegionMoment {
  /** Seconds on the footage's clock. */
  readonly time: number;
  /** Of the outline, px of the stage; undefined while there is none: hidden, or outside of the frame. */
  readonly box: Box | undefined;
  /** From its card; undefined where there is no card, or no room for a line. */
  readonly line: Line | undefined;
}

/** Seconds between two moments of a way that may be bent: by its ease, at the frame's edge, or by the corner that a line goes to. */
const STEP = 0.1;
/** So many moments at most, evenly spread where there would be more. */
const MOST = 600;
/** Just before a keyframe's own time, seconds: what stands there until then may step elsewhere with it. */
const BEFORE = 1e-4;

/**
 * The way of a region from `from` to `to` (seconds, both included) as moments between which it is straight, near enough: what stands still
 * has two. Two moments as good as at one time are a step.
 *
 * @param frame The picture, px of the stage.
 * @param card The card that speaks of it, px of the stage.
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
  const turns = keyframes
    .slice(keyframesUntil(keyframes, from), keyframesUntil(keyframes, to))
    .map(({ time }) => time);
  // All that moves moves between these two; what lasts longer is held.
  const first = turns[0] ?? to;
  const begins = keyframesUntil(keyframes, from) ? from : Math.min(first, to);
  const ends = keyframesUntil(keyframes, to) < keyframes.length ? to : (turns.at(-1) ?? to);
  const step = Math.max(STEP, (ends - begins) / (MOST / 2));
  // So dense that nobody sees the single ones.
  if (turns.length > MOST / 4)
    return [...new Set([from, ...spread(begins, ends, (ends - begins) / MOST), to])].map(at);
  const times = [from];
  for (const end of [...turns, to]) {
    const start = times.at(-1) ?? from;
    if (end <= start) continue;
    const last = Math.max(start, end - BEFORE);
    // Held: the very same shape.
    if (regionAt(region, start) !== regionAt(region, (start + last) / 2))
      times.push(...spread(start, last, step).slice(1, -1));
    times.push(last, end);
  }
  return times.map(at);
}

/** A region's moment at `time`, seconds. */
export function momentOf(region: Region, time: number, frame: Box, card: Box | undefined): RegionMoment {
  const shape = regionAt(region, time);
  const bounds = shape && clipToFrame(shapeBounds(shape));
  const box = bounds && bracketBox(toPixels(bounds, frame));
  return { time, box, line: box && card && leaderLine(card, box) };
}

/** Times from `from` to `to`, both included, no further apart than `step`. */
function spread(from: number, to: number, step: number): number[] {
  const pieces = Math.max(1, Math.ceil((to - from) / step - 1e-9));
  return Array.from({ length: pieces + 1 }, (_, piece) => from + ((to - from) * piece) / pieces);
}
