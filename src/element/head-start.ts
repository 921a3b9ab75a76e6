import { chooseEngine } from '../media/engine.js';
import { setSources } from '../media/media-sources.js';
import { findMedia, findSources } from './find-footage.js';
import { forwardEvents } from './forward-events.js';
import { reflectAttributes } from './media-attributes.js';
import { namesTrack } from './names-track.js';
import { createOwnVideo } from './own-video.js';
import type { PlaceHolder } from './place-holder.js';
import type { ReflectingElement } from './reflecting-element.js';

/** CSS px outside the viewport at which a lazy element begins to fetch. */
export const near = 300;

/** Whether a box (CSS px, from the viewport's corner) is in view, or nearly. */
export const isNear = ({ top, bottom, left, right }: DOMRect): boolean =>
  bottom > -near && top < innerHeight + near && right > -near && left < innerWidth + near;

/**
 * Brings footage on its way to the screen before the player is made, which takes the main thread for tens of milliseconds just when the
 * browser needs it: to ask for the footage, to hear that it came, and to draw it.
 */
export class HeadStart {
  readonly #element: ReflectingElement;
  readonly #placeHolder: PlaceHolder;
  #end: AbortController | undefined;
  /** The player's own element, where it was given a start. */
  own: HTMLVideoElement | undefined;

  constructor(element: ReflectingElement, placeHolder: PlaceHolder) {
    this.#element = element;
    this.#placeHolder = placeHolder;
  }

  get running(): boolean {
    return !!this.#end;
  }

  /** What is on its way now; undefined where the player had better be made at once. `makeRoot` is called only if it is. */
  begin(makeRoot: () => ShadowRoot): HTMLVideoElement | undefined {
    const element = this.#element;
    const { layout, autoplay, preload, deepLink, panel } = element;
    if (layout === 'beside' || autoplay || preload === 'none' || (deepLink && location.hash))
      return undefined;
    const found = findMedia(element);
    const media = found ? this.#coming(found) : this.#own();
    if (!media) return undefined;
    const root = makeRoot();
    this.#placeHolder.hold(root, namesTrack(element) && panel !== 'none');
    this.#placeHolder.show(root, media, found);
    this.#end = new AbortController();
    forwardEvents(media, element, !!found, this.#end.signal);
    return media;
  }

  /** From now on the player looks after it. */
  handOver(): HTMLVideoElement {
    this.#halt();
    return (this.own ??= createOwnVideo());
  }

  /** The element left the page. */
  stop(): void {
    this.#halt();
    this.own?.removeAttribute('src');
    this.own?.load();
  }

  #halt(): void {
    this.#end?.abort();
    this.#end = undefined;
  }

  /** The page's own `<video>`, if it is about to show its first frame. */
  #coming(found: Element): HTMLVideoElement | undefined {
    const coming =
      found instanceof HTMLVideoElement &&
      // Idle, too: Chromium rests now and then on the way to the first frame.
      (found.networkState === found.NETWORK_LOADING || found.networkState === found.NETWORK_IDLE) &&
      found.paused &&
      found.preload !== 'none' &&
      findSources(this.#element, found).every((source) => chooseEngine(source) === 'native');
    return coming ? found : undefined;
  }

  #own(): HTMLVideoElement | undefined {
    const element = this.#element;
    // While the page is still being read, what is to be played may yet come.
    if (document.readyState === 'loading') return undefined;
    const own = (this.own ??= createOwnVideo());
    const sources = findSources(element, own);
    if (sources.length !== 1 || sources.some((source) => chooseEngine(source) === 'hls')) return undefined;
    if (element.loading !== 'eager' && !isNear(element.getBoundingClientRect())) return undefined;
    reflectAttributes(element, own, false);
    own.muted = own.defaultMuted;
    setSources(own, sources);
    return own;
  }
}
