import { expect } from 'chai';
import { PlayerHarness, next, until } from '../../support/player-harness.js';

interface Item {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const trackOf = (items: readonly Item[]) => ({
  format: 'context-track/1',
  annotations: items.map((item) => ({ ...item, headline: `Headline ${item.id}` })),
});

/** The same spans as cues of a native metadata track of the same media: the browser's own answer. */
function nativeLog(harness: PlayerHarness, items: readonly Item[]): string[] {
  const log: string[] = [];
  const track = harness.element.media.addTextTrack('metadata');
  track.mode = 'hidden';
  for (const { id, start, end } of items) {
    const cue = new VTTCue(start, end, '');
    cue.addEventListener('enter', () => log.push(`enter ${id}`));
    cue.addEventListener('exit', () => log.push(`exit ${id}`));
    track.addCue(cue);
  }
  return log;
}

const items: readonly Item[] = [
  { id: 'a', start: 0.4, end: 1.2 },
  { id: 'short', start: 0.6, end: 0.61 },
  { id: 'twin', start: 0.8, end: 1.6 },
  { id: 'twin-2', start: 0.8, end: 1.6 },
  { id: 'tail', start: 1.6, end: 2 },
  { id: 'later', start: 10, end: 12 },
  { id: 'last', start: 29, end: 40 },
];

describe('annotation events', () => {
  afterEach(() => PlayerHarness.unmountAll());

  it('come in playback as those of native cues do, also for one shorter than a tick', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(items), attributes: { pacing: 'never' } });
    const native = nativeLog(harness, items);
    await harness.element.play();
    await until('playback past 2.2 s', () => harness.element.currentTime > 2.2);
    harness.element.pause();
    await until('the native cues', () => native.length >= 10);
    expect(harness.log).to.deep.equal([
      'enter a',
      'enter short',
      'exit short',
      'enter twin',
      'enter twin-2',
      'exit a',
      'exit twin',
      'exit twin-2',
      'enter tail',
      'exit tail',
    ]);
    // Chromium may enter one cue before it exits another of the same moment; apart from that both lists are the same.
    expect([...harness.log].sort()).to.deep.equal([...native].sort());
    const enters = (log: readonly string[]) => log.filter((entry) => entry.startsWith('enter'));
    expect(enters(harness.log)).to.deep.equal(enters(native));
  });

  it('of a seek are one exit for each left and one enter for each arrived in, none for those jumped over', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(items) });
    await harness.seek(1);
    expect(harness.log).to.deep.equal(['enter a', 'enter twin', 'enter twin-2']);
    harness.log.length = 0;
    await harness.seek(11);
    expect(harness.log).to.deep.equal(['exit a', 'exit twin', 'exit twin-2', 'enter later']);
    harness.log.length = 0;
    await harness.seek(11.5);
    expect(harness.log).to.deep.equal([]);
  });

  it('leave active what runs past the end of the footage', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(items) });
    await harness.seek(29.5);
    const ended = next(harness.element, 'ended');
    await harness.element.play();
    await ended;
    await harness.settled();
    expect(harness.element.activeAnnotations.map(({ id }) => id)).to.deep.equal(['last']);
  });

  it('of a loop report the rest before the end and what is active at the start', async () => {
    const harness = await PlayerHarness.ready({
      attributes: { loop: '', pacing: 'never' },
      track: trackOf([
        { id: 'first', start: 0, end: 2 },
        { id: 'near-end', start: 29.8, end: 29.9 },
        { id: 'to-end', start: 29.7, end: 30 },
      ]),
    });
    await harness.seek(29.5);
    harness.log.length = 0;
    await harness.element.play();
    await until('the loop', () => harness.log.includes('enter first'));
    expect(harness.log).to.deep.equal([
      'enter to-end',
      'enter near-end',
      'exit near-end',
      'exit to-end',
      'enter first',
    ]);
  });

  it('come in order for what was played over before the track was there, without a hold', async () => {
    const harness = await PlayerHarness.ready();
    await harness.element.play();
    await until('playback past 1 s', () => harness.element.currentTime > 1);
    const loaded = next(harness.element, 'track-load');
    harness.element.trackObject = trackOf([
      { id: 'gone', start: 0, end: 0.4 },
      { id: 'tick', start: 0.2, end: 0.21 },
      { id: 'here', start: 0.6, end: 20 },
      { id: 'later', start: 25, end: 28 },
    ]);
    await loaded;
    expect(harness.log).to.deep.equal(['enter gone', 'enter tick', 'exit tick', 'exit gone', 'enter here']);
    const { currentTime } = harness.element;
    await until('playback', () => harness.element.currentTime > currentTime + 0.5);
    expect(harness.log).to.have.length(5);
  });

  it('do not come for what was jumped over before the track was there', async () => {
    const harness = await PlayerHarness.ready();
    await harness.element.play();
    await until('playback past 0.5 s', () => harness.element.currentTime > 0.5);
    await harness.seek(11);
    const loaded = next(harness.element, 'track-load');
    harness.element.trackObject = trackOf(items);
    await loaded;
    expect(harness.log).to.deep.equal(['enter later']);
  });

  it('of another track are an exit for each that was active, then the new ones', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(items) });
    await harness.seek(1);
    harness.log.length = 0;
    const loaded = next(harness.element, 'track-load');
    harness.element.trackObject = trackOf([{ id: 'new', start: 0, end: 5 }]);
    await loaded;
    expect(harness.log).to.deep.equal(['exit a', 'exit twin', 'exit twin-2', 'enter new']);
  });

  it('of a track that is removed during their dispatch are dispatched to the end, without further enters', async () => {
    const harness = await PlayerHarness.ready({
      track: trackOf([
        { id: 'a', start: 1, end: 5 },
        { id: 'b', start: 2, end: 5 },
        { id: 'c', start: 8, end: 12 },
      ]),
    });
    await harness.seek(3);
    expect(harness.log.splice(0)).to.deep.equal(['enter a', 'enter b']);
    harness.element.addEventListener('annotation-exit', () => (harness.element.trackObject = null), {
      once: true,
    });
    await harness.seek(10);
    await until('no track', () => !harness.element.annotations.length);
    await harness.settled();
    expect(harness.log).to.deep.equal(['exit a', 'exit b']);
    expect(harness.element.activeAnnotations).to.deep.equal([]);
  });

  it('of a track that is removed because a card was closed leave out annotations that never entered', async () => {
    const harness = await PlayerHarness.ready({
      track: trackOf([
        { id: 'a', start: 1, end: 5 },
        { id: 'b', start: 8, end: 12 },
      ]),
    });
    await harness.seek(3);
    harness.element.openAnnotation('a');
    harness.element.addEventListener('annotation-close', () => (harness.element.trackObject = null));
    harness.log.length = 0;
    await harness.seek(10);
    expect(harness.log).to.deep.equal(['close a', 'exit a']);
    expect(harness.element.activeAnnotations).to.deep.equal([]);
  });

  it('bubble and leave a shadow root', async () => {
    const harness = await PlayerHarness.ready({ track: trackOf(items) });
    const heard = next<HTMLElementEventMap['annotation-enter']>(document, 'annotation-enter');
    await harness.seek(1);
    const event = await heard;
    expect(event.composed).to.equal(true);
    expect(event.annotation.id).to.equal('a');
  });

  it('shift with track-offset', async () => {
    const harness = await PlayerHarness.ready({ attributes: { 'track-offset': '5' }, track: trackOf(items) });
    expect(harness.element.annotations[0]?.start).to.be.closeTo(5.4, 1e-9);
    await harness.seek(6);
    expect(harness.log).to.deep.equal(['enter a', 'enter twin', 'enter twin-2']);
  });
});
