/**
 * Anything with the `HTMLMediaElement` API: `<video>`, `<audio>`, or a custom element that wraps another player.
 * Custom ones lack parts of it, so the rarer members may be missing.
 */
export type MediaElement = HTMLMediaElement & Partial<Omit<HTMLVideoElement, keyof HTMLMediaElement>>;

/** Whether `value` can be used as a media element. Checks for members, since custom media elements share no class. */
export function isMediaElement(value: unknown): value is MediaElement {
  const media = value as Partial<MediaElement> | null | undefined;
  return (
    typeof media?.play === 'function' &&
    typeof media.pause === 'function' &&
    typeof media.addEventListener === 'function' &&
    'currentTime' in media &&
    'paused' in media
  );
}

/**
 * The element once it can be used: waits for a custom media element whose script is still loading. Resolves to undefined if it
 * is not a media element after all, and never if its script never arrives.
 */
export async function mediaElementReady(element: Element): Promise<MediaElement | undefined> {
  if (element.localName.includes('-')) await customElements.whenDefined(element.localName);
  return isMediaElement(element) ? element : undefined;
}

/** The events of HTML's media elements, which are forwarded under their own names. */
export const mediaEvents = (
  'abort canplay canplaythrough durationchange emptied encrypted ended error loadeddata loadedmetadata loadstart pause ' +
  'play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting waitingforkey ' +
  'enterpictureinpicture leavepictureinpicture'
).split(' ') as readonly string[];
