import { areaOf, type Box, type Size } from '../../layout/box.js';
import { cardMetrics, maxCards, tightDistances } from '../../layout/card-size.js';
import { placeCards } from '../../layout/placement.js';
import type { Placement } from '../../layout/scene.js';
import { CardRow } from './card-row.js';
import { obstaclesOn, regionBox, sceneOf, type CardSceneHost } from './card-scene.js';
import { CardSizes } from './card-sizes.js';
import { moveTo, writeCard } from './card-writer.js';
import { measureLayout, type LayoutMeasures } from './layout-measures.js';
import { OpenCardLayout } from './open-card-layout.js';
import { RegionPainter } from './region-painter.js';

export interface CardLayoutHost extends CardSceneHost {
  readonly root: ParentNode;
  /** A render is needed: the number of folded cards changed, or cards have to be measured in another size. */
  foldedChanged(): void;
}

/** Renders in a row at most: one for each size of a card, one for the stage's size, one for the row below, and some to spare. */
const maxPasses = 12;

/** Puts cards, outlines and leaders where `layout/` says. */
export class CardLayout {
  readonly #host: CardLayoutHost;
  readonly #regions = new RegionPainter();
  readonly #row = new CardRow();
  readonly #sizes = new CardSizes();
  readonly #opened = new OpenCardLayout();
  /** Cards on the frame, px of the stage. */
  readonly #places = new Map<string, Box>();
  /** Where the open card was before it was opened, and where it returns. */
  #closed: { readonly id: string; readonly box: Box | undefined } | undefined;
  #chip: Box | undefined;
  #folded: readonly string[] = [];
  /** Folded cards that the viewer asked to see, the latest last. */
  #wanted: readonly string[] = [];
  #stage = '';
  #metrics = '';
  /** The room that was too small for cards on the frame: the stage's width, and whether captions may appear. */
  #tooSmall: string | undefined;
  /** Renders requested in a row because sizes changed. */
  #passes = 0;
  #measures: LayoutMeasures | undefined;

  constructor(host: CardLayoutHost) {
    this.#host = host;
  }

  /** Ids of the cards without room, most important last. */
  get folded(): readonly string[] {
    return this.#folded;
  }

  /** Whether the open card had to cover the centre of its region. */
  get openCoversRegion(): boolean {
    return this.#opened.coversRegion;
  }

  /** Shows a folded card in place of others, for a "+N" without a list to open. Each call goes on to the next one. */
  showNextFolded(): void {
    const unseen = this.#folded.filter((id) => !this.#wanted.includes(id));
    const next = unseen.at(-1) ?? this.#wanted.find((id) => this.#folded.includes(id));
    if (next === undefined) return;
    this.#wanted = [...this.#wanted.filter((id) => id !== next), next];
    this.#host.foldedChanged();
  }

  /** Runs both phases, for a change that needs no render. */
  update(): void {
    this.measure();
    this.place();
  }

  /** Reads the DOM, and nothing else. */
  measure(): void {
    const { root, media } = this.#host;
    this.#measures = measureLayout(root, media);
    if (this.#measures?.below) this.#row.measure(this.#measures.overlay);
  }

  /** Computes and writes, without reading the DOM. */
  place(): void {
    // A caller may use this phase alone.
    if (!this.#measures) this.measure();
    const measures = this.#measures;
    this.#measures = undefined;
    // In a hidden part of the page nothing has a size.
    if (!measures || !areaOf(measures.stage)) return;
    // Sizes that never settle must not cause endless renders.
    const mayRepeat = this.#passes < maxPasses;
    const settled = this.#settle(measures, mayRepeat);
    this.#passes = settled || !mayRepeat ? 0 : this.#passes + 1;
    if (!settled && mayRepeat) this.#host.foldedChanged();
  }

  /** Cancels the animations of regions. */
  release(): void {
    this.#regions.release();
  }

  /** @returns false if sizes have changed and have to be measured before any card moves. */
  #settle(measures: LayoutMeasures, mayRepeat: boolean): boolean {
    if (this.#applyMetrics(measures)) return false;
    if (!measures.below) return this.#placeOnFrame(measures, mayRepeat);
    this.#placeBelow(measures);
    return true;
  }

  /** Sets the sizes that depend on the stage's. @returns whether they changed, so that cards have to be measured again. */
  #applyMetrics({ root, overlay, stage, below }: LayoutMeasures): boolean {
    const { cardWidth, compact, scale } = cardMetrics(stage.width);
    // On a stage of another size the old places mean nothing.
    const size = `${stage.width} ${stage.height}`;
    if (size !== this.#stage) {
      this.#stage = size;
      this.#places.clear();
      this.#chip = undefined;
      if (!below) this.#sizes.reset();
    }
    // Once cards had to go below the frame, they stay there: the page should move once, not with each card.
    if (this.#roomOf(stage) !== this.#tooSmall) this.#tooSmall = undefined;
    const forced = this.#tooSmall !== undefined;
    const metrics = `${cardWidth} ${compact && !below} ${scale} ${forced}`;
    if (metrics === this.#metrics) return false;
    this.#metrics = metrics;
    overlay.style.setProperty('--card', `${cardWidth}px`);
    overlay.toggleAttribute('data-compact', compact && !below);
    overlay.toggleAttribute('data-below', forced);
    root?.style.setProperty('--scale', String(scale));
    return true;
  }

  /** Leaves out the height: if the page sets the player's height, cards below the frame take some of the stage's. */
  #roomOf({ width }: Size): string {
    return `${width} ${this.#host.captions !== 'none'}`;
  }

  /** In the row below the frame, cards are in the page's flow. */
  #placeBelow({ overlay, nodes, chip, frame }: LayoutMeasures): void {
    this.#places.clear();
    this.#folded = [];
    this.#sizes.reset();
    this.#opened.release(nodes.values());
    for (const node of nodes.values()) {
      node.toggleAttribute('data-placed', true);
      node.removeAttribute('data-size');
    }
    chip?.removeAttribute('hidden');
    this.#row.place(overlay, nodes, this.#host.rtl);
    this.#paintRegions(frame);
  }

  /** @returns As `#settle`. */
  #placeOnFrame(measures: LayoutMeasures, mayRepeat: boolean): boolean {
    const { nodes, chip, frame, stage } = measures;
    const { open } = this.#host;
    this.#row.reset();
    if (mayRepeat && this.#sizes.retry(nodes, (id) => this.#places.has(id))) return false;
    const opened = this.#placeOpen(measures);
    const placement = this.#solve(measures, opened?.box);
    if (mayRepeat) {
      if (opened?.resized) return false;
      if (placement.below && !opened && this.#sizes.exhausted(placement.folded)) {
        this.#tooSmall = this.#roomOf(stage);
        return false;
      }
      if (this.#sizes.shrink(nodes, placement, maxCards)) return false;
    }
    const placed = new Map<string, Box>(placement.cards.map((card) => [card.id, card]));
    if (open && opened) placed.set(open.id, opened.box);
    this.#write(measures, placed);
    if (chip) chip.hidden = !placement.chip;
    if (chip && placement.chip) moveTo(chip, placement.chip);
    this.#chip = placement.chip;
    this.#paintRegions(frame);
    const { folded } = placement;
    const changed = folded.length !== this.#folded.length;
    this.#folded = folded;
    if (changed) this.#host.foldedChanged();
    return true;
  }

  #placeOpen(measures: LayoutMeasures): { box: Box; resized: boolean } | undefined {
    const { open, rtl, time } = this.#host;
    const node = open && measures.nodes.get(open.id);
    const size = open && measures.open;
    if (!open || !node || !size) {
      this.#opened.release(measures.nodes.values());
      return undefined;
    }
    if (this.#closed?.id !== open.id) this.#closed = { id: open.id, box: this.#places.get(open.id) };
    return this.#opened.place(
      {
        id: open.id,
        hint: open.placement,
        closed: this.#closed.box,
        stage: measures.stage,
        // Outside its slot the annotation is about another frame.
        region:
          time >= open.start && time < open.end ? regionBox(this.#host, open, measures.frame) : undefined,
        obstacles: obstaclesOn(this.#host, measures),
        margin: tightDistances.margin,
        gap: tightDistances.gap,
        direction: rtl ? 'rtl' : 'ltr',
      },
      node,
      size,
    );
  }

  #solve(measures: LayoutMeasures, opened: Box | undefined): Placement {
    const scene = sceneOf(this.#host, measures, {
      opened,
      chip: this.#chip,
      folded: this.#folded,
      wanted: this.#wanted,
      // A card that closes returns to where it was before it was opened.
      previous: (id) => (this.#closed?.id === id ? this.#closed.box : this.#places.get(id)),
    });
    return placeCards(scene);
  }

  #write({ nodes }: LayoutMeasures, placed: ReadonlyMap<string, Box>): void {
    if (this.#closed && this.#closed.id !== this.#host.open?.id) this.#closed = undefined;
    for (const id of this.#places.keys()) if (!placed.has(id)) this.#places.delete(id);
    this.#wanted = this.#wanted.filter((id) => nodes.has(id));
    for (const [id, node] of nodes) {
      const box = placed.get(id);
      writeCard(node, box, this.#places.get(id));
      if (box) this.#places.set(id, box);
    }
  }

  #paintRegions(frame: Box): void {
    const { root, media, shown, regionsDrawn, time } = this.#host;
    const layer = root.querySelector('.regions');
    if (layer) this.#regions.paint(layer, regionsDrawn ? shown : [], media, time, frame, this.#places);
  }
}
