import type { Timed } from './timeline.js';

export interface Markable extends Timed {
  readonly category?: string | undefined;
  /** The end was filled in from the display time: the author named a moment, not a span. */
  readonly displayed?: boolean | undefined;
}

/** One marker of the timeline: an annotation, or several too close together to tell apart. */
export interface MarkerGroup {
  /** The annotations that it stands for: `annotations.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `to - from`. */
  readonly count: number;
  /** Where the first starts, as a fraction (0–1) of the duration. */
  readonly x: number;
  /** As a fraction: up to the latest end of a span, or from the first moment to the last; 0 for a single moment. */
  readonly width: number;
  /** `span` if any of them is one, else `moment`: its end was filled in, or too near its start to be seen. */
  readonly kind: 'span' | 'moment';
  /** What all of them share, else `undefined`. */
  readonly category: string | undefined;
}

export interface MarkerScale {
  /** Seconds of the footage. Without a finite one (not loaded, live) there are no markers. */
  readonly duration: number;
  /** CSS pixels of the lane. */
  readonly width: number;
  /** CSS pixels that two markers' starts lie apart at least; so there are never more than `width / minGap + 1` markers. */
  readonly minGap: number;
  /** CSS pixels below which a span is drawn as a moment; default 6. */
  readonly minSpan?: number;
}

/**
 * Groups annotations, sorted by start, for the lane: linear time, the same groups for the same input. A group takes in what
 * starts less than `minGap` after its own first start, so that an even crowd does not chain up into one. What cannot be
 * reached is left out: annotations that start after the footage ends, and leading ones over before it begins.
 */
export function groupMarkers(annotations: readonly Markable[], scale: MarkerScale): readonly MarkerGroup[] {
  const { duration, width, minGap, minSpan = 6 } = scale;
  const groups: MarkerGroup[] = [];
  if (!(duration > 0 && duration < Infinity && width > 0)) return groups;
  // Compared in seconds, where round times stay round.
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
 * The marker at `x` (fraction of the duration): of several that cover it the one that starts last, as it is drawn on top; where none
 * does, the nearest within `slack` (fraction).
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
