// The states of the player that are hard to reach, one row each: what is put into the page, and how to get there.
// states-page.js shows the one that the address names (`states.html?state=recap`). test/demo/states.test.js opens all of them.

const footage = 'footage/pyongyang.mp4';
const facts = 'pyongyang/pyongyang.json';

/** A track made up for one state. */
const trackOf = (...annotations) => ({ format: 'context-track/1', lang: 'en', annotations });

/** Waits until something is there. If the state is never reached, the page says so. */
export async function until(what, holds) {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = holds();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited 20 s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const footageReady = (player) => until('the footage', () => player.readyState >= 2 && !player.seeking);
const trackReady = (player) => until('the track', () => player.annotations?.length);

/** Goes to a moment and stays there. */
const at = (seconds) => async (player) => {
  await footageReady(player);
  if (player.hasAttribute('track') || player.trackObject) await trackReady(player);
  player.currentTime = seconds;
  await footageReady(player);
};

/** A control of the player by its name, as a viewer finds it. */
const controlOf = (player, name) =>
  [...player.shadowRoot.querySelectorAll('button')].find(
    (button) =>
      (button.getAttribute('aria-label') ?? button.textContent).trim() === name && button.checkVisibility(),
  );

async function press(player, name) {
  (await until(`the control "${name}"`, () => controlOf(player, name))).click();
}

/** Opens the annotation's card at its moment. */
const open = (id, seconds) => async (player) => {
  await at(seconds)(player);
  player.openAnnotation(id);
};

/** Plays from a moment on. */
const playFrom = (seconds) => async (player) => {
  await at(seconds)(player);
  await player.play();
};

/** Overrides a property of the browser, for this page only. */
const pretendOffline = () => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });

function refuseSound() {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    return this.muted
      ? play.call(this)
      : Promise.reject(new DOMException('Sound needs a press first.', 'NotAllowedError'));
  };
}

/** Footage that never arrives. */
function endlessWait() {
  const source = new MediaSource();
  source.addEventListener('sourceopen', () => source.addSourceBuffer('video/mp4; codecs="avc1.42c01e"'));
  return URL.createObjectURL(source);
}

/**
 * `attributes` and `trackObject` are given to the player on top of footage, poster and `muted`; null leaves one out. `frame` is a
 * class of the box that holds it, `window` puts the state into a window of a phone's width. `prepare` runs before the player is in the page, `enter` when it is.
 */
export const states = [
  { id: 'poster', group: 'Watching', title: 'Before the first press', attributes: { track: facts } },
  {
    id: 'card',
    group: 'Watching',
    title: 'A card with its region',
    attributes: { track: facts },
    enter: at(48),
  },
  {
    id: 'open-card',
    group: 'Watching',
    title: 'Open card',
    attributes: { track: facts, panel: 'closed' },
    enter: open('hotel-unfinished', 48),
  },
  {
    id: 'folded',
    group: 'Watching',
    title: 'Folded cards (+N)',
    attributes: { panel: 'none' },
    trackObject: trackOf(
      ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh'].map((ordinal) => ({
        start: 40,
        end: 60,
        headline: `${ordinal} of seven notes that all speak of this one moment.`,
      })),
    ),
    enter: at(48),
  },
  {
    id: 'hold',
    group: 'Watching',
    title: 'Held for reading (pause-to-read)',
    attributes: { pacing: 'always' },
    trackObject: trackOf({
      start: 45,
      end: 46.5,
      headline: 'A note with far more words than its second and a half on screen lets anybody read.',
      claim:
        'When its time is over, playback waits for the reader, says so, and goes on by itself or at a press.',
    }),
    async enter(player) {
      player.addEventListener('pacing-release', () => (player.currentTime = 45));
      await playFrom(45)(player);
      await until('the hold', () => controlOf(player, 'Continue'));
    },
  },
  {
    id: 'recap',
    group: 'Watching',
    title: 'Recap after the last frame',
    attributes: { track: facts },
    async enter(player) {
      await at(0)(player);
      await playFrom(player.duration - 0.5)(player);
      await until('the end', () => player.ended);
    },
  },
  {
    id: 'captions',
    group: 'Watching',
    title: 'Captions on',
    attributes: { track: facts },
    async enter(player) {
      await at(48)(player);
      const captions = await until('the captions', () =>
        [...player.textTracks].find(({ kind }) => kind === 'captions'),
      );
      captions.mode = 'showing';
      const cues = await until('the cues', () => captions.cues?.length && captions.cues);
      await at(cues[0].startTime + 0.2)(player);
    },
  },
  {
    id: 'muted-autoplay',
    group: 'Watching',
    title: 'Autoplay that may not sound',
    attributes: { track: facts, muted: null, autoplay: '' },
    prepare: refuseSound,
  },
  {
    id: 'live',
    group: 'Watching',
    title: 'Live',
    attributes: { src: 'states/live.m3u8', track: facts },
    async enter(player) {
      await footageReady(player);
      await player.play();
      await until('playback', () => player.currentTime > 0 && !player.seeking);
      // Paused, since the controls hide during playback.
      player.pause();
      await trackReady(player);
      await until('the button', () => controlOf(player, 'Live'));
    },
  },

  {
    id: 'retracted',
    group: 'Annotations',
    title: 'Retracted',
    attributes: { panel: 'closed' },
    trackObject: trackOf({
      id: 'gone',
      start: 40,
      end: 60,
      headline: 'This note named the wrong year.',
      body: 'It stays where it was, so that nobody wonders where it went.',
      status: 'retracted',
    }),
    enter: open('gone', 48),
  },
  {
    id: 'sensitive',
    group: 'Annotations',
    title: 'Sensitive, behind its notice',
    attributes: { track: facts, panel: 'closed' },
    enter: open('camps-2014', 138),
  },
  {
    id: 'disputed',
    group: 'Annotations',
    title: 'Disputed',
    attributes: { track: facts, panel: 'closed' },
    enter: open('military-spending', 108),
  },

  { id: 'footage-failure', group: 'Trouble', title: 'Footage failure', attributes: { src: 'missing.mp4' } },
  { id: 'track-failure', group: 'Trouble', title: 'Track failure', attributes: { track: 'missing.json' } },
  {
    id: 'broken-track',
    group: 'Trouble',
    title: 'Track that is no track',
    attributes: { track: 'pyongyang/broken.json' },
  },
  {
    id: 'partly-bad-track',
    group: 'Trouble',
    title: 'Partly bad track',
    attributes: { track: 'pyongyang/mistakes.json', panel: 'open' },
    enter: at(48),
  },
  {
    id: 'offline',
    group: 'Trouble',
    title: 'Offline',
    attributes: { src: 'missing.mp4', track: facts },
    prepare: pretendOffline,
  },
  {
    id: 'buffering',
    group: 'Trouble',
    title: 'Buffering',
    attributes: { src: null, track: facts },
    prepare: (player) => player.setAttribute('src', endlessWait()),
    enter: (player) => void player.play().catch(() => {}),
  },

  {
    id: 'phone',
    group: 'Places',
    title: 'Phone width',
    attributes: { track: facts },
    frame: 'phone',
    enter: at(48),
  },
  {
    id: 'sheet',
    group: 'Places',
    title: 'Panel as a sheet',
    attributes: { track: facts },
    window: true,
    async enter(player) {
      await at(48)(player);
      await press(player, 'Show all notes');
    },
  },
  {
    id: 'beside',
    group: 'Places',
    title: 'Beside the footage',
    attributes: { track: facts, layout: 'beside' },
    enter: at(48),
  },
  {
    id: 'dark',
    group: 'Places',
    title: 'Dark theme',
    attributes: { track: facts },
    frame: 'dark',
    enter: at(48),
  },
  {
    id: 'light',
    group: 'Places',
    title: 'Light theme',
    attributes: { track: facts },
    frame: 'light',
    enter: at(48),
  },
  {
    id: 'forced-colors',
    group: 'Places',
    title: 'Forced colours',
    note:
      'A page cannot switch forced colours on. In Chrome and Edge: DevTools, Rendering, “Emulate CSS media feature forced-colors”. On ' +
      'Windows: Settings, Accessibility, Contrast themes. In Firefox: Settings, Colours, “Override: Always”.',
    attributes: { track: facts },
    enter: at(48),
  },

  {
    id: 'german',
    group: 'Languages',
    title: 'German interface',
    attributes: { track: facts, lang: 'de' },
    enter: at(48),
  },
  {
    id: 'korean',
    group: 'Languages',
    title: 'Korean interface and track',
    attributes: { track: facts, lang: 'ko' },
    enter: at(48),
  },
  {
    id: 'rtl',
    group: 'Languages',
    title: 'Right to left',
    attributes: { lang: 'ar', dir: 'rtl', panel: 'open' },
    trackObject: {
      format: 'context-track/1',
      lang: 'ar',
      title: 'ما لا يظهره الفيلم',
      annotations: [
        { start: 40, end: 60, headline: 'بدأ بناء الفندق في عام 1987.' },
        { start: 70, end: 80, headline: 'اكتملت الواجهة في عام 2011.' },
      ],
    },
    enter: at(48),
  },
].map((state) => ({ src: footage, ...state }));
