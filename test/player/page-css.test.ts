import { expect } from 'chai';
import { PlayerHarness, counter, until, type Mounting } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  lang: 'en',
  categories: { food: { label: 'Food', color: '#009e73', icon: 'wheat' } },
  annotations: [
    {
      id: 'one',
      start: 2,
      end: 8,
      pause: 'never',
      headline: 'The first fact, of some length.',
      claim: 'All is well.',
      category: 'food',
      sources: [{ title: 'A report', url: 'https://example.org/' }],
      region: { box: [10, 20, 20, 30] },
    },
    { id: 'two', start: 20, headline: 'The second fact.' },
  ],
};

/** What pages have been seen to do to everything on them, and worse. */
const pages = {
  'all: unset for everything': '*{all:unset}',
  'all: revert, with !important': '*,*::before,*::after{all:revert!important}',
  'no boxes': 'div,section,span,p{display:none} svg{display:none!important}',
  'buttons of its own':
    'button{background:red!important;padding:3em;font:bold 40px fantasy;text-transform:uppercase;min-width:10em}',
  'pictures of its own': 'svg{width:500px;height:500px;fill:red!important} img,svg,video{max-width:50px}',
  'video of its own':
    'video{width:10px!important;height:10px!important;position:fixed!important;margin:3em!important;padding:1em;border:9px solid;max-width:5px!important;float:right;transform:rotate(9deg)!important;display:none!important;object-fit:fill!important;aspect-ratio:1!important;}',
  'video that is moved':
    'video{zoom:2!important;translate:40px 30px!important;rotate:9deg!important;scale:.5!important;offset:path("M0 0L90 90") 50%!important;' +
    'position-area:top left!important;inset-inline-start:30px!important;margin-block:2em!important;perspective:9px!important;rotate:x 40deg!important}',
  'video that is cut':
    'video{clip-path:circle(20%)!important;mask:linear-gradient(#000,transparent)!important;clip:rect(0 9px 9px 0)!important;object-position:9px 9px!important;' +
    'object-view-box:inset(20%)!important;border-radius:50%!important;aspect-ratio:1!important;min-inline-size:900px!important;max-block-size:9px!important}',
  'video that is hidden':
    'video{opacity:.1!important;visibility:hidden!important;content-visibility:hidden!important;filter:blur(9px) invert(1)!important;' +
    'mix-blend-mode:screen!important;background:red!important;animation:away 9s infinite!important;transition:all 9s!important;pointer-events:none!important}' +
    '@keyframes away{from,to{transform:translateX(300px)}}',
  'type of its own':
    'html,body{font:italic 700 30px/3 fantasy;letter-spacing:.5em;word-spacing:2em;text-transform:uppercase;text-align:right;text-indent:5em;white-space:pre;color:red;cursor:wait;font-variant:small-caps;text-shadow:0 0 9px red;hyphens:auto;quotes:none;list-style:square;tab-size:9}',
  'a small root': 'html{font-size:62.5%}',
  'border-box and transitions':
    '*,*::before,*::after{box-sizing:border-box;transition:all 9s;animation:none}',
  'variables by the same names':
    ':root{--card:oklch(1 0 0);--scale:3;--ratio:1;--x:300px;--y:90px;--category-color:red;--filled:1;--level:0%;--surface:red;--text:red;--quiet:red;--line:red;--tint:red;--accent:red;--focus:red;--radius:50px;--serif:fantasy;--shadow:none;--seconds:0s}',
  'classes by the same names':
    '.root,.card,.stage,.controls,.row,.panel{display:none!important} .icon{width:500px} #root{color:red}',
  'animations by the same names':
    '@keyframes arrive{from,to{transform:scale(9)}} @keyframes turn{from,to{opacity:0}}',
};

const properties = [
  'display',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'cursor',
  'fill',
  'object-fit',
];

const shape = [
  'display',
  'object-fit',
  'object-position',
  'object-view-box',
  'zoom',
  'translate',
  'rotate',
  'scale',
  'offset-path',
  'transform',
  'clip',
  'clip-path',
  'mask-image',
  'border-radius',
  'opacity',
  'visibility',
  'content-visibility',
  'filter',
  'mix-blend-mode',
  'background-color',
  'animation-name',
  'transition-duration',
  'pointer-events',
];

/** Place and looks of all that the player draws, a line for each node. */
function looks({ element, root, nodes: drawn }: PlayerHarness): string[] {
  const origin = element.getBoundingClientRect();
  const nodes: Element[] = [...drawn];
  if (element.media instanceof Element && !nodes.includes(element.media)) nodes.push(element.media);
  return nodes.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    const box = width && height ? [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ') : '';
    const of = `${node.localName}.${node.getAttribute('class') ?? ''}`;
    // For the page's own element, only its visible part counts.
    const own = node.getRootNode() === root ? properties : shape;
    return [of, box, ...own.map((name) => `${name}: ${style.getPropertyValue(name)}`)].join(' | ');
  });
}

const video = `<video src="${counter}" muted></video><p>Without the player: a link.</p>`;
const scenes: Record<string, Mounting> = {
  'with cards on the frame and the list': { track, width: 700, attributes: { panel: 'open' } },
  'with cards on an adopted video': { track, width: 700, content: video },
  'with cards under the frame': { track, width: 400 },
  'without a track': { width: 700 },
};

async function mounted(css: string, scene: Mounting): Promise<string[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  // Eager: under some of these pages the browser shows the test's own scripts as text, far above the player.
  const harness = await PlayerHarness.ready({
    ...scene,
    attributes: { loading: 'eager', ...scene.attributes },
  });
  await harness.seek(4);
  if (scene.track) await until('the card is placed', () => harness.cards.length === 1);
  await harness.settled();
  // A card rises when it comes: asked after a frame in which it could begin to.
  await harness.settled();
  await until('nothing moves', () =>
    harness.root.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const found = looks(harness);
  PlayerHarness.unmountAll();
  document.adoptedStyleSheets = [];
  return found;
}

describe('CSS of the page', () => {
  afterEach(() => {
    PlayerHarness.unmountAll();
    document.adoptedStyleSheets = [];
  });

  for (const [where, scene] of Object.entries(scenes))
    describe(where, () => {
      let clean: string[] = [];
      before(async () => {
        clean = await mounted('', scene);
      });

      for (const [name, css] of Object.entries(pages))
        it(`changes nothing in the player: ${name}`, async () => {
          const found = await mounted(css, scene);
          expect(found.length).to.equal(clean.length);
          expect(found.filter((line, i) => line !== clean[i])).to.deep.equal(
            clean.filter((line, i) => line !== found[i]),
          );
        });
    });
});
