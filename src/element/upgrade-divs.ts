import { attributeNames } from './reflecting-element.js';

/**
 * Turns each `<div data-context-video data-src=… data-track=…>` under `root` into a `<context-video>`: markup that
 * survives content systems which strip unknown tags. Children, `id`, `class`, `style` and other `data-*` are kept.
 */
export function upgradeDivs(root: ParentNode): void {
  for (const div of root.querySelectorAll<HTMLElement>('div[data-context-video]')) {
    const player = document.createElement('context-video');
    for (const { name, value } of [...div.attributes]) {
      if (name === 'style') {
        // A strict Content-Security-Policy would refuse a `style` attribute.
        player.style.cssText = div.style.cssText;
        continue;
      }
      const own = name.startsWith('data-') ? name.slice(5) : '';
      if (own === 'context-video') continue;
      const known = attributeNames.find((attribute) => attribute === own);
      player.setAttribute(known ?? name, value);
    }
    // Moved, not copied: a video among them keeps what it has loaded, as far as the browser allows.
    player.append(...div.childNodes);
    div.replaceWith(player);
  }
}
