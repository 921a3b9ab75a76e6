// Random scenes, and the rules that a placement must never break, written without the solver's own geometry.
import fc from '../support/fast-check.js';
import type { Box, Point, Size } from '../../src/layout/box.js';
import { frameBox } from '../../src/layout/frame-box.js';
import { clipToFrame, toPixels } from '../../src/layout/region-at.js';
import type { Placement, Scene, SceneCard } from '../../src/layout/scene.js';

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const percentBox = fc
  .tuple(
    fc.integer({ min: -20, max: 110 }),
    fc.integer({ min: -20, max: 110 }),
    fc.constantFrom(0, 1, 5, 12, 25, 60, 120),
    fc.constantFrom(0, 1, 5, 12, 25, 60, 120),
  )
  .map((numbers) => box(...numbers));

const stageSize = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 180, max: 2160 }),
});

const videoSize = fc.constantFrom<Size>(
  { width: 1920, height: 1080 },
  { width: 640, height: 480 },
  { width: 1080, height: 1920 },
  { width: 2390, height: 1000 },
  { width: 0, height: 0 },
);

/** Of any size from that of a word to nearly that of the stage. */
const cardOn = (stage: Size, frame: Box): fc.Arbitrary<SceneCard> =>
  fc
    .record({
      width: fc.oneof(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 100, max: stage.width + 20 })),
      height: fc.oneof(fc.integer({ min: 40, max: 240 }), fc.integer({ min: 40, max: stage.height + 20 })),
      place: fc.option(percentBox, { nil: undefined }),
      way: fc.array(percentBox, { maxLength: 2 }),
      hint: fc.constantFrom('auto', 'left', 'right', 'top', 'bottom', 'panel', undefined),
      priority: fc.constantFrom(0, 50, 50, 90, undefined),
      previous: fc.option(
        fc.record({
          x: fc.integer({ min: -50, max: stage.width }),
          y: fc.integer({ min: -50, max: stage.height }),
        }),
        { nil: undefined, freq: 2 },
      ),
    })
    .map(({ width, height, place, way, hint, priority, previous }) => {
      const clipped = place && clipToFrame(place);
      return {
        id: '',
        width,
        height,
        region: clipped && toPixels(clipped, frame),
        keepClear: clipped && way.map((part) => toPixels(part, frame)),
        hint,
        priority,
        previous,
      };
    });

const sceneOn = (stage: Size, video: Size): fc.Arbitrary<Scene> => {
  const frame = frameBox(stage, video);
  const stagePart = percentBox.map((part) => toPixels(part, { x: 0, y: 0, ...stage }));
  return fc
    .record({
      cards: fc.array(cardOn(stage, frame), { maxLength: 12 }),
      bar: fc.constantFrom(0, 48, 80),
      caption: fc.boolean(),
      others: fc.array(stagePart, { maxLength: 2 }),
      reserve: fc.array(stagePart, { maxLength: 1 }),
      gap: fc.integer({ min: 0, max: 24 }),
      margin: fc.integer({ min: 0, max: 32 }),
      direction: fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'),
      chip: fc.constantFrom({ width: 56, height: 32 }, undefined),
      maxCards: fc.constantFrom(24, 24, 4),
    })
    .map(({ cards, bar, caption, others, chip, ...rest }) => ({
      ...rest,
      stage,
      frame,
      cards: cards.map((card, index) => ({ ...card, id: `card-${index}` })),
      chip,
      obstacles: [
        ...others,
        ...(bar ? [box(0, stage.height - bar, stage.width, bar)] : []),
        ...(caption ? [box(stage.width * 0.3, stage.height - bar - 50, stage.width * 0.4, 36)] : []),
      ],
    }));
};

/** Up to 12 cards on a stage of any size from 320 × 180 to 3840 × 2160, with footage of five formats. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .tuple(stageSize, videoSize)
  .chain(([stage, video]) => sceneOn(stage, video));

/**
 * Whether a box of that size at that place keeps all the rules; `taken`: the other boxes; `own`: its distance from its region's
 * centre (the solver keeps a distance of one pixel).
 */
export function isAllowed(
  card: Size & Partial<SceneCard>,
  place: Point,
  scene: Scene,
  taken: readonly Box[],
  own = 0,
): boolean {
  const { gap = 12, margin = 16, obstacles = [], stage } = scene;
  // Rounding errors are no violation.
  const tiny = 1e-4;
  const [left, top, right, bottom] = [place.x, place.y, place.x + card.width, place.y + card.height];
  if (left < margin - tiny || top < margin - tiny) return false;
  if (right > stage.width - margin + tiny || bottom > stage.height - margin + tiny) return false;
  const clearOf = (other: Box, distance: number): boolean =>
    other.x >= right + distance - tiny ||
    other.x + other.width <= left - distance + tiny ||
    other.y >= bottom + distance - tiny ||
    other.y + other.height <= top - distance + tiny;
  const { region, keepClear } = card;
  const about = region ? [box(region.x + region.width / 2, region.y + region.height / 2, 0, 0)] : [];
  return (
    [...obstacles, ...taken].every((other) => clearOf(other, gap)) &&
    [...about, ...[keepClear ?? []].flat()].every((other) => clearOf(other, own))
  );
}

/** What is wrong with a placement; empty when every rule is kept. */
export function violations(scene: Scene, placement: Placement): string[] {
  const wrong: string[] = [];
  const { cards, folded, panel, below, chip } = placement;
  const all = [...cards.map(({ id }) => id), ...folded, ...panel];
  const ids = scene.cards.map(({ id }) => id);
  if ([...all].sort().join() !== [...ids].sort().join()) wrong.push(`in ${ids.join()}, out ${all.join()}`);
  for (const id of panel)
    if (scene.cards.find((card) => card.id === id)?.hint !== 'panel')
      wrong.push(`${id} did not ask for the panel`);
  for (const placed of cards) {
    const card = scene.cards.find(({ id }) => id === placed.id);
    const taken: Box[] = cards.filter((other) => other !== placed);
    if (chip) taken.push(chip);
    if (card?.hint === 'panel') wrong.push(`${placed.id} asked for the panel`);
    if (card?.width !== placed.width || card.height !== placed.height)
      wrong.push(`${placed.id} changed its size`);
    if (!card || !isAllowed(card, placed, scene, taken))
      wrong.push(`${placed.id} at ${placed.x}, ${placed.y}`);
  }
  if (chip && !isAllowed(chip, chip, scene, cards)) wrong.push(`chip at ${chip.x}, ${chip.y}`);
  if (below && cards.length) wrong.push('below the frame, and on it');
  if (chip && !folded.length) wrong.push('a chip for nothing');
  return wrong;
}

/** A free place for a box of that size, found by trying a grid: slow, coarse, and with nothing in common with the solver. */
export function searchPlace(
  card: Size & Partial<SceneCard>,
  scene: Scene,
  taken: readonly Box[],
  steps = 24,
): Point | undefined {
  const { stage, margin = 16 } = scene;
  const [spaceX, spaceY] = [stage.width - 2 * margin - card.width, stage.height - 2 * margin - card.height];
  for (let row = 0; row <= steps; row++) {
    for (let column = 0; column <= steps; column++) {
      const place = { x: margin + (spaceX * column) / steps, y: margin + (spaceY * row) / steps };
      if (isAllowed(card, place, scene, taken, 1.01)) return place;
    }
  }
  return undefined;
}
