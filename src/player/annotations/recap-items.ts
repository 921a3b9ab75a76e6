import { mostImportant } from '../../timeline/most-important.js';
import type { Annotation, Track } from '../../track/track.js';

/** Facts in a recap that the track does not choose itself. */
const recapLength = 6;

/** What is shown after the last frame: what the track names for it, else what its authors hold for most important. */
export function recapItems({ recap }: Track, annotations: readonly Annotation[]): readonly Annotation[] {
  const published = annotations.filter(({ status }) => status === 'published');
  return recap
    ? recap.items.flatMap((id) => published.find((annotation) => annotation.id === id) ?? [])
    : mostImportant(published, recapLength);
}
