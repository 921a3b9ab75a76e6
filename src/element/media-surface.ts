import type { MediaElement } from '../media/media-element.js';
import { hasEnded } from '../media/media-state.js';
import { ReflectingElement } from './reflecting-element.js';

/**
 * What scripts and other players rely on in a `<video>`, forwarded to `media`, the element that really plays. Units, ranges and
 * errors are those of HTML. Members that are not declared here are forwarded too, if the browser has them: see `forward`.
 */
export abstract class MediaSurface extends ReflectingElement {
  declare readonly duration: number;
  declare readonly paused: boolean;
  declare readonly seeking: boolean;
  declare muted: boolean;
  /** 0 to 1. */
  declare volume: number;
  declare playbackRate: number;
  declare defaultPlaybackRate: number;
  declare preservesPitch: boolean;
  declare srcObject: MediaProvider | null;
  declare readonly currentSrc: string;
  declare readonly readyState: number;
  declare readonly networkState: number;
  declare readonly buffered: TimeRanges;
  declare readonly seekable: TimeRanges;
  declare readonly played: TimeRanges;
  declare readonly error: MediaError | null;
  declare readonly textTracks: TextTrackList;
  declare readonly remote: RemotePlayback;
  declare disableRemotePlayback: boolean;
  declare readonly sinkId: string;
  declare readonly mediaKeys: MediaKeys | null;
  /** Pixels of the footage; 0 while unknown. */
  declare readonly videoWidth: number;
  declare readonly videoHeight: number;
  declare disablePictureInPicture: boolean;
  declare readonly addTextTrack: HTMLVideoElement['addTextTrack'];
  declare readonly canPlayType: HTMLVideoElement['canPlayType'];
  declare readonly setSinkId: HTMLVideoElement['setSinkId'];
  declare readonly setMediaKeys: HTMLVideoElement['setMediaKeys'];
  declare readonly getVideoPlaybackQuality: HTMLVideoElement['getVideoPlaybackQuality'];
  declare readonly requestPictureInPicture: HTMLVideoElement['requestPictureInPicture'];
  declare readonly requestVideoFrameCallback: HTMLVideoElement['requestVideoFrameCallback'];
  declare readonly cancelVideoFrameCallback: HTMLVideoElement['cancelVideoFrameCallback'];

  /** The element that really plays: the adopted one, or the player's own `<video>`. */
  abstract get media(): MediaElement;
  /** The element is being used: fetch the footage, even with `loading="lazy"`. */
  protected abstract activate(): void;
  /** Applies the sound settings that the viewer chose earlier, so that what a script sets next wins. */
  protected abstract applyPreferences(): void;

  play(): Promise<void> {
    this.activate();
    return this.media.play();
  }
  pause(): void {
    this.media.pause();
  }
  abstract load(): void;
  fastSeek(time: number): void {
    this.currentTime = time;
  }

  /** Seconds. */
  get currentTime(): number {
    return this.media.currentTime;
  }
  set currentTime(value: number) {
    this.activate();
    this.media.currentTime = value;
  }
  get ended(): boolean {
    return hasEnded(this.media);
  }
  /** Reflects the `muted` attribute. */
  get defaultMuted(): boolean {
    return this.hasAttribute('muted');
  }
  set defaultMuted(value: boolean) {
    this.toggleAttribute('muted', value);
  }
}

/** Not forwarded: event handlers, the browser's controls, and the size, which CSS sets. */
const kept = /^(on|controls|width$|height$)/;

/** What is remembered of the viewer's choices. */
const sound = /^(muted|volume|playbackRate|defaultPlaybackRate)$/;

/**
 * Forwards every member of `video`, a prototype, that the element does not define itself, so that a page finds exactly what
 * its browser has. What a custom media element lacks reads as on an empty `<video>`.
 */
function forward(video: HTMLMediaElement): void {
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(video));
  for (const [name, { value, set }] of descriptors as [keyof MediaElement, PropertyDescriptor][]) {
    if (name in MediaSurface.prototype || kept.test(name)) continue;
    const from = ({ media }: MediaSurface) =>
      (name in media ? media : document.createElement('video')) as unknown as Record<string, unknown>;
    const property: PropertyDescriptor = { enumerable: true, configurable: true };
    if (value === undefined) {
      property.get = function (this: MediaSurface) {
        return from(this)[name];
      };
      if (set)
        property.set = function (this: MediaSurface, to: unknown) {
          if (sound.test(name)) this.applyPreferences();
          Object.assign(this.media, { [name]: to });
        };
    } else {
      property.value =
        typeof value === 'function'
          ? function (this: MediaSurface, ...args: unknown[]) {
              return (from(this)[name] as (...args: unknown[]) => unknown)(...args);
            }
          : (value as unknown);
    }
    Object.defineProperty(MediaSurface.prototype, name, property);
  }
}

// There is nothing to forward without a DOM, for example on a server.
if (globalThis.HTMLVideoElement as unknown) {
  forward(HTMLMediaElement.prototype);
  forward(HTMLVideoElement.prototype);
}
