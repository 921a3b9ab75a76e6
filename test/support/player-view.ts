import type { ContextVideoElement } from '../../src/index.js';
import { accessibleName, allByRole, byRole, headingOf, isNamed, roleSelector } from './roles.js';
import { unnamed } from './shadow-tree.js';
import { TimelineHarness } from './timeline-harness.js';

const controlSelector = ['button', 'link', 'slider', 'combobox'].map(roleSelector).join(', ') + ', input';

/** What can be found in a player: as a viewer finds it, by role and accessible name, and as a page does, by `::part`. */
export abstract class PlayerView {
  readonly element: ContextVideoElement;

  protected constructor(element: ContextVideoElement) {
    this.element = element;
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

  /** Visible, and not for screen readers only. */
  isSeen(node: Element): boolean {
    return this.isVisible(node) && !node.closest(unnamed.visuallyHidden);
  }

  /** Finds an element by role and name, on screen or not. */
  byRole(role: string, name?: string | RegExp): HTMLElement {
    return byRole(this.root, role, name);
  }

  get timeline(): TimelineHarness {
    return new TimelineHarness(this.part('controls'));
  }

  /** The whole player, which is a region. */
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

  /** The message that playback is held for reading: the group among the controls that does not take focus. */
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

  /** The button for cards without room. */
  get moreNotes(): HTMLElement | undefined {
    return allByRole(this.part('overlay'), 'button', /more notes? at this moment$/).find(
      (button) => !button.hidden,
    );
  }

  /** Everything that is drawn; not how much has been fetched. */
  get nodes(): Element[] {
    return [...this.root.querySelectorAll(`:not(${unnamed.buffered})`)];
  }

  /** The player has hidden controls and pointer, since nobody moves it. */
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

  /** What is printed, while the page is. */
  get printed(): HTMLElement | undefined {
    return this.#find(unnamed.printed);
  }

  /** The time in figures. */
  get timeInFigures(): string | undefined {
    return this.#find(unnamed.time)?.textContent?.replace(/\s+/g, ' ').trim();
  }

  /** What may show that a control has focus: itself, or the card or entry whose only control it is. */
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

  /** Headlines of the cards on screen. */
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
}
