import type { Annotation, Track } from '../track/track.js';
import type { IconShapes } from './icon.js';
import { annotationIcons } from './annotation-icons.js';

/** Okabe–Ito, distinct for every kind of colour vision; without black, since the marker lane is dark. */
const palette = ['#56b4e9', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#0072b2', '#f0e442'];

export interface CategoryLook {
  readonly color: string;
  readonly icon: IconShapes | undefined;
}

/** Colour and icon of a category: as the track declares them, else the palette's colour for its position. */
export function categoryLook(track: Track, category: string | undefined): CategoryLook {
  const declared = category === undefined ? undefined : track.categories[category];
  const place = category === undefined ? -1 : Object.keys(track.categories).indexOf(category);
  return {
    color: declared?.color ?? (place < 0 ? '#8a8f98' : (palette[place % palette.length] ?? '#8a8f98')),
    icon:
      (declared?.icon === undefined ? undefined : annotationIcons[declared.icon]) ?? annotationIcons['tag'],
  };
}

/** The category's declared label, else its id. */
export function categoryLabel(track: Track, annotation: Annotation): Annotation['headline'] | undefined {
  if (annotation.category === undefined) return undefined;
  return track.categories[annotation.category]?.label ?? annotation.category;
}
