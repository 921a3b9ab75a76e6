import type { Timed } from './timeline.js';

export interface Markable extends Timed {
  readonly category?: string | undefined;
  /** Its end was computed from the reading time, since the author gave a moment, not a span. */
  readonly displayed?: boolean | undefined;
}

/** One marker: an annotation, or several too close together to tell apart. */
export interface MarkerGroup {
  /** Its annotations: `annotations.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `to - from`. */
  readonly count: number;
  /** Start of the first one, as a fraction (0–1) of the duration. */
  readonly x: number;
  /** As a fraction: to the latest end of a span, or from the first moment to the last; 0 for a single moment. */
  readonly width: number;
  /** `span` if one of them is a span; `moment` if all ends are computed, or too close to the start to be visible. */
  readonly kind: 'span' | 'moment';
  /** Their category if they share one. */
  readonly category: string | undefined;
}

export interface MarkerScale {
  /** Seconds. Unless it is finite (not loaded, live) there are no markers. */
  readonly duration: number;
  /** Width of the lane in CSS px. */
  readonly width: number;
  /** Least distance between the starts of two markers, in CSS px; so there are at most `width / minGap + 1` markers. */
  readonly minGap: number;
  /** A span shorter than this, in CSS px, is drawn as a moment; default 6. */
  readonly minSpan?: number;
}

/**
 * Groups annotations, sorted by start, for the lane; in linear time. A group takes in what starts less than `minGap` after its first
 * start, not after its last, so that evenly spaced annotations do not all chain into one. Annotations outside the footage are left
 * out: those that start after its end, and leading ones that end before its start.
 */
export function groupMarkers(annotations: readonly Markable[], scale: MarkerScale): readonly MarkerGroup[] {
  const { duration, width, minGap, minSpan = 6 } = scale;
  const groups: MarkerGroup[] = [];
  if (!(duration > 0 && duration < Infinity && width > 0)) return groups;
  // Compared in seconds, where round times are exact.
  const gap = (minGap * duration) / width;
  const span = (minSpan * duration) / width;
  const clamp = (seconds: number) => Math.min(duration, Math.max(0, seconds));
  let group: { -readonly [K in keyof MarkerGroup]: MarkerGroup[K] } | undefined;
  let first = 0;
  for (const [index, annotation] of annotations.entries()) {
    if (annotation.start > duration) break;
    if (annotation.end <= 0 && !group) continue;
    const { category } = annotation;
    const start = clamp(annotation.start);
    const end = clamp(annotation.end);
    const spans = !annotation.displayed && end - start >= span;
    if (!group || start - first >= gap) {
      first = start;
      group = { from: index, to: index, count: 0, x: start / duration, width: 0, kind: 'moment', category };
      groups.push(group);
    }
    group.to = index + 1;
    group.count++;
    group.width = Math.max(group.width, ((spans ? end : start) - first) / duration);
    if (spans) group.kind = 'span';
    if (group.category !== category) group.category = undefined;
  }
  return groups;
}

/**
 * The marker at `x` (a fraction of the duration): of several that cover it the last to start, which is drawn on top; else the nearest
 * within `slack` (a fraction).
 */
export function markerAt(groups: readonly MarkerGroup[], x: number, slack = 0): MarkerGroup | undefined {
  let nearest: MarkerGroup | undefined;
  let least = slack;
  for (const group of groups) {
    const distance = Math.max(group.x - x, x - group.x - group.width, 0);
    if (distance <= least) {
      nearest = group;
      least = distance;
    }
  }
  return nearest;
}
