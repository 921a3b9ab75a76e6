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

// This module and its imports are fetched together with hls.js. What it shares with the rest of the code at run time is passed as
// arguments, so that bundlers create no third file for it.

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

  // Read before hls.js attaches itself: with ManagedMediaSource it disables remote playback itself.
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
  // Each time, because recovering removes all sources.
  hls.on(Events.MEDIA_ATTACHED, () => {
    if (airPlay) offerAirPlay(media, url, type);
  });
  const atLiveEdge = () => {
    const { latestLevelDetails: details, liveSyncPosition } = hls;
    if (!details?.live || liveSyncPosition === null) return undefined;
    // Playback is a little behind its target, since playlists and segments take time to load.
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
  // Set only now: with this from the start, hls.js would fetch the first segments in the largest size until its ResizeObserver reports.
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
