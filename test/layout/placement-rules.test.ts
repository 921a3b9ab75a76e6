import { expect } from 'chai';
import fc from '../support/fast-check.js';
import { placeCards } from '../../src/layout/placement.js';
import type { Placement, Scene, SceneCard } from '../../src/layout/scene.js';
import { anyScene, box, isAllowed, searchPlace, violations } from './scenes.js';

/** The scene as the next frame finds it: every card and the chip where they were put. */
const afterwards = (scene: Scene, placement: Placement): Scene => ({
  ...scene,
  cards: scene.cards.map((card) => {
    const { x, y } = placement.cards.find(({ id }) => id === card.id) ?? {};
    return { ...card, previous: x === undefined || y === undefined ? undefined : { x, y } };
  }),
  chip: scene.chip && { ...scene.chip, previous: placement.chip },
});

const priorityOf = ({ priority = 50 }: SceneCard): number => priority;

describe('placement, on random scenes', function () {
  this.timeout(120000);

  it('keeps every rule in 10,000 scenes of up to 12 cards, from 320 × 180 to 3840 × 2160', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        expect(violations(scene, placeCards(scene))).to.deep.equal([]);
      }),
      { numRuns: 10000 },
    );
  });

  it('keeps the same rules with smaller distances for cards without room, and leaves them where they are', () => {
    fc.assert(
      fc.property(anyScene, ({ gap = 12, margin = 16, ...scene }) => {
        const tight = { gap: gap / 2, margin: margin / 2 };
        const squeezed: Scene = { ...scene, gap, margin, tight };
        const first = placeCards(squeezed);
        expect(violations({ ...scene, ...tight }, first)).to.deep.equal([]);
        expect(placeCards(afterwards(squeezed, first)).cards).to.deep.equal(first.cards);
      }),
      { numRuns: 800 },
    );
  });

  it('covers no more of the stage than it may, but places one card at least', () => {
    fc.assert(
      fc.property(anyScene, fc.double({ min: 0, max: 1, noNaN: true }), (scene, maxCovered) => {
        const { cards } = placeCards({ ...scene, maxCovered });
        const covered = cards.reduce((sum, { width, height }) => sum + width * height, 0);
        if (cards.length > 1)
          expect(covered).to.be.at.most(maxCovered * scene.stage.width * scene.stage.height + 1e-6);
        else expect(cards.length).to.equal(Math.min(1, placeCards({ ...scene, maxCards: 1 }).cards.length));
      }),
      { numRuns: 800 },
    );
  });

  it('folds nothing that still has room', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { cards, folded, chip } = placeCards({ ...scene, maxCards: 24 });
        for (const card of scene.cards.filter(({ id }) => folded.includes(id))) {
          const taken = chip ? [...cards, chip] : cards;
          expect(searchPlace(card, scene, taken), `${card.id} among all`).to.equal(undefined);
        }
        if (folded.length && scene.chip && !chip)
          expect(searchPlace(scene.chip, scene, cards)).to.equal(undefined);
      }),
      { numRuns: 800 },
    );
  });

  it('folds no card for the sake of a less important one', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { cards, folded, chip } = placeCards({ ...scene, maxCards: 24 });
        for (const card of scene.cards.filter(({ id }) => folded.includes(id))) {
          const above = cards.filter(({ id }) => {
            const other = scene.cards.find((one) => one.id === id);
            return other && priorityOf(other) >= priorityOf(card);
          });
          expect(searchPlace(card, scene, chip ? [...above, chip] : above), card.id).to.equal(undefined);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('finds the one hole that is left for a card', () => {
    const hole = fc.record({
      width: fc.integer({ min: 320, max: 3840 }),
      height: fc.integer({ min: 180, max: 2160 }),
      size: fc.tuple(
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
      ),
      at: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      region: fc.option(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))),
    });
    fc.assert(
      fc.property(hole, ({ width, height, size, at, region }) => {
        const margin = 16;
        const gap = 12;
        const card = { id: 'only', width: (width - 32) * size[0], height: (height - 32) * size[1] };
        const x = margin + (width - 2 * margin - card.width) * at[0];
        const y = margin + (height - 2 * margin - card.height) * at[1];
        // Obstacles on all four sides, as near as the rules allow.
        const obstacles = [
          box(0, 0, x - gap, height),
          box(x + card.width + gap, 0, width, height),
          box(0, 0, width, y - gap),
          box(0, y + card.height + gap, width, height),
        ].filter((wall) => wall.width > 0 && wall.height > 0);
        const about = region && box((region[0] * width) / 100, (region[1] * height) / 100, 0, 0);
        const scene: Scene = {
          stage: { width, height },
          frame: box(0, 0, width, height),
          cards: [about ? { ...card, region: about } : card],
          obstacles,
        };
        fc.pre(isAllowed(scene.cards[0] ?? card, { x, y }, scene, [], 1.01));
        expect(placeCards(scene).folded).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves every card exactly where it is while nothing changes', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const first = placeCards(scene);
        expect(placeCards(afterwards(scene, first))).to.deep.equal(first);
      }),
      { numRuns: 800 },
    );
  });

  it('moves no card that may stay when captions come, regions move or cards of no more weight are added', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (scene, other) => {
        const before = afterwards(scene, placeCards(scene));
        const late = other.cards.map((card) => ({
          ...card,
          id: `late-${card.id}`,
          priority: 0,
          previous: undefined,
        }));
        const wall = box(0, scene.stage.height * 0.7, scene.stage.width, 30);
        const scene2: Scene = {
          ...before,
          maxCards: 24,
          obstacles: [...(before.obstacles ?? []), wall],
          cards: [
            ...before.cards.map((card, index) => ({
              ...card,
              priority: 50,
              region: other.cards[index]?.region,
            })),
            ...late,
          ],
        };
        const { cards, chip } = placeCards(scene2);
        for (const card of scene2.cards) {
          const { previous } = card;
          if (
            !previous ||
            card.hint === 'panel' ||
            !isAllowed(card, previous, scene2, chip ? [chip] : [], 1.01)
          )
            continue;
          const { x, y } = cards.find(({ id }) => id === card.id) ?? {};
          expect({ x, y }, card.id).to.deep.equal(previous);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('gives the same answer to the same scene', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const first = placeCards(scene);
        expect(placeCards(structuredClone(scene))).to.deep.equal(first);
      }),
      { numRuns: 300 },
    );
  });
});
