import { expect } from 'chai';
import { CustomVideoElement } from 'custom-media-element';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const annotations = [
  { id: 'first', start: 0.5, end: 3, headline: 'The first fact', pause: false },
  { id: 'brief', start: 1.6, end: 1.65, headline: 'A brief one' },
  { id: 'later', start: 5, end: 7, headline: 'A later fact' },
];
const track = (extra: object = {}) => ({
  format: 'context-track/1',
  annotations: annotations.map((annotation) => ({ ...annotation, ...extra })),
});

/** What the player shows over the picture. */
function overPicture(harness: PlayerHarness): string[] {
  const stage = harness.part('stage');
  const { left, top, right, bottom } = stage.getBoundingClientRect();
  return [...harness.root.querySelectorAll('*')]
    .filter((node) => {
      const speaks = [...node.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      const shows = speaks || node === harness.spinner || node.matches('button, input, select, svg, img');
      if (stage.contains(node) || !shows || !harness.isSeen(node)) return false;
      const box = node.getBoundingClientRect();
      return box.left < right - 1 && box.right > left + 1 && box.top < bottom - 1 && box.bottom > top + 1;
    })
    .map((node) => `${node.localName}.${node.getAttribute('class') ?? ''} ${node.textContent?.trim() ?? ''}`);
}

const has = ({ controls }: PlayerHarness, name: string) => controls.some((control) => control.name === name);

const warned: string[] = [];
const { warn } = console;

describe('other media elements', () => {
  before(() => {
    console.warn = (...words: unknown[]) => {
      if (String(words[0]).includes('<context-video>')) warned.push(String(words[0]));
      else warn(...words);
    };
  });
  after(() => {
    console.warn = warn;
  });
  afterEach(() => PlayerHarness.unmountAll());

  const providers = {
    'youtube-video': {
      src: 'https://www.youtube.com/watch?v=abcdefghijk',
      load: () => import('youtube-video-element'),
    },
    'vimeo-video': { src: 'https://vimeo.com/123456', load: () => import('vimeo-video-element') },
    'plain-video': {
      src: counter,
      load: () => {
        if (!customElements.get('plain-video'))
          customElements.define('plain-video', class extends CustomVideoElement {});
        return Promise.resolve();
      },
    },
  };

  for (const [tag, { src, load }] of Object.entries(providers)) {
    const allowsOverlay = tag === 'plain-video';
    const open = async (attributes: Record<string, string> = {}, extra: object = {}) => {
      const harness = PlayerHarness.mount({
        content: `<${tag} slot="media" src="${src}" muted playsinline></${tag}>`,
        attributes: { loading: 'eager', pacing: 'never', ...attributes },
        track: track(extra),
      });
      await load();
      const { element } = harness;
      await until('the element to be used', () => element.media.localName === tag);
      await until('its duration', () => element.duration > 0);
      await until('the track', () => element.annotations.length);
      await harness.settled();
      return harness;
    };

    describe(tag, () => {
      it('plays, shows each annotation in its time, and stops', async () => {
        const harness = await open();
        const { element } = harness;
        // Defined only after it was slotted.
        harness.control('Play').click();
        await until('playback', () => !element.paused && element.currentTime > 0);
        await until('the first card', () => harness.cards.includes('The first fact'));
        await until('the one shorter than a step', () => harness.log.includes('exit brief'));
        expect(harness.log).to.deep.equal(['enter first', 'enter brief', 'exit brief']);
        element.pause();
        await until('a pause', () => element.paused);
        await until('the button to say so', () => has(harness, 'Play'));
      });

      it('distinguishes a seek from playback, paused and playing', async () => {
        const harness = await open();
        const { element, log } = harness;
        await element.play();
        await until('the first one', () => log.includes('enter first'));
        element.currentTime = 5.5;
        await until('the later one', () => log.includes('enter later'));
        expect(log).to.deep.equal(['enter first', 'exit first', 'enter later']);
        element.pause();
        await until('a pause', () => element.paused);
        element.currentTime = 0.75;
        await until('the first one again', () => log.length === 5);
        expect(log.slice(3)).to.deep.equal(['exit later', 'enter first']);
      });

      it('pauses to read, and resumes', async () => {
        const harness = await open({ pacing: 'always' }, { pause: true });
        const { element, log } = harness;
        await element.play();
        const [{ annotation }] = await Promise.all([
          next<Event & { annotation: { id: string } }>(element, 'pacing-hold'),
          until('the hold', () => has(harness, 'Continue')),
        ]);
        await until('a pause', () => element.paused);
        await harness.settled();
        // A custom media element that fires `seeking` when it pauses has not seeked.
        element.media.dispatchEvent(new Event('seeking'));
        expect(log.filter((entry) => entry.startsWith('pacing'))).to.deep.equal([
          `pacing-hold ${annotation.id}`,
        ]);
        harness.control('Continue').click();
        await until('playback', () => !element.paused);
        expect(log).to.include(`pacing-release ${annotation.id}`);
      });

      it('ends with the recap', async () => {
        const harness = await open();
        const { element } = harness;
        element.currentTime = element.duration - 0.6;
        await element.play();
        await until('the end', () => element.ended);
        await until('the recap', () => harness.parts('recap').length);
        expect(harness.control('Watch again')).to.exist;
      });
    });

    if (allowsOverlay) continue;
    it(`${tag}: nothing is ever drawn over its picture, and the console says why, once`, async () => {
      const harness = await open({ pacing: 'always', muted: '' }, { pause: true });
      const { element } = harness;
      const clear = (state: string) => expect(overPicture(harness), state).to.deep.equal([]);
      clear('at rest');
      await element.play();
      await until('a card', () => harness.cards.length);
      clear('a card');
      await until('a hold', () => has(harness, 'Continue'));
      clear('a hold');
      harness.control('Continue').click();
      harness.press('?');
      await harness.opened('help');
      clear('the keys');
      harness.press('Escape');
      await harness.settled();
      harness.control('Settings').click();
      await harness.opened('menu');
      clear('the menu');
      harness.press('Escape');
      harness.timeline.point('pointermove', 0.5);
      await until('the time under the pointer', () => harness.timeline.tip);
      await harness.settled();
      clear('the time under the pointer');
      element.trackObject = { format: 'context-track/1', annotations: [{ start: 1 }] };
      await until('a notice', () => harness.notices.length);
      await harness.settled();
      clear('a notice');
      expect(warned.length).to.equal(1);
      expect(warned[0]).to.include('beside');
    });
  }

  it('offers the captions that a provider names only once it plays', async () => {
    const { src } = providers['youtube-video'];
    const harness = PlayerHarness.mount({
      content: `<youtube-video slot="media" src="${src}" muted></youtube-video>`,
      attributes: { loading: 'eager' },
    });
    await until('its duration', () => harness.element.duration > 0);
    await harness.element.play();
    await until('the button', () => has(harness, 'Captions'));
    harness.control('Captions').click();
    await until('English', () => [...harness.element.textTracks].some(({ mode }) => mode === 'showing'));
    await until(
      'the button to say so',
      () => harness.control('Captions').getAttribute('aria-pressed') === 'true',
    );
  });

  it('knows a provider by the address of the frame inside, whatever the tag is called', async () => {
    customElements.define(
      'film-of-others',
      class extends CustomVideoElement {
        override connectedCallback() {
          this.innerHTML = '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk"></iframe>';
        }
      },
    );
    const harness = PlayerHarness.mount({
      content: `<film-of-others slot="media" src="${counter}" muted></film-of-others>`,
      attributes: { loading: 'eager' },
    });
    await until('metadata', () => harness.element.duration > 0);
    await harness.settled();
    expect(overPicture(harness)).to.deep.equal([]);
    expect(harness.element.layout).to.equal('overlay');
  });

  it('knows a provider by its tag alone, before its script has come and its address is known', async () => {
    const harness = PlayerHarness.mount({
      content: '<vimeo-audio-video slot="media"></vimeo-audio-video>',
      attributes: { loading: 'eager' },
    });
    await until('the controls', () => harness.controls.length);
    expect(overPicture(harness)).to.deep.equal([]);
  });

  it('what a custom media element lacks reads as on an empty <video>', async () => {
    customElements.define(
      'incomplete-video',
      class extends HTMLElement {
        currentTime = 0;
        paused = true;
        play = () => Promise.resolve();
        pause = () => {};
      },
    );
    const { element } = PlayerHarness.mount({
      content: '<incomplete-video slot="media"></incomplete-video>',
    });
    await until('it to be used', () => element.media.localName === 'incomplete-video');
    expect([
      element.buffered.length,
      element.videoWidth,
      element.error,
      element.textTracks.length,
    ]).to.deep.equal([0, 0, null, 0]);
    expect([element.duration, element.volume, element.ended]).to.deep.equal([NaN, 1, false]);
  });
});
