/**
 * Whatever speaks the `HTMLMediaElement` API: `<video>`, `<audio>`, or a custom element that wraps another player.
 * Custom ones lack parts of it, so read the rarer members with care.
 */
export type MediaElement = HTMLMediaElement & Partial<Omit<HTMLVideoElement, keyof HTMLMediaElement>>;

/** Whether `value` can be driven as a media element. Goes by what it can do, since custom media elements share no class. */
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
 * The element once it can be driven: a custom media element whose script is still loading is waited for. Resolves to
 * undefined for what turns out to be no media element, and never if its script never arrives.
 */
export async function mediaElementReady(element: Element): Promise<MediaElement | undefined> {
  if (element.localName.includes('-')) await customElements.whenDefined(element.localName);
  return isMediaElement(element) ? element : undefined;
}

/** The events of HTML's media elements, to be sent on under their own names. */
export const mediaEvents = (
  'abort canplay canplaythrough durationchange emptied encrypted ended error loadeddata loadedmetadata loadstart pause ' +
  'play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting waitingforkey ' +
  'enterpictureinpicture leavepictureinpicture'
).split(' ') as readonly string[];
