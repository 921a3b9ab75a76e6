import type { MediaElement } from '../media/media-element.js';
import type { ReflectingElement } from './reflecting-element.js';

/** The attributes of an adopted element that the player may change. */
const attributes = ['preload', 'loop', 'crossorigin', 'muted', 'poster', 'controls', 'tabindex'];

/** Remembers the attributes of an adopted element. @returns a function that restores them. */
export function keepAttributes(media: Element): () => void {
  const before = attributes.map((name) => [name, media.getAttribute(name)] as const);
  return () => {
    for (const [name, value] of before) {
      if (media.getAttribute(name) === value) continue;
      if (value === null) media.removeAttribute(name);
      else media.setAttribute(name, value);
    }
  };
}

/** Copies the player's attributes. An adopted element keeps its own, except for the attribute that `changed`. */
export function reflectAttributes(
  element: ReflectingElement,
  media: MediaElement,
  adopted: boolean,
  changed?: string,
): void {
  const counts = (name: string) => !adopted || name === changed || element.hasAttribute(name);
  if (counts('preload')) media.preload = element.preload;
  if (counts('loop')) media.loop = element.loop;
  if (counts('crossorigin')) media.crossOrigin = element.crossOrigin;
  if (counts('muted')) media.defaultMuted = element.hasAttribute('muted');
  if (media instanceof HTMLVideoElement) {
    if (element.poster) media.poster = element.poster;
    else if (!adopted || changed === 'poster') media.removeAttribute('poster');
    if (!adopted) media.playsInline = element.playsInline;
  }
}
