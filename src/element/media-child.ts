import type { FootageSource } from '../media/engine.js';
import type { MediaElement } from '../media/media-element.js';
import type { ReflectingElement } from './reflecting-element.js';

/**
 * The element that the page provides to play: a child in `slot="media"`, else a `<video>` child. Only children can be slotted, so a
 * `<video>` that a content system has wrapped in a paragraph is moved out of it. A `<video>` inside another player is left alone.
 */
export function takeMediaChild(element: HTMLElement): Element | undefined {
  const direct = element.querySelector(':scope > [slot="media"], :scope > video');
  if (direct) return direct;
  for (const video of element.querySelectorAll(':scope > * video'))
    if (video.closest('context-video, [data-context-video]') === element) {
      moveInto(element, video);
      return video;
    }
  return undefined;
}

/** Moves a node without interrupting playback, where the browser can do that. */
function moveInto(element: HTMLElement, child: Element): void {
  const { moveBefore } = element as { moveBefore?: (node: Element, before: null) => void };
  if (moveBefore && element.isConnected && child.isConnected) moveBefore.call(element, child, null);
  else element.append(child);
}

/** The sources to play: the media element's own, else the player's `<source>` children, else its `src`. */
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
