import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayerHarness, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [
    {
      id: 'long',
      start: 1,
      end: 28,
      headline: 'Stays for long.',
      region: { box: [10, 10, 20, 20] },
      pause: 'never',
    },
    { id: 'later', start: 20, end: 25, headline: 'Comes much later.' },
  ],
};

const moving = {
  ...track,
  annotations: track.annotations.map((annotation) => ({
    ...annotation,
    region: {
      keyframes: [
        { time: 0, box: [10, 10, 10, 10] },
        { time: 30, box: [60, 50, 30, 20] },
      ],
    },
  })),
};

/** All that changes inside the player while footage plays from `from` to `to` seconds. */
async function changesWhilePlaying(harness: PlayerHarness, from: number, to: number): Promise<string[]> {
  await until(`${from} s`, () => harness.element.currentTime > from);
  const changes: string[] = [];
  const observer = new MutationObserver((records) =>
    changes.push(
      ...records.map(({ type, target, attributeName }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return `${type} ${attributeName ?? ''} ${element?.className.toString()}`;
      }),
    ),
  );
  observer.observe(harness.root, { subtree: true, childList: true, characterData: true, attributes: true });
  let updates = 0;
  const { requestUpdate } = harness.element;
  harness.element.requestUpdate = (...args: Parameters<typeof requestUpdate>) => {
    updates++;
    requestUpdate.apply(harness.element, args);
  };
  await until(`${to} s`, () => harness.element.currentTime > to);
  observer.disconnect();
  return [...changes, ...Array.from({ length: updates }, () => 'update')];
}

const running = ({ root }: PlayerHarness): Animation[] =>
  [...root.getAnimations(), ...document.getAnimations()].filter(({ playState }) => playState === 'running');

/** How often the page was laid out and styled so far; false where the browser does not count that. */
const layouts = () =>
  executeServerCommand<false | { readonly layouts: number; readonly styles: number }, undefined>('layouts');

describe('while nothing changes', () => {
  afterEach(() => PlayerHarness.unmountAll());

  const moves = 'with a region that moves with the film';
  for (const [what, mounting] of Object.entries({
    'without a track': {},
    'with a card on screen': { track, width: 900 },
    'with the list beside the frame': { track, width: 1200 },
    [moves]: { track: moving, width: 900 },
  })) {
    it(`a playing player with hidden controls touches nothing, ${what}`, async () => {
      const harness = await PlayerHarness.ready(mounting);
      await harness.element.play();
      await until('the controls to hide', () => !harness.isVisible(harness.part('timeline')));
      const { currentTime } = harness.element;
      await until('the controls to be gone', () => harness.element.currentTime > currentTime + 0.5);
      const before = await layouts();
      expect(await changesWhilePlaying(harness, currentTime + 0.5, currentTime + 2)).to.deep.equal([]);
      const after = await layouts();
      if (before && after) expect(after.layouts, 'layouts').to.equal(before.layouts);
      // A region that moves with the film is in sight.
      if (what === moves) return;
      expect(running(harness), 'animations').to.deep.equal([]);
      if (before && after) expect(after.styles, 'styles').to.equal(before.styles);
    });
  }

  it('one with visible controls touches only the time and what has arrived', async () => {
    const harness = await PlayerHarness.ready({ track, width: 900 });
    await harness.element.play();
    await until(
      'the buffer to be full',
      () => harness.element.buffered.length && harness.element.buffered.end(0) > 29,
    );
    const keepShown = setInterval(
      () => harness.element.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })),
      500,
    );
    const changes = await changesWhilePlaying(harness, 1.5, 3.5);
    clearInterval(keepShown);
    expect([...new Set(changes)]).to.satisfy((kinds: string[]) =>
      kinds.every((kind) => /^childList {2}elapsed$/.test(kind)),
    );
    expect(changes.length).to.be.within(1, 4);
  });
});
