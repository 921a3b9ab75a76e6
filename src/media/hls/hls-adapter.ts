import type Hls from 'hls.js';
import type { HlsConfig, LoaderConfig } from 'hls.js';
import type { FootageSource } from '../engine.js';
import { pauseAt, readFragment } from './hls-fragment.js';
import { heedErrors } from './hls-recovery.js';
import type { MediaElement } from '../media-element.js';
import type { Choices, Playback, PlaybackHost } from '../playback.js';

// This module is fetched together with hls.js. What it shares with the rest at run time comes in through its arguments,
// so that bundlers need no third file for both.

/** Plays one HLS source through hls.js. */
export function startHls(
  Library: typeof Hls,
  media: MediaElement,
  { url, type }: FootageSource,
  host: PlaybackHost,
): Playback {
  const { signal, resume, patience, onChange } = host;
  const { Events } = Library;
  const eager = media.preload === 'auto' || media.autoplay || !media.paused || resume?.playing;
  const part = readFragment(url);
  const startPosition = resume?.time || part.from;
  if (part.to < Infinity) pauseAt(media, part.to, signal);
  const policy = { default: loadPolicy(patience * 1000) };
  const hls = new Library({
    // A worker would need `worker-src blob:` and is refused under Trusted Types.
    enableWorker: false,
    backBufferLength: 60,
    startFragPrefetch: true,
    ...startQuality(),
    // As Safari does: `duration` of live footage is Infinity, and finite once it has ended.
    liveDurationInfinity: true,
    manifestLoadPolicy: policy,
    playlistLoadPolicy: policy,
    fragLoadPolicy: policy,
    keyLoadPolicy: policy,
    ...(eager ? {} : smallBuffer),
    ...(startPosition ? { startPosition } : {}),
    ...(media.crossOrigin === 'use-credentials' ? { xhrSetup: sendCredentials } : {}),
  });
  if (!eager) {
    media.addEventListener('play', () => Object.assign(hls.config, fullBuffer), { once: true, signal });
  }

  // A page may have forbidden it. From here on hls.js forbids it where it plays through ManagedMediaSource.
  const airPlay = !media.disableRemotePlayback;
  const recovery = heedErrors(Library, hls, media, host);
  for (const event of [
    Events.MANIFEST_PARSED,
    Events.LEVELS_UPDATED,
    Events.LEVEL_SWITCHED,
    Events.AUDIO_TRACKS_UPDATED,
    Events.AUDIO_TRACK_SWITCHED,
  ]) {
    hls.on(event, onChange);
  }
  // Each time: recovering takes all sources away.
  hls.on(Events.MEDIA_ATTACHED, () => {
    if (airPlay) offerAirPlay(media, url, type);
  });
  // A page that forbids blob: in media-src makes the element fail without a word to hls.js.
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective !== 'media-src' || !blockedURI.startsWith('blob')) return;
      recovery.fail('blocked');
    },
    { signal },
  );
  const atLiveEdge = () => {
    const { latestLevelDetails: details, liveSyncPosition } = hls;
    if (!details?.live || liveSyncPosition === null) return undefined;
    // Playback runs a little behind what it aims at, since playlists and segments take their time.
    return media.currentTime > liveSyncPosition - 2 * details.targetduration;
  };
  let atEdge: boolean | undefined;
  // Live footage moves on also while it is paused. Each playlist that comes says how far.
  hls.on(Events.LEVEL_UPDATED, () => {
    if (atEdge === atLiveEdge()) return;
    atEdge = atLiveEdge();
    onChange();
  });
  hls.attachMedia(media);
  // Only now: hls.js would else wait for its ResizeObserver, and take the first segments in the largest size meanwhile.
  hls.config.capLevelToPlayerSize = true;
  hls.loadSource(url);

  return {
    engine: 'hls',
    get qualities() {
      return qualities(hls);
    },
    get audioTracks() {
      return audioTracks(hls);
    },
    get liveEdge() {
      return hls.latestLevelDetails?.live ? (hls.liveSyncPosition ?? undefined) : undefined;
    },
    get atLiveEdge() {
      return atLiveEdge();
    },
    get wallClock() {
      return hls.playingDate ?? undefined;
    },
    selectQuality(id) {
      const level = id === 'auto' ? -1 : hls.levels.findIndex((_, index) => String(index) === id);
      if (level >= 0 || id === 'auto') hls.nextLevel = level;
      onChange();
    },
    selectAudioTrack(id) {
      const index = hls.audioTracks.findIndex((_, position) => String(position) === id);
      if (index >= 0) hls.audioTrack = index;
    },
    load() {
      Object.assign(hls.config, fullBuffer);
    },
    revive: recovery.revive,
    destroy() {
      hls.destroy();
      if ('ManagedMediaSource' in globalThis) media.disableRemotePlayback = !airPlay;
    },
  };
}

/** Before the first play only enough for the first frame; seconds. */
const smallBuffer = { maxBufferLength: 1, maxMaxBufferLength: 1 } satisfies Partial<HlsConfig>;
const fullBuffer = { maxBufferLength: 30, maxMaxBufferLength: 120 } satisfies Partial<HlsConfig>;

/**
 * hls.js by itself would wait 50 s for a segment that hangs and 10 minutes for one that breaks off. Here a viewer is told
 * after 3 or 9 times `patience` (ms); a request that is refused is repeated for 1.5 times as long.
 */
const loadPolicy = (patience: number): LoaderConfig => ({
  maxTimeToFirstByteMs: patience,
  maxLoadTimeMs: 3 * patience,
  timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
  errorRetry: { maxNumRetry: 4, retryDelayMs: patience / 10, maxRetryDelayMs: patience },
});

/**
 * hls.js by itself knows nothing of the connection at first: it fetches a segment in a low quality, measures, throws it away, and
 * only then fetches the first one to show. Where the browser tells what the connection carries, the first one fetched is the one shown.
 */
function startQuality(): Partial<HlsConfig> {
  const { connection } = navigator as { readonly connection?: { readonly downlink?: number } };
  // Mbit/s, rounded, and 10 for anything faster.
  const { downlink } = connection ?? {};
  return downlink ? { testBandwidth: false, abrEwmaDefaultEstimate: downlink * 1e6 } : {};
}

const sendCredentials = (request: XMLHttpRequest) => {
  request.withCredentials = true;
};

/** ManagedMediaSource cannot be sent to a receiver: AirPlay takes the playlist from a second source. */
function offerAirPlay(media: MediaElement, url: string, type = 'application/vnd.apple.mpegurl') {
  if (!('ManagedMediaSource' in globalThis) || !media.querySelector('source')) return;
  const source = document.createElement('source');
  source.src = url;
  source.type = type;
  media.append(source);
  media.disableRemotePlayback = false;
}

function qualities(hls: Hls): Choices {
  if (hls.levels.length < 2) return { list: [], selected: '', playing: '' };
  return {
    list: hls.levels.map(({ height, name, bitrate }, index) => ({
      id: String(index),
      label: height ? `${height}p` : name,
      bitrate,
    })),
    selected: hls.autoLevelEnabled ? 'auto' : String(hls.manualLevel),
    playing: hls.currentLevel < 0 ? '' : String(hls.currentLevel),
  };
}

function audioTracks(hls: Hls): Choices {
  if (hls.audioTracks.length < 2) return { list: [], selected: '', playing: '' };
  const selected = hls.audioTrack < 0 ? '' : String(hls.audioTrack);
  return {
    list: hls.audioTracks.map(({ name, lang }, index) => ({
      id: String(index),
      label: name,
      ...(lang ? { lang } : {}),
    })),
    selected,
    playing: selected,
  };
}
