import type Hls from 'hls.js';
import type { AudioTrackOption, OptionList, Rendition } from '../playback.js';

/** The renditions of the stream, by their place in its list. */
export function renditionOptions(hls: Hls): OptionList<Rendition> {
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

/** The audio tracks of the stream, by their place in its list. */
export function audioTrackOptions(hls: Hls): OptionList<AudioTrackOption> {
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
