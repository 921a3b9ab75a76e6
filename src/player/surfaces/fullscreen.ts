import { lazy } from '../../lazy/lazy.js';
import type { MediaElement } from '../../media/media-element.js';
import type { PlayerContext } from '../context.js';
import type { Dismissal } from './dismissal.js';
import type { FullWindow } from './full-window.js';

/** Full screen of the whole player, so that annotations stay visible; if the browser has it only for videos, the whole window. */
export class Fullscreen {
  readonly #context: PlayerContext;
  readonly #dismissal: Dismissal;
  readonly #fullWindow = lazy(() => import('./full-window.js'));
  #window: FullWindow | undefined;

  constructor(context: PlayerContext, dismissal: Dismissal) {
    this.#context = context;
    this.#dismissal = dismissal;
  }

  /** Asks the element: if the player is inside another component, `document.fullscreenElement` is only the outermost host. */
  get active(): boolean {
    return !!this.#window?.filled || this.#context.element.matches(':fullscreen');
  }

  get available(): boolean {
    const { element, media } = this.#context;
    const document = element.ownerDocument;
    return document.fullscreenEnabled || 'webkitEnterFullscreen' in media || !('requestFullscreen' in media);
  }

  async toggle(): Promise<void> {
    const { element } = this.#context;
    const document = element.ownerDocument;
    if (this.#window?.filled) this.#window.close();
    else if (this.active) await document.exitFullscreen().catch(() => {});
    else if (document.fullscreenEnabled) await element.requestFullscreen().catch(() => {});
    else await this.#fillWindow();
  }

  /** Fetches the code ahead: some browsers allow full screen only for a short time after a press. */
  prepare(): void {
    if (!this.#context.element.ownerDocument.fullscreenEnabled) void this.#fullWindow.load();
  }

  async #fillWindow(): Promise<void> {
    const loaded = await this.#fullWindow.load(true);
    if (!loaded || this.#window?.filled || !this.#context.element.isConnected) return;
    if (enterNativeFullscreen(this.#context.element, this.#context.media)) return;
    this.#window ??= new loaded.FullWindow(this.#context, this.#dismissal);
    this.#window.fill();
  }
}

/**
 * Full screen of the video alone, where filling the window will not do: in a frame, whose window is not the screen, and where the browser
 * has full screen for elements but the page does not allow it.
 */
function enterNativeFullscreen(element: HTMLElement, media: MediaElement): boolean {
  const video = media as { webkitEnterFullscreen?: () => void };
  if (!video.webkitEnterFullscreen || !('requestFullscreen' in element || parent !== window)) return false;
  try {
    video.webkitEnterFullscreen();
  } catch {
    // iPhones throw if there is no metadata yet.
  }
  return true;
}
