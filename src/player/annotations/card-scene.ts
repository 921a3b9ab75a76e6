import type { Box, Point, Size } from '../../layout/box.js';
import { maxCards, maxCovered, tightDistances } from '../../layout/card-size.js';
import { clipToFrame, regionAt, shapeBounds, toPixels } from '../../layout/region-at.js';
import { regionSweep } from '../../layout/region-sweep.js';
import type { Scene, SceneCard } from '../../layout/scene.js';
import type { MediaElement } from '../../media/media-element.js';
import { readMediaState } from '../../media/media-state.js';
import type { Annotation } from '../../track/track.js';
import type { LayoutMeasures } from './layout-measures.js';

export interface CardSceneHost {
  readonly media: MediaElement;
  /** The annotations that have a card now. */
  readonly shown: readonly Annotation[];
  readonly open: Annotation | undefined;
  /** Media time in seconds of the frame on screen. */
  readonly time: number;
  readonly rtl: boolean;
  /** Whether captions are on the frame now, or may appear. */
  readonly captions: 'none' | 'possible' | 'shown';
  readonly controlsVisible: boolean;
  readonly regionsDrawn: boolean;
}

/** The result of the previous layout. */
interface LastPlacement {
  /** The box of the open card. */
  readonly opened: Box | undefined;
  readonly chip: Box | undefined;
  readonly folded: readonly string[];
  /** Folded cards that the viewer asked to see, the latest last. */
  readonly wanted: readonly string[];
  previous(id: string): Point | undefined;
}

/** The scene for `placeCards`. To all other cards, the open one and its region are obstacles. */
export function sceneOf(host: CardSceneHost, measures: LayoutMeasures, last: LastPlacement): Scene {
  const { stage, frame, sizes, chipSize, controls, liftedCaptions, captions } = measures;
  const { shown, open, rtl } = host;
  return {
    stage,
    frame,
    tight: tightDistances,
    direction: rtl ? 'rtl' : 'ltr',
    maxCards,
    maxCovered,
    obstacles: [...obstaclesOn(host, measures), ...(last.opened ? [last.opened] : [])],
    reserve: [
      ...(controls ? [controls] : []),
      ...(host.captions === 'none' ? [] : [liftedCaptions, captions]),
    ],
    chip: { ...chipSize, previous: last.chip },
    cards: shown.flatMap((annotation) => {
      const size = sizes.get(annotation.id);
      return size && annotation !== open ? sceneCard(host, annotation, size, frame, last) : [];
    }),
  };
}

function sceneCard(
  host: CardSceneHost,
  annotation: Annotation,
  size: Size,
  frame: Box,
  last: LastPlacement,
): SceneCard {
  const { media, regionsDrawn, time } = host;
  const { id, region, placement, end, priority } = annotation;
  const wanted = last.wanted.indexOf(id);
  const waits = last.folded.includes(id) && !media.paused;
  return {
    id,
    ...size,
    hint: placement,
    // Above any priority that an author can give (0 to 100).
    priority: wanted < 0 ? priority : 101 + wanted,
    previous: last.previous(id),
    remaining: waits ? (end - time) / (readMediaState(media).rate || 1) : undefined,
    ...(region &&
      regionsDrawn && {
        region: regionBox(host, annotation, frame),
        keepClear: regionSweep(region, time, end).map((box) => toPixels(box, frame)),
      }),
  };
}

/** What no card may cover now. */
export function obstaclesOn(host: CardSceneHost, measures: LayoutMeasures): Box[] {
  const { controlsVisible } = host;
  const { controls, captions, liftedCaptions, notices } = measures;
  return [
    ...(controlsVisible && controls ? [controls] : []),
    ...(host.captions === 'shown' ? [controlsVisible ? liftedCaptions : captions] : []),
    ...notices,
  ];
}

/** The region as it is drawn now, px of the stage; undefined if it is not drawn. */
export function regionBox(
  { time, regionsDrawn }: CardSceneHost,
  { region }: Annotation,
  frame: Box,
): Box | undefined {
  const shape = region && regionsDrawn ? regionAt(region, time) : undefined;
  const bounds = shape && clipToFrame(shapeBounds(shape));
  return bounds && toPixels(bounds, frame);
}
