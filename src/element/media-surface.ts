import type { MediaElement } from '../media/media-element.js';
import { ReflectingElement } from './reflecting-element.js';

/**
 * The part of `HTMLMediaElement` that scripts and other players rely on, handed on to `media`, the element that really
 * plays. Units, ranges and errors are those of HTML.
 */
export abstract class MediaSurface extends ReflectingElement {
  /** The element that really plays: the adopted one, or the player's own `<video>`. */
  abstract get media(): MediaElement;
  /** Under `loading="lazy"`: it is used now, so fetch. */
  protected abstract wake(): void;

  play(): Promise<void> {
    this.wake();
    return this.media.play();
  }
  pause(): void {
    this.media.pause();
  }
  abstract load(): void;
  canPlayType(type: string): CanPlayTypeResult {
    return this.media.canPlayType(type);
  }
  fastSeek(time: number): void {
    this.currentTime = time;
  }
  addTextTrack(kind: TextTrackKind, label?: string, language?: string): TextTrack {
    return this.media.addTextTrack(kind, label, language);
  }

  /** Seconds. */
  get currentTime(): number {
    return this.media.currentTime;
  }
  set currentTime(value: number) {
    this.wake();
    this.media.currentTime = value;
  }
  get duration(): number {
    return this.media.duration;
  }
  get paused(): boolean {
    return this.media.paused;
  }
  get ended(): boolean {
    return this.media.ended;
  }
  get seeking(): boolean {
    return this.media.seeking;
  }
  get muted(): boolean {
    return this.media.muted;
  }
  set muted(value: boolean) {
    this.media.muted = value;
  }
  /** Reflects the `muted` attribute. */
  get defaultMuted(): boolean {
    return this.hasAttribute('muted');
  }
  set defaultMuted(value: boolean) {
    this.toggleAttribute('muted', value);
  }
  /** 0 to 1. */
  get volume(): number {
    return this.media.volume;
  }
  set volume(value: number) {
    this.media.volume = value;
  }
  get playbackRate(): number {
    return this.media.playbackRate;
  }
  set playbackRate(value: number) {
    this.media.playbackRate = value;
  }
  get defaultPlaybackRate(): number {
    return this.media.defaultPlaybackRate;
  }
  set defaultPlaybackRate(value: number) {
    this.media.defaultPlaybackRate = value;
  }
  get preservesPitch(): boolean {
    return this.media.preservesPitch;
  }
  set preservesPitch(value: boolean) {
    this.media.preservesPitch = value;
  }
  get srcObject(): MediaProvider | null {
    return this.media.srcObject;
  }
  set srcObject(value: MediaProvider | null) {
    this.media.srcObject = value;
  }
  get currentSrc(): string {
    return this.media.currentSrc;
  }
  get readyState(): number {
    return this.media.readyState;
  }
  get networkState(): number {
    return this.media.networkState;
  }
  get buffered(): TimeRanges {
    return this.media.buffered;
  }
  get seekable(): TimeRanges {
    return this.media.seekable;
  }
  get played(): TimeRanges {
    return this.media.played;
  }
  get error(): MediaError | null {
    return this.media.error;
  }
  get textTracks(): TextTrackList {
    return this.media.textTracks;
  }
  /** CSS pixels of the footage itself; 0 while unknown. */
  get videoWidth(): number {
    return this.media.videoWidth ?? 0;
  }
  get videoHeight(): number {
    return this.media.videoHeight ?? 0;
  }
}
