import '../../src/define.js';
import type { ContextVideoElement } from '../../src/index.js';

/** Footage of 30 s, 25 frames a second. */
export const counter = '/test/fixtures/media/counter.mp4';

/** A promise for the next event of a kind. */
export function next<T extends Event = Event>(target: EventTarget, type: string): Promise<T> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as T), { once: true });
  });
}

/** Asks again and again until something holds; fails with what was waited for. */
export async function until(what: string, holds: () => unknown, milliseconds = 8000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${milliseconds} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

export interface Mounting {
  /** Attributes of the element; null leaves one out that the harness would set. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** HTML inside the element. */
  readonly content?: string;
  /** Put inside the element as it is. */
  readonly child?: Element;
  /** The parsed track. */
  readonly track?: unknown;
  /** CSS px of the page that holds it. */
  readonly width?: number;
}

const told = [
  'annotation-enter',
  'annotation-exit',
  'annotation-open',
  'annotation-close',
  'pacing-hold',
  'pacing-release',
] as const;

/** A player as a viewer meets it: by roles, names and parts, never by the shape of its shadow tree. */
export class PlayerHarness {
  readonly element: ContextVideoElement;
  /** "enter a", "exit a", "pacing-hold a" …, in the order in which they came. */
  readonly log: string[] = [];

  private constructor(element: ContextVideoElement) {
    this.element = element;
  }

  static readonly mounted: PlayerHarness[] = [];

  /** Puts a player into the page; `unmountAll` takes it out. Muted, since browsers let nothing else play unasked. */
  static mount({ attributes = {}, content = '', child, track, width = 700 }: Mounting = {}): PlayerHarness {
    const place = document.createElement('div');
    // Important: a test may bring page CSS of its own.
    place.style.setProperty('width', `${width}px`, 'important');
    place.style.setProperty('display', 'block', 'important');
    const element = document.createElement('context-video');
    for (const [name, value] of Object.entries({ storage: 'none', muted: '', lang: 'en', ...attributes }))
      if (value !== null) element.setAttribute(name, value);
    element.innerHTML = content;
    if (child) element.append(child);
    if (track !== undefined) element.trackObject = track;
    const harness = new PlayerHarness(element);
    for (const type of told)
      element.addEventListener(type, (event) =>
        harness.log.push(`${type.replace('annotation-', '')} ${event.annotation.id}`),
      );
    place.append(element);
    document.body.append(place);
    PlayerHarness.mounted.push(harness);
    return harness;
  }

  /** Mounts, and waits until footage and track are there. */
  static async ready(mounting: Mounting = {}): Promise<PlayerHarness> {
    const harness = PlayerHarness.mount({
      ...mounting,
      attributes: { ...(!mounting.content?.includes('<video') && { src: counter }), ...mounting.attributes },
    });
    const { element } = harness;
    const wantsTrack = mounting.track !== undefined || mounting.attributes?.['track'] !== undefined;
    await Promise.all([
      element.readyState >= 2 || next(element, 'loadeddata'),
      !wantsTrack || Promise.race([next(element, 'track-load'), next(element, 'track-error')]),
    ]);
    await element.updateComplete;
    return harness;
  }

  static unmountAll(): void {
    for (const { element } of PlayerHarness.mounted.splice(0)) element.parentElement?.remove();
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('the player has no shadow root');
    return shadowRoot;
  }

  parts(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  }

  part(name: string): HTMLElement {
    const [found] = this.parts(name);
    if (!found) throw new Error(`there is no part "${name}"`);
    return found;
  }

  isVisible(node: Element): boolean {
    return (
      node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      node.getBoundingClientRect().width > 0
    );
  }

  /** The controls that are fetched after the first frame are there. */
  async complete(): Promise<void> {
    if ('pictureInPictureEnabled' in document) {
      await until('the rest of the controls', () => this.root.querySelector('.row .pip'));
      return;
    }
    // Without picture-in-picture (WebKitGTK) none of them need be in sight. The player asks for them at the first frame.
    await until('the first frame', () => this.element.readyState >= 2);
    await import('../../src/player/controls/more-controls.js');
    await this.settled();
    await this.settled();
  }

  /** A select by its label. */
  select(label: string): HTMLSelectElement {
    const found = [...this.root.querySelectorAll('label')].find((node) =>
      node.textContent?.trim().startsWith(label),
    );
    const control = found?.querySelector('select');
    if (!control) throw new Error(`no setting "${label}"`);
    return control;
  }

  /** Opens a page of the menu with a button, and waits until focus has followed. */
  async open(button: string): Promise<void> {
    this.control(button).click();
    await until('the menu', () => this.root.activeElement?.closest('.menu'));
  }

  /** All controls on screen with a name. */
  get controls(): { readonly name: string; readonly node: HTMLElement }[] {
    return [...this.root.querySelectorAll<HTMLElement>('button, input, select, [role=slider], a[href]')]
      .filter((node) => this.isVisible(node))
      .map((node) => ({
        name: (node.getAttribute('aria-label') ?? node.textContent ?? '').replace(/\s+/g, ' ').trim(),
        node,
      }));
  }

  /** A control on screen by its accessible name. */
  control(name: string | RegExp): HTMLElement {
    const { controls } = this;
    const found = controls.find((control) =>
      typeof name === 'string' ? control.name === name : name.test(control.name),
    );
    if (!found)
      throw new Error(
        `no control "${String(name)}" among ${controls.map((control) => control.name).join(' | ')}`,
      );
    return found.node;
  }

  /** Headlines of the cards that stand on screen. */
  get cards(): string[] {
    return this.parts('card')
      .filter((card) => this.isVisible(card))
      .map(headlineOf);
  }

  /** The card with this headline. */
  card(headline: string): HTMLElement {
    const found = this.parts('card').find((card) => headlineOf(card) === headline);
    if (!found)
      throw new Error(`no card "${headline}" among ${this.parts('card').map(headlineOf).join(' | ')}`);
    return found;
  }

  get notices(): string[] {
    return this.parts('notice').map((notice) => notice.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  }

  /** Jumps and waits until the frame and what belongs to it are shown. */
  async seek(time: number): Promise<void> {
    const seeked = next(this.element, 'seeked');
    this.element.currentTime = time;
    await seeked;
    await this.settled();
  }

  /** Renders that are due are done. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }

  /** A key press where focus is, or on the element. @returns whether nobody took it. */
  press(key: string, more: KeyboardEventInit = {}): boolean {
    const target = this.root.activeElement ?? this.element;
    return target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  }
}

const headlineOf = (card: Element) => card.querySelector('h3')?.textContent?.trim() ?? '';
