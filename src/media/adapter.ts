import { playQuietly } from './autoplay.js';
import { chooseEngine, type Engine, type FootageSource } from './engine.js';
import { createFailure, type FailureCode, type MediaFailure } from './failure.js';
import { startHlsOnDemand } from './hls/hls-on-demand.js';
import type { MediaElement } from './media-element.js';
import { keepSources } from './media-sources.js';
import { startNative } from './native/native-adapter.js';
import type { Playback, PlaybackHost, Resume } from './playback.js';

export interface MediaAdapter extends Omit<Playback, 'revive'> {
  /**
   * Goes on after a failure at the same moment, and playing if it was to play. Where the network failed this happens by
   * itself as well: when the browser is online again, and, since that cannot be relied on, after half the `patience`,
   * then twice as long each time, up to a minute. Whatever told of the failure may go at the next `loadedmetadata` or
   * `playing` of the media element; a failure of the same kind until then is not told again.
   */
  retry(): void;
  /** Stops everything and leaves the media element as it was found, emptied in the next microtask unless it was given another source. */
  destroy(): void;
}

export interface AdapterOptions {
  /** Aborting it is `destroy()`. */
  readonly signal?: AbortSignal;
  /** Seconds for which a server may stay silent before it is asked anew, and after some more given up; default 10. */
  readonly patience?: number;
  /** Told once for a failure for good, and of each failure that was recovered from (`fatal: false`). */
  onFailure?(failure: MediaFailure): void;
  /** Qualities, audio tracks or the engine changed. */
  onChange?(): void;
}

/**
 * Plays the first of `sources` that can be played, in order, as HTML does with `<source>`: an HLS one through hls.js
 * (asked before the browser's own HLS, which in Chromium has neither captions nor audio tracks), others by the browser.
 * Without sources the element plays what it holds, and is only watched. Where the element already holds the very same
 * sources, a load under way goes on. One adapter to a media element: destroy the old one first.
 */
export function createAdapter(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, patience = 10, onFailure, onChange }: AdapterOptions = {},
): MediaAdapter {
  const groups = groupByEngine(sources, media);
  const restore = keepSources(media);
  let attempt: AbortController | undefined;
  let playback: Playback;
  /** Where a failure struck: what fails for good often takes the position along. */
  let lost: Resume | undefined;
  const life = new AbortController();
  /** What the viewer wants. By the time an error is heard of, the element reads as paused; the event comes later. */
  let playing = !media.paused;
  media.addEventListener('play', () => (playing = true), { signal: life.signal });
  media.addEventListener('pause', () => (playing = false), { signal: life.signal });
  let over = false;
  /** The failure that the viewer knows of. */
  let told: FailureCode | undefined;
  /** Seconds until the next attempt at a network that failed. */
  let delay = patience / 2;
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const event of ['loadedmetadata', 'playing'])
    media.addEventListener(
      event,
      () => {
        clearTimeout(timer);
        over = false;
        told = undefined;
        delay = patience / 2;
      },
      { signal: life.signal },
    );

  const start = (index: number, resume?: Resume) => {
    attempt = new AbortController();
    const { signal } = attempt;
    over = false;
    const [engine, ...list] = groups[index] ?? ['native'];
    const host: PlaybackHost = {
      signal,
      resume,
      patience,
      onFailure(code, detail, fatal = true) {
        if (over || signal.aborted) return;
        over = fatal;
        const here = { time: media.currentTime || resume?.time || 0, playing };
        // Before there is any metadata HTML goes on to the next source; after that the choice has been made.
        if (fatal && !media.readyState && index + 1 < groups.length) {
          switchTo(index + 1, here);
          return;
        }
        if (fatal) {
          lost = here;
          if (!navigator.onLine || passing.includes(code)) {
            addEventListener('online', goOn, { signal });
            retryLater();
          }
          if (told === code) return;
          told = code;
        }
        onFailure?.(createFailure(code, detail, fatal));
      },
      become(started) {
        playback = started;
        onChange?.();
      },
      onChange() {
        if (!signal.aborted) onChange?.();
      },
    };
    const source = list[0];
    playback =
      engine === 'hls' && source ? startHlsOnDemand(media, source, host) : startNative(media, list, host);
    if (resume) resumeAt(media, resume, signal);
  };

  const stop = () => {
    clearTimeout(timer);
    attempt?.abort();
    playback.destroy();
  };
  const switchTo = (index: number, resume: Resume) => {
    stop();
    start(index, resume);
  };
  const goOn = () => {
    over = false;
    if (playback.revive?.()) return;
    const time = media.readyState ? media.currentTime : (lost?.time ?? 0);
    switchTo(0, { time, playing: playing || !!lost?.playing });
    lost = undefined;
  };
  const retryLater = () => {
    clearTimeout(timer);
    // A router that has lost its line counts as online, and the event is missed by a page that was asleep.
    timer = setTimeout(() => (navigator.onLine ? goOn() : retryLater()), delay * 1000);
    delay = Math.min(60, delay * 2);
  };
  const destroy = () => {
    if (life.signal.aborted) return;
    life.abort();
    stop();
    restore();
  };

  start(0);
  signal?.addEventListener('abort', destroy, { once: true });
  if (signal?.aborted) destroy();

  return {
    get engine() {
      return playback.engine;
    },
    get qualities() {
      return playback.qualities;
    },
    get audioTracks() {
      return playback.audioTracks;
    },
    get liveEdge() {
      return playback.liveEdge;
    },
    get atLiveEdge() {
      return playback.atLiveEdge;
    },
    get wallClock() {
      return playback.wallClock;
    },
    selectQuality: (id) => playback.selectQuality(id),
    selectAudioTrack: (id) => playback.selectAudioTrack(id),
    load: () => playback.load(),
    retry() {
      told = undefined;
      goOn();
    },
    destroy,
  };
}

/** What may well pass by itself. */
const passing: readonly FailureCode[] = ['network', 'timeout', 'library'];

/** Goes on where playing broke off, as soon as there is something to go on with. */
function resumeAt(media: MediaElement, { time, playing }: Resume, signal: AbortSignal) {
  media.addEventListener(
    'loadedmetadata',
    () => {
      // Live footage has moved on meanwhile, and starts where it is now.
      if (time && media.duration !== Infinity) media.currentTime = time;
    },
    { once: true, signal },
  );
  if (playing) playQuietly(media);
}

/** Neighbouring sources of the same engine; an HLS source stands alone. */
function groupByEngine(sources: readonly FootageSource[], media: MediaElement) {
  // A look-alike knows best how to play what it is given.
  const foreign = !(media instanceof HTMLMediaElement);
  const groups: [Engine, ...FootageSource[]][] = [];
  for (const source of sources) {
    const engine = foreign ? 'native' : chooseEngine(source);
    const last = groups.at(-1);
    if (engine === 'native' && last?.[0] === engine) last.push(source);
    else groups.push([engine, source]);
  }
  return groups;
}
