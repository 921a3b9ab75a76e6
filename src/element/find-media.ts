import type { FootageSource } from '../media/engine.js';
import type { MediaElement } from '../media/media-element.js';
import type { ReflectingElement } from './reflecting-element.js';

/**
 * What the page brought to play: a child in `slot="media"`, else a `<video>` child. A content system may have wrapped the
 * `<video>` into a paragraph; only children can be slotted, so it is taken out.
 */
export function findMedia(element: HTMLElement): Element | undefined {
  const direct = element.querySelector(':scope > [slot="media"], :scope > video');
  if (direct) return direct;
  const wrapped = element.querySelector(':scope > :not(context-video) video');
  if (wrapped) element.append(wrapped);
  return wrapped ?? undefined;
}

/** The sources of what plays: those it brought itself, else `<source>` children of the player, else its `src`. */
export function findSources(element: ReflectingElement, media: MediaElement): readonly FootageSource[] {
  const adopted = media instanceof HTMLMediaElement && media.parentElement === element;
  const own = adopted ? sourcesOf(media) : [];
  if (own.length) return own;
  if (!(media instanceof HTMLMediaElement)) return [];
  const children = [...element.children].filter((child) => child instanceof HTMLSourceElement);
  if (children.length) return children.map(readSource);
  return element.src ? [{ url: element.src }] : [];
}

function sourcesOf(media: HTMLMediaElement): readonly FootageSource[] {
  if (media.hasAttribute('src')) return [{ url: media.src }];
  return [...media.querySelectorAll('source')].map(readSource);
}

const readSource = (source: HTMLSourceElement): FootageSource => ({
  url: source.src,
  ...(source.type && { type: source.type }),
});
