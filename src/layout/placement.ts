import type { Box, Point } from './box.js';
import type { Placement, Scene, SceneCard } from './scene.js';
import { bestSpot, mayStand } from './candidates.js';
import { tasteFor, type Setting, type Standing } from './cost.js';

const priorityOf = ({ priority = 50 }: SceneCard): number => priority;

/** More are not tried: with so many at once the rest could not be read either. */
const MOST = 24;

interface Outcome {
  readonly placed: Standing;
  /** How many cards came or had to move. */
  readonly loose: number;
  /** Lower is better; the loss of a card outweighs all that is less important. */
  readonly cost: number;
}

/** Finds places for the cards one after the other, in the order of `turns`, around `fixed`. `ranked`: most important first. */
function settle(
  ranked: readonly SceneCard[],
  turns: readonly SceneCard[],
  setting: Setting,
  fixed: readonly Box[],
): Outcome {
  const { maxCards = MOST } = setting;
  const placed = new Map<SceneCard, Box>();
  const loose = new Set<SceneCard>();
  const mayBe = (card: SceneCard, place: Point): boolean =>
    mayStand(card, place, setting, [...fixed, ...placed.values()]);
  const put = (card: SceneCard, yielding?: readonly Box[]): boolean => {
    const box = bestSpot(card, setting, fixed, placed, yielding);
    if (box) placed.set(card, box);
    return !!box;
  };

  for (const card of ranked)
    if (placed.size < maxCards && card.previous && mayBe(card, card.previous)) put(card);
  // Once more by rank at the end: who had to go then looks for another place after all that are more important.
  for (const card of [...turns, ...ranked]) {
    if (placed.has(card)) continue;
    loose.add(card);
    if (placed.size < maxCards && put(card)) continue;
    // Takes the room of less important cards.
    const lower = [...placed].filter(([other]) => priorityOf(other) < priorityOf(card));
    for (const [other] of lower) placed.delete(other);
    const boxes = lower.map(([, box]) => box);
    if (boxes.length && placed.size < maxCards) put(card, boxes);
    for (const [other, box] of lower) if (placed.size < maxCards && mayBe(other, box)) placed.set(other, box);
  }
  let cost = 0;
  ranked.forEach((card, index) => {
    const box = placed.get(card);
    const { previous = box } = card;
    placed.delete(card);
    cost += box ? tasteFor(card, setting, placed)(box, Infinity) : 1e12 / 2 ** index;
    if (!box) return;
    placed.set(card, box);
    if (box.x !== previous?.x || box.y !== previous.y) cost += 1e4;
  });
  return { placed, loose: loose.size, cost };
}

/**
 * The best of several turns, since who is placed early does not know who will come. Who is more important decides, not who
 * came first, so the first turns are by rank.
 */
function solve(ranked: readonly SceneCard[], setting: Setting, fixed: readonly Box[]): Standing {
  let best = settle(ranked, ranked, setting, fixed);
  const { loose, cost } = best;
  const others = ranked.flatMap((_, index) => {
    const turns = [...ranked.slice(index), ...ranked.slice(0, index)];
    return [turns, [...turns].reverse()];
  });
  // Good enough is left alone, and the more cards, the dearer a turn.
  const tries = loose < 2 || cost < 20 * loose ? 0 : Math.max(2, 200 / loose ** 2);
  others.slice(0, tries).forEach((turns, index) => {
    const next = settle(ranked, turns, { ...setting, packed: !index }, fixed);
    if (next.cost < best.cost) best = next;
  });
  return best.placed;
}

/**
 * Where the cards of a scene go. No card covers the middle of its region or the way that middle will take, another card, an
 * obstacle, or comes nearer than `margin` to the stage's edge; who finds no room is folded, least important first. A card whose
 * `previous` place is still allowed stays there exactly, unless a more important one finds no other room. The same scene always
 * gives the same answer. Sizes that are not numbers fold the card.
 */
export function placeCards(scene: Scene): Placement {
  const setting: Setting = { obstacles: [], reserve: [], gap: 12, margin: 16, ...scene };
  const { cards, obstacles, chip } = setting;
  // The chip stands at the top, at the far end from where cards without a region begin.
  const direction = scene.direction === 'rtl' ? 'ltr' : 'rtl';
  const onFrame = cards.filter(({ hint }) => hint !== 'panel');
  const ranked = [...onFrame].sort((a, b) => priorityOf(b) - priorityOf(a));
  const tried = ranked.slice(0, MOST);
  const chipSpot = (taken: Standing): Box | undefined =>
    chip && bestSpot({ id: '', hint: 'top', ...chip }, { ...setting, direction }, obstacles, taken);

  /** What the folded ones are worth: one counts for more than all that are less important. */
  const lossOf = (standing: Standing): number =>
    ranked.reduce((loss, card, index) => loss + (standing.has(card) ? 0 : 2 ** -index), 0);

  let placed = solve(tried, setting, obstacles);
  let chipBox: Box | undefined;
  if (placed.size < ranked.length && chip) {
    const free = placed;
    const least = lossOf(free);
    const important = [...free].sort(([a], [b]) => ranked.indexOf(a) - ranked.indexOf(b));
    let lowest = Infinity;
    const around = (standing: Standing): void => {
      if (lowest <= least) return;
      const box = chipSpot(standing);
      if (!box) return;
      const settled = standing === free ? free : solve(tried, setting, [...obstacles, box]);
      const loss = lossOf(settled);
      if (loss < lowest) [placed, chipBox, lowest] = [settled, box, loss];
    };
    // Where it stood already; around all cards; then the least important make room for it, at last all of them.
    if (chip.previous) around(new Map());
    around(free);
    for (let most = free.size >> 1; most; most >>= 1) around(new Map(important.slice(0, most)));
    around(new Map());
  }
  return {
    cards: onFrame.flatMap((card) => {
      const box = placed.get(card);
      return box ? { id: card.id, ...box } : [];
    }),
    folded: ranked.flatMap((card) => (placed.has(card) ? [] : card.id)).reverse(),
    panel: cards.flatMap(({ id, hint }) => (hint === 'panel' ? id : [])),
    chip: placed.size < ranked.length ? chipBox : undefined,
  };
}
