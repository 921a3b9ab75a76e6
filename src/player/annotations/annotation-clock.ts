import { createPolledClock } from '../../media/frames/polled-clock.js';
import { createFrameClock, type FrameClock } from '../../media/frames/frame-clock.js';
import type { MediaElement } from '../../media/media-element.js';
import { createPlayhead, type Playhead, type Transition } from '../../timeline/playhead.js';
import { createTimeline, type Timeline } from '../../timeline/timeline.js';
import type { Annotation, Track } from '../../track/track.js';
import type { PlayerContext } from '../context.js';
import { AnnotationEnterEvent } from '../events/annotation-enter-event.js';
import { AnnotationExitEvent } from '../events/annotation-exit-event.js';

export type TransitionCause = 'playback' | 'seek' | 'end' | 'track';

export interface AnnotationClockHost {
  /** Playback is about to pass `t`. Return true to stay before it until `resume`. */
  holdBefore(t: number): boolean;
  /** Whether the annotation has a card while it is active. */
  hasCard(annotation: Annotation): boolean;
  /** The active annotations changed; called once for all transitions of one moment, before their events. */
  activeChanged(transitions: readonly Transition<Annotation>[], cause: TransitionCause): void;
}

const empty: readonly Annotation[] = Object.freeze([]);

/** Connects the frame clock, the playhead and the events: keeps track of which annotations belong to the frame on screen. */
export class AnnotationClock {
  readonly #context: PlayerContext;
  readonly #host: AnnotationClockHost;
  #clock: FrameClock | undefined;
  #timeline: Timeline<Annotation> = createTimeline(empty);
  #playhead: Playhead<Annotation> | undefined;
  #hadTrack = false;
  /** The time at which playback was held, in seconds. */
  #heldAt: number | undefined;
  /** Transitions whose events have yet to be dispatched. If a listener causes more, they are added at the end. */
  readonly #pending: Transition<Annotation>[] = [];
  #dispatching = false;

  constructor(context: PlayerContext, host: AnnotationClockHost) {
    this.#context = context;
    this.#host = host;
  }

  get timeline(): Timeline<Annotation> {
    return this.#timeline;
  }

  get active(): readonly Annotation[] {
    return this.#playhead?.active ?? empty;
  }

  /** Time of the frame on screen, in seconds. */
  get time(): number {
    return this.#clock?.time ?? this.#context.media.currentTime;
  }

  /** Another media element plays. */
  attach(media: MediaElement, signal: AbortSignal): void {
    const create = media instanceof HTMLMediaElement ? createFrameClock : createPolledClock;
    this.#heldAt = undefined;
    this.#clock = create(
      media,
      {
        boundaryAfter: (t) => this.#timeline.boundaryAfter(t),
        seenIn: (after, upTo) => this.#seenIn(after, upTo),
        onTime: (t, cause) => this.#reached(t, cause),
      },
      signal,
    );
    if (this.#playhead) this.#report(this.#playhead.seek(this.time), 'seek');
  }

  /**
   * Changes the track; null for none. Drafts are neither shown nor reported. The first track may arrive while the footage is playing: then
   * annotations that were passed meanwhile are reported as if the track had been there from the start.
   */
  setTrack(track: Track | null): void {
    this.#timeline = createTimeline(track?.annotations.filter(({ status }) => status !== 'draft') ?? empty);
    // As the clock counts, which reports nothing twice: it may be a frame ahead of the media, and is at its end when that has ended.
    const { time } = this;
    // Annotations of different tracks are never the same objects, so all active ones exit, and pending enters are dropped.
    const left = this.#playhead?.clear() ?? [];
    const pending = withoutEnters([...this.#pending.splice(0), ...left]);
    this.#playhead = createPlayhead(this.#timeline);
    const from = this.#hadTrack ? undefined : playedSince(this.#context.media);
    this.#hadTrack ||= !!track;
    const passed =
      from === undefined
        ? this.#playhead.seek(time)
        : [...this.#playhead.seek(from), ...this.#playhead.advance(time)];
    this.#report([...left, ...passed], 'track', [...pending, ...passed]);
    this.#clock?.rearm();
  }

  /** Playback resumes after a hold: reports the transitions that were held back. */
  resume(): void {
    const t = this.#heldAt;
    this.#heldAt = undefined;
    if (t !== undefined && !this.#context.media.seeking) this.#report(this.#playhead?.advance(t), 'playback');
  }

  /** Whether a card appears or disappears at `after < t <= upTo`. */
  #seenIn(after: number, upTo: number): boolean {
    const hasCard = (annotation: Annotation) => this.#host.hasCard(annotation);
    return (
      this.#timeline.startingIn(after, upTo).some(hasCard) ||
      this.#timeline.activeAt(after).some((annotation) => annotation.end <= upTo && hasCard(annotation))
    );
  }

  #reached(t: number, cause: 'playback' | 'seek' | 'end'): void {
    if (cause === 'playback' && (this.#heldAt !== undefined || this.#host.holdBefore(t))) this.#heldAt = t;
    else this.#report(cause === 'seek' ? this.#playhead?.seek(t) : this.#playhead?.advance(t), cause);
  }

  /** @param events The transitions whose events are dispatched. */
  #report(
    transitions: readonly Transition<Annotation>[] | undefined,
    cause: TransitionCause,
    events = transitions,
  ): void {
    this.#pending.push(...(events ?? []));
    if (transitions?.length) this.#host.activeChanged(transitions, cause);
    // Transitions caused by a listener wait their turn.
    if (this.#dispatching) return;
    this.#dispatching = true;
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
      const { type, annotation } = next;
      this.#context.element.dispatchEvent(
        type === 'enter' ? new AnnotationEnterEvent(annotation) : new AnnotationExitEvent(annotation),
      );
    }
    this.#dispatching = false;
  }
}

/** Leaves out each enter, and the exit that belongs to it. */
function withoutEnters(transitions: readonly Transition<Annotation>[]): Transition<Annotation>[] {
  const unentered = new Set<Annotation>();
  return transitions.filter(({ type, annotation }) => {
    if (type === 'exit') return !unentered.delete(annotation);
    unentered.add(annotation);
    return false;
  });
}

/** Seconds that `played` may lag behind `currentTime`. */
const playedLag = 1;

/** Where the stretch that is being played began, in seconds; undefined after a seek to a part that has not been played. */
function playedSince({ played, currentTime }: Partial<MediaElement>): number | undefined {
  for (let i = (played?.length ?? 0) - 1; played && i >= 0; i--)
    if (Math.abs(played.end(i) - (currentTime ?? NaN)) < playedLag) return played.start(i);
  return undefined;
}
