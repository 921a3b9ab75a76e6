/**
 * How tests meet the player: as a viewer does, by role and accessible name, and as a page does, by `::part`. No test names a class of the
 * shadow tree; what none of these leads to has one entry in shadow-tree.ts, with the reason.
 *
 *     const harness = await PlayerHarness.ready({ track, width: 390 });
 *     harness.control('Settings').click();          // a control on screen by its name
 *     await harness.opened('menu');                 // also: help, hold, recap, notice; closed('menu')
 *     harness.timeline.point('pointermove', 0.5);   // timeline-harness.ts
 *     new PanelHarness(harness).entry('A fact.');   // panel-harness.ts
 *     harness.part('stage'), harness.byRole('dialog', 'Keyboard shortcuts');
 */
import '../../src/define.js';
import type { ContextVideoElement } from '../../src/index.js';
import { accessibleName, allByRole, byRole, headingOf, isNamed, roleSelector } from './roles.js';
import { unnamed } from './shadow-tree.js';
import { TimelineHarness } from './timeline-harness.js';

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

/** What opens and closes. */
export type Surface = 'menu' | 'help' | 'hold' | 'recap' | 'notice' | 'startButton';

const controlSelector = ['button', 'link', 'slider', 'combobox'].map(roleSelector).join(', ') + ', input';

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

  /** In sight, and not for a screen reader alone. */
  isSeen(node: Element): boolean {
    return this.isVisible(node) && !node.closest(unnamed.visuallyHidden);
  }

  /** The controls that are fetched after the first frame are there. */
  async complete(): Promise<void> {
    if ('pictureInPictureEnabled' in document) {
      await until('the rest of the controls', () => this.root.querySelector(unnamed.pictureInPicture));
      return;
    }
    // Without picture-in-picture (WebKitGTK) none of them need be in sight. The player asks for them at the first frame.
    await until('the first frame', () => this.element.readyState >= 2);
    await import('../../src/player/controls/more-controls.js');
    await this.settled();
    await this.settled();
  }

  /** The chapters have been read, and their button is there; in a narrow player, for the menu to take. */
  async chapters(): Promise<void> {
    await until('the chapters', () => this.root.querySelector(unnamed.chapters));
  }

  /** What a role and a name lead to, on screen or not. */
  byRole(role: string, name?: string | RegExp): HTMLElement {
    return byRole(this.root, role, name);
  }

  get timeline(): TimelineHarness {
    return new TimelineHarness(this.part('controls'));
  }

  /** The whole player: the region that it is. */
  get region(): HTMLElement {
    return this.byRole('region');
  }

  /** The page of the menu that is open: the group among the controls that takes focus. */
  get menu(): HTMLElement | undefined {
    return this.#find('[part~=controls] [role=group][tabindex="-1"]');
  }

  /** The list of keys, while it is open. */
  get help(): HTMLElement | undefined {
    return this.#find('[role=dialog]:has(kbd)');
  }

  /** What says that playback is held for reading: the group among the controls that does not take focus. */
  get hold(): HTMLElement | undefined {
    return this.#find('[part~=controls] [role=group]:not([tabindex])');
  }

  get recap(): HTMLElement | undefined {
    return this.#find('[part~=recap]');
  }

  get notice(): HTMLElement | undefined {
    return this.#find('[part~=notice]');
  }

  /** The large button over the footage that has not begun. */
  get startButton(): HTMLElement | undefined {
    return allByRole(this.root, 'button').find(
      (button) => !button.closest('[part], [role=dialog]') && isNamed(button, 'Play'),
    );
  }

  /** What leads to the cards for which there is no room. */
  get moreNotes(): HTMLElement | undefined {
    return allByRole(this.part('overlay'), 'button', /more notes? at this moment$/).find(
      (button) => !button.hidden,
    );
  }

  /** Everything that is drawn; not how much has been fetched. */
  get nodes(): Element[] {
    return [...this.root.querySelectorAll(`:not(${unnamed.buffered})`)];
  }

  /** The player has let go of controls and pointer, since nobody moves it. */
  get isIdle(): boolean {
    return !!this.#find(unnamed.idle);
  }

  /** The strokes of a region's brackets. */
  bracketsOf(region: Element): Element[] {
    return [...region.querySelectorAll(unnamed.bracket)];
  }

  /** The pieces of text of a card. */
  textIn(card: Element): Element[] {
    return [...card.querySelectorAll(unnamed.cardText)];
  }

  get liveDot(): Element {
    const dot = this.#find(unnamed.liveDot);
    if (!dot) throw new Error('there is no dot of Live');
    return dot;
  }

  get spinner(): HTMLElement | undefined {
    return this.#find(unnamed.spinner);
  }

  /** What a double tap on the footage did, as long as it is shown. */
  get ripple(): HTMLElement | undefined {
    return this.#find(unnamed.ripple);
  }

  /** What is put on paper, while the page is printed. */
  get printed(): HTMLElement | undefined {
    return this.#find(unnamed.printed);
  }

  /** The time in figures. */
  get timeInFigures(): string | undefined {
    return this.#find(unnamed.time)?.textContent?.replace(/\s+/g, ' ').trim();
  }

  /** Waits until something is there, and gives it. */
  async opened(name: Surface): Promise<HTMLElement> {
    await until(`the ${name}`, () => this[name]);
    await this.settled();
    const surface = this[name];
    if (!surface) throw new Error(`the ${name} has gone again`);
    return surface;
  }

  async closed(name: Surface): Promise<void> {
    await until(`no ${name}`, () => !this[name]);
    await this.settled();
  }

  /** What shows that a control has focus: itself, or the card or entry that it alone stands for. */
  focusShownOn(control: Element): readonly Element[] {
    const holder = control.closest('[part~=card], li[aria-posinset]');
    return holder ? [control, holder] : [control];
  }

  #find(selector: string): HTMLElement | undefined {
    return this.root.querySelector<HTMLElement>(selector) ?? undefined;
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
    await until('the menu', () => this.menu?.contains(this.root.activeElement));
  }

  /** All controls on screen with a name. */
  get controls(): { readonly name: string; readonly node: HTMLElement }[] {
    return [...this.root.querySelectorAll<HTMLElement>(controlSelector)]
      .filter((node) => this.isVisible(node))
      .map((node) => ({ name: accessibleName(node), node }));
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
      .map(headingOf);
  }

  /** The card with this headline. */
  card(headline: string): HTMLElement {
    const found = this.parts('card').find((card) => headingOf(card) === headline);
    if (!found)
      throw new Error(`no card "${headline}" among ${this.parts('card').map(headingOf).join(' | ')}`);
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
    // A change of size is told at the end of one frame, and rendered in the next.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
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
