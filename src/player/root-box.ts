import { rootAttributes, type PlayerState } from '../views/player.js';
import type { PlayerContext } from './context.js';

export interface RootBoxHost {
  readonly box: HTMLElement;
  readonly stage: HTMLElement;
}

/**
 * The box around the player, and the stage in it. The element has created them with the footage inside, and they stay as they are: WebKit
 * freezes a `<video>` that is moved while it plays, or whose slot is moved.
 */
export class RootBox {
  readonly #context: PlayerContext;
  readonly #host: RootBoxHost;

  constructor(context: PlayerContext, host: RootBoxHost) {
    this.#context = context;
    this.#host = host;
  }

  /** Called with each render. */
  update(state: PlayerState): void {
    const { box, stage } = this.#host;
    for (const [name, value] of Object.entries(rootAttributes(state, this.#context.t)))
      if (box.getAttribute(name) !== value) box.setAttribute(name, value);
    // Without a doctype, 100 % of an auto height is the height of the window.
    if (box.ownerDocument.compatMode === 'BackCompat') box.style.height = 'auto';
    if (stage.className) return;
    stage.className = 'stage';
    // Scrolling and pressing focus it, but it is no Tab stop.
    stage.tabIndex = -1;
  }

  /** Attributes that the style sheets refer to. */
  place(): void {
    const { videoWidth, videoHeight, volume, muted } = this.#context.media;
    const { box } = this.#host;
    if (videoWidth && videoHeight) setValue(box, '--ratio', `${videoWidth} / ${videoHeight}`);
    const slider = this.#context.root.querySelector<HTMLElement>('.volume');
    if (slider) setValue(slider, '--level', `${muted ? 0 : volume * 100}%`);
  }
}

function setValue({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
