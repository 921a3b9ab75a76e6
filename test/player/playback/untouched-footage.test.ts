import { expect } from 'chai';
import { PlayerHarness, counter, next, until, type Mounting } from '../../support/player-harness.js';

const isMade = (harness: PlayerHarness) => harness.parts('controls').length > 0;

/** What is done to the element that plays, from its being in the page to its having played with the player around it. */
async function whatHappensToFootage(mounting: Mounting): Promise<{
  readonly moved: number;
  readonly assigned: number;
  readonly controls: number;
  readonly waited: number;
}> {
  const { assign } = HTMLSlotElement.prototype;
  let assigned = 0;
  HTMLSlotElement.prototype.assign = function (...nodes) {
    assigned++;
    assign.apply(this, nodes);
  };
  try {
    const harness = PlayerHarness.mount(mounting);
    const { element } = harness;
    const { media } = element;
    const { parentNode, assignedSlot } = media;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    for (const root of [harness.root, element])
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['controls'],
      });
    let waited = 0;
    for (const type of ['pause', 'waiting', 'emptied']) element.addEventListener(type, () => waited++);
    const play = next(element, 'play');
    const playing = next(element, 'playing');
    void element.play();
    await play;
    expect(isMade(harness), 'the player has come before the footage').to.equal(false);
    await playing;
    waited = 0;
    await until('the player', () => isMade(harness));
    const { currentTime } = element;
    await until('playback around it', () => element.currentTime > currentTime + 0.5);
    await harness.complete();
    element.setAttribute('layout', 'beside');
    await harness.settled();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(element.media).to.equal(media);
    expect(media.parentNode).to.equal(parentNode);
    expect(media.assignedSlot).to.equal(assignedSlot);
    return {
      moved: records.filter(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some((node) => node.contains(media)),
      ).length,
      assigned,
      controls: records.filter(({ target, attributeName }) => target === media && attributeName).length,
      waited,
    };
  } finally {
    HTMLSlotElement.prototype.assign = assign;
  }
}

describe('footage that plays when its player comes', () => {
  // Where its code takes long, the browser's own controls would stand in for it.
  before(() => import('../../../src/player/player.js'));
  afterEach(() => PlayerHarness.unmountAll());

  it('is not moved', async () => {
    expect(await whatHappensToFootage({ attributes: { src: counter } })).to.deep.equal({
      moved: 0,
      assigned: 0,
      controls: 0,
      waited: 0,
    });
  });

  it('is slotted once when the page brought it', async () => {
    const content = `<video muted src="${counter}"></video>`;
    expect(await whatHappensToFootage({ content })).to.deep.equal({
      moved: 0,
      assigned: 1,
      controls: 0,
      waited: 0,
    });
  });

  it('has its own controls switched off once, if it had any', async () => {
    const content = `<video muted controls src="${counter}"></video>`;
    expect(await whatHappensToFootage({ content })).to.deep.equal({
      moved: 0,
      assigned: 1,
      controls: 1,
      waited: 0,
    });
  });
});
