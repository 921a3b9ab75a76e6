import type { MediaElement } from '../media/media-element.js';
import { hasEnded } from '../media/media-state.js';
import { ReflectingElement } from './reflecting-element.js';

/**
 * What scripts and other players rely on in a `<video>`, handed on to `media`, the element that really plays. Units, ranges and
 * errors are those of HTML. What is not written out here is handed on too, as far as the browser knows it: see `forward`.
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
  /** Pixels of the footage itself; 0 while unknown. */
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
  /** Under `loading="lazy"`: it is used now, so fetch. */
  protected abstract activate(): void;
  /** The sound that the viewer chose earlier comes first: what a script sets goes after it. */
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

/** Its own, or nothing that a player with controls of its own has a use for. */
const kept = /^(on|controls|width$|height$)/;

/** What a viewer's choices are kept of. */
const sound = /^(muted|volume|playbackRate|defaultPlaybackRate)$/;

/**
 * Hands on everything that `video`, a prototype, has and the element does not answer itself: so a page finds here exactly what
 * its browser has. What a custom media element lacks reads as of a `<video>` that holds nothing.
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

// Without a DOM, where a bundler reads the package, there is nothing to hand on.
if (globalThis.HTMLVideoElement as unknown) {
  forward(HTMLMediaElement.prototype);
  forward(HTMLVideoElement.prototype);
}
