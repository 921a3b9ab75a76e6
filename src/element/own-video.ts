/** The player's own `<video>`, used where the page provides no media element. */
export function createOwnVideo(): HTMLVideoElement {
  const own = document.createElement('video');
  own.className = 'media';
  // As an attribute: jsdom and the like have no `part` property.
  own.setAttribute('part', 'media');
  return own;
}
