import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import { PlayerHarness } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food', color: '#009e73', icon: 'wheat' } },
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 6,
      headline: 'The first fact.',
      claim: { text: 'All is well.', basis: 'visual' },
      category: 'food',
      verdict: 'misleading',
      body: 'Why it is so.',
      sources: [{ title: 'A report', url: 'https://example.org/' }],
      region: { box: [60, 20, 20, 30] },
    },
    { id: 'two', start: 20, end: 22, headline: 'The second fact.' },
  ],
};

/** All that a screen reader says from the first to the last thing in the player. */
async function readOut(harness: PlayerHarness): Promise<string[]> {
  const container = harness.root.firstElementChild;
  if (!container) throw new Error('nothing was rendered');
  await virtual.start({ container });
  const spoken = [await virtual.lastSpokenPhrase()];
  for (let steps = 0; steps < 250; steps++) {
    await virtual.next();
    const phrase = await virtual.lastSpokenPhrase();
    spoken.push(phrase);
    if (phrase === 'end of region, Video player with context') break;
  }
  await virtual.stop();
  return spoken;
}

/** The phrases are said, in this order. */
function inOrder(spoken: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const phrase of wanted) {
    const at = spoken.findIndex(
      (said, i) => i >= from && (typeof phrase === 'string' ? said === phrase : phrase.test(said)),
    );
    expect(
      at,
      `${String(phrase)} after ${spoken[from - 1] ?? 'the start'} in\n${spoken.join('\n')}`,
    ).to.be.at.least(0);
    from = at + 1;
  }
}

describe('a walk by screen reader', () => {
  afterEach(async () => {
    await virtual.stop();
    PlayerHarness.unmountAll();
  });

  it('hears the player, the timeline in words, buttons with their state, the card, the list', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1000, attributes: { panel: 'open' } });
    await harness.seek(3);
    const spoken = await readOut(harness);
    inOrder(spoken, [
      'region, Video player with context',
      /^slider, Timeline.*0:03 of 0:30/,
      'button, Play',
      /^button, Context.*pressed/,
      /^button, Settings.*not expanded/,
      'group, The first fact.',
      'Food',
      'Misleading',
      'heading, The first fact., level 3',
      /^button, The first fact\..*not expanded/,
      'The film shows',
      'All is well.',
      /1 source/,
      'region, All notes',
      'list',
      /listitem.*position 1, set size 2/,
      /^button, The first fact\./,
      'Misleading',
      /listitem.*position 2, set size 2/,
      /^button, The second fact\./,
      'end of region, Video player with context',
    ]);
    expect(spoken.join('\n'), 'no word for what is only drawn').not.to.match(/graphics|undefined|null/);
  });

  it('hears an open card as a dialog with its sources and a way to close it', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800, attributes: { panel: 'none' } });
    await harness.seek(3);
    harness.element.openAnnotation('one');
    await harness.settled();
    inOrder(await readOut(harness), [
      'dialog, The first fact.',
      /^button, The first fact\..*, expanded/,
      'Why it is so.',
      /^link, A report \(opens in a new tab\)/,
      'button, Close',
      'end of dialog, The first fact.',
    ]);
  });

  it('hears that context is off when it is', async () => {
    const harness = await PlayerHarness.ready({ track, width: 800 });
    await harness.seek(3);
    harness.control('Context').click();
    await harness.settled();
    const spoken = await readOut(harness);
    inOrder(spoken, [/^button, Context.*not pressed/]);
    expect(spoken.filter((phrase) => phrase.startsWith('group, The first'))).to.deep.equal([]);
  });
});
