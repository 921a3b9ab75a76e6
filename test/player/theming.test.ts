import { expect } from 'chai';
import { PlayerHarness, next, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 8,
      pause: 'never',
      headline: 'The first fact.',
      claim: 'All is well.',
      sources: [{ title: 'A report', url: 'https://example.org/' }],
      region: { box: [10, 20, 20, 30] },
    },
    { id: 'two', start: 20, headline: 'The second fact.' },
  ],
};

/** What a page writes in its own style sheet. */
function pageCss(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const drawn = (node: Element) => getComputedStyle(node);
const red = 'rgb(200, 0, 0)';

/** A player at a moment with a card on the frame. */
async function withCard(attributes: Record<string, string> = {}, width = 1000): Promise<PlayerHarness> {
  const harness = await PlayerHarness.ready({ track, width, attributes });
  await harness.seek(4);
  await until('the card is placed', () => harness.cards.length === 1);
  return harness;
}

describe('theming', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    document.adoptedStyleSheets = [];
  });

  describe('custom properties', () => {
    it('--context-video-surface and -text are paper and ink of cards, list, menu, notices and recap', async () => {
      pageCss(`context-video{--context-video-surface:rgb(1, 2, 3);--context-video-text:rgb(250, 251, 252)}`);
      const harness = await withCard({ panel: 'open' });
      harness.control('Settings').click();
      await harness.opened('menu');
      const choice = harness.select('Speed');
      for (const node of [harness.part('card'), harness.part('panel'), choice]) {
        expect(drawn(node).color, node.className).to.equal('rgb(250, 251, 252)');
        expect(drawn(node).backgroundColor, node.className).to.equal('rgb(1, 2, 3)');
      }
      await harness.seek(29.9);
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      await until('the recap', () => harness.parts('recap').length);
      expect(drawn(harness.part('recap')).color).to.equal('rgb(250, 251, 252)');
    });

    it('--context-video-accent colours links and what has been played', async () => {
      pageCss(`context-video{--context-video-accent:${red}}`);
      const harness = await withCard();
      harness.element.openAnnotation('one');
      await harness.settled();
      const link = harness.part('card').querySelector('a[href]') as Element;
      expect(drawn(link).color).to.equal(red);
      const bars = [...harness.part('timeline').querySelectorAll('*')].map(
        (node) => drawn(node).backgroundColor,
      );
      expect(bars).to.include(red);
    });

    it('--context-video-font is the font of controls, cards and list', async () => {
      pageCss(`context-video{--context-video-font:Courier, monospace}`);
      const harness = await withCard({ panel: 'open' });
      for (const node of [harness.part('card'), harness.part('panel'), harness.control('Settings')])
        expect(drawn(node).fontFamily).to.equal('Courier, monospace');
    });

    it('--context-video-radius rounds the player, its cards and its menus', async () => {
      pageCss(`context-video{--context-video-radius:11px}`);
      const harness = await withCard();
      expect(drawn(harness.part('card')).borderTopRightRadius).to.equal('11px');
      expect(drawn(harness.part('stage').parentElement as Element).borderTopRightRadius).to.equal('11px');
    });

    it('--context-video-card-width is the width of a card over the frame', async () => {
      pageCss(`context-video{--context-video-card-width:211px}`);
      const harness = await withCard();
      expect(harness.part('card').getBoundingClientRect().width).to.equal(211);
    });

    it('--context-video-focus colours the focus ring, on paper and on the picture', async () => {
      pageCss(`context-video{--context-video-focus:${red}}`);
      const harness = await withCard({ panel: 'open' });
      for (const node of [
        harness.control('Settings'),
        harness.control(/Context/),
        harness.part('timeline'),
      ]) {
        node.focus({ focusVisible: true });
        expect(drawn(node).outlineColor, node.className).to.equal(red);
      }
      const paper = harness.part('panel').querySelector('button, input') as HTMLElement;
      paper.focus({ focusVisible: true });
      expect(drawn(paper).outlineColor).to.equal(red);
    });

    it('--context-video-z is the place in the stack of the page', async () => {
      pageCss(`context-video{--context-video-z:7}`);
      const { element } = await withCard();
      expect(drawn(element).zIndex).to.equal('7');
      expect(drawn(element).position).to.equal('relative');
    });
  });

  describe('parts', () => {
    const filled = ['stage', 'overlay', 'card', 'leader', 'controls', 'timeline', 'panel'];

    it(`${filled.join(', ')}: a background`, async () => {
      pageCss(filled.map((part) => `context-video::part(${part}){background:${red}}`).join(''));
      const harness = await withCard({ panel: 'open' });
      for (const part of filled) expect(drawn(harness.part(part)).backgroundColor, part).to.equal(red);
    });

    it('media: a filter', async () => {
      pageCss('context-video::part(media){filter:grayscale(1)}');
      const { element } = await withCard();
      expect(drawn(element.media).filter).to.equal('grayscale(1)');
    });

    it('region: the colour of its line; marker: its fill', async () => {
      pageCss(`context-video::part(region){stroke:${red}} context-video::part(marker){fill:${red}}`);
      const harness = await withCard();
      const strokes = [...harness.part('region').querySelectorAll('path')].map((path) => drawn(path).stroke);
      expect(strokes).to.include(red);
      expect(drawn(harness.part('marker')).fill).to.equal(red);
    });

    it('notice: a background', async () => {
      pageCss(`context-video::part(notice){background:${red}}`);
      const harness = await PlayerHarness.ready({ track: { format: 'context-track/1' } });
      await until('the notice', () => harness.parts('notice').length);
      expect(drawn(harness.part('notice')).backgroundColor).to.equal(red);
    });

    it('recap: a background', async () => {
      pageCss(`context-video::part(recap){background:${red}}`);
      const harness = await PlayerHarness.ready({ track });
      await harness.seek(29.9);
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      await until('the recap', () => harness.parts('recap').length);
      expect(drawn(harness.part('recap')).backgroundColor).to.equal(red);
    });
  });

  describe('light and dark', () => {
    for (const [scheme, light] of [
      ['light', true],
      ['dark', false],
    ] as const)
      it(`follows color-scheme: ${scheme}`, async () => {
        pageCss(`context-video{color-scheme:${scheme}}`);
        const harness = await withCard();
        const [, first] = /rgb\((\d+)/.exec(drawn(harness.part('card')).backgroundColor) ?? [];
        expect(Number(first) > 128).to.equal(light);
      });

    it('is light on a page that says nothing, whatever the system prefers', async () => {
      const harness = await withCard();
      expect(drawn(harness.part('card')).backgroundColor).to.equal('rgb(253, 252, 249)');
    });

    it('takes the half of light-dark() that fits, and the dark one on film: for the recap and what has been played', async () => {
      pageCss(
        `context-video{--context-video-surface:light-dark(rgb(255, 250, 240), rgb(9, 8, 7));--context-video-accent:light-dark(blue, ${red})}`,
      );
      const harness = await withCard();
      const bars = [...harness.part('timeline').querySelectorAll('*')].map(
        (node) => drawn(node).backgroundColor,
      );
      expect(bars).to.include(red);
      expect(drawn(harness.part('card')).backgroundColor).to.equal('rgb(255, 250, 240)');
      await harness.seek(29.9);
      const ended = next(harness.element, 'ended');
      await harness.element.play();
      await ended;
      await until('the recap', () => harness.parts('recap').length);
      expect(drawn(harness.part('recap')).backgroundColor).to.match(/color\(srgb 0\.03/);
    });
  });
});
