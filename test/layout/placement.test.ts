import { expect } from 'chai';
import type { Box } from '../../src/layout/box.js';
import { frameBox } from '../../src/layout/frame-box.js';
import { leaderLine, lineMeetsBox } from '../../src/layout/leader.js';
import { placeCards } from '../../src/layout/placement.js';
import { regionSweep } from '../../src/layout/region-sweep.js';
import { toPixels } from '../../src/layout/region-at.js';
import type { Placement, Scene, SceneCard } from '../../src/layout/scene.js';
import type { Region } from '../../src/track/track.js';
import { box, violations } from './scenes.js';

const stage = { width: 960, height: 540 };
const frame = box(0, 0, 960, 540);
const controls = box(0, 460, 960, 80);
const caption = box(280, 400, 400, 30);
const chip = { width: 56, height: 32 };

const card = (id: string, region?: Box, more: Partial<SceneCard> = {}): SceneCard => ({
  id,
  width: 320,
  height: 150,
  ...(region && { region: toPixels(region, frame) }),
  ...more,
});

/** Places, and makes sure of the rules that hold for every scene. */
function place(cards: SceneCard[], more: Partial<Scene> = {}): Placement & { at: (id: string) => Box } {
  const scene: Scene = { stage, frame, cards, obstacles: [controls], ...more };
  const placement = placeCards(scene);
  expect(violations(scene, placement)).to.deep.equal([]);
  return {
    ...placement,
    at: (id) => {
      const found = placement.cards.find((one) => one.id === id);
      if (!found) throw new Error(`${id} was not placed`);
      return found;
    },
  };
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
const apart = (a: Box, b: Box): boolean =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

describe('a card with a region', () => {
  const tower = box(51, 10, 20, 60);

  it('is beside it at the start, level with it, clear of it, connected by a level line', () => {
    const { at } = place([card('a', tower)]);
    const region = toPixels(tower, frame);
    const line = leaderLine(at('a'), region);
    expect(at('a').x).to.equal(16);
    expect(middle(at('a')).y).to.be.closeTo(middle(region).y, 40);
    expect(line?.from.y).to.equal(line?.to.y);
  });

  it('is at the other side if there is no room at the start', () => {
    const { at } = place([card('a', box(5, 20, 20, 40))]);
    const region = toPixels(box(5, 20, 20, 40), frame);
    const run = at('a').x - region.x - region.width;
    expect(run).to.be.within(24, 64);
  });

  it('is at the end in a right-to-left script', () => {
    const centre = box(45, 30, 10, 30);
    expect(place([card('a', centre)]).at('a').x).to.be.below(480);
    expect(place([card('a', centre)], { direction: 'rtl' }).at('a').x).to.be.above(480);
  });

  it('is above or below a region as wide as the frame', () => {
    const skyline = box(5, 48, 90, 25);
    const { at } = place([card('a', skyline)]);
    expect(apart(at('a'), toPixels(skyline, frame))).to.equal(true);
  });

  it('leaves free the middle and hides little of what fills the frame', () => {
    const { at } = place([card('a', box(5, 5, 90, 80))]);
    expect(at('a').x === 16 || at('a').x === 960 - 16 - 320).to.equal(true);
    expect(at('a').y).to.equal(16);
  });

  it('hides as little as possible of a region that leaves no room beside it', () => {
    expect(place([card('a', box(0, 0, 100, 70))]).at('a').y).to.equal(460 - 12 - 150);
  });

  const hints = [
    { hint: 'left', is: (a: Box, b: Box) => a.x + a.width <= b.x },
    { hint: 'right', is: (a: Box, b: Box) => a.x >= b.x + b.width },
    { hint: 'top', is: (a: Box, b: Box) => a.y + a.height <= b.y },
    { hint: 'bottom', is: (a: Box, b: Box) => a.y >= b.y + b.height },
  ] as const;
  for (const { hint, is } of hints)
    it(`is placed ${hint} as its author asked`, () => {
      const region = box(46, 42, 8, 8);
      expect(is(place([card('a', region, { hint })]).at('a'), toPixels(region, frame))).to.equal(true);
    });

  it('is elsewhere if there is no room where its author asked for it', () => {
    const region = box(2, 30, 10, 20);
    const { at } = place([card('a', region, { hint: 'left' })]);
    expect(apart(at('a'), toPixels(region, frame))).to.equal(true);
  });

  it('uses the letterbox rather than the picture', () => {
    const tall = frameBox(stage, { width: 1080, height: 1920 });
    const { at } = place(
      [card('a', undefined, { region: toPixels(box(40, 30, 20, 10), tall), width: 280 })],
      { frame: tall },
    );
    expect(apart(at('a'), tall)).to.equal(true);
  });

  it('avoids the whole path of a moving region', () => {
    const region: Region = {
      keyframes: [
        { time: 0, box: [5, 20, 10, 20], ease: 'smooth', hidden: false },
        { time: 5, box: [80, 40, 10, 20], ease: 'linear', hidden: false },
      ],
    };
    const keepClear = regionSweep(region, 0, 5).map((part) => toPixels(part, frame));
    const { at, folded } = place([card('a', box(5, 20, 10, 20), { keepClear })]);
    expect(folded).to.deep.equal([]);
    for (const part of keepClear) expect(apart(at('a'), part)).to.equal(true);
  });
});

describe('a card without a region', () => {
  const rows = [
    { name: 'in the lower third at the start', more: {}, x: 16, y: 298 },
    {
      name: 'in the lower third at the start, right to left',
      more: { direction: 'rtl' as const },
      x: 624,
      y: 298,
    },
    {
      name: 'at the top when captions are below',
      more: { obstacles: [controls, box(0, 380, 960, 60)] },
      x: 16,
      y: 16,
    },
  ];
  for (const { name, more, x, y } of rows)
    it(`is placed ${name}`, () => {
      const { at } = place([card('a')], more);
      expect(at('a')).to.include({ x, y });
    });

  const hints = [
    { hint: 'left', x: 16, y: 298 },
    { hint: 'right', x: 624, y: 298 },
    { hint: 'top', x: 16, y: 16 },
    { hint: 'bottom', x: 16, y: 298 },
  ] as const;
  for (const { hint, x, y } of hints)
    it(`is placed ${hint} as its author asked`, () => {
      expect(place([card('a', undefined, { hint })]).at('a')).to.include({ x, y });
    });

  it('leaves free where controls will come', () => {
    const reserve = [box(0, 400, 960, 140)];
    expect(place([card('a')], { obstacles: [], reserve }).at('a').y).to.be.at.most(250);
  });
});

describe('several cards', () => {
  it('line up', () => {
    const { at } = place([card('a'), card('b')]);
    expect(at('a').x).to.equal(at('b').x);
  });

  it('cross no card with a leader and cover no region, where that can be', () => {
    const regions = [box(30, 20, 8, 20), box(60, 20, 8, 20), box(45, 60, 8, 12)];
    const cards = regions.map((region, index) => card(`card-${index}`, region, { height: 110, width: 260 }));
    const { at } = place(cards);
    for (const { id, region } of cards) {
      const line = region && leaderLine(at(id), region);
      for (const other of cards) {
        if (other.region)
          expect(apart(at(id), other.region), `${id} on the region of ${other.id}`).to.equal(true);
        if (line && other.id !== id)
          expect(lineMeetsBox(line, at(other.id)), `${id} over ${other.id}`).to.equal(false);
      }
    }
  });

  it('are on both sides of a region that they share', () => {
    const region = box(44, 20, 12, 40);
    const { at } = place([card('a', region), card('b', region)]);
    expect(at('a').x < 480).to.not.equal(at('b').x < 480);
  });

  it('fold by priority, then by order, and a chip represents the folded ones', () => {
    const cards = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      card(`card-${number}`, undefined, { priority: number === 7 ? 90 : 50, height: 200, width: 400 }),
    );
    const { folded, chip: spot, cards: placed } = place(cards, { chip });
    expect(placed.map(({ id }) => id)).to.deep.equal(['card-1', 'card-2', 'card-3', 'card-7']);
    expect(folded).to.deep.equal(['card-6', 'card-5', 'card-4']);
    expect(spot).to.include(chip);
  });

  it('fold to keep room for the chip when there is none left', () => {
    const tight = { stage: { width: 400, height: 220 }, frame: box(0, 0, 400, 220), obstacles: [] };
    const wide = { width: 368, height: 88 };
    const two = ['a', 'b'].map((id) => card(id, undefined, wide));
    expect(place(two, { ...tight, chip }).folded).to.deep.equal([]);
    const three = ['a', 'b', 'c'].map((id) => card(id, undefined, wide));
    const { folded, chip: spot } = place(three, { ...tight, chip });
    expect(folded).to.deep.equal(['c', 'b']);
    expect(spot).to.include(chip);
  });

  it('are no more than they may be', () => {
    const cards = ['a', 'b', 'c'].map((id) => card(id, undefined, { height: 60 }));
    expect(place(cards, { maxCards: 2, chip }).folded).to.deep.equal(['c']);
    expect(place(cards, { maxCards: 0, chip }).folded).to.deep.equal(['c', 'b', 'a']);
  });

  it('go to the panel when their author asked for it', () => {
    const { panel, folded, cards } = place([card('a', undefined, { hint: 'panel' }), card('b')], { chip });
    expect(panel).to.deep.equal(['a']);
    expect(folded).to.deep.equal([]);
    expect(cards.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('come in the order of the scene', () => {
    const cards = [card('a', undefined, { priority: 1 }), card('b', undefined, { priority: 99 })];
    expect(place(cards).cards.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });
});

describe('cards that are placed already', () => {
  it('stay where they are, even where no card would be put now', () => {
    const previous = { x: 333, y: 123 };
    expect(place([card('a', box(80, 10, 10, 10), { previous })]).at('a')).to.include(previous);
  });

  it('move as little as they must when captions come', () => {
    const previous = { x: 300, y: 290 };
    expect(
      place([card('a', undefined, { previous })], { obstacles: [controls, caption] }).at('a'),
    ).to.include({
      x: 300,
      y: caption.y - 12 - 150,
    });
  });

  it('move when their region comes under them', () => {
    const previous = { x: 300, y: 100 };
    expect(place([card('a', box(40, 25, 10, 10), { previous })]).at('a')).to.not.include(previous);
  });

  it('stay when a card of the same weight comes, which folds when there is no other room', () => {
    const stands = card('a', undefined, { width: 600, height: 380, previous: { x: 100, y: 30 } });
    const comes = card('b', undefined, { width: 600, height: 380 });
    const { at, folded } = place([stands, comes], { chip });
    expect(at('a')).to.include({ x: 100, y: 30 });
    expect(folded).to.deep.equal(['b']);
  });

  it('make room for a more important one', () => {
    const stands = card('a', undefined, { width: 600, height: 380, previous: { x: 100, y: 30 } });
    const comes = card('b', undefined, { width: 600, height: 380, priority: 90 });
    const { folded, cards } = place([stands, comes], { chip });
    expect(cards.map(({ id }) => id)).to.deep.equal(['b']);
    expect(folded).to.deep.equal(['a']);
  });

  it('do not move for a more important one that has room elsewhere', () => {
    const stands = card('a', undefined, { previous: { x: 16, y: 16 } });
    const comes = card('b', undefined, { priority: 90, hint: 'top' });
    expect(place([stands, comes]).at('a')).to.include({ x: 16, y: 16 });
  });
});

describe('little room', () => {
  const small = { stage: { width: 480, height: 270 }, frame: box(0, 0, 480, 270) };
  const tight = { gap: 6, margin: 8 };
  const low = (id: string, more: Partial<SceneCard> = {}): SceneCard =>
    card(id, undefined, { width: 220, height: 130, ...more });
  // 116 px are left between the edge and the bar with the usual distances, 132 with the smaller ones.
  const bar = { obstacles: [box(0, 146, 480, 124)] };

  it('means smaller distances before it means no card', () => {
    expect(placeCards({ ...small, ...bar, cards: [low('a')] })).to.include({ below: true });
    const { cards, below } = placeCards({ ...small, ...bar, tight, cards: [low('a')] });
    expect(below).to.equal(false);
    expect(
      violations({ ...small, ...bar, ...tight, cards: [low('a')] }, { cards, folded: [], panel: [], below }),
    ).to.deep.equal([]);
  });

  it('leaves a card that had to squeeze in where it is when there is room again', () => {
    const previous = { x: 8, y: 8 };
    expect(placeCards({ ...small, tight, cards: [low('a', { previous })] }).cards[0]).to.include(previous);
  });

  it('sends cards below the frame when not one has room on it, but never one beside others', () => {
    const none = { obstacles: [box(0, 40, 480, 230)] };
    expect(placeCards({ ...small, ...none, tight, cards: [low('a'), low('b')] })).to.include({ below: true });
    const { below, folded } = placeCards({ ...small, ...bar, tight, cards: [low('a'), low('b'), low('c')] });
    expect(below).to.equal(false);
    expect(folded).to.deep.equal(['c']);
    expect(placeCards({ ...small, cards: [] }).below).to.equal(false);
  });
});

describe('how many cards', () => {
  const wide = { stage: { width: 624, height: 351 }, frame: box(0, 0, 624, 351), obstacles: [] };
  const cards = (count: number, height: number): SceneCard[] =>
    Array.from({ length: count }, (_, index) => card(`card-${index}`, undefined, { width: 240, height }));
  const rows = [
    { name: 'five of one line', count: 5, height: 60, expected: 5 },
    { name: 'of five high ones, two', count: 5, height: 150, expected: 2 },
    { name: 'a single one, however large', count: 1, height: 300, expected: 1 },
  ];
  for (const { name, count, height, expected } of rows)
    it(`follows from how much they cover: ${name}`, () => {
      expect(place(cards(count, height), { ...wide, maxCovered: 0.4 }).cards).to.have.lengthOf(expected);
    });
});

describe('a card that is about to end', () => {
  const late = card('late', undefined, { remaining: 0.13 });

  it('does not flash up, beside others or alone', () => {
    expect(place([card('a'), late], { chip }).folded).to.deep.equal(['late']);
    const { folded, below, chip: spot } = place([late], { chip });
    expect(folded).to.deep.equal(['late']);
    expect(below).to.equal(false);
    expect(spot).to.include(chip);
  });

  it('stays if it is there, and comes if it can still be read', () => {
    expect(place([{ ...late, previous: { x: 16, y: 16 } }]).folded).to.deep.equal([]);
    expect(place([{ ...late, remaining: 3 }]).folded).to.deep.equal([]);
  });
});

describe('what cannot be right', () => {
  it('a stage smaller than the card folds it', () => {
    const small = { stage: { width: 300, height: 100 }, frame: box(0, 0, 300, 100), obstacles: [] };
    expect(place([card('a')], small).folded).to.deep.equal(['a']);
  });

  it('a card that was not measured folds', () => {
    expect(placeCards({ stage, frame, cards: [card('a', undefined, { width: NaN })] }).folded).to.deep.equal([
      'a',
    ]);
  });

  it('no card gives no placement', () => {
    expect(place([])).to.deep.include({ cards: [], folded: [], panel: [], below: false, chip: undefined });
  });

  it('400 cards at one second lose none and take no long time', () => {
    const cards = Array.from({ length: 400 }, (_, index) =>
      card(`card-${index}`, box(index % 90, index % 80, 5, 5)),
    );
    const { folded, cards: placed } = place(cards, { chip });
    expect(folded.length + placed.length).to.equal(400);
    expect(placed[0]?.id).to.equal('card-0');
  });
});
