/** The player's own `<video>`, for footage that the page did not bring in an element. */
export function createOwnVideo(): HTMLVideoElement {
  const own = document.createElement('video');
  own.className = 'media';
  // Written out: jsdom and its like know no `part`.
  own.setAttribute('part', 'media');
  return own;
}
