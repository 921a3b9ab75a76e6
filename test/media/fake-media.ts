import type { MediaElement } from '../../src/media/media-element.js';

/** A custom media element with the given state, which loads nothing. Members that are not given are missing. */
export function fakeMedia(state: Partial<Record<keyof MediaElement, unknown>> = {}): MediaElement {
  const element = document.createElement('div');
  const members = { paused: true, currentTime: 0, play: () => Promise.resolve(), pause: () => undefined };
  for (const [name, value] of Object.entries({ ...members, ...state }))
    Object.defineProperty(element, name, { value, writable: true, configurable: true });
  return element as unknown as MediaElement;
}
