import type Hls from 'hls.js';
import type { FootageSource } from '../engine.js';
import type { MediaElement } from '../media-element.js';
import { readMediaFragment } from '../media-fragment.js';
import type { Playback, PlaybackHost } from '../playback.js';
import { offerAirPlay } from './air-play.js';
import { baseConfig, firstLevel, fullBuffer, smallBuffer } from './hls-config.js';
import { audioTrackOptions, renditionOptions } from './hls-options.js';
import { handleErrors } from './hls-recovery.js';
import { pauseAt } from './pause-at.js';
import { allowSubtitleTracks } from './subtitle-tracks.js';

// This module and what it imports are fetched together with hls.js. What it shares with the rest at run time comes in through its
// arguments, so that bundlers need no third file for both.

/** Plays one HLS source through hls.js. */
export function startHls(
  Library: typeof Hls,
  media: MediaElement,
  { url, type }: FootageSource,
  host: PlaybackHost,
): Playback {
  const { signal, resume, serverTimeout, onChange } = host;
  const { Events } = Library;
  const eager = media.preload === 'auto' || media.autoplay || !media.paused || resume?.playing;
  const fragment = readMediaFragment(url);
  const startPosition = resume?.time || fragment.from;
  if (fragment.to < Infinity) pauseAt(media, fragment.to, signal);
  const hls = new Library({
    ...baseConfig(serverTimeout),
    ...(eager ? {} : smallBuffer),
    ...(startPosition ? { startPosition } : {}),
    ...(media.crossOrigin === 'use-credentials' ? { xhrSetup: sendCredentials } : {}),
  });
  if (!eager) {
    media.addEventListener('play', () => Object.assign(hls.config, fullBuffer), { once: true, signal });
  }

  // A page may have forbidden it. hls.js forbids it from here on where it plays through ManagedMediaSource.
  const airPlay = !media.disableRemotePlayback;
  allowSubtitleTracks(media, signal);
  const resumeLoading = handleErrors(Library, hls, media, host);
  hls.on(Events.MANIFEST_PARSED, (_, { levels }) => {
    hls.startLevel = Math.min(firstLevel(levels), hls.maxAutoLevel);
  });
  for (const event of [
    Events.MANIFEST_PARSED,
    Events.LEVELS_UPDATED,
    Events.LEVEL_SWITCHED,
    Events.AUDIO_TRACKS_UPDATED,
    Events.AUDIO_TRACK_SWITCHED,
  ]) {
    hls.on(event, onChange);
  }
  // Every time: recovering removes all sources.
  hls.on(Events.MEDIA_ATTACHED, () => {
    if (airPlay) offerAirPlay(media, url, type);
  });
  const atLiveEdge = () => {
    const { latestLevelDetails: details, liveSyncPosition } = hls;
    if (!details?.live || liveSyncPosition === null) return undefined;
    // Playback runs a little behind its target, since playlists and segments take their time.
    return media.currentTime > liveSyncPosition - 2 * details.targetduration;
  };
  let wasAtEdge: boolean | undefined;
  // Live footage moves on while it is paused. Each playlist that arrives says how far.
  hls.on(Events.LEVEL_UPDATED, () => {
    if (wasAtEdge === atLiveEdge()) return;
    wasAtEdge = atLiveEdge();
    onChange();
  });
  hls.attachMedia(media);
  // Set only now: else hls.js waits for its ResizeObserver, and fetches the first segments in the largest size meanwhile.
  hls.config.capLevelToPlayerSize = true;
  hls.loadSource(url);

  return {
    engine: 'hls',
    get renditions() {
      return renditionOptions(hls);
    },
    get audioTracks() {
      return audioTrackOptions(hls);
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
    selectRendition(id) {
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
    resumeLoading,
    destroy() {
      hls.destroy();
      if ('ManagedMediaSource' in globalThis) media.disableRemotePlayback = !airPlay;
    },
  };
}

const sendCredentials = (request: XMLHttpRequest) => {
  request.withCredentials = true;
};
