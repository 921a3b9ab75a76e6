import { expect } from 'chai';
import type { Box } from '../../src/layout/box.js';
import type { SceneCard } from '../../src/layout/scene.js';
import { costFor, type Setting } from '../../src/layout/cost.js';
import { box } from './scenes.js';

const stage = { width: 960, height: 540 };
const plain: Setting = {
  stage,
  frame: box(0, 0, 960, 540),
  cards: [],
  obstacles: [],
  reserve: [],
  gap: 12,
  margin: 16,
};

const about = (id: string, region?: Box, more: Partial<SceneCard> = {}): SceneCard => ({
  id,
  width: 200,
  height: 100,
  ...(region && { region }),
  ...more,
});

/** What it costs to put the card there, with other cards at the given places. */
function costOf(
  card: SceneCard,
  x: number,
  y: number,
  more: Partial<Setting> = {},
  standing: [SceneCard, Box][] = [],
): number {
  const cards = [card, ...standing.map(([other]) => other)];
  const costAt = costFor(card, { ...plain, cards, ...more }, new Map(standing));
  return costAt(box(x, y, card.width, card.height), Infinity);
}

describe('the cost of a position', () => {
  const region = box(700, 200, 100, 100);
  const card = about('a', region);
  const beside = costOf(card, 460, 200);

  const worse: { name: string; cost: number }[] = [
    { name: 'a cramped leader', cost: costOf(card, 490, 200) },
    { name: 'a very long leader', cost: costOf(card, 16, 200) },
    { name: 'no leader, on the edge of the region', cost: costOf(card, 510, 200) },
    { name: 'a place that is not level', cost: costOf(card, 460, 120) },
    { name: 'a slanting leader', cost: costOf(card, 460, 60) },
    { name: 'a place above', cost: costOf(card, 650, 60) },
    {
      name: 'a card in the way of the leader',
      cost: costOf(card, 460, 200, {}, [[about('b'), box(670, 240, 10, 20)]]),
    },
    {
      name: 'a region in the way of the leader',
      cost: costOf(card, 460, 200, { cards: [about('b', box(670, 240, 10, 20))] }),
    },
    {
      name: 'captions in the way of the leader',
      cost: costOf(card, 460, 200, { obstacles: [box(670, 240, 10, 20)] }),
    },
    {
      name: 'a place on the leader of another card',
      cost: costOf(card, 460, 200, {}, [[about('b', box(800, 210, 50, 20)), box(100, 200, 200, 40)]]),
    },
    {
      name: 'a leader that crosses another',
      cost: costOf(card, 460, 200, {}, [[about('b', box(660, 400, 40, 40)), box(600, 20, 160, 100)]]),
    },
    {
      name: 'a place on another region',
      cost: costOf(card, 460, 200, { cards: [about('b', box(500, 220, 40, 40))] }),
    },
    {
      name: 'a place where captions may come',
      cost: costOf(card, 460, 200, { reserve: [box(0, 150, 960, 200)] }),
    },
    {
      name: 'a place where the region will pass',
      cost: costOf({ ...card, keepClear: box(560, 320, 100, 0) }, 460, 200),
    },
    { name: 'a place that the author did not ask for', cost: costOf({ ...card, hint: 'top' }, 460, 200) },
    { name: 'a move', cost: costOf({ ...card, previous: { x: 460, y: 300 } }, 460, 200) },
  ];
  for (const { name, cost } of worse)
    it(`costs more for ${name} than a place beside the region, level with it`, () => {
      expect(cost).to.be.above(beside);
    });

  it('likes a slant less than being off the level by as much', () => {
    const slanting = costOf(card, 460, 60) - costOf(card, 460, 90);
    expect(slanting).to.be.above(1.5 * (costOf(card, 460, 120) - costOf(card, 460, 150)));
  });

  it('would rather hide a corner of the region than half of it', () => {
    expect(costOf(card, 530, 130)).to.be.below(costOf(card, 545, 200));
  });

  it('would rather hide the letterbox than the picture', () => {
    const frame = box(300, 0, 360, 540);
    const narrow = about('a', box(460, 200, 40, 40));
    const [bar, picture] = [costOf(narrow, 60, 170, { frame }), costOf(narrow, 220, 170, { frame })];
    expect(bar).to.be.below(picture);
    expect(costOf(narrow, 60, 170)).to.be.above(costOf(narrow, 220, 170));
  });

  it('would rather leave the middle of the picture free', () => {
    const [left, central] = [about('a', box(280, 250, 0, 0)), about('a', box(580, 250, 0, 0))];
    expect(costOf(left, 28, 200)).to.be.below(costOf(central, 328, 200));
  });

  it('likes the start better than the end, whichever way the script runs', () => {
    const point = about('a', box(480, 250, 0, 0));
    expect(costOf(point, 240, 200)).to.be.below(costOf(point, 520, 200));
    expect(costOf(point, 240, 200, { direction: 'rtl' })).to.be.above(
      costOf(point, 520, 200, { direction: 'rtl' }),
    );
  });

  it('may stop counting beyond the limit, never below it', () => {
    const costAt = costFor(card, { ...plain, cards: [card] }, new Map());
    for (const x of [16, 300, 460, 600, 740]) {
      const cost = costAt(box(x, 100, 200, 100), Infinity);
      for (const limit of [0, cost / 2, cost]) {
        const stopped = costAt(box(x, 100, 200, 100), limit);
        expect(stopped).to.be.at.most(cost);
        if (stopped !== cost) expect(stopped).to.be.above(limit);
      }
    }
  });
});
