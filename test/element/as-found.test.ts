import { expect } from 'chai';
import { Listeners } from '../support/listeners.js';
import { PlayerHarness, counter, until } from '../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 0, end: 29, headline: 'A fact.' }],
};
const attributesOf = (node: Element) =>
  [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();

describe('what the page brought', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('gives the <video> back as it was found', async () => {
    const video = document.createElement('video');
    Object.assign(video, { src: counter, controls: true, defaultMuted: true, muted: true });
    video.setAttribute('preload', 'none');
    video.setAttribute('tabindex', '3');
    const captions = video.addTextTrack('captions', 'English', 'en');
    captions.mode = 'showing';
    captions.addCue(new VTTCue(0, 29, 'Words.'));
    const cue = captions.cues?.[0] as VTTCue;
    const found = attributesOf(video);
    const harness = await PlayerHarness.ready({
      child: video,
      track,
      attributes: { src: null, preload: 'auto', loop: '', poster: '/poster.jpg', crossorigin: '' },
      content: '<track kind="chapters" srclang="en" src="/test/fixtures/media/chapters.vtt">',
    });
    await harness.complete();
    await harness.element.play();
    harness.element.pause();
    await until('the captions above the controls', () => cue.line !== 'auto');
    expect(attributesOf(video)).not.to.deep.equal(found);
    harness.element.remove();
    await until('its attributes', () => attributesOf(video).join() === found.join());
    expect([cue.line, cue.snapToLines, video.muted]).to.deep.equal(['auto', true, true]);
    expect(video.querySelectorAll('track')).to.have.length(0);
  });

  for (const [how, part] of Object.entries({
    'the player is removed': ({ element }: PlayerHarness) => element.remove(),
    'the page takes it out of the player': ({ element }: PlayerHarness) =>
      (element.media as Element).remove(),
  }))
    it(`leaves no listener on the <video>, its cues in their place and no style for them: ${how}`, async () => {
      localStorage.setItem('context-video', '{"captionStyle":{"color":"yellow","size":"150"}}');
      const video = document.createElement('video');
      Object.assign(video, { src: counter, muted: true });
      const captions = video.addTextTrack('captions', 'English', 'en');
      captions.mode = 'showing';
      captions.addCue(new VTTCue(0, 29, 'Words.'));
      captions.addCue(Object.assign(new VTTCue(0, 29, 'Placed.'), { line: 3 }));
      const chapters = video.addTextTrack('chapters', 'English', 'en');
      chapters.addCue(new VTTCue(0, 15, 'A chapter'));
      chapters.mode = 'disabled';
      const lines = () => Array.from(captions.cues ?? [], (cue) => (cue as VTTCue).line);
      const found = attributesOf(video);
      const sheets = document.adoptedStyleSheets.length;
      const listeners = new Listeners(video);
      try {
        const harness = await PlayerHarness.ready({
          child: video,
          track,
          width: 900,
          attributes: { src: null, storage: null },
          content: '<track kind="metadata" label="thumbnails" src="/test/fixtures/media/thumbnails.vtt">',
        });
        await harness.complete();
        await harness.chapters();
        await harness.element.play();
        harness.timeline.point('pointermove', 0.05);
        await until('the picture', () => harness.timeline.picture?.naturalWidth);
        await harness.open('Settings');
        await until('the captions above the controls', () => lines()[0] !== 'auto');
        expect(listeners.left).not.to.deep.equal([]);
        expect(document.adoptedStyleSheets.length).to.be.above(sheets);
        part(harness);
        await until('its attributes', () => attributesOf(video).join() === found.join());
        await harness.settled();
        expect(lines()).to.deep.equal(['auto', 3]);
        expect([captions.mode, chapters.mode]).to.deep.equal(['showing', 'disabled']);
        expect(document.adoptedStyleSheets).to.have.length(sheets);
        expect(listeners.left).to.deep.equal([]);
      } finally {
        listeners.stop();
        localStorage.clear();
      }
    });

  it('counts what its attributes say while it is out of the page', async () => {
    const harness = await PlayerHarness.ready({ track, width: 1200, attributes: { panel: 'closed' } });
    const { element } = harness;
    const { parentElement } = element;
    element.remove();
    await Promise.resolve();
    element.annotationsOff = true;
    element.panel = 'open';
    parentElement?.append(element);
    await harness.settled();
    expect(element.annotationsEnabled).to.equal(false);
    element.annotationsEnabled = true;
    await harness.settled();
    expect(harness.isVisible(harness.part('panel'))).to.equal(true);
  });

  for (const value of ['', '  \n'])
    it(`fetches nothing for addresses that are ${value ? 'blank' : 'empty'}, and reports no error`, async () => {
      const errors: string[] = [];
      const { element } = PlayerHarness.mount({
        attributes: { src: value, poster: value, track: value, loading: 'eager' },
      });
      for (const type of ['error', 'track-error', 'media-failure'])
        element.addEventListener(type, () => errors.push(type));
      const before = performance.getEntriesByName(location.href).length;
      await element.updateComplete;
      const media = element.media as HTMLVideoElement;
      expect([media.hasAttribute('src'), media.hasAttribute('poster')]).to.deep.equal([false, false]);
      expect(performance.getEntriesByName(location.href)).to.have.length(before);
      expect(errors).to.deep.equal([]);
    });

  it('leaves a player inside another its own <video>', async () => {
    const video = document.createElement('video');
    Object.assign(video, { src: counter, muted: true });
    const box = document.createElement('div');
    const inner = document.createElement('context-video');
    inner.append(video);
    box.append(inner);
    const { element } = PlayerHarness.mount({ child: box, attributes: { src: counter } });
    await element.updateComplete;
    expect(video.parentElement).to.equal(inner);
    expect(inner.media).to.equal(video);
    expect(element.media).not.to.equal(video);
  });

  it('has the shape of the footage on a page without a doctype', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 1000px; height: 900px; border: 0';
    // A page without an address has no doctype.
    document.body.append(frame);
    const { element } = await PlayerHarness.ready({ track, attributes: { panel: 'closed' } });
    expect(frame.contentDocument?.compatMode).to.equal('BackCompat');
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    const { width, height } = element.getBoundingClientRect();
    frame.remove();
    expect(width).to.be.above(900);
    expect(height / width, 'the list closed').to.be.closeTo(9 / 16, 0.02);
  });
});
