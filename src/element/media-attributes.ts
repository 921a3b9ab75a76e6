import type { MediaElement } from '../media/media-element.js';
import type { ReflectingElement } from './reflecting-element.js';

/** What the player may change of it. */
const attributes = ['preload', 'loop', 'crossorigin', 'muted', 'poster', 'controls', 'tabindex'];

/** Remembers what an adopted element says of itself. @returns puts that back. */
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

/** Passes the player's attributes on. What an adopted element says of itself stays, but for the attribute that `changed`. */
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
