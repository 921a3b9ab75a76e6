import { readMediaState } from '../../media/media-state.js';
import { groupMarkers, markerAt, type MarkerGroup } from '../../timeline/markers.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Annotation } from '../../track/track.js';
import type { PlayerContext } from '../context.js';
import type { TimelinePoint } from '../controls/timeline-tip.js';

export interface MarkerPointerHost {
  readonly annotationsOn: boolean;
  readonly timeline: Timeline<Annotation>;
  readonly layout: { readonly width: number };
  readonly tip: { readonly at: TimelinePoint | undefined; point(at: TimelinePoint | undefined): void };
  /** Goes to the start of an annotation and opens it. */
  goTo(annotation: Annotation): void;
}

/** CSS px within which a marker reacts to the pointer, and the smallest distance between the starts of two markers. */
const reach = 6;
/** Width of the timeline (CSS px) to assume until it is known. */
const widthUnknown = 640;

/** The markers on the timeline, and which one the pointer or the keyboard is on. */
export class MarkerPointer {
  readonly #context: PlayerContext;
  readonly #host: MarkerPointerHost;
  #groups: readonly MarkerGroup[] = [];
  #for: readonly unknown[] = [];
  /** The marker that the keyboard is on. */
  #focused: number | undefined;

  constructor(context: PlayerContext, host: MarkerPointerHost) {
    this.#context = context;
    this.#host = host;
  }

  /** Grouped for the timeline's present width; computed again only when the track, the duration or the width changes. */
  get markers(): readonly MarkerGroup[] {
    const { timeline, annotationsOn } = this.#host;
    const { width } = this.#host.layout;
    const { duration } = readMediaState(this.#context.media);
    const now = [timeline, duration, width, annotationsOn];
    if (now.some((value, i) => value !== this.#for[i])) {
      this.#for = now;
      this.#groups = annotationsOn
        ? groupMarkers(timeline.annotations, { duration, width: width || widthUnknown, minGap: reach })
        : [];
    }
    return this.#groups;
  }

  /** Index of the marker that the keyboard is on, else of the last one passed; -1 before the first. */
  get current(): number {
    if (this.#focused !== undefined) return this.#focused;
    const { currentTime, duration } = readMediaState(this.#context.media);
    return this.markers.findLastIndex(({ x }) => x * duration <= currentTime);
  }

  /** The marker under the pointer or the keyboard: its first annotation, and how many it has. */
  get under(): { readonly annotation: Annotation; readonly count: number } | undefined {
    const { at } = this.#host.tip;
    const group =
      this.#focused === undefined ? at && this.#groupAt(at.fraction) : this.markers[this.#focused];
    const annotation = this.#first(group);
    return group && annotation && { annotation, count: group.count };
  }

  /** Goes to the annotation of the pressed marker and opens it. @returns whether there was one. */
  press(fraction: number): boolean {
    return this.#go(this.#groupAt(fraction));
  }

  /** Arrow keys move from marker to marker, Home and End to the first and last; Enter and Space go there. */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const last = this.markers.length - 1;
    const { current } = this;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      Home: 0,
      End: last,
    };
    const index = to[event.key];
    if (index === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (index === undefined) this.#go(this.markers[Math.max(0, current)]);
    else this.#point(Math.min(last, Math.max(0, index)));
  };

  readonly focus = (): void => {
    // A mouse press brings focus too; then the pointer decides.
    if (this.#context.root.querySelector('.lane')?.matches(':focus-visible'))
      this.#point(Math.max(0, this.current));
  };

  readonly blur = (): void => {
    this.#focused = undefined;
    this.#host.tip.point(undefined);
  };

  #point(index: number): void {
    this.#focused = index;
    const { duration } = readMediaState(this.#context.media);
    const fraction = this.markers[index]?.x ?? 0;
    this.#host.tip.point({ time: fraction * duration, fraction });
  }

  #go(group: MarkerGroup | undefined): boolean {
    const annotation = this.#first(group);
    if (annotation) this.#host.goTo(annotation);
    return !!annotation;
  }

  #groupAt(fraction: number): MarkerGroup | undefined {
    return markerAt(this.markers, fraction, reach / (this.#host.layout.width || widthUnknown));
  }

  #first(group: MarkerGroup | undefined): Annotation | undefined {
    return group && this.#host.timeline.annotations[group.from];
  }
}
