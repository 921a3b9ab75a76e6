import { mediaEvents, type MediaElement } from '../media/media-element.js';

/** Dispatches the events of the media element on the player, under the same names; like those of `<video>`, they do not bubble. */
export function forwardEvents(
  media: MediaElement,
  element: EventTarget,
  adopted: boolean,
  signal: AbortSignal,
): void {
  for (const type of mediaEvents)
    media.addEventListener(
      type,
      (event) => {
        // Picture-in-picture events bubble, so those of an adopted element reach the player by themselves.
        if (event.bubbles && adopted) return;
        // Some have fields of their own: `encrypted` its data, `enterpictureinpicture` its window.
        const Kind = media instanceof HTMLMediaElement ? (event.constructor as typeof Event) : Event;
        element.dispatchEvent(new Kind(type, event));
      },
      { signal },
    );
}
