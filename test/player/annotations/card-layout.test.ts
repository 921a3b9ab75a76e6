import { expect } from 'chai';
import { CardLayout, type CardLayoutHost } from '../../../src/player/annotations/card-layout.js';
import type { Annotation } from '../../../src/track/track.js';

const note = (id: string, more: Partial<Annotation> = {}): Annotation =>
  ({ id, start: 0, end: 10, priority: 50, placement: 'auto', ...more }) as Annotation;

interface Setting {
  readonly cards?: readonly {
    readonly note: Annotation;
    readonly width?: number;
    readonly height?: number;
  }[];
  readonly width?: number;
  readonly height?: number;
  readonly host?: Partial<CardLayoutHost>;
}

let page: HTMLElement;

/** The nodes that the layout knows, each of a given size, and nothing of the rest of the player. */
function mount({ cards = [], width = 860, height = 484, host = {} }: Setting) {
  page = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = `.root { width: ${width}px; display: grid } .stage, .regions, .overlay { grid-area: 1 / 1; height: ${height}px }
    .overlay { position: relative } .overlay[data-below] { position: static } .card, .more { position: absolute }
    .card[data-size]:not(.open) { width: 150px !important; height: 70px !important } .card[hidden] { display: none }
    .open { width: var(--open-width, 480px) !important; max-height: var(--open-height) } .more { width: 50px; height: 30px }`;
  const root = document.createElement('div');
  root.className = 'root';
  root.innerHTML = '<div class="stage"></div><div class="regions"></div><div class="overlay"></div>';
  const overlay = root.lastElementChild!;
  const node = ({ note: { id }, width: wide = 240, height: high = 100 }: (typeof cards)[number]) => {
    const card = document.createElement('div');
    card.className = 'card';
    card.dataset['id'] = id;
    card.style.cssText = `width: ${wide}px; height: ${high}px; overflow: auto`;
    return card;
  };
  overlay.append(...cards.map(node));
  const more = document.createElement('button');
  more.className = 'more';
  overlay.append(more);
  page.append(style, root);
  document.body.append(page);
  let due = 0;
  const playback = { paused: true, currentTime: 1, playbackRate: 1, clientHeight: height };
  const media = playback as HTMLVideoElement;
  const given: CardLayoutHost = {
    root: page,
    media,
    shown: cards.map((card) => card.note),
    open: undefined,
    time: 1,
    rtl: false,
    captions: 'none',
    controlsVisible: false,
    regionsDrawn: true,
    foldedChanged: () => due++,
  };
  const settings = { ...given, ...host };
  const layout = new CardLayout(settings);
  /** As the player does: a render that is asked for comes with the next microtask. */
  const settle = (): void => {
    let passes = 0;
    do {
      due = 0;
      layout.update();
      if (++passes > 30) throw new Error('the layout does not settle');
    } while (due);
  };
  const boxOf = (id: string): DOMRect => page.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect();
  const placed = (): string[] =>
    [...page.querySelectorAll<HTMLElement>('[data-placed]')].map((card) => card.dataset['id'] ?? '');
  return { layout, settle, placed, boxOf, overlay, root, playback, settings };
}

/** Cards are moved by a transform in the player's styles; here it is read. */
const placeOf = (id: string): { x: number; y: number } => {
  const { style } = page.querySelector<HTMLElement>(`[data-id="${id}"]`)!;
  return { x: parseFloat(style.getPropertyValue('--x')), y: parseFloat(style.getPropertyValue('--y')) };
};

describe('the layout of cards', () => {
  afterEach(() => page.remove());

  it('reads in one phase and writes in the other', () => {
    const { layout } = mount({ cards: [{ note: note('a') }] });
    layout.update();
    layout.measure();
    const reads: string[] = [];
    const restore: (() => void)[] = [];
    for (const [owner, name] of [
      [HTMLElement.prototype, 'offsetWidth'],
      [HTMLElement.prototype, 'offsetHeight'],
      [Element.prototype, 'clientWidth'],
      [Element.prototype, 'clientHeight'],
      [Element.prototype, 'scrollHeight'],
      [Element.prototype, 'getBoundingClientRect'],
    ] as const) {
      const own = Object.getOwnPropertyDescriptor(owner, name)!;
      restore.push(() => Object.defineProperty(owner, name, own));
      Object.defineProperty(owner, name, {
        configurable: true,
        get(this: Element) {
          reads.push(name);
          return own.get ? (own.get.call(this) as number) : (own.value as () => DOMRect).bind(this);
        },
      });
    }
    const changes = new MutationObserver(() => {});
    try {
      layout.place();
      expect(reads).to.deep.equal([]);
      changes.observe(page, { attributes: true, childList: true, subtree: true });
      layout.measure();
      expect(reads).not.to.be.empty;
      expect(changes.takeRecords()).to.deep.equal([]);
    } finally {
      for (const undo of restore) undo();
      changes.disconnect();
    }
  });

  for (const scale of [0.5, 1, 2])
    it(`keeps cards off a notice also where an ancestor scales the player by ${scale}`, () => {
      const { settle, root } = mount({ cards: [{ note: note('a', { placement: 'top' }) }] });
      root.style.cssText = `transform: scale(${scale}); transform-origin: 0 0; position: relative`;
      const notice = document.createElement('div');
      notice.className = 'notice';
      notice.style.cssText = 'position: absolute; left: 0; top: 0; width: 860px; height: 300px';
      root.append(notice);
      settle();
      expect(placeOf('a').y).to.be.at.least(312);
    });

  it('makes a card without room smaller, and finally sends it below the frame', () => {
    const small = { width: 480, height: 270, cards: [{ note: note('a'), width: 300, height: 260 }] };
    const { settle, placed, overlay } = mount(small);
    settle();
    expect(placed()).to.deep.equal(['a']);
    expect(overlay.querySelector<HTMLElement>('[data-id]')?.dataset['size']).to.equal('brief');
    expect(overlay.hasAttribute('data-below')).to.equal(false);
    page.remove();
    const none = mount({ ...small, height: 80, host: { captions: 'shown' } });
    none.settle();
    expect(none.overlay.hasAttribute('data-below')).to.equal(true);
    expect(none.placed()).to.deep.equal(['a']);
    expect(none.layout.folded).to.deep.equal([]);
  });

  it('tries a folded card in full again when those that took its room are gone', () => {
    const cards = [
      { note: note('a', { priority: 90 }), width: 700, height: 450 },
      { note: note('b'), width: 400, height: 300 },
    ];
    const { layout, settle, placed, settings, overlay } = mount({ cards });
    settle();
    expect(layout.folded).to.deep.equal(['b']);
    Object.assign(settings, { shown: [cards[1]!.note] });
    overlay.querySelector('[data-id=a]')?.remove();
    settle();
    expect(placed()).to.deep.equal(['b']);
    expect(overlay.querySelector<HTMLElement>('[data-id]')?.dataset['size']).to.equal(undefined);
  });

  it('avoids an open card, and an open card avoids its region', () => {
    const about = note('a', {
      region: { box: [55, 20, 20, 40], keyframes: [] } as unknown as Annotation['region'],
    });
    const { settle, boxOf, overlay, settings } = mount({
      cards: [{ note: about, height: 300 }, { note: note('b') }],
    });
    settle();
    Object.assign(settings, { open: about });
    overlay.querySelector('[data-id]')?.classList.add('open');
    settle();
    const [open, other] = [placeOf('a'), placeOf('b')];
    const { width, height } = boxOf('a');
    const middle = { x: 0.65 * 860, y: 0.4 * 484 };
    expect(middle.x > open.x && middle.x < open.x + width).to.equal(false);
    expect(open.x + width).to.be.at.most(0.55 * 860);
    const apart = [
      open.x + width <= other.x,
      other.x + 240 <= open.x,
      open.y + height <= other.y,
      other.y + 100 <= open.y,
    ];
    expect(apart).to.include(true);
  });

  it('returns a closed card to where it was before it was opened', () => {
    const about = note('a', { placement: 'right' });
    const { settle, overlay, settings } = mount({ cards: [{ note: about, height: 300 }] });
    settle();
    const before = placeOf('a');
    Object.assign(settings, { open: about });
    overlay.querySelector('[data-id]')?.classList.add('open');
    settle();
    Object.assign(settings, { open: undefined });
    overlay.querySelector('[data-id]')?.classList.remove('open');
    settle();
    expect(placeOf('a')).to.deep.equal(before);
  });

  it('says that an open card has to cover its region', () => {
    const about = note('a', {
      region: { box: [40, 30, 20, 40], keyframes: [] } as unknown as Annotation['region'],
    });
    const { layout, settle, overlay, settings } = mount({
      width: 480,
      height: 200,
      cards: [{ note: about, height: 180 }],
    });
    settle();
    expect(layout.openCoversRegion).to.equal(false);
    Object.assign(settings, { open: about });
    overlay.querySelector('[data-id]')?.classList.add('open');
    settle();
    expect(layout.openCoversRegion).to.equal(true);
  });

  it('shows the folded cards one after the other when it is asked to', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id, index) => ({
      note: note(id, { priority: 60 - index }),
      width: 600,
      height: 300,
    }));
    const { layout, settle, placed } = mount({ cards });
    // Even small there is room for six at most, so the stage is what limits.
    const seen = new Set<string>();
    settle();
    for (const id of placed()) seen.add(id);
    for (let press = 0; press < 3; press++) {
      layout.showNextFolded();
      settle();
      for (const id of placed()) seen.add(id);
    }
    expect([...seen].sort()).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('leaves a card folded that would disappear before it is read, while the footage plays', () => {
    const cards = [
      { note: note('a', { priority: 90, end: 9.9 }), width: 700, height: 450 },
      { note: note('b') },
    ];
    const { layout, settle, settings, overlay, placed, playback } = mount({ cards, width: 860, height: 484 });
    settle();
    expect(layout.folded).to.deep.equal(['b']);
    Object.assign(settings, {
      time: 9.9,
      shown: [cards[1]!.note],
      media: { ...playback, paused: false },
    });
    overlay.querySelector('[data-id=a]')?.remove();
    settle();
    expect(placed()).to.deep.equal([]);
    Object.assign(settings, { media: { ...playback, paused: true } });
    settle();
    expect(placed()).to.deep.equal(['b']);
  });
});
