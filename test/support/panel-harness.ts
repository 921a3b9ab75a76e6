import { PlayerHarness, next } from './player-harness.js';
import { byRole, headingOf, isNamed } from './roles.js';

/** The list of notes as a reader uses it. */
export class PanelHarness {
  readonly harness: PlayerHarness;

  constructor(harness: PlayerHarness) {
    this.harness = harness;
  }

  /** A player whose list of the notes of `track` is open. */
  static async of(
    track: object,
    width = 1200,
    attributes: Record<string, string> = {},
  ): Promise<PanelHarness> {
    return new PanelHarness(
      await PlayerHarness.ready({ track, width, attributes: { panel: 'open', ...attributes } }),
    );
  }

  get node(): HTMLElement {
    return this.harness.part('panel');
  }

  /** The list, or on a phone the sheet that contains it. */
  get sheet(): HTMLElement | undefined {
    return this.node.querySelector<HTMLElement>('[role=dialog]:popover-open') ?? undefined;
  }

  get list(): HTMLElement {
    const list = this.node.querySelector<HTMLElement>('[role=list]');
    if (!list) throw new Error('there is no list');
    return list;
  }

  /** Those that are in the tree: the ones on screen and their neighbours. */
  get entries(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(':scope > li')];
  }

  get openEntries(): HTMLElement[] {
    return this.entries.filter((entry) => entry.querySelector('[aria-expanded=true]'));
  }

  /** Headlines on screen. */
  get seen(): string[] {
    const { top, bottom } = this.list.getBoundingClientRect();
    return this.entries
      .filter((entry) => {
        const box = entry.getBoundingClientRect();
        return box.bottom > top + 1 && box.top < bottom - 1;
      })
      .map(headingOf);
  }

  entry(headline: string | RegExp): HTMLElement {
    const found = this.entries.find((entry) =>
      typeof headline === 'string' ? headingOf(entry) === headline : headline.test(headingOf(entry)),
    );
    if (!found) throw new Error(`no entry ${String(headline)}`);
    return found;
  }

  /** The headline of an entry, which opens it. */
  button(headline: string | RegExp): HTMLElement {
    return byRole(byRole(this.entry(headline), 'heading'), 'button');
  }

  /** Place of each entry among all, counted from 1. */
  get places(): number[] {
    return this.entries.map((entry) => Number(entry.ariaPosInSet));
  }

  get current(): string | undefined {
    const entry = this.entries.find((each) => each.ariaCurrent === 'true');
    return entry && headingOf(entry);
  }

  /** How many were found, as announced to screen readers. */
  get found(): string | null | undefined {
    return this.node.querySelector('output')?.textContent;
  }

  async search(words: string): Promise<void> {
    const field = this.harness.control('Search notes') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.harness.settled();
  }

  async press(name: string | RegExp): Promise<void> {
    this.harness.control(name).click();
    await this.harness.settled();
  }

  /** Unfolds what is folded up under a summary. */
  async unfold(name: string | RegExp): Promise<void> {
    const summary = [...this.node.querySelectorAll('summary')].find((node) => isNamed(node, name));
    if (!summary) throw new Error(`nothing to unfold "${String(name)}"`);
    summary.click();
    await this.harness.settled();
  }

  async scrollTo(y: number): Promise<void> {
    const scrolled = next(this.list, 'scroll');
    this.list.scrollTop = y;
    await scrolled;
    await this.harness.settled();
  }
}
