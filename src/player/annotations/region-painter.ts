import { bracketArm } from '../../layout/brackets.js';
import type { Box } from '../../layout/box.js';
import { momentOf, regionMotion, type RegionMoment } from '../../layout/region-motion.js';
import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import type { Annotation } from '../../track/track.js';
import { timeChangingEvents, followMedia, isRunning } from '../playback/media-animations.js';

/** How far (ms) a moving outline may be off the picture: one frame of film. */
const tolerance = 40;

/** The nodes and animations of a drawn region, and what they were made for. */
interface Drawn {
  readonly nodes: Nodes;
  readonly annotation: Annotation;
  /** The picture and the card at that time. */
  readonly boxes: string;
  readonly animations: readonly Animation[];
}

interface Nodes {
  readonly region: HTMLElement;
  readonly leader: HTMLElement;
}

/**
 * Draws the outlines of regions and their leaders. A moving one is an animation in media time, run by the compositor: redrawing it for
 * every frame would take 50 to 80 ms of main thread a second. Only writes to the DOM: the sizes it needs are passed in.
 */
export class RegionPainter {
  readonly #drawn = new Map<string, Drawn>();
  #media: MediaElement | undefined;
  #following: AbortController | undefined;

  /**
   * @param layer Contains the outlines and leaders.
   * @param time Media time in seconds of the frame on screen.
   * @param frame The picture, in px of the stage.
   * @param cards The boxes of the cards, in px of the stage.
   */
  paint(
    layer: ParentNode,
    annotations: readonly Annotation[],
    media: MediaElement,
    time: number,
    frame: Box,
    cards: ReadonlyMap<string, Box>,
  ): void {
    const seen = new Set<string>();
    for (const annotation of annotations) {
      const { id, region } = annotation;
      const nodes = region && nodesOf(layer, id);
      if (!nodes) continue;
      seen.add(id);
      const card = cards.get(id);
      if ((region.keyframes?.length ?? 0) < 2) {
        this.#erase(id);
        write(nodes, momentOf(region, time, frame, card));
        continue;
      }
      const boxes = JSON.stringify([frame, card]);
      const drawn = this.#drawn.get(id);
      if (drawn?.annotation === annotation && drawn.boxes === boxes && drawn.nodes.region === nodes.region)
        continue;
      this.#erase(id);
      const moments = regionMotion(region, annotation.start, annotation.end, frame, card);
      this.#drawn.set(id, { nodes, annotation, boxes, animations: animate(nodes, moments) });
    }
    for (const id of this.#drawn.keys()) if (!seen.has(id)) this.#erase(id);
    this.#follow(media);
  }

  /** Cancels all animations: a document timeline keeps paused ones alive, and they keep their nodes. */
  release(): void {
    for (const id of [...this.#drawn.keys()]) this.#erase(id);
    this.#following?.abort();
    this.#following = undefined;
  }

  #erase(id: string): void {
    for (const animation of this.#drawn.get(id)?.animations ?? []) animation.cancel();
    this.#drawn.delete(id);
  }

  /** Listens only while something moves. */
  #follow(media: MediaElement): void {
    if (!this.#drawn.size || media !== this.#media) {
      this.#following?.abort();
      this.#following = undefined;
    }
    if (!this.#drawn.size) return;
    this.#media = media;
    const sync = () => this.#sync(media);
    sync();
    if (this.#following) return;
    const { signal } = (this.#following = new AbortController());
    for (const type of timeChangingEvents) media.addEventListener(type, sync, { signal });
    // currentTime advances a moment before the first frame is shown.
    media.addEventListener('playing', () => media.requestVideoFrameCallback?.(sync), { signal });
  }

  #sync(media: MediaElement): void {
    // Custom media elements may lack some of a video's properties.
    const { currentTime, rate } = readMediaState(media);
    const state = { time: currentTime * 1000, rate, running: isRunning(media) };
    for (const { animations } of this.#drawn.values()) followMedia(animations, state, tolerance);
  }
}

function nodesOf(layer: ParentNode, id: string): Nodes | undefined {
  const [region, leader] = ['region', 'leader'].map((name) =>
    layer.querySelector<HTMLElement>(`.${name}[data-id="${id}"]`),
  );
  return region && leader ? { region, leader } : undefined;
}

/** The corners, the upper left one first: their position as a share of the box's width and height. */
const corners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

const cornerTransform = ({ width, height }: Box, [right, down]: readonly [number, number]): string =>
  `translate(${right * width}px,${down * height}px) scale(${1 - 2 * right},${1 - 2 * down})`;

const boxTransform = ({ x, y }: Box): string => `translate(${x}px,${y}px)`;

const lineTransform = ({ from, to }: NonNullable<RegionMoment['line']>, angle: number): string =>
  `translate(${from.x}px,${from.y}px) rotate(${angle}rad) scaleX(${Math.hypot(to.x - from.x, to.y - from.y)})`;

const angleOf = ({ from, to }: NonNullable<RegionMoment['line']>): number =>
  Math.atan2(to.y - from.y, to.x - from.x);

/** Draws a region that does not move. */
function write({ region, leader }: Nodes, { box, line }: RegionMoment): void {
  region.hidden = !box;
  leader.hidden = !line;
  if (box) {
    draw(region, bracketArm(box));
    region.style.transform = boxTransform(box);
    for (const [index, corner] of [...region.children].entries())
      if (corner instanceof SVGElement && corners[index])
        corner.style.transform = cornerTransform(box, corners[index]);
  }
  if (line) leader.style.transform = lineTransform(line, angleOf(line));
}

/** Sets the length of the arms of the four corners, px. */
function draw(region: HTMLElement, arm: number): void {
  const path = `M${arm},0H0V${arm}`;
  for (const node of region.querySelectorAll('path'))
    if (node.getAttribute('d') !== path) node.setAttribute('d', path);
}

/** Animates a moving region in media time (ms). The animations are paused; `followMedia` runs them. */
function animate({ region, leader }: Nodes, moments: readonly RegionMoment[]): Animation[] {
  const boxes = moments.flatMap(({ box }) => box ?? []);
  region.hidden = !boxes.length;
  leader.hidden = !moments.some(({ line }) => line);
  draw(region, Math.min(28, ...boxes.map(bracketArm)));
  const start = moments[0]?.time ?? 0;
  const length = Math.max(1e-3, (moments.at(-1)?.time ?? 0) - start);
  const timing = { delay: start * 1000, duration: length * 1000, fill: 'both' as const };
  const run = (node: Element, transforms: readonly (string | undefined)[]): Animation => {
    // While hidden it keeps its last position, or takes its first, so that it does not fly in.
    let last = transforms.find((transform) => transform !== undefined) ?? 'none';
    const animation = node.animate(
      transforms.map((transform, index) => ({
        offset: Math.min(1, Math.max(0, ((moments[index]?.time ?? 0) - start) / length)),
        transform: (last = transform ?? last),
        opacity: transform === undefined ? 0 : 1,
      })),
      timing,
    );
    animation.pause();
    return animation;
  };
  const [first] = boxes;
  const resizes = boxes.some(({ width, height }) => width !== first?.width || height !== first.height);
  // The leader turns the shorter way from one moment to the next.
  let angle = 0;
  const lines = moments.map(({ line }) => {
    if (!line) return undefined;
    const turn = angleOf(line) - angle;
    angle += turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
    return lineTransform(line, angle);
  });
  return [
    run(
      region,
      moments.map(({ box }) => box && boxTransform(box)),
    ),
    run(leader, lines),
    ...[...region.children].flatMap((node, index) => {
      const corner = corners[index];
      if (!corner || !(node instanceof SVGElement)) return [];
      if (first) node.style.transform = cornerTransform(first, corner);
      return resizes && index
        ? [
            run(
              node,
              moments.map(({ box }) => box && cornerTransform(box, corner)),
            ),
          ]
        : [];
    }),
  ];
}
