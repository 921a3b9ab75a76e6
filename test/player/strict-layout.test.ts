import { expect } from 'chai';
import { PlayerHarness } from '../support/player-harness.js';
import { headingOf } from '../support/roles.js';

const long =
  'Die Nahrungsmittelunterversorgungsstatistik des Landwirtschaftsministeriums sagt etwas ganz anderes aus.';
const fact = (id: string, start: number, end: number, more: object = {}) => ({
  id,
  start,
  end,
  headline: `Fact ${id} about what is seen here.`,
  ...more,
});

/** At 1 s one card, at 5 s two, at 9 s three, at 13 s three long ones, two of them with moving regions. */
const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food and agriculture', color: '#009e73', icon: 'wheat' } },
  annotations: [
    fact('a', 0.5, 3, { region: { box: [40, 40, 20, 20] }, category: 'food', verdict: 'missing-context' }),
    fact('b', 4, 7, { region: { box: [5, 60, 20, 35] }, claim: 'All is well.', verdict: 'false' }),
    fact('c', 4, 7, { placement: 'left' }),
    fact('d', 8, 11, { region: { box: [70, 5, 25, 30] }, placement: 'top' }),
    fact('e', 8, 11, {
      placement: 'bottom',
      category: 'food',
      asOf: '2014',
      sources: [{ title: 'A report' }],
    }),
    fact('f', 8, 11),
    ...['g', 'h', 'i'].map((id, i) =>
      fact(id, 12, 15, {
        headline: `${id} ${long}`,
        claim: { text: long, basis: 'spoken' },
        category: 'food',
        verdict: 'missing-context',
        asOf: '2014-08',
        sources: [{ title: 'A report', url: 'https://example.org/' }],
        ...(i < 2 && {
          region: {
            keyframes: [
              { time: 12, box: [10 + 40 * i, 10, 15, 15] },
              { time: 15, box: [30 + 40 * i, 50, 15, 15] },
            ],
          },
        }),
      }),
    ),
  ],
};
const moments = [1, 5, 9, 13, 14.9];

const within = (inner: DOMRect, outer: DOMRect) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;
const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
/** Waits until no card moves any more. */
const atRest = (harness: PlayerHarness) =>
  Promise.all(
    harness
      .parts('overlay')
      .flatMap((overlay) => overlay.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  );
const boxOf = (node: Element) => node.getBoundingClientRect();
const sizes = ({ x, y, width, height }: DOMRect) =>
  [x, y, width, height].map((value) => Math.round(value)).join(' ');

/** What overlaps what, in words; empty if nothing does. */
function faults(harness: PlayerHarness): string[] {
  const found: string[] = [];
  const below = harness.element.clientWidth < 480;
  const stage = boxOf(harness.part('stage'));
  const things = [...harness.parts('card'), ...(harness.moreNotes ? [harness.moreNotes] : [])]
    .filter((node) => harness.isVisible(node))
    .map((node) => ({
      name: headingOf(node) || 'the chip',
      node,
      box: boxOf(node),
    }));
  const controls = harness.controls.filter(({ node }) => harness.part('controls').contains(node));
  for (const [i, { name, node, box }] of things.entries()) {
    for (const other of things.slice(i + 1))
      if (overlap(box, other.box))
        found.push(`${name} over ${other.name}: ${sizes(box)}, ${sizes(other.box)}`);
    for (const control of controls)
      if (overlap(box, boxOf(control.node))) found.push(`${name} over ${control.name}: ${sizes(box)}`);
    if (below ? overlap(box, stage) : !within(box, stage))
      found.push(`${name} ${below ? 'over' : 'out of'} the stage: ${sizes(box)} in ${sizes(stage)}`);
    if (node.scrollWidth > node.clientWidth + 1)
      found.push(`${name} is cut off: ${node.scrollWidth} in ${node.clientWidth}`);
  }
  for (const { name, node } of controls)
    if (!within(boxOf(node), boxOf(harness.element))) found.push(`${name} is cut off: ${sizes(boxOf(node))}`);
  return found;
}

describe('layout', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const cases: readonly (readonly [width: number, panel: string, ratio?: string])[] = [
    ...[320, 390, 480, 640, 800, 1000, 1280].map((width) => [width, 'closed'] as const),
    [1000, 'open'],
    [1280, 'open'],
    [480, 'closed', '4 / 3'],
    [1000, 'closed', '4 / 3'],
    [800, 'closed', '9 / 16'],
  ];
  for (const [width, panel, ratio] of cases) {
    it(`at ${width} px, list ${panel}${ratio ? `, in a box of ${ratio}` : ''}: nothing overlaps`, async () => {
      const harness = await PlayerHarness.ready({ track, width, attributes: { panel } });
      if (ratio) harness.element.style.aspectRatio = ratio;
      for (const time of moments) {
        await harness.seek(time);
        await atRest(harness);
        expect(harness.cards.length, `cards at ${time} s`).to.be.at.least(1);
        expect(faults(harness), `at ${time} s`).to.deep.equal([]);
      }
      harness.element.openAnnotation('g');
      await harness.settled();
      await atRest(harness);
      const open = harness.card(`g ${long}`);
      expect(open.scrollWidth).to.be.at.most(open.clientWidth + 1);
      if (width >= 480)
        expect(within(boxOf(open), boxOf(harness.part('stage'))), sizes(boxOf(open))).to.equal(true);
    });
  }

  for (const [width, height] of [
    [800, 600],
    [800, 300],
    [390, 600],
  ] as const) {
    it(`in a box of ${width} by ${height} px, given by the page, stage and controls fill it and stay in it`, async () => {
      const harness = await PlayerHarness.ready({ track, width, attributes: { panel: 'none' } });
      harness.element.style.height = `${height}px`;
      await harness.seek(1);
      expect(boxOf(harness.element).height).to.equal(height);
      const stage = boxOf(harness.part('stage'));
      const controls = boxOf(harness.part('controls'));
      expect(controls.bottom, 'the controls stand on the footage').to.be.closeTo(stage.bottom, 1);
      const below = width < 480 ? boxOf(harness.part('overlay')).height : 0;
      expect(stage.height + below, 'all of the room is used').to.be.closeTo(height, 1);
      expect(faults(harness)).to.deep.equal([]);
    });
  }

  for (const width of [320, 480, 1000]) {
    for (const times of [2, 4]) {
      it(`at ${width} px and for a reader with type ${times} times as large, nothing of a card is cut off`, async () => {
        const harness = await PlayerHarness.ready({ track, width, attributes: { panel: 'closed' } });
        // `medium` is the reader's own setting, which no page can change: the root is given what it would come to.
        harness.region.style.fontSize = `${16 * times}px`;
        for (const time of moments) {
          await harness.seek(time);
          for (const card of harness.parts('card')) {
            const name = `${headingOf(card)} at ${time} s`;
            expect(card.scrollWidth, name).to.be.at.most(card.clientWidth + 1);
            for (const part of harness.textIn(card))
              expect(boxOf(part).right, `${name}: ${part.textContent}`).to.be.at.most(boxOf(card).right + 1);
          }
        }
      });
    }
  }

  for (const width of [320, 390, 480, 640, 800]) {
    it(`at ${width} px and for a reader with type twice as large, every control stays in the player`, async () => {
      const content =
        '<track kind="captions" srclang="en" label="English" src="/test/fixtures/media/captions.en.vtt">';
      const harness = await PlayerHarness.ready({ track, width, content, attributes: { panel: 'closed' } });
      harness.region.style.fontSize = '32px';
      await harness.seek(3.5);
      const names = harness.controls.map(({ name }) => name);
      for (const name of ['Play', 'Context', 'Captions', 'Settings', 'Full screen'])
        expect(names).to.include(name);
      expect(faults(harness)).to.deep.equal([]);
      const row = harness.control('Play').parentElement;
      const rail = boxOf(harness.part('timeline'));
      expect(row && boxOf(row).top, 'the buttons stand under the timeline').to.be.at.least(rail.bottom - 1);
      expect(rail.top, 'and the timeline on the footage').to.be.at.least(
        boxOf(harness.part('stage')).top - 1,
      );
    });
  }

  for (const width of [480, 800]) {
    it(`at ${width} px the settings fit into the player, or can be scrolled`, async () => {
      const harness = await PlayerHarness.ready({ track, width });
      await harness.seek(1);
      harness.control('Settings').click();
      const menu = await harness.opened('menu');
      expect(
        within(boxOf(menu), boxOf(harness.element)),
        `${sizes(boxOf(menu))} in ${sizes(boxOf(harness.element))}`,
      ).to.equal(true);
    });
  }

  for (const width of [390, 640])
    it(`at ${width} px help fits into the player, and neither it nor the page grows`, async () => {
      const harness = await PlayerHarness.ready({ track, width });
      await harness.seek(1);
      const before = ['stage', 'controls'].map((name) => sizes(boxOf(harness.part(name))));
      const { height } = boxOf(harness.element);
      harness.control('Play').focus();
      harness.press('?');
      const help = await harness.opened('help');
      expect(harness.root.activeElement).to.equal(help);
      expect(['stage', 'controls'].map((name) => sizes(boxOf(harness.part(name))))).to.deep.equal(before);
      expect(boxOf(harness.element).height).to.equal(height);
      expect(within(boxOf(help), boxOf(harness.element))).to.equal(true);
      // On a phone it has the space of cards and list too.
      if (width < 480) expect(boxOf(help).height).to.be.greaterThan(boxOf(harness.part('stage')).height);
    });
});
