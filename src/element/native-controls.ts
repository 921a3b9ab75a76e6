import type { MediaElement } from '../media/media-element.js';

/**
 * The browser's own controls on what plays: shown where there is nothing else to play and pause with, hidden once the player is ready, and
 * given back as the page had them.
 */
export class NativeControls {
  #media: MediaElement | undefined;
  /** As the page has them. */
  #page: { readonly controls: boolean; readonly tabIndex: string | null } = {
    controls: false,
    tabIndex: null,
  };
  #shown: boolean | undefined;

  /** Another element plays, until `signal` aborts. */
  attach(media: MediaElement, signal: AbortSignal): void {
    const page = { controls: media.controls, tabIndex: media.getAttribute('tabindex') };
    this.#media = media;
    this.#page = page;
    signal.addEventListener('abort', () => set(media, page));
    this.show(this.#shown);
  }

  /** Undefined: as the page has them. */
  show(shown: boolean | undefined): void {
    this.#shown = shown;
    const media = this.#media;
    if (!media) return;
    // Those of another player are a matter of what it loads: changed later, it would load anew.
    if (!(media instanceof HTMLMediaElement)) set(media, hidden);
    else if (shown === undefined) set(media, this.#page);
    else set(media, shown ? { controls: true, tabIndex: null } : hidden);
  }
}

/** Firefox has Tab stop at every video, without controls too: at one more place without a name, where keys would be the browser's. */
const hidden = { controls: false, tabIndex: '-1' } as const;

/** Only what differs: WebKit freezes playing footage whose controls are switched. */
function set(
  media: MediaElement,
  { controls, tabIndex }: { readonly controls: boolean; readonly tabIndex: string | null },
): void {
  if (media.controls !== controls) media.controls = controls;
  if (media.getAttribute('tabindex') === tabIndex) return;
  if (tabIndex === null) media.removeAttribute('tabindex');
  else media.setAttribute('tabindex', tabIndex);
}
