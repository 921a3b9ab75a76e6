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
  /** Playback is about to pass `t`. Returns true to stay before it until `resume`. */
  holdBefore(t: number): boolean;
  /** Whether it has a card, or would have one, when it is active. */
  hasCard(annotation: Annotation): boolean;
  /** What is active changed; called once for all transitions of one moment, before their events. */
  activeChanged(transitions: readonly Transition<Annotation>[], cause: TransitionCause): void;
}

const empty: readonly Annotation[] = Object.freeze([]);

/** Joins the frame clock, the playhead and the events: which annotations are active with the frame on screen. */
export class AnnotationClock {
  readonly #context: PlayerContext;
  readonly #host: AnnotationClockHost;
  #clock: FrameClock | undefined;
  #timeline: Timeline<Annotation> = createTimeline(empty);
  #playhead: Playhead<Annotation> | undefined;
  #hadTrack = false;
  /** Where playback was held, in seconds. */
  #heldAt: number | undefined;
  /** Transitions whose events are still to be sent: a listener may cause more, and those come after them. */
  readonly #untold: Transition<Annotation>[] = [];
  #telling = false;

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

  /** Seconds: the frame on screen. */
  get time(): number {
    return this.#clock?.time ?? this.#context.media.currentTime;
  }

  /** Another element plays. */
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
    if (this.#playhead) this.#tell(this.#playhead.seek(this.time), 'seek');
  }

  /**
   * Another track is current, or none. Drafts are not shown, and not told of. The first one may come when playback is under way: what was
   * played over meanwhile is told then, as if it had been there from the start.
   */
  setTrack(track: Track | null): void {
    this.#timeline = createTimeline(track?.annotations.filter(({ status }) => status !== 'draft') ?? empty);
    // As the clock counts, which tells nothing twice: it may be a frame ahead of the media, and is at its end when that has ended.
    const { time } = this;
    // Annotations of another track are never the same, so what was active exits, and of what is still to be told nothing enters.
    const left = this.#playhead?.clear() ?? [];
    const told = withoutEnters([...this.#untold.splice(0), ...left]);
    this.#playhead = createPlayhead(this.#timeline);
    const from = this.#hadTrack ? undefined : playedSince(this.#context.media);
    this.#hadTrack ||= !!track;
    const passed =
      from === undefined
        ? this.#playhead.seek(time)
        : [...this.#playhead.seek(from), ...this.#playhead.advance(time)];
    this.#tell([...left, ...passed], 'track', [...told, ...passed]);
    this.#clock?.rearm();
  }

  /** Playback was held and goes on: what was held back is told now. */
  resume(): void {
    const t = this.#heldAt;
    this.#heldAt = undefined;
    if (t !== undefined && !this.#context.media.seeking) this.#tell(this.#playhead?.advance(t), 'playback');
  }

  /** Whether a card comes or goes at `after < t <= upTo`. */
  #seenIn(after: number, upTo: number): boolean {
    const hasCard = (annotation: Annotation) => this.#host.hasCard(annotation);
    return (
      this.#timeline.startingIn(after, upTo).some(hasCard) ||
      this.#timeline.activeAt(after).some((annotation) => annotation.end <= upTo && hasCard(annotation))
    );
  }

  #reached(t: number, cause: 'playback' | 'seek' | 'end'): void {
    if (cause === 'playback' && (this.#heldAt !== undefined || this.#host.holdBefore(t))) this.#heldAt = t;
    else this.#tell(cause === 'seek' ? this.#playhead?.seek(t) : this.#playhead?.advance(t), cause);
  }

  /** @param events Those of which events are sent. */
  #tell(
    transitions: readonly Transition<Annotation>[] | undefined,
    cause: TransitionCause,
    events = transitions,
  ): void {
    this.#untold.push(...(events ?? []));
    if (transitions?.length) this.#host.activeChanged(transitions, cause);
    // What a listener causes waits its turn.
    if (this.#telling) return;
    this.#telling = true;
    for (let next = this.#untold.shift(); next; next = this.#untold.shift()) {
      const { type, annotation } = next;
      this.#context.element.dispatchEvent(
        type === 'enter' ? new AnnotationEnterEvent(annotation) : new AnnotationExitEvent(annotation),
      );
    }
    this.#telling = false;
  }
}

/** Leaves out each enter, and the exit that follows from it. */
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

/** Where the stretch that is being played began, in seconds; undefined after a seek to where nothing was played yet. */
function playedSince({ played, currentTime }: Partial<MediaElement>): number | undefined {
  for (let i = (played?.length ?? 0) - 1; played && i >= 0; i--)
    if (Math.abs(played.end(i) - (currentTime ?? NaN)) < playedLag) return played.start(i);
  return undefined;
}
