import { areaOf, type Box, type Point } from './box.js';
import { MIN_READABLE, type Placement, type Scene, type SceneCard } from './scene.js';
import { bestPlace, isAllowedAt } from './candidates.js';
import { costFor, type Placed, type Setting } from './cost.js';

const priorityOf = ({ priority = 50 }: SceneCard): number => priority;

/** More cards are not tried: nobody could read so many at once. */
const MAX_TRIED = 24;

interface Attempt {
  readonly placed: Placed;
  /** How many cards are new or had to move. */
  readonly unsettled: number;
  /** Lower is better. Losing a card costs more than losing all less important ones. */
  readonly cost: number;
}

/**
 * Places the cards one after the other, in the given order, around `fixed`.
 *
 * @param ranked The same cards, most important first.
 */
function placeInOrder(
  ranked: readonly SceneCard[],
  order: readonly SceneCard[],
  setting: Setting,
  fixed: readonly Box[],
): Attempt {
  const { maxCards = MAX_TRIED, maxCovered = 1, stage, tight } = setting;
  const squeezed: Setting = { ...setting, ...tight };
  const placed = new Map<SceneCard, Box>();
  const unsettled = new Set<SceneCard>();
  /** Whether a viewer can take in one more card. */
  const mayAdd = (card: SceneCard): boolean => {
    const covered = [...placed.values()].reduce((sum, box) => sum + areaOf(box), areaOf(card));
    return placed.size < maxCards && (!placed.size || covered <= maxCovered * areaOf(stage));
  };
  // The smaller distances decide here, so that a card that had to squeeze in can stay.
  const mayStayAt = (card: SceneCard, place: Point): boolean =>
    mayAdd(card) && isAllowedAt(card, place, squeezed, [...fixed, ...placed.values()]);
  const put = (card: SceneCard, displaced?: readonly Box[]): boolean => {
    if (!mayAdd(card)) return false;
    const box =
      bestPlace(card, setting, fixed, placed, displaced) ??
      (tight && bestPlace(card, squeezed, fixed, placed, displaced));
    if (box) placed.set(card, box);
    return !!box;
  };

  for (const card of ranked) {
    const { previous, width, height } = card;
    if (previous && mayStayAt(card, previous))
      placed.set(card, { x: previous.x, y: previous.y, width, height });
  }
  // By rank once more at the end: a displaced card looks for another place after all more important ones.
  for (const card of [...order, ...ranked]) {
    if (placed.has(card)) continue;
    unsettled.add(card);
    if (put(card)) continue;
    // Take the room of less important cards.
    const lower = [...placed].filter(([other]) => priorityOf(other) < priorityOf(card));
    for (const [other] of lower) placed.delete(other);
    const boxes = lower.map(([, box]) => box);
    if (boxes.length) put(card, boxes);
    for (const [other, box] of lower) if (mayStayAt(other, box)) placed.set(other, box);
  }
  let cost = 0;
  ranked.forEach((card, index) => {
    const box = placed.get(card);
    const { previous = box } = card;
    placed.delete(card);
    cost += box ? costFor(card, setting, placed)(box, Infinity) : 1e12 / 2 ** index;
    if (!box) return;
    placed.set(card, box);
    if (box.x !== previous?.x || box.y !== previous.y) cost += 1e4;
  });
  return { placed, unsettled: unsettled.size, cost };
}

/**
 * The best of several orders, because the early cards are placed without knowledge of the later ones. Importance counts, not the
 * time of entering, so the first order is by rank.
 */
function solve(ranked: readonly SceneCard[], setting: Setting, fixed: readonly Box[]): Placed {
  let best = placeInOrder(ranked, ranked, setting, fixed);
  const { unsettled, cost } = best;
  const orders = ranked.flatMap((_, index) => {
    const order = [...ranked.slice(index), ...ranked.slice(0, index)];
    return [order, [...order].reverse()];
  });
  // A good result is left alone. Otherwise: the more cards, the longer an attempt takes, and the fewer are made.
  const attempts = unsettled < 2 || cost < 20 * unsettled ? 0 : Math.max(2, 200 / unsettled ** 2);
  orders.slice(0, attempts).forEach((order, index) => {
    const next = placeInOrder(ranked, order, { ...setting, packed: !index }, fixed);
    if (next.cost < best.cost) best = next;
  });
  return best.placed;
}

/**
 * Where the cards of a scene go. No card covers its region's centre or the centre's path, another card or an obstacle, or comes
 * closer than `margin` to the stage's edge. Cards without room are folded, the least important first. A card whose `previous`
 * place is still allowed stays exactly there, unless a more important one has no other room. The same scene always gives the
 * same result. A card whose size is NaN is folded.
 */
export function placeCards(scene: Scene): Placement {
  const setting: Setting = { obstacles: [], reserve: [], gap: 12, margin: 16, ...scene };
  const { cards, obstacles, chip } = setting;
  // The chip goes to the top, to the opposite side of where cards without a region start.
  const direction = scene.direction === 'rtl' ? 'ltr' : 'rtl';
  const onFrame = cards.filter(({ hint }) => hint !== 'panel');
  const ranked = [...onFrame].sort((a, b) => priorityOf(b) - priorityOf(a));
  // A card that disappears as soon as it has appeared would only startle.
  const readable = ranked.filter(
    ({ previous, remaining = Infinity }) => previous ?? remaining >= MIN_READABLE,
  );
  const tried = readable.slice(0, MAX_TRIED);
  const chipPlace = (taken: Placed): Box | undefined =>
    chip && bestPlace({ id: '', hint: 'top', ...chip }, { ...setting, direction }, obstacles, taken);

  /** The weight of all folded cards; one weighs more than all less important ones together. */
  const lossOf = (result: Placed): number =>
    ranked.reduce((loss, card, index) => loss + (result.has(card) ? 0 : 2 ** -index), 0);

  let placed = solve(tried, setting, obstacles);
  let chipBox: Box | undefined;
  if (placed.size < ranked.length && chip) {
    const free = placed;
    const least = lossOf(free);
    const important = [...free].sort(([a], [b]) => ranked.indexOf(a) - ranked.indexOf(b));
    let lowest = Infinity;
    const tryAround = (kept: Placed): void => {
      if (lowest <= least) return;
      const box = chipPlace(kept);
      if (!box) return;
      const result = kept === free ? free : solve(tried, setting, [...obstacles, box]);
      const loss = lossOf(result);
      if (loss < lowest) [placed, chipBox, lowest] = [result, box, loss];
    };
    // First try where the chip is already, then around all cards; then the least important cards make room for it, finally all do.
    if (chip.previous) tryAround(new Map());
    tryAround(free);
    for (let count = free.size >> 1; count; count >>= 1) tryAround(new Map(important.slice(0, count)));
    tryAround(new Map());
  }
  return {
    cards: onFrame.flatMap((card) => {
      const box = placed.get(card);
      return box ? { id: card.id, ...box } : [];
    }),
    folded: ranked.flatMap((card) => (placed.has(card) ? [] : card.id)).reverse(),
    below: !!tried.length && !placed.size,
    panel: cards.flatMap(({ id, hint }) => (hint === 'panel' ? id : [])),
    chip: placed.size < ranked.length ? chipBox : undefined,
  };
}
