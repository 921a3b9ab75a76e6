import { expect } from 'chai';
import { parseTrack } from '../../../src/track/parse.js';
import type { Track } from '../../../src/track/track.js';
import type { PlayerContext } from '../../../src/player/context.js';
import { AnnotationClock } from '../../../src/player/annotations/annotation-clock.js';

const trackOf = (...annotations: readonly (readonly [id: string, start: number, end: number])[]): Track => {
  const { track } = parseTrack({
    format: 'context-track/1',
    annotations: annotations.map(([id, start, end]) => ({ id, start, end, headline: id })),
  });
  if (!track) throw new Error('no track');
  return track;
};

/** A `<video>` that is told its state, and hands over its frames when a test says so. */
function fakeVideo(state: object) {
  const element = document.createElement('video');
  let callback: VideoFrameRequestCallback | undefined;
  const members = {
    currentTime: 0,
    duration: 30,
    paused: false,
    seeking: false,
    ended: false,
    readyState: 4,
    videoWidth: 320,
    played: undefined,
    requestVideoFrameCallback(asked: VideoFrameRequestCallback) {
      callback = asked;
      return 1;
    },
    ...state,
  };
  for (const [name, value] of Object.entries(members)) Object.defineProperty(element, name, { value });
  const present = (mediaTime: number) =>
    callback?.(performance.now(), { mediaTime } as VideoFrameCallbackMetadata);
  return { element, present };
}

/** A clock of annotations for a video in that state, and the events that it tells. */
function clockOf(state: object) {
  const { element: media, present } = fakeVideo(state);
  const element = new EventTarget();
  const log: string[] = [];
  for (const type of ['annotation-enter', 'annotation-exit'] as const)
    element.addEventListener(type, (event) =>
      log.push(`${type.slice(11)} ${(event as HTMLElementEventMap[typeof type]).annotation.id}`),
    );
  const clock = new AnnotationClock({ media, element } as unknown as PlayerContext, {
    holdBefore: () => false,
    hasCard: () => true,
    activeChanged: () => undefined,
  });
  const attach = () => clock.attach(media, controller.signal);
  return { clock, log, present, attach };
}

let controller: AbortController;

describe('the clock of annotations', () => {
  beforeEach(() => (controller = new AbortController()));
  afterEach(() => controller.abort());

  it('begins another track at the frame that it has told of, of which the media may not know yet', () => {
    const { clock, log, present, attach } = clockOf({ currentTime: 1 });
    clock.setTrack(trackOf(['old', 1.02, 5]));
    attach();
    present(1.02);
    expect(log.splice(0)).to.deep.equal(['enter old']);
    // Between the media's time and the frame's: nobody would tell of it later.
    clock.setTrack(trackOf(['new', 1.01, 5]));
    expect(log).to.deep.equal(['exit old', 'enter new']);
  });

  it('begins at the end where the footage has ended, though its time stands a little before', () => {
    const track = trackOf(['last', 29, 30], ['past', 29, 31]);
    const ended = { currentTime: 29.98, ended: true, paused: true };
    const early = clockOf(ended);
    early.clock.setTrack(track);
    early.log.length = 0;
    early.attach();
    const late = clockOf(ended);
    late.attach();
    late.clock.setTrack(track);
    for (const { clock } of [early, late]) expect(clock.active.map(({ id }) => id)).to.deep.equal(['past']);
    expect(late.log).to.deep.equal(['enter past']);
  });
});
