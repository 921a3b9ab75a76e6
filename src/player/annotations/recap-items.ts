import { mostImportant } from '../../timeline/most-important.js';
import type { Annotation, Track } from '../../track/track.js';

/** How many facts a recap has if the track does not choose them. */
const recapLength = 6;

/** What is shown after the last frame: the annotations that the track names for it, else those with the highest priority. */
export function recapItems({ recap }: Track, annotations: readonly Annotation[]): readonly Annotation[] {
  const published = annotations.filter(({ status }) => status === 'published');
  return recap
    ? recap.items.flatMap((id) => published.find((annotation) => annotation.id === id) ?? [])
    : mostImportant(published, recapLength);
}
