import { expect } from 'chai';
import { PlayerHarness, next, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  categories: { science: { label: 'Science', color: '#ff0000' } },
  annotations: [
    { id: 'a', start: 0, end: 29, category: 'science', headline: 'A fact.' },
    { id: 'b', start: 1, end: 29, category: 'science', headline: 'Another fact.' },
  ],
};

/** A frame of its own, as a picture-in-picture window is. */
async function openFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 900px; height: 700px; border: 0';
  frame.srcdoc = '<!doctype html><html lang="en"><title>Frame</title><body style="margin:0">';
  const loaded = next(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame;
}

/** The rules of each of the player's sheets. */
const sheets = ({ root }: PlayerHarness) =>
  root.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n'));

/** How the player is drawn. */
function look(harness: PlayerHarness) {
  const card = harness.card('A fact.');
  const { width, height } = card.getBoundingClientRect();
  return {
    display: getComputedStyle(harness.element).display,
    stage: harness.part('stage').getBoundingClientRect().height,
    card: [Math.round(width), Math.round(height)],
    colors: [card, ...card.querySelectorAll('*')].map((node) => getComputedStyle(node).color),
  };
}

async function shown(
  harness: PlayerHarness,
  isThere: () => unknown = () => harness.cards.length,
): Promise<void> {
  await until('the footage', () => harness.element.readyState >= 2 && !harness.element.seeking);
  await until('the cards', isThere);
  await harness.settled();
}

describe('a player that is moved into another document', () => {
  let frame: HTMLIFrameElement;
  beforeEach(async () => (frame = await openFrame()));
  afterEach(() => {
    PlayerHarness.unmountAll();
    frame.remove();
  });

  const mount = async () => {
    const harness = await PlayerHarness.ready({ track });
    await harness.complete();
    // Before playback there is the start button instead.
    await harness.seek(2);
    await until('the cards', () => harness.cards.length);
    return harness;
  };
  const enter = async (harness: PlayerHarness, isThere: () => unknown = () => harness.cards.length) => {
    const place = frame.contentDocument!.createElement('div');
    place.style.width = '700px';
    frame.contentDocument!.body.append(place);
    place.append(harness.element);
    await shown(harness, isThere);
  };

  for (const how of ['at once', 'after it was taken out'])
    it(`has all its styles there, and here again: ${how}`, async () => {
      const harness = await mount();
      const home = harness.element.parentElement!;
      const before = look(harness);
      const said = sheets(harness);
      const leave = async () => {
        if (how === 'at once') return;
        harness.element.remove();
        await Promise.resolve();
      };

      await leave();
      await enter(harness);
      expect(sheets(harness)).to.have.members(said);
      expect(look(harness)).to.deep.equal(before);

      await leave();
      home.append(harness.element);
      await shown(harness);
      expect(sheets(harness)).to.have.members(said);
      expect(look(harness)).to.deep.equal(before);
    });

  it('has the colours of a track that is set there, and keeps them', async () => {
    const harness = await mount();
    const home = harness.element.parentElement!;
    const before = sheets(harness);
    await enter(harness);
    const loaded = next(harness.element, 'track-load');
    harness.element.trackObject = {
      ...track,
      categories: { science: { label: 'Science', color: '#00ff00' } },
    };
    await loaded;
    await harness.settled();
    const there = sheets(harness);
    expect(there).not.to.have.members(before);
    home.append(harness.element);
    await harness.settled();
    expect(sheets(harness)).to.have.members(there);
  });

  it('follows its width there, and closes its menu when that document is pressed', async () => {
    const harness = await mount();
    await enter(harness);
    await harness.open('Settings');
    frame.contentDocument!.body.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    await harness.closed('menu');
    expect(look(harness).card[0]).to.be.below(500);
    const place = harness.element.parentElement!;
    place.style.width = '400px';
    const cards = () => harness.card('A fact.').getBoundingClientRect().top;
    await until(
      'cards below the frame',
      () => cards() >= harness.part('stage').getBoundingClientRect().bottom,
    );
  });

  it('continues playing where it was', async () => {
    const harness = await mount();
    await harness.seek(15);
    await harness.element.play();
    await enter(harness);
    await until('playback', () => !harness.element.paused && harness.element.currentTime > 15);
  });

  /** Where the player was. */
  const hide = (page: Document, hidden: boolean) => {
    Object.defineProperty(page, 'hidden', { value: hidden, configurable: true });
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const held = async () => {
    const words = 'It takes longer to read this than it stands there.';
    const harness = await PlayerHarness.ready({
      track: { ...track, annotations: [{ id: 'short', start: 0.5, end: 1, headline: words }] },
      attributes: { pacing: 'always' },
    });
    await enter(harness, () => harness.element.readyState >= 2);
    return harness;
  };

  it('holds for reading there as long as it takes, though the page that it came from is hidden', async () => {
    const harness = await held();
    hide(document, true);
    try {
      const released = next(harness.element, 'pacing-release');
      await harness.element.play();
      await released;
      expect(harness.log).to.include('pacing-hold short');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('waits with that while the document there is hidden', async () => {
    const harness = await held();
    const { contentDocument } = frame;
    const hold = next(harness.element, 'pacing-hold');
    await harness.element.play();
    await hold;
    hide(document, true);
    hide(contentDocument!, true);
    try {
      const seen = harness.log.length;
      const released = next(harness.element, 'pacing-release');
      hide(contentDocument!, false);
      expect(harness.log).to.have.length(seen);
      await released;
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('drops its menu there below the buttons and inside that window, wherever the first one is scrolled to', async () => {
    const harness = await mount();
    await enter(harness);
    const place = harness.element.parentElement!;
    place.style.cssText = 'width: 400px; margin-left: 480px';
    document.body.style.height = '5000px';
    window.scrollTo(0, 700);
    try {
      await until('a narrow player', () => harness.element.offsetWidth === 400);
      await harness.settled();
      await harness.open('Settings');
      const menu = harness.menu!.getBoundingClientRect();
      const button = harness.control('Settings').getBoundingClientRect();
      expect(menu.top).to.be.within(button.bottom - 5, button.bottom + 20);
      expect(menu.right).to.be.at.most(frame.clientWidth);
    } finally {
      document.body.style.height = '';
    }
  });
});
