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
   * Tries again after a failure, from the same moment, and plays if it was meant to. After a network failure this also happens
   * automatically: when the browser is online again and, since that event is not reliable, after half the `serverTimeout`,
   * then after twice as long each time, up to a minute. Until playback recovers, the same failure is not reported again.
   */
  retry(): void;
  /** Stops everything and restores the media element's sources. The next microtask empties it, unless it has another source by then. */
  destroy(): void;
}

export interface AdapterOptions {
  /** Aborting it has the effect of `destroy()`. */
  readonly signal?: AbortSignal;
  /** Seconds for which a server may stay silent before the request is repeated, and some time later given up; default 10. */
  readonly serverTimeout?: number;
  /** Called once when the footage has failed for good (`fatal`), and once when playback has recovered from any failure (`fatal: false`). */
  onFailure?(failure: MediaFailure): void;
  /** Renditions, audio tracks or the engine changed. */
  onChange?(): void;
}

/**
 * Plays the first of `sources` that can be played, in order, as HTML does with `<source>`: HLS through hls.js (preferred to
 * the browser's own HLS, which in Chromium has neither captions nor audio tracks), everything else through the browser.
 * Without sources the element plays what it has, and is only watched. If the element already has exactly these sources, a load
 * in progress continues. One adapter per media element: destroy the old one first.
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
  /** Where playback failed: a media element that fails for good often loses its position too. */
  let failedAt: Resume | undefined;
  /** Whether the viewer wants to play. When an error arrives, `paused` is already true; the event comes later. */
  let playing = wantsToPlay(media);
  media.addEventListener('play', () => (playing = true), { signal: lifetime.signal });
  for (const event of ['pause', 'ended'])
    media.addEventListener(event, () => (playing = false), { signal: lifetime.signal });
  /** This attempt has failed for good: its further reports are ignored. */
  let failed = false;
  /** The failure that was reported, until playback recovers. */
  let reported: FailureCode | undefined;
  /** The viewer asked for another attempt, so its failure is reported even if it is the same. */
  let reportAgain = false;
  /** Seconds until the next attempt after a network failure. */
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
  // Paused media does not fire `playing`, so loading counts as well.
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
        // As in HTML: until there is metadata the next source is tried; after that the choice is final.
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
    // With a router that has lost its connection the browser counts as online, and a page that was asleep misses the event.
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

/** Failures that may pass by themselves. */
const passing: readonly FailureCode[] = ['network', 'timeout', 'library'];

/** Continues where playback stopped, as soon as there is something to play. */
function resumeAt(media: MediaElement, { time, playing }: Resume, signal: AbortSignal) {
  media.addEventListener(
    'loadedmetadata',
    () => {
      // Live footage has moved on, and starts at its present position.
      if (time && media.duration !== Infinity) media.currentTime = time;
    },
    { once: true, signal },
  );
  if (playing) playIfAllowed(media);
}

/** Groups neighbouring sources that the browser plays; each HLS source is a group of its own. */
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
