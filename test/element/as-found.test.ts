import { expect } from 'chai';
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
