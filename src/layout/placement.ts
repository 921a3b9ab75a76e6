import { bracketBox } from './brackets.js';
import type { Box } from './box.js';
import { leaderLine } from './leader.js';
import type { Placement, Scene, SceneCard } from './scene.js';
import { bestSpot, mayStand } from './spot.js';
import { tasteFor, type Setting, type Standing } from './taste.js';

const priorityOf = (card: SceneCard): number => card.priority ?? 50;

const standAt = (card: SceneCard, box: Box): Standing => ({
  card,
  box,
  line: card.region && leaderLine(box, bracketBox(card.region)),
});

interface Outcome {
  readonly placed: ReadonlyMap<SceneCard, Standing>;
  /** How many cards came or had to move. */
  readonly loose: number;
  readonly cost: number;
}

/** Finds places for the cards one after the other, in the order of `turns`, around `fixed`. `ranked`: most important first. */
function settle(
  ranked: readonly SceneCard[],
  turns: readonly SceneCard[],
  setting: Setting,
  fixed: readonly Box[],
  most: number,
): Outcome {
  const placed = new Map<SceneCard, Standing>();
  /** Cards that come or must move: nobody reads them where they are, so they may make room for each other. */
  const loose = new Set<SceneCard>();
  const without = (card?: SceneCard): Standing[] =>
    [...placed.values()].filter((other) => other.card !== card);
  const wallsOf = (standing: readonly Standing[]): Box[] => [...fixed, ...standing.map(({ box }) => box)];
  const put = (
    card: SceneCard,
    standing: readonly Standing[],
    yielding?: readonly Box[],
  ): Box | undefined => {
    const box = bestSpot(card, setting, wallsOf(standing), standing, yielding);
    if (box) placed.set(card, standAt(card, box));
    return box;
  };
  const stay = (card: SceneCard): boolean => {
    const { previous, width, height } = card;
    const may = !!previous && mayStand(card, previous, setting, wallsOf(without()));
    if (may) placed.set(card, standAt(card, { x: previous.x, y: previous.y, width, height }));
    return may;
  };
  /** Moves one loose card elsewhere to let this one in. */
  const swap = (card: SceneCard): boolean =>
    without()
      .reverse()
      .some((other) => {
        if (!loose.has(other.card)) return false;
        placed.delete(other.card);
        if (put(card, without()) && put(other.card, without())) return true;
        placed.delete(card);
        placed.set(other.card, other);
        return false;
      });
  /** Takes the room of less important cards, which look for another in their turn. */
  const oust = (card: SceneCard): void => {
    const lower = without().filter((other) => priorityOf(other.card) < priorityOf(card));
    const higher = without().filter((other) => !lower.includes(other));
    const box =
      lower.length &&
      put(
        card,
        higher,
        lower.map((other) => other.box),
      );
    if (box)
      for (const other of lower)
        if (!mayStand(other.card, other.box, setting, [box])) placed.delete(other.card);
  };

  for (const card of ranked.slice(0, most)) stay(card);
  for (let pass = 0; pass < 2; pass++) {
    for (const card of turns) {
      if (placed.has(card) || placed.size >= most || stay(card)) continue;
      loose.add(card);
      if (!put(card, without()) && !swap(card)) oust(card);
    }
    // Who was placed early did not know who would come: each once more, now that all stand.
    if (!pass && placed.size > 1) {
      for (const card of loose) {
        const standing = placed.get(card);
        if (standing && !put(card, without(card))) placed.set(card, standing);
      }
    }
  }
  let cost = 0;
  for (const { card, box } of placed.values())
    cost += tasteFor(card, setting, without(card), []).judge(box, Infinity);
  return { placed, loose: loose.size, cost };
}

/** The best of several turns. Who is more important decides, not who came first, so the first turns are by rank. */
function solve(ranked: readonly SceneCard[], setting: Setting, fixed: readonly Box[], most: number): Outcome {
  const worth = ({ placed }: Outcome): string => ranked.map((card) => (placed.has(card) ? 1 : 0)).join('');
  let best = settle(ranked, ranked, setting, fixed, most);
  // Good enough is left alone: more turns are for crowded scenes.
  const good = best.placed.size === ranked.length && best.cost < 20 * best.loose;
  const tries = good || best.loose < 2 ? 0 : best.loose > 6 ? 2 : Math.min(best.loose, 3);
  for (let index = 1; index < tries; index++) {
    const from = index >> 1;
    const turns = [...ranked.slice(from), ...ranked.slice(0, from)];
    if (index & 1) turns.reverse();
    const next = settle(ranked, turns, setting, fixed, most);
    const [was, is] = [worth(best), worth(next)];
    if (is > was || (is === was && next.cost < best.cost)) best = next;
  }
  return best;
}

/**
 * Where the cards of a scene go. No card covers the middle of its region or the way that middle will take, another card, an
 * obstacle, or comes nearer than `margin` to the stage's edge; who finds no room is folded, least important first. A card whose
 * `previous` place is still allowed stays there exactly, unless a more important one finds no other room. The same scene always
 * gives the same answer. Sizes that are not numbers fold the card.
 */
export function placeCards(scene: Scene): Placement {
  const {
    stage,
    frame,
    obstacles = [],
    reserve = [],
    gap = 12,
    margin = 16,
    chip,
    maxCards = Infinity,
  } = scene;
  const rtl = scene.direction === 'rtl';
  const setting: Setting = { stage, frame, cards: scene.cards, obstacles, reserve, gap, margin, rtl };
  const onFrame = scene.cards.filter(({ hint }) => hint !== 'panel');
  const order = [...onFrame].sort((a, b) => priorityOf(b) - priorityOf(a));
  const chipSpot = (taken: readonly Box[]): Box | undefined => {
    if (!chip) return undefined;
    // The chip stands at the end of the top edge, away from where cards without a region begin.
    const card: SceneCard = { id: '', hint: 'top', ...chip };
    const walls = [...obstacles, ...taken];
    const { previous } = chip;
    return previous && mayStand(card, previous, setting, walls)
      ? { ...previous, width: chip.width, height: chip.height }
      : bestSpot(card, { ...setting, rtl: !rtl }, walls, []);
  };

  let { placed } = solve(order, setting, obstacles, maxCards);
  let chipBox: Box | undefined;
  if (placed.size < order.length) {
    chipBox = chipSpot([...placed.values()].map(({ box }) => box));
    if (!chipBox && (chipBox = chipSpot([]))) {
      ({ placed } = solve(order, setting, [...obstacles, chipBox], maxCards));
      if (placed.size === order.length) chipBox = undefined;
    }
  }
  return {
    cards: onFrame.flatMap((card) => {
      const standing = placed.get(card);
      return standing ? { id: card.id, ...standing.box } : [];
    }),
    folded: order
      .filter((card) => !placed.has(card))
      .map(({ id }) => id)
      .reverse(),
    panel: scene.cards.filter(({ hint }) => hint === 'panel').map(({ id }) => id),
    chip: chipBox,
  };
}
