import { mediaEvents, type MediaElement } from '../media/media-element.js';

/** Sends the events of what plays on under their own names; like those of `<video>`, they do not bubble. */
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
        // Those of picture-in-picture bubble: from an adopted element they reach the player by themselves.
        if (event.bubbles && adopted) return;
        // Some carry more than their name: `encrypted` its data, `enterpictureinpicture` its window.
        const Kind = media instanceof HTMLMediaElement ? (event.constructor as typeof Event) : Event;
        element.dispatchEvent(new Kind(type, event));
      },
      { signal },
    );
}
