import { expect } from 'chai';
import { PanelHarness } from '../../support/panel-harness.js';
import { PlayerHarness, until } from '../../support/player-harness.js';

/** Enough for a search field; the first is active all the time. */
const track = () => ({
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food' }, city: { label: 'City' } },
  annotations: Array.from({ length: 12 }, (_, i) => ({
    id: `n${i}`,
    start: i,
    end: i ? i + 1 : 29,
    headline: `Fact number ${i}.`,
    body: 'The whole story.',
    category: i % 2 ? 'city' : 'food',
  })),
});

/** All events about the track, besides the log of the harness. */
function listen({ element }: PlayerHarness): string[] {
  const told: string[] = [];
  for (const type of ['track-load', 'track-error', 'play', 'pause'] as const)
    element.addEventListener(type, () => told.push(type));
  return told;
}

/** Waits until another player has read a track of its own: by then, whatever a player began to read before has been read. */
async function otherRead(): Promise<void> {
  const { element } = await PlayerHarness.ready({
    track: { ...track(), title: 'Of another player' },
    width: 300,
    // Wherever it is in the page.
    attributes: { loading: 'eager' },
  });
  element.parentElement?.remove();
}

/** What a reader has chosen in the list. */
const chosen = (panel: PanelHarness) => ({
  query: (panel.harness.control('Search notes') as HTMLInputElement).value,
  pressed: panel.harness.control(/^City/).ariaPressed,
  seen: panel.seen,
});

async function narrowed(mounting: Parameters<typeof PlayerHarness.ready>[0]): Promise<PanelHarness> {
  const panel = new PanelHarness(
    await PlayerHarness.ready({
      width: 1200,
      ...mounting,
      attributes: { panel: 'open', ...mounting?.attributes },
    }),
  );
  await panel.search('number 1');
  await panel.press(/^City/);
  expect(panel.seen).to.deep.equal(['Fact number 1.', 'Fact number 11.']);
  return panel;
}

describe('the same track once more', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const same = track();
  for (const [how, again] of Object.entries({
    'the same object': () => same,
    'an equal one': track,
    'an equal one, its fields in another order': () => Object.fromEntries(Object.entries(track()).reverse()),
  })) {
    it(`as a page sets it with each render changes nothing while an annotation is open: ${how}`, async () => {
      const harness = await PlayerHarness.ready({ track: same, width: 900 });
      await harness.element.play();
      await until('the annotation', () => harness.log.includes('enter n0'));
      harness.element.openAnnotation('n0');
      await until('the pause', () => harness.element.paused);
      await harness.settled();
      harness.log.length = 0;
      const told = listen(harness);
      harness.element.trackObject = again();
      await otherRead();
      await harness.settled();
      expect(told).to.deep.equal([]);
      expect(harness.log).to.deep.equal([]);
      expect(harness.card('Fact number 0.').role).to.equal('dialog');
      expect(harness.element.paused).to.equal(true);
    });

    it(`changes neither search nor filters: ${how}`, async () => {
      const panel = await narrowed({ track: same });
      const before = chosen(panel);
      panel.harness.element.trackObject = again();
      await otherRead();
      await panel.harness.settled();
      expect(chosen(panel)).to.deep.equal(before);
    });
  }

  it('set while it is still being read is reported once', async () => {
    const harness = PlayerHarness.mount({
      track: track(),
      attributes: { src: '/test/fixtures/media/counter.mp4' },
    });
    const told = listen(harness);
    harness.element.trackObject = track();
    await until('the player', () => harness.parts('controls').length);
    harness.element.trackObject = track();
    await until('the track', () => told.length);
    harness.element.trackObject = track();
    await otherRead();
    expect(told).to.deep.equal(['track-load']);
  });

  it('is unchanged when the player is put back into the page, and is not fetched again', async () => {
    const { fetch } = globalThis;
    let fetched = 0;
    const url = URL.createObjectURL(new Blob([JSON.stringify(track())]));
    globalThis.fetch = (input, options) => {
      if (input === url) fetched++;
      return fetch(input, options);
    };
    try {
      const panel = await narrowed({ attributes: { track: url } });
      const { harness } = panel;
      const { element } = harness;
      const { parentElement } = element;
      const before = chosen(panel);
      const told = listen(harness);
      element.remove();
      await otherRead();
      parentElement?.append(element);
      await until('the footage', () => element.readyState >= 2);
      await otherRead();
      await harness.settled();
      expect(told.filter((type) => type.startsWith('track'))).to.deep.equal([]);
      expect(fetched).to.equal(1);
      expect(chosen(panel)).to.deep.equal(before);
    } finally {
      globalThis.fetch = fetch;
      URL.revokeObjectURL(url);
    }
  });
});
