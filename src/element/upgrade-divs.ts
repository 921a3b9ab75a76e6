import { attributeNames } from './reflecting-element.js';

/**
 * Turns each `<div data-context-video data-src=… data-track=…>` under `root` into a `<context-video>`: the markup that
 * survives a content system which strips unknown tags. Children, `id`, `class` and `style` go along; other `data-*` stay.
 */
export function upgradeDivs(root: ParentNode): void {
  for (const div of root.querySelectorAll<HTMLElement>('div[data-context-video]')) {
    const player = document.createElement('context-video');
    for (const { name, value } of [...div.attributes]) {
      if (name === 'style') {
        // As an attribute a strict Content-Security-Policy would refuse it.
        player.style.cssText = div.style.cssText;
        continue;
      }
      const own = name.startsWith('data-') ? name.slice(5) : '';
      if (own === 'context-video') continue;
      const known = attributeNames.find((attribute) => attribute === own);
      player.setAttribute(known ?? name, value);
    }
    // Moved and not copied: a video among them keeps what it has loaded, as far as the browser allows.
    player.append(...div.childNodes);
    div.replaceWith(player);
  }
}
