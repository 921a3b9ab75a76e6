import type { MediaElement } from '../../src/media/media-element.js';

/** A custom media element that is told its state, and loads nothing. What it is not told it lacks. */
export function fakeMedia(state: Partial<Record<keyof MediaElement, unknown>> = {}): MediaElement {
  const element = document.createElement('div');
  const members = { paused: true, currentTime: 0, play: () => Promise.resolve(), pause: () => undefined };
  for (const [name, value] of Object.entries({ ...members, ...state }))
    Object.defineProperty(element, name, { value, writable: true, configurable: true });
  return element as unknown as MediaElement;
}
