import type { Track } from '../track/track.js';
import { categoryLook } from './category-look.js';

/**
 * A stylesheet that gives everything of a category its colour. A sheet and not `style` attributes, which a strict
 * Content-Security-Policy refuses; ids and colours were checked on reading, so that nothing else can get into it.
 */
export function categoryColorRules(track: Track): string {
  return Object.keys(track.categories)
    .map((id) => `[data-category="${CSS.escape(id)}"]{--category-color:${categoryLook(track, id).color}}`)
    .join('');
}
