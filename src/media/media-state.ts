import { type MediaElement, mediaEvents } from './media-element.js';

/** The state of a media element at one moment. Times are in seconds on the media's own clock. */
export interface MediaState {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** Is meant to play, or to show the frame it seeks to, but has no data for it. */
  readonly waiting: boolean;
  /** It has played or seeked, so the poster is gone. */
  readonly started: boolean;
  readonly currentTime: number;
  /** Always finite: 0 while unknown, and for live footage the end of the seekable range. */
  readonly duration: number;
  /** Footage without an end of its own. */
  readonly live: boolean;
  /** Live footage with enough behind it (a minute) to be worth seeking in. */
  readonly dvr: boolean;
  /** Where the timeline begins: 0, or for live footage the start of the seekable range. */
  readonly start: number;
  /** The start and end of the seekable range. */
  readonly seekableStart: number;
  readonly seekableEnd: number;
  /** The buffered ranges, as pairs of start and end, in order. */
  readonly buffered: readonly (readonly [start: number, end: number])[];
  readonly volume: number;
  readonly muted: boolean;
  readonly rate: number;
  /** 0 nothing, 1 metadata, 2 this frame, 3 the next as well, 4 enough to play through. */
  readonly readyState: number;
  /** In pixels; 0 while unknown and for footage without a picture. */
  readonly videoWidth: number;
  readonly videoHeight: number;
  /** Code of the element's `error`, 0 for none. */
  readonly errorCode: number;
}

/** A frozen snapshot. Tolerates custom media elements that lack a member, and times that are NaN or infinite. */
export function readMediaState(media: Partial<MediaElement>): MediaState {
  const { paused = true, seeking = false, muted = false, readyState = 0, duration, error } = media;
  const currentTime = finite(media.currentTime);
  const ended = hasEnded(media);
  // If `seekable` is read before there is metadata, WebKitGTK takes the duration for 0 from then on.
  const early = media instanceof HTMLMediaElement && !readyState;
  const seekable = early ? [] : ranges(media.seekable);
  const live = duration === Infinity;
  const seekableStart = seekable[0]?.[0] ?? 0;
  const seekableEnd = seekable.at(-1)?.[1] ?? finite(duration);
  return Object.freeze({
    paused,
    ended,
    seeking,
    waiting: readyState < 3 && !ended && (!paused || seeking) && !error,
    started: currentTime > 0 || !paused,
    currentTime,
    duration: live ? seekableEnd : finite(duration),
    live,
    start: live ? seekableStart : 0,
    dvr: live && seekableEnd - seekableStart >= 60,
    seekableStart,
    seekableEnd,
    buffered: ranges(media.buffered),
    volume: media.volume ?? 1,
    muted,
    rate: media.playbackRate ?? 1,
    readyState,
    videoWidth: media.videoWidth ?? 0,
    videoHeight: media.videoHeight ?? 0,
    errorCode: error?.code ?? 0,
  });
}

/**
 * Whether the footage has ended. Custom media elements may lack `ended`, or stop a little before their stated duration: one that
 * is paused within a quarter of a second of it has ended.
 */
export const hasEnded = (media: Partial<MediaElement>): boolean =>
  media instanceof HTMLMediaElement
    ? media.ended
    : !!media.ended || (media.paused !== false && (media.currentTime ?? 0) >= (media.duration ?? NaN) - 0.25);

/** Whether it plays, or will as soon as there is data. A custom element may not be `paused` after its end. */
export const wantsToPlay = (media: Partial<MediaElement>): boolean =>
  media.paused === false && !hasEnded(media);

/** The time, in seconds, at a fraction (0 to 1) of the timeline. */
export function timeAt(media: Partial<MediaElement>, fraction: number): number {
  const { start, duration } = readMediaState(media);
  return start + fraction * (duration - start);
}

/** Events that come several times a second while playing or loading: listen only while the result is visible. */
export const progressEvents: readonly string[] = ['timeupdate', 'progress'];

/** Events after which the state may have changed, except for the frequent ones. */
export const stateEvents = mediaEvents.filter((event) => !progressEvents.includes(event));

/** Calls `onChange` after each of `events`, until `signal` aborts. */
export function observeMedia(
  media: EventTarget,
  onChange: (event: Event) => void,
  signal: AbortSignal,
  events: readonly string[] = stateEvents,
): void {
  for (const event of events) media.addEventListener(event, onChange, { signal });
}

const finite = (value: number | undefined) => (Number.isFinite(value) ? (value as number) : 0);

function ranges(of?: TimeRanges): readonly (readonly [number, number])[] {
  const list: (readonly [number, number])[] = [];
  for (let i = 0; of && i < of.length; i++) list.push([of.start(i), of.end(i)]);
  return Object.freeze(list);
}
