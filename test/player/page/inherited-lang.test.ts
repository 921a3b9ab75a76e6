import { expect } from 'chai';
import { inheritedLang, LanguageWatch } from '../../../src/player/page/inherited-lang.js';

/** What `navigator.language` says, read as a tag; the page of the tests has a `lang` of its own. */
const viewers = Intl.getCanonicalLocales(navigator.language)[0] ?? '';
const page = document.documentElement;

/** Adds `markup` to the page, removed after the test; `<template shadowrootmode="open">` makes shadow roots. */
function place(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.setHTMLUnsafe(markup);
  document.body.append(box);
  return box;
}

/** The first element of the class `here`, in whichever tree. */
function here(root: ParentNode): Element {
  const find = (within: ParentNode): Element | null => {
    const found = within.querySelector('.here');
    if (found) return found;
    for (const { shadowRoot } of within.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const found = find(root);
  if (!found) throw new Error('no element is marked');
  return found;
}

const shadow = (markup: string) => `<template shadowrootmode="open">${markup}</template>`;

describe('inherited language', () => {
  let box: HTMLElement | undefined;
  beforeEach(() => (page.lang = 'fr'));
  afterEach(() => {
    box?.remove();
    page.lang = 'en';
  });

  for (const [name, markup, lang] of [
    ['its own', '<p lang="de"><i class="here" lang="ko"></i></p>', 'ko'],
    ['the nearest ancestor’s', '<p lang="de"><b lang="ko"><i class="here"></i></b></p>', 'ko'],
    ['the page’s', '<p><i class="here"></i></p>', 'fr'],
    ['the host’s, from inside a shadow root', `<p lang="ko">${shadow('<i class="here"></i>')}</p>`, 'ko'],
    [
      'what is around the host, from two shadow roots down',
      `<div lang="ko"><p>${shadow(`<span>${shadow('<i class="here"></i>')}</span>`)}</p></div>`,
      'ko',
    ],
    [
      'that inside the shadow root before the host’s',
      `<p lang="ko">${shadow('<b lang="ar"><i class="here"></i></b>')}</p>`,
      'ar',
    ],
    [
      'that of its parent, not of the slot it is shown in',
      `<p lang="ko">${shadow('<b lang="ar"><slot></slot></b>')}<i class="here"></i></p>`,
      'ko',
    ],
    ['canonical', '<i class="here" lang="ZH-hant-tw"></i>', 'zh-Hant-TW'],
    ['read also with an underline', '<i class="here" lang="ko_KR"></i>', 'ko-KR'],
    ['the viewer’s where it is left open', '<p lang=""><i class="here"></i></p>', viewers],
    [
      'the viewer’s where a shadow root leaves it open',
      `<p lang="ko">${shadow('<b lang=""><i class="here"></i></b>')}</p>`,
      viewers,
    ],
    ['the viewer’s where it is no tag', '<p lang="ko"><i class="here" lang="?!"></i></p>', viewers],
  ] as const)
    it(`is ${name}`, () => {
      box = place(markup);
      expect(inheritedLang(here(box))).to.equal(lang);
    });

  it('is the viewer’s on a page that says nothing', () => {
    page.removeAttribute('lang');
    box = place('<i class="here"></i>');
    expect(inheritedLang(here(box))).to.equal(viewers);
  });

  it('is known outside a page too', () => {
    expect(inheritedLang(document.createElement('p'))).to.equal(viewers);
  });
});

describe('language watch', () => {
  let box: HTMLElement;
  let heard: () => Promise<number>;
  let watch: LanguageWatch;
  let calls = 0;
  beforeEach(() => {
    calls = 0;
    watch = new LanguageWatch(() => (calls += 1));
    // Observers are told in the microtask after the change.
    heard = async () => {
      await Promise.resolve();
      return calls;
    };
    box = place(
      `<section><p>${shadow('<b><i class="here"></i></b><u></u>')}</p></section><aside></aside><nav></nav>`,
    );
  });
  afterEach(() => {
    watch.stop();
    box.remove();
    page.lang = 'en';
    page.removeAttribute('dir');
  });
  const within = (selector: string) => {
    const found = box.querySelector(selector) ?? box.querySelector('p')?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(selector);
    return found;
  };

  for (const [name, change] of [
    ['the page', () => (page.lang = 'ko')],
    ['the page’s direction', () => (page.dir = 'rtl')],
    ['an ancestor outside the shadow root', () => within('section').setAttribute('lang', 'ko')],
    ['the host', () => within('p').setAttribute('lang', 'ko')],
    ['an ancestor inside the shadow root', () => within('b').setAttribute('lang', 'ko')],
  ] as const)
    it(`notices ${name}`, async () => {
      watch.follow(here(box));
      change();
      expect(await heard()).to.equal(1);
    });

  it('ignores elements that nothing is inherited from, and other attributes', async () => {
    watch.follow(here(box));
    within('aside').setAttribute('lang', 'ko');
    within('u').setAttribute('lang', 'ko');
    within('p').setAttribute('title', 'ko');
    expect(await heard()).to.equal(0);
  });

  it('follows the new place after a move, not the old one', async () => {
    const element = here(box);
    watch.follow(element);
    within('nav').append(element);
    watch.follow(element);
    within('section').setAttribute('lang', 'ko');
    expect(await heard()).to.equal(0);
    within('nav').setAttribute('lang', 'ko');
    expect(await heard()).to.equal(1);
  });

  it('notices nothing after it was stopped', async () => {
    watch.follow(here(box));
    watch.stop();
    page.lang = 'ko';
    expect(await heard()).to.equal(0);
  });
});
