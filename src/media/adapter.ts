import { playIfAllowed } from './autoplay.js';
import { chooseEngine, type Engine, type FootageSource } from './engine.js';
import { createFailure, type FailureCode, type MediaFailure } from './failure.js';
import { startHlsOnDemand } from './hls/hls-on-demand.js';
import type { MediaElement } from './media-element.js';
import { saveSources } from './media-sources.js';
import { wantsToPlay } from './media-state.js';
import { startNative } from './native/native-adapter.js';
import type { Playback, PlaybackHost, Resume } from './playback.js';

export interface MediaAdapter extends Omit<Playback, 'resumeLoading'> {
  /**
   * Tries again after a failure, from the same moment, and playing if it was to play. Where the network failed this happens by
   * itself as well: when the browser is online again, and, since that cannot be relied on, after half the `serverTimeout`,
   * then twice as long each time, up to a minute. Until playback recovers, the same failure is not reported again.
   */
  retry(): void;
  /** Stops everything and leaves the media element as it was found, emptied in the next microtask unless it was given another source. */
  destroy(): void;
}

export interface AdapterOptions {
  /** Aborting it is `destroy()`. */
  readonly signal?: AbortSignal;
  /** Seconds for which a server may stay silent before it is asked anew, and after some more given up; default 10. */
  readonly serverTimeout?: number;
  /** Called once for a failure for good (`fatal`), and once playback has recovered, from that or another failure (`fatal: false`). */
  onFailure?(failure: MediaFailure): void;
  /** Renditions, audio tracks or the engine changed. */
  onChange?(): void;
}

/**
 * Plays the first of `sources` that can be played, in order, as HTML does with `<source>`: an HLS one through hls.js
 * (asked before the browser's own HLS, which in Chromium has neither captions nor audio tracks), others by the browser.
 * Without sources the element plays what it holds, and is only watched. Where the element already holds the very same
 * sources, a load under way continues. One adapter to a media element: destroy the old one first.
 */
export function createAdapter(
  media: MediaElement,
  sources: readonly FootageSource[],
  { signal, serverTimeout = 10, onFailure, onChange }: AdapterOptions = {},
): MediaAdapter {
  const groups = groupByEngine(sources, media);
  const restoreSources = saveSources(media);
  const lifetime = new AbortController();
  let attempt: AbortController | undefined;
  let playback: Playback;
  /** Where a failure struck: what fails for good often loses the position as well. */
  let failedAt: Resume | undefined;
  /** What the viewer wants. When an error arrives the element already reads as paused; the event comes later. */
  let playing = wantsToPlay(media);
  media.addEventListener('play', () => (playing = true), { signal: lifetime.signal });
  for (const event of ['pause', 'ended'])
    media.addEventListener(event, () => (playing = false), { signal: lifetime.signal });
  /** This attempt has failed for good: nothing more is heard of it. */
  let failed = false;
  /** The failure that was reported and is not recovered from. */
  let reported: FailureCode | undefined;
  /** The viewer asked for another attempt, and so for an answer. */
  let reportAgain = false;
  /** Seconds until the next attempt at a network that failed. */
  let retryDelay = serverTimeout / 2;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const recovered = () => {
    clearTimeout(retryTimer);
    failed = false;
    retryDelay = serverTimeout / 2;
    const code = reported;
    reported = undefined;
    if (code) onFailure?.(createFailure(code, undefined, false));
  };
  // What is paused does not say `playing`.
  for (const event of ['loadedmetadata', 'canplay', 'playing'])
    media.addEventListener(event, recovered, { signal: lifetime.signal });

  const start = (index: number, resume?: Resume) => {
    attempt = new AbortController();
    const { signal } = attempt;
    failed = false;
    const [engine, ...list] = groups[index] ?? ['native'];
    const host: PlaybackHost = {
      signal,
      resume,
      serverTimeout,
      onFailure(code, detail, fatal = true) {
        if (failed || signal.aborted) return;
        if (!fatal) {
          onFailure?.(createFailure(code, detail, false));
          return;
        }
        failed = true;
        const here = { time: media.currentTime || resume?.time || 0, playing };
        // Before there is any metadata HTML moves on to the next source; after that the choice has been made.
        if (!media.readyState && index + 1 < groups.length) {
          switchTo(index + 1, here);
          return;
        }
        failedAt = here;
        if (!navigator.onLine || passing.includes(code)) {
          addEventListener('online', resumePlayback, { signal });
          retryLater();
        }
        if (reported === code && !reportAgain) return;
        reported = code;
        reportAgain = false;
        onFailure?.(createFailure(code, detail));
      },
      replacePlayback(started) {
        playback = started;
        onChange?.();
      },
      playNatively() {
        host.replacePlayback(startNative(media, list, host));
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
    clearTimeout(retryTimer);
    attempt?.abort();
    playback.destroy();
  };
  const switchTo = (index: number, resume: Resume) => {
    stop();
    start(index, resume);
  };
  const resumePlayback = () => {
    failed = false;
    if (playback.resumeLoading?.()) return;
    const time = media.readyState ? media.currentTime : (failedAt?.time ?? 0);
    switchTo(0, { time, playing: playing || !!failedAt?.playing });
    failedAt = undefined;
  };
  const retryLater = () => {
    clearTimeout(retryTimer);
    // A router that has lost its line counts as online, and a page that was asleep misses the event.
    retryTimer = setTimeout(() => (navigator.onLine ? resumePlayback() : retryLater()), retryDelay * 1000);
    retryDelay = Math.min(60, retryDelay * 2);
  };
  const destroy = () => {
    if (lifetime.signal.aborted) return;
    lifetime.abort();
    stop();
    restoreSources();
  };

  start(0);
  signal?.addEventListener('abort', destroy, { once: true });
  if (signal?.aborted) destroy();

  return {
    get engine() {
      return playback.engine;
    },
    get renditions() {
      return playback.renditions;
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
    selectRendition: (id) => playback.selectRendition(id),
    selectAudioTrack: (id) => playback.selectAudioTrack(id),
    load: () => playback.load(),
    retry() {
      reportAgain = true;
      resumePlayback();
    },
    destroy,
  };
}

/** What may well pass by itself. */
const passing: readonly FailureCode[] = ['network', 'timeout', 'library'];

/** Continues where playback broke off, as soon as there is something to play. */
function resumeAt(media: MediaElement, { time, playing }: Resume, signal: AbortSignal) {
  media.addEventListener(
    'loadedmetadata',
    () => {
      // Live footage has moved on meanwhile, and starts where it is now.
      if (time && media.duration !== Infinity) media.currentTime = time;
    },
    { once: true, signal },
  );
  if (playing) playIfAllowed(media);
}

/** Neighbouring sources of the same engine; an HLS source stands alone. */
function groupByEngine(sources: readonly FootageSource[], media: MediaElement) {
  // A custom media element knows best how to play what it is given.
  const custom = !(media instanceof HTMLMediaElement);
  const groups: [Engine, ...FootageSource[]][] = [];
  for (const source of sources) {
    const engine = custom ? 'native' : chooseEngine(source);
    const last = groups.at(-1);
    if (engine === 'native' && last?.[0] === engine) last.push(source);
    else groups.push([engine, source]);
  }
  return groups;
}
