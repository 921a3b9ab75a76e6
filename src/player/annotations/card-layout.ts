import type { Box, Size } from '../../layout/box.js';
import { cardMetrics } from '../../layout/card-size.js';
import { frameBox } from '../../layout/frame-box.js';
import { placeCards } from '../../layout/placement.js';
import { clipToFrame, regionAt, shapeBounds, toPixels } from '../../layout/region-at.js';
import { regionSweep } from '../../layout/region-sweep.js';
import type { MediaElement } from '../../media/media-element.js';
import type { Annotation } from '../../track/track.js';
import { RegionPainter } from './region-painter.js';

export interface CardLayoutHost {
  readonly root: ParentNode;
  readonly media: MediaElement;
  /** What stands on the frame now. */
  readonly shown: readonly Annotation[];
  readonly open: Annotation | undefined;
  /** Seconds: the frame on screen. */
  readonly time: number;
  readonly rtl: boolean;
  /** Whether captions stand on the frame at this moment, and whether they may. */
  readonly captions: 'none' | 'possible' | 'shown';
  readonly controlsVisible: boolean;
  readonly regionsDrawn: boolean;
  /** Another number of cards found no room. */
  foldedChanged(): void;
}

interface Measures {
  readonly stage: Size;
  readonly frame: Box;
  readonly controls: Box | undefined;
  readonly captions: Box;
  readonly notices: readonly Box[];
}

/** Part of the picture's height that two lines of captions take. */
const captionsShare = 0.16;

/**
 * Puts cards, brackets and leaders where `layout/` says. Reads all measures, then computes, then writes.
 */
export class CardLayout {
  readonly #host: CardLayoutHost;
  readonly #places = new Map<string, Box>();
  readonly #regions = new RegionPainter();
  #frame: Box = { x: 0, y: 0, width: 0, height: 0 };
  #chip: Box | undefined;
  #stage = '';
  #folded: readonly string[] = [];

  constructor(host: CardLayoutHost) {
    this.#host = host;
  }

  /** Those for which there was no room, most important last. */
  get folded(): readonly string[] {
    return this.#folded;
  }

  measure(): void {}

  update(): void {
    this.place();
  }

  /** Places all of it anew. */
  place(): void {
    const { root, shown, open, time, rtl, controlsVisible, captions, regionsDrawn } = this.#host;
    const overlay = root.querySelector<HTMLElement>('.overlay');
    if (!overlay) return;
    const nodes = new Map(
      [...overlay.querySelectorAll<HTMLElement>('.card')].map((node) => [node.dataset['id'] ?? '', node]),
    );
    const measures = this.#measure(overlay);
    this.#frame = measures.frame;
    const { maxCards, cardWidth, compact, scale } = cardMetrics(measures.stage.width);
    const inStrip = getComputedStyle(overlay).position === 'static';
    overlay.style.setProperty('--card', `${cardWidth}px`);
    overlay.toggleAttribute('data-compact', compact && !inStrip);
    root.querySelector<HTMLElement>('.root')?.style.setProperty('--scale', String(scale));
    // In the strip below the frame cards stand in the page's own flow.
    if (inStrip) {
      this.#places.clear();
      this.#folded = [];
      for (const node of nodes.values()) node.toggleAttribute('data-placed', true);
      overlay.querySelector('.more')?.removeAttribute('hidden');
      this.#paintRegions(time);
      return;
    }
    // On a stage of another size nothing stands where it stood.
    const stage = `${measures.stage.width} ${measures.stage.height}`;
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#places.clear();
      this.#chip = undefined;
    }
    const sizes = new Map(
      [...nodes].map(([id, node]) => [id, { width: node.offsetWidth, height: node.offsetHeight }]),
    );
    const chip = overlay.querySelector<HTMLElement>('.more');
    const {
      cards,
      folded,
      chip: chipBox,
    } = placeCards({
      stage: measures.stage,
      frame: measures.frame,
      direction: rtl ? 'rtl' : 'ltr',
      maxCards: Math.max(1, maxCards),
      obstacles: [
        ...(controlsVisible && measures.controls ? [measures.controls] : []),
        ...(captions === 'shown' ? [measures.captions] : []),
        ...measures.notices,
      ],
      reserve: [
        ...(measures.controls ? [measures.controls] : []),
        ...(captions === 'none' ? [] : [measures.captions]),
      ],
      chip: { width: chip?.offsetWidth || 48, height: chip?.offsetHeight || 28, previous: this.#chip },
      cards: shown.flatMap((annotation) => {
        const size = sizes.get(annotation.id);
        if (!size) return [];
        const { region, id, placement, end } = annotation;
        const opened = annotation === open;
        const previous = opened ? undefined : this.#places.get(id);
        return {
          id,
          ...size,
          hint: opened && placement === 'panel' ? 'auto' : placement,
          priority: opened ? 101 : annotation.priority,
          ...(previous && { previous }),
          ...(region &&
            regionsDrawn &&
            !opened && {
              region: this.#regionBox(annotation, time),
              keepClear: regionSweep(region, time, end).map((box) => toPixels(box, measures.frame)),
            }),
        };
      }),
    });
    this.#write(nodes, new Map(cards.map((card) => [card.id, card])), sizes, open, measures.stage);
    const foldedBefore = this.#folded.length;
    // The open one is shown in any case.
    this.#folded = folded.filter((id) => id !== open?.id);
    if (chip) {
      chip.hidden = !chipBox;
      if (chipBox) moveTo(chip, chipBox);
      this.#chip = chipBox;
    }
    this.#paintRegions(time);
    if (foldedBefore !== this.#folded.length) this.#host.foldedChanged();
  }

  #write(
    nodes: ReadonlyMap<string, HTMLElement>,
    placed: ReadonlyMap<string, Box>,
    sizes: ReadonlyMap<string, Size>,
    open: Annotation | undefined,
    stage: Size,
  ): void {
    for (const id of this.#places.keys()) if (!nodes.has(id)) this.#places.delete(id);
    for (const [id, node] of nodes) {
      let box = placed.get(id);
      const size = sizes.get(id);
      // What the viewer asked to read is shown even where it must cover something.
      if (!box && id === open?.id && size)
        box = {
          x: Math.max(0, (stage.width - size.width) / 2),
          y: Math.max(0, (stage.height - size.height) / 2),
          ...size,
        };
      const before = this.#places.get(id);
      // Opened or closed it is of another size: on its way it would stand over the edge.
      node.toggleAttribute(
        'data-glide',
        !!box && box.width === before?.width && box.height === before.height,
      );
      node.toggleAttribute('data-placed', !!box);
      if (!box) {
        this.#places.delete(id);
        continue;
      }
      moveTo(node, box);
      this.#places.set(id, box);
    }
  }

  /** Lets go of what moves with the footage. */
  release(): void {
    this.#regions.release();
  }

  #paintRegions(time: number): void {
    const { root, media, shown, regionsDrawn } = this.#host;
    const layer = root.querySelector('.regions');
    if (layer) this.#regions.paint(layer, regionsDrawn ? shown : [], media, time, this.#frame, this.#places);
  }

  #regionBox({ region }: Annotation, time: number): Box | undefined {
    const shape = region && regionAt(region, time);
    const bounds = shape && clipToFrame(shapeBounds(shape));
    return bounds && toPixels(bounds, this.#frame);
  }

  #measure(overlay: HTMLElement): Measures {
    const { root, media } = this.#host;
    const stageElement = root.querySelector<HTMLElement>('.stage') ?? overlay;
    const stage = { width: stageElement.clientWidth, height: stageElement.clientHeight };
    const height = media.clientHeight || stage.height;
    const box = { width: stage.width, height };
    const fitted = frameBox(box, { width: media.videoWidth ?? 0, height: media.videoHeight ?? 0 });
    // Where the media box is shorter than the stage, the picture stands at its top (styles/stage.ts).
    const frame = height < stage.height - 1 ? { ...fitted, y: 0 } : fitted;
    const controls = root.querySelector<HTMLElement>('.controls');
    const over = controls && getComputedStyle(controls).gridRowStart === 'stage';
    const controlsHeight = over
      ? controls.clientHeight - parseFloat(getComputedStyle(controls).paddingTop)
      : 0;
    const { left, top } = stageElement.getBoundingClientRect();
    const notices = [...root.querySelectorAll('.notice')].map((notice) => {
      const { x, y, width, height: high } = notice.getBoundingClientRect();
      return { x: x - left, y: y - top, width, height: high };
    });
    const captionsHeight = Math.max(32, frame.height * captionsShare);
    return {
      stage,
      frame,
      notices,
      controls: over
        ? { x: 0, y: stage.height - controlsHeight, width: stage.width, height: controlsHeight }
        : undefined,
      captions: {
        x: stage.width * 0.1,
        y: Math.min(height, stage.height - controlsHeight) - captionsHeight,
        width: stage.width * 0.8,
        height: captionsHeight,
      },
    };
  }
}

function moveTo(node: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  node.style.setProperty('--x', `${Math.round(x)}px`);
  node.style.setProperty('--y', `${Math.round(y)}px`);
}
