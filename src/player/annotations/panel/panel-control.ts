import type { Annotation, Track } from '../../../track/track.js';
import type { PanelHandlers, PanelState } from '../../../views/panel.js';
import type { CardHandlers } from '../../../views/card.js';
import type { Player } from '../../player.js';
import { panelState } from '../../player-state.js';
import type { Annotator } from '../annotator.js';
import { PanelFilter } from './panel-filter.js';
import { PanelList } from './panel-list.js';
import { PanelSheet } from './panel-sheet.js';

/** From so many entries on the list can be searched. */
const searchableFrom = 9;
/** Milliseconds without a change after which the number of results is said. */
const calm = 600;

/** The list of all annotations: what it is narrowed to, and what its buttons do. */
export class PanelControl {
  readonly #player: Player;
  readonly #annotator: Annotator;
  readonly #filter = new PanelFilter();
  readonly #list: PanelList;
  readonly #sheet: PanelSheet;
  #timer = 0;

  constructor(player: Player, annotator: Annotator, card: CardHandlers) {
    this.#player = player;
    this.#annotator = annotator;
    this.#list = new PanelList(player.root, {
      ...card,
      go: (annotation: Annotation) => annotator.goTo(annotation, 'panel'),
    });
    this.#sheet = new PanelSheet(player, () => this.#toggle(false));
  }

  readonly handlers: PanelHandlers = {
    toggle: () => this.#toggle(panelState(this.#player) !== 'shown'),
    backToNow: () => this.#list.backToNow(this.#annotator.time),
    search: (query) => this.#narrow(() => this.#filter.search(query)),
    filter: (facet, value) => this.#narrow(() => this.#filter.toggle(facet, value)),
    clear: () => {
      this.#narrow(() => this.#filter.clear());
      // The button that was pressed goes away.
      const { root } = this.#player;
      const next = root.querySelector<HTMLElement>('.search input') ?? root.querySelector('.chip');
      next?.focus({ preventScroll: true });
    },
  };

  /** The categories that are shown, in the list and on the frame; empty: all. At first those that the page names. */
  get categories(): ReadonlySet<string> {
    const { track } = this.#annotator;
    if (track) this.#use(track);
    return this.#filter.filters.categories;
  }

  /** The page names others now. */
  useCategories(): void {
    this.#narrow(() => this.#filter.choose(this.#named));
  }

  get #named(): readonly string[] {
    return this.#player.element.categories.split(/\s+/).filter(Boolean);
  }

  #use(track: Track): void {
    const { clock, languages } = this.#annotator;
    this.#filter.use(track, clock.timeline.annotations, languages, this.#named);
  }

  /** What the panel shows; undefined where there is none. */
  get state(): PanelState | undefined {
    const { track, clock, languages } = this.#annotator;
    const panel = panelState(this.#player);
    if (!track || panel === 'none') return undefined;
    const { annotations } = clock.timeline;
    this.#use(track);
    const { query, filters, counts, items, narrowed } = this.#filter;
    return {
      track,
      languages,
      query,
      filters,
      counts,
      narrowed,
      found: items.length,
      searchable: annotations.length >= searchableFrom,
      shown: panel === 'shown',
      sheet: this.#sheet.shown,
      crowded: this.#annotator.pause.crowded,
      problems: this.#player.problems.filter(({ severity }) => severity === 'error').length,
    };
  }

  /** Whether it lies over the page. */
  get isSheet(): boolean {
    return this.#sheet.shown;
  }

  open(): void {
    this.#toggle(true);
  }

  closeSheet(): void {
    this.#toggle(false);
  }

  /** After each render of the player. */
  rendered(): void {
    this.#sheet.rendered();
    const { track, opened, clock, languages, time } = this.#annotator;
    const { items, query } = this.#filter;
    const shown = panelState(this.#player) === 'shown';
    const open = opened.where === 'panel' ? opened.current : undefined;
    // Its entry is not there any more.
    if (open && !(shown && items.includes(open))) {
      opened.close();
      return;
    }
    this.#list.show(
      track && shown
        ? {
            track,
            items,
            active: clock.active,
            open,
            revealed: !!open && opened.isRevealed(open),
            query,
            languages,
          }
        : undefined,
      time,
      this.#player.t,
    );
  }

  #toggle(shown: boolean): void {
    this.#sheet.ask(shown);
    this.#player.togglePanel(shown);
  }

  #narrow(change: () => void): void {
    change();
    this.#player.element.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const status = this.#player.root.querySelector('.found');
      const { length } = this.#filter.items;
      const { t } = this.#player;
      if (status) status.textContent = length ? t('notes', { n: length }) : t('noMatches');
    }, calm);
  }
}
