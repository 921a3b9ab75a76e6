import { absoluteUrl } from './absolute-url.js';
import type { FootageSource } from './engine.js';

/** The `<source>` children of a media element. */
export const sourceChildren = (media: Element): HTMLSourceElement[] =>
  [...media.children].filter((child): child is HTMLSourceElement => child.localName === 'source');

/** The addresses in the element's own markup. */
export const namedSources = (media: HTMLMediaElement): readonly string[] =>
  media.hasAttribute('src') ? [media.src] : sourceChildren(media).map(({ src }) => src);

/** Whether the element's own markup already names exactly these sources. */
export function holdsSources(media: HTMLMediaElement, sources: readonly FootageSource[]): boolean {
  const own = namedSources(media);
  return own.length === sources.length && sources.every(({ url }, index) => absoluteUrl(url) === own[index]);
}

/** Makes the element play these: one as `src`, more (or one with a type) as `<source>` children. Begins loading. */
export function setSources(media: HTMLMediaElement, sources: readonly FootageSource[]): void {
  clearSources(media);
  const [first, second] = sources;
  if (first && !second && !first.type) {
    media.src = first.url;
    return;
  }
  media.append(
    ...sources.map(({ url, type }) => {
      const source = document.createElement('source');
      source.src = url;
      if (type) source.type = type;
      return source;
    }),
  );
  media.load();
}

/** Removes all sources. The element keeps playing what it has until `load()` is called. */
export function clearSources(media: HTMLMediaElement): void {
  media.removeAttribute('src');
  for (const source of sourceChildren(media)) source.remove();
}

/** Remembers the sources of the element. @returns a function that restores them if they have changed. */
export function saveSources(media: HTMLMediaElement): () => void {
  const src = media.getAttribute('src');
  const children = sourceChildren(media);
  return () => {
    const now = sourceChildren(media);
    if (media.getAttribute('src') === src && now.length === children.length) {
      if (now.every((child, index) => child === children[index])) return;
    }
    clearSources(media);
    media.prepend(...children);
    if (src !== null) media.setAttribute('src', src);
    else media.load();
  };
}
