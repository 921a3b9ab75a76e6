import type { Timeline } from '../../../timeline/timeline.js';
import type { Problem } from '../../../track/problem.js';
import type { Annotation, Track } from '../../../track/track.js';
import type { Languages } from '../../../views/author-text.js';
import type { CardHandlers } from '../../../views/card.js';
import type { PanelHandlers, PanelState } from '../../../views/panel.js';
import type { PlayerContext } from '../../context.js';
import type { LayoutMode } from '../../layout-mode.js';
import type { Dismissal } from '../../surfaces/dismissal.js';
import type { OpenAnnotation, OpenPlace } from '../open-annotation.js';
import { PanelFilter } from './panel-filter.js';
import { PanelList } from './panel-list.js';
import { PanelSheet } from './panel-sheet.js';
import type { PanelVisibility } from './panel-visibility.js';

export interface PanelHost {
  readonly track: Track | null;
  readonly timeline: Timeline<Annotation>;
  readonly active: readonly Annotation[];
  /** Time of the frame on screen, in seconds. */
  readonly time: number;
  readonly languages: Languages;
  readonly opened: OpenAnnotation;
  /** Annotations came faster than they can be read. */
  readonly crowded: boolean;
  readonly problems: readonly Problem[];
  readonly layout: LayoutMode;
  readonly panelVisibility: PanelVisibility;
  readonly dismissal: Dismissal;
  readonly card: CardHandlers;
  /** Goes to the start of an annotation and opens it in the list. */
  goTo(annotation: Annotation, where?: OpenPlace): void;
}

/** From this many entries on, the list can be searched. */
const searchableFrom = 9;
/** Milliseconds without a change after which the number of results is announced. */
const announceAfter = 600;

/** The list of all annotations: its search and filters, and what its buttons do. */
export class Panel {
  readonly #context: PlayerContext;
  readonly #host: PanelHost;
  readonly #filter = new PanelFilter();
  readonly #list: PanelList;
  readonly #sheet: PanelSheet;
  #timer = 0;

  constructor(context: PlayerContext, host: PanelHost) {
    this.#context = context;
    this.#host = host;
    this.#list = new PanelList(context.root, {
      ...host.card,
      go: (annotation) => host.goTo(annotation, 'panel'),
    });
    this.#sheet = new PanelSheet(context, host);
  }

  readonly handlers: PanelHandlers = {
    toggle: () => this.toggle(),
    backToNow: () => this.#list.backToNow(this.#host.time),
    search: (query) => this.#narrow(() => this.#filter.search(query)),
    filter: (facet, value) => this.#narrow(() => this.#filter.toggle(facet, value)),
    clear: () => {
      this.#narrow(() => this.#filter.clear());
      // The pressed button disappears.
      const { root } = this.#context;
      const next = root.querySelector<HTMLElement>('.search input') ?? root.querySelector('.chip');
      next?.focus({ preventScroll: true });
    },
  };

  /** The categories that are shown, in the list and on the frame; empty: all. Initially those that the page names. */
  get categories(): ReadonlySet<string> {
    this.#update();
    return this.#filter.filters.categories;
  }

  /** The page has changed `categories`. */
  useCategories(): void {
    this.#narrow(() => this.#filter.choose(this.#named));
  }

  get #named(): readonly string[] {
    return this.#context.element.categories.split(/\s+/).filter(Boolean);
  }

  #update(): void {
    const { track, timeline, languages } = this.#host;
    if (track) this.#filter.use(track, timeline.annotations, languages, this.#named);
  }

  get #shown(): boolean {
    return this.#host.panelVisibility.state === 'shown';
  }

  /** What the panel shows; undefined if there is none. */
  get state(): PanelState | undefined {
    const { track, timeline, languages, panelVisibility, crowded, problems } = this.#host;
    if (!track || panelVisibility.state === 'none') return undefined;
    this.#update();
    const { query, filters, counts, items, narrowed } = this.#filter;
    return {
      track,
      languages,
      query,
      filters,
      counts,
      narrowed,
      found: items.length,
      searchable: timeline.annotations.length >= searchableFrom,
      shown: this.#shown,
      sheet: this.#sheet.isSheet,
      crowded,
      problems: problems.filter(({ severity }) => severity === 'error').length,
    };
  }

  /** The viewer opens or closes the list, which on a phone is a sheet. */
  toggle(shown = !this.#shown): void {
    this.#sheet.request(shown);
    this.#host.panelVisibility.toggle(shown);
  }

  /** After each render of the player, which renders the list but not its entries. */
  rendered(): void {
    this.#sheet.rendered();
    const { track, opened, active, languages, time } = this.#host;
    const { items, query } = this.#filter;
    const open = opened.inPanel;
    // Its entry is gone.
    if (open && !(this.#shown && items.includes(open))) {
      opened.close();
      return;
    }
    this.#list.show(
      track && this.#shown
        ? {
            track,
            items,
            active,
            open,
            revealed: !!open && opened.isRevealed(open),
            query,
            languages,
          }
        : undefined,
      time,
      this.#context.t,
    );
  }

  #narrow(change: () => void): void {
    change();
    this.#context.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { root, t } = this.#context;
      const status = root.querySelector('.found');
      const { length } = this.#filter.items;
      if (status) status.textContent = length ? t('notes', { n: length }) : t('noMatches');
    }, announceAfter);
  }
}
