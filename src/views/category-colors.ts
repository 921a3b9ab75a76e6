import type { Track } from '../track/track.js';
import { categoryLook } from './category-look.js';

/**
 * CSS that gives everything of a category its colour. A stylesheet, since a strict Content-Security-Policy refuses `style`
 * attributes. The parser has checked ids and colours, so nothing else can get into it.
 */
export function categoryColorRules(track: Track): string {
  return Object.keys(track.categories)
    .map((id) => `[data-category="${CSS.escape(id)}"]{--category-color:${categoryLook(track, id).color}}`)
    .join('');
}
