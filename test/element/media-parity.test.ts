import { expect } from 'chai';
import { mediaEvents } from '../../src/media/media-element.js';
import { PlayerHarness, counter, next, until } from '../support/player-harness.js';

const short = '/test/fixtures/media/short.mp4';
const missing = '/test/fixtures/media/broken/nothing-here.mp4';

/** What the script below uses of a `<video>`. */
type Video = HTMLVideoElement;

/** Their order depends on network and decoder, and differs each time even on one `<video>`. */
const fickle = ['progress', 'suspend', 'stalled', 'waiting', 'timeupdate', 'canplay', 'canplaythrough'];

/** What the player has of its own, on purpose; the README names it. */
const otherwise = ['constructor', 'controls', 'controlsList', 'width', 'height'];

const readable = [HTMLMediaElement, HTMLVideoElement].flatMap(({ prototype }) =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name]) => !otherwise.includes(name) && !name.startsWith('on'))
    .map(([name, { value, set }]) => ({ name, type: typeof value, set: !!set })),
);

/** They depend on when they are read, not on the element. */
const momentary =
  /^webkit.*Count$|^moz.*(Frames|Delay)$|^(currentTime|buffered|played|seekable|networkState|readyState)$/;

function plain(value: unknown): unknown {
  if (value instanceof MediaError) return `MediaError ${value.code}`;
  if (value instanceof TimeRanges) return `TimeRanges of ${value.length}`;
  if (value instanceof TextTrackList) return `TextTrackList of ${value.length}`;
  return typeof value === 'object' && value !== null ? value.constructor.name : value;
}

/** All properties by name, as they read now. */
const snapshot = (video: Video, without = momentary) =>
  Object.fromEntries(
    readable
      .filter(({ name, type }) => type !== 'function' && !without.test(name))
      .map(({ name }) => [name, plain((video as unknown as Record<string, unknown>)[name])]),
  );

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error as Error).name,
  );

const thrown = (act: () => void) => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return (error as Error).name;
  }
};

/** Does with a media element everything that a page may do, and notes the results. */
async function goThrough(video: Video): Promise<[step: string, what: unknown][]> {
  const notes: [string, unknown][] = [];
  let events: string[] = [];
  for (const type of mediaEvents.filter((name) => !fickle.includes(name)))
    video.addEventListener(type, () => events.push(type));
  const note = (step: string, what: unknown = snapshot(video)) => {
    notes.push([step, what]);
    notes.push([`events: ${step}`, events]);
    events = [];
  };
  /** Loaded as far as it will be while paused. */
  const loaded = () => until('footage', () => events.includes('loadeddata') && video.readyState >= 3);
  const seen = (...types: string[]) =>
    until(types.join(' and '), () => types.every((type) => events.includes(type)));

  note('before any source');
  video.src = short;
  await loaded();
  note('with metadata', [snapshot(video, /^webkit|^moz|buffered|networkState/)]);

  note(
    'volume above 1',
    thrown(() => (video.volume = 2)),
  );
  note(
    'time that is no number',
    thrown(() => (video.currentTime = NaN)),
  );
  note(
    'rate beyond what is possible',
    thrown(() => (video.playbackRate = 1000)),
  );
  // Firefox finds it possible.
  video.playbackRate = 1;
  note('type', [video.canPlayType('video/mp4'), video.canPlayType('nonsense')]);
  let changed = next(video, 'volumechange');
  video.volume = 0.5;
  await changed;
  note('quieter');
  changed = next(video, 'volumechange');
  video.muted = !video.muted;
  await changed;
  changed = next(video, 'volumechange');
  video.muted = !video.muted;
  await changed;
  note('muted and back');
  changed = next(video, 'ratechange');
  video.playbackRate = 2;
  await changed;
  note('faster');
  video.playbackRate = 1;

  changed = next(video, 'seeked');
  video.currentTime = 1;
  note('seeking', [video.seeking, video.currentTime, video.readyState > 0]);
  await changed;
  note('after a seek', [video.seeking, video.currentTime, snapshot(video)]);

  changed = next(video, 'playing');
  note('played', await outcome(video.play()));
  await changed;
  note('while playing');
  changed = next(video, 'pause');
  video.pause();
  await changed;
  note('paused');

  const broken = outcome(video.play());
  video.pause();
  await seen('play', 'pause');
  note('paused before it played', await broken);

  changed = next(video, 'seeked');
  video.currentTime = video.duration - 0.2;
  await changed;
  changed = next(video, 'ended');
  await video.play();
  await changed;
  note('at the end', [video.currentTime === video.duration, snapshot(video)]);
  const again = outcome(video.play());
  await seen('seeked', 'playing');
  note('again from the start', [await again, video.currentTime < 1]);

  const superseded = outcome(video.play());
  const other = outcome(video.play());
  video.src = counter;
  note('another source while playing', [video.paused, video.currentTime]);
  note('promises of the first', await Promise.all([superseded, other]));
  await loaded();
  note('with the other source');

  const loading = outcome(video.play());
  video.load();
  note('load() before it played', await loading);
  await loaded();
  note('loaded anew');

  const refused = outcome(Promise.resolve().then(() => video.play()));
  video.src = missing;
  await seen('error');
  const refusal = await refused;
  // Chromium pauses with the failure, and says so in a task of its own; Firefox leaves `paused` false.
  if (video.paused) await seen('pause');
  note('played what is not there', refusal);
  note('after an error');

  video.src = short;
  await loaded();
  note('after an error, another source');
  changed = next(video, 'playing');
  note('played again', await outcome(video.play()));
  await changed;
  video.pause();
  await seen('pause');
  note('picture in picture without a press', await outcome(video.requestPictureInPicture()));
  const size = await new Promise((resolve) => {
    video.requestVideoFrameCallback((_now, { width, height }) => resolve([width, height]));
    video.currentTime = 1.5;
  });
  await seen('seeked');
  note('a frame is told of', size);
  video.addTextTrack('metadata');
  note('a text track more', video.textTracks.length);
  return notes;
}

const attributes = { preload: 'metadata', muted: '', playsinline: '' };

/** A bare `<video>` in the page, to compare with. */
function bare(): Video {
  const video = document.createElement('video');
  for (const [name, value] of Object.entries(attributes)) video.setAttribute(name, value);
  video.muted = true;
  document.body.append(video);
  return video;
}

const players: Readonly<Record<string, string>> = {
  'with a <video> of its own': '',
  'with an adopted <video>': '<video></video>',
};

describe('<context-video> beside a bare <video>', () => {
  let expected: [string, unknown][] = [];
  before(async () => {
    const video = bare();
    expected = await goThrough(video);
    video.remove();
  });
  afterEach(() => PlayerHarness.unmountAll());

  it('knows every member that the browser gives a <video>', () => {
    const { element } = PlayerHarness.mount();
    const video = bare();
    for (const { name, type } of readable) {
      expect(name in element, name).to.equal(true);
      if (type === 'undefined') continue;
      const value: unknown = Reflect.get(element, name);
      expect(typeof value, name).to.equal(type);
      if (type === 'number') expect(value, name).to.equal(Reflect.get(video, name));
    }
    video.remove();
  });

  for (const [kind, content] of Object.entries(players)) {
    it(`says and does the same ${kind}`, async () => {
      const { element } = PlayerHarness.mount({
        attributes: { ...attributes, loading: 'eager' },
        content,
      });
      await element.updateComplete;
      element.muted = true;
      const notes = await goThrough(element as unknown as Video);
      expect(notes.map(([step]) => step)).to.deep.equal(expected.map(([step]) => step));
      for (const [index, [step, what]] of notes.entries())
        expect(what, step).to.deep.equal(expected[index]?.[1]);
    });
  }
});
