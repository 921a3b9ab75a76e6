import type { Annotation, Keyframe, Track } from './track.js';

/**
 * The same track for a copy of the footage that is cut differently: every time in it is shifted.
 *
 * @param seconds Added to annotations, keyframes and coverage; negative for a copy that begins later.
 * @returns A new frozen track, or the given one for 0. Times before 0 stay as they are: nothing is shown then.
 */
export function offsetTrack(track: Track, seconds: number): Track {
  if (!seconds || !Number.isFinite(seconds)) return track;
  const { coverage } = track;
  return Object.freeze({
    ...track,
    annotations: Object.freeze(track.annotations.map((annotation) => shift(annotation, seconds))),
    ...(coverage && {
      coverage: Object.freeze({
        ...coverage,
        reviewed: Object.freeze(
          coverage.reviewed.map(([start, end]) => Object.freeze([start + seconds, end + seconds] as const)),
        ),
      }),
    }),
  });
}

function shift(annotation: Annotation, seconds: number): Annotation {
  const { region } = annotation;
  const move = (keyframe: Keyframe): Keyframe =>
    Object.freeze({ ...keyframe, time: keyframe.time + seconds });
  return Object.freeze({
    ...annotation,
    start: annotation.start + seconds,
    end: annotation.end + seconds,
    ...(region?.keyframes && {
      region: Object.freeze({ ...region, keyframes: Object.freeze(region.keyframes.map(move)) }),
    }),
  });
}
