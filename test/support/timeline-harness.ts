import { byRole } from './roles.js';
import { unnamed } from './shadow-tree.js';

/** The timeline for a pointer and a screen reader: its slider, the slider of its markers, and the tip at the pointer. */
export class TimelineHarness {
  readonly #controls: HTMLElement;

  constructor(controls: HTMLElement) {
    this.#controls = controls;
  }

  get slider(): HTMLElement {
    return this.#need('[part~=timeline]');
  }

  /** The slider whose stops are the markers. */
  get markers(): HTMLElement {
    return byRole(this.#controls, 'slider', /annotations? on the timeline$/);
  }

  /** The number over each marker that represents several. */
  get counts(): SVGTextElement[] {
    return [...this.markers.querySelectorAll('text')];
  }

  get box(): DOMRect {
    return this.slider.getBoundingClientRect();
  }

  /** The drawn bar, lower than the slider, which has room for a finger. */
  get bar(): HTMLElement {
    return this.#need(unnamed.bar);
  }

  get thumb(): HTMLElement {
    return this.#need(unnamed.thumb);
  }

  /** The tip at the pointer, while it is shown. */
  get tip(): HTMLElement | undefined {
    const tip = this.#controls.querySelector<HTMLElement>(unnamed.tip);
    return tip?.checkVisibility({ visibilityProperty: true }) ? tip : undefined;
  }

  /** Its words. */
  get told(): string | undefined {
    return this.tip?.textContent?.replace(/\s+/g, ' ').trim();
  }

  /** Its picture of the footage. */
  get picture(): HTMLImageElement | undefined {
    return this.tip?.querySelector('img') ?? undefined;
  }

  /** A pointer event at a part, 0 to 1, of its length; upon another element where one is named. */
  point(type: string, part: number, on: Element = this.slider, more: PointerEventInit = {}): void {
    const { left, top, width } = this.box;
    on.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + width * part,
        clientY: top + 3,
        bubbles: true,
        composed: true,
        button: 0,
        ...more,
      }),
    );
  }

  /** The pointer leaves. */
  leave(): void {
    for (const node of [this.slider, this.slider.parentElement])
      node?.dispatchEvent(new PointerEvent('pointerleave', { composed: true }));
  }

  #need(selector: string): HTMLElement {
    const found = this.#controls.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the timeline has no ${selector}`);
    return found;
  }
}
