import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PanelHarness } from '../../support/panel-harness.js';
import { PlayerHarness, counter, next, until } from '../../support/player-harness.js';

const track = {
  format: 'context-track/1',
  annotations: [{ id: 'a', start: 1, end: 2, headline: 'A fact.' }],
};
const isMade = (harness: PlayerHarness) => harness.parts('controls').length > 0;

/** A `<video>` of the page to which something has happened before a player adopts it. */
function pageVideo(src: string): HTMLVideoElement {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, src, preload: 'auto' });
  document.body.append(video);
  return video;
}

describe('what has happened before the player came', () => {
  afterEach(async () => {
    PlayerHarness.unmountAll();
    Reflect.deleteProperty(navigator, 'onLine');
    await emulateMedia({ media: 'screen' });
  });

  it('playback under autoplay: the controls hide though nobody moves a pointer', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: counter, autoplay: '' } });
    await next(harness.element, 'play');
    expect(isMade(harness)).to.equal(false);
    await until('the controls to hide', () => harness.isIdle);
  });

  it('playback that a script began: the controls hide', async () => {
    const harness = PlayerHarness.mount({ attributes: { src: counter } });
    void harness.element.play();
    await next(harness.element, 'play');
    expect(isMade(harness)).to.equal(false);
    await until('the controls to hide', () => harness.isIdle);
  });

  it('a pause in mid-film: no poster’s button', async () => {
    const video = pageVideo(counter);
    await next(video, 'loadeddata');
    video.currentTime = 5;
    await next(video, 'seeked');
    const harness = PlayerHarness.mount({ child: video });
    await harness.element.updateComplete;
    expect(harness.startButton).to.equal(undefined);
    expect(harness.timeInFigures).to.match(/^0:05/);
  });

  it('the end: to be replayed, with the annotations summed up', async () => {
    const video = pageVideo(counter);
    await next(video, 'loadeddata');
    video.currentTime = 29.9;
    await video.play();
    await next(video, 'ended');
    const harness = PlayerHarness.mount({ child: video, track });
    await harness.opened('recap');
    expect(harness.control('Watch again')).to.not.equal(undefined);
  });

  it('notes that are over: told in their order, not held for, and in the list and on the timeline as any other', async () => {
    const video = pageVideo(counter);
    await next(video, 'loadeddata');
    await video.play();
    await until('playback past 1 s', () => video.currentTime > 1);
    const harness = PlayerHarness.mount({
      child: video,
      width: 1200,
      attributes: { panel: 'open', pacing: 'always' },
      track: {
        ...track,
        annotations: [
          { id: 'gone', start: 0.2, end: 0.6, headline: 'It is over.' },
          { id: 'also', start: 0.4, end: 0.8, headline: 'So is this.' },
          ...track.annotations.map((annotation) => ({ ...annotation, start: 10, end: 12 })),
        ],
      },
    });
    await next(harness.element, 'track-load');
    await harness.element.play();
    const { currentTime } = harness.element;
    await until('playback', () => harness.element.currentTime > currentTime + 0.5);
    await harness.settled();
    expect(harness.log).to.deep.equal(['enter gone', 'enter also', 'exit gone', 'exit also']);
    const panel = new PanelHarness(harness);
    expect(panel.seen).to.deep.equal(['It is over.', 'So is this.', 'A fact.']);
    expect(harness.parts('marker')).to.have.length(3);
    harness.timeline.point('pointermove', 0.3 / 30);
    await until('what its marker says', () => harness.timeline.told?.startsWith('It is over.'));
  });

  it('a failure: reported', async () => {
    const video = pageVideo('/faulty/404/short.mp4');
    await next(video, 'error');
    const harness = PlayerHarness.mount({ child: video });
    await harness.opened('notice');
  });

  it('the connection was lost: reported with the failure', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const harness = PlayerHarness.mount({ attributes: { src: '/faulty/404/short.mp4?offline' } });
    await harness.opened('notice');
    expect(harness.notices.join()).to.include('You are offline');
  });

  it('the page went to print: the annotations are on paper, and off it afterwards', async () => {
    await emulateMedia({ media: 'print' });
    const harness = await PlayerHarness.ready({ track });
    await until('paper', () => harness.printed?.textContent.includes('A fact.'));
    await emulateMedia({ media: 'screen' });
    await until('the screen', () => !harness.printed);
  });
});
