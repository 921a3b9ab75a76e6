import { readMediaState } from '../media/media-state.js';
import { groupMarkers, markerAt, type MarkerGroup } from '../timeline/markers.js';
import type { Annotation } from '../track/track.js';
import type { AnnotationClock } from './annotation-clock.js';
import type { MediaElement } from '../media/media-element.js';
import type { OpenAnnotation } from './open-annotation.js';

export interface TipHost {
  readonly element: { requestUpdate(): void };
  readonly root: ParentNode;
  readonly media: MediaElement;
  readonly clock: AnnotationClock;
  readonly opened: OpenAnnotation;
  readonly width: number;
  readonly annotationsOn: boolean;
  seek(time: number): void;
}

/** CSS px within which a marker answers to the pointer, and that two markers' starts lie apart at least. */
const reach = 6;

/** The markers on the timeline, and what stands under the pointer there. */
export class Tip {
  readonly #host: TipHost;
  #groups: readonly MarkerGroup[] = [];
  #for: unknown[] = [];
  #at: { readonly time: number; readonly fraction: number } | undefined;

  constructor(host: TipHost) {
    this.#host = host;
  }

  /** Grouped for the timeline's present width; computed anew only when track, duration or width change. */
  get markers(): readonly MarkerGroup[] {
    const { clock, media, width, annotationsOn } = this.#host;
    const { duration } = readMediaState(media);
    const now = [clock.timeline, duration, width, annotationsOn];
    if (now.some((value, i) => value !== this.#for[i])) {
      this.#for = now;
      this.#groups = annotationsOn
        ? groupMarkers(clock.timeline.annotations, { duration, width: width || 640, minGap: reach })
        : [];
    }
    return this.#groups;
  }

  /** What the tip says now. */
  get under():
    | { readonly time: number; readonly annotation: Annotation | undefined; readonly count: number }
    | undefined {
    if (!this.#at) return undefined;
    const group = this.#groupAt(this.#at.fraction);
    return { time: this.#at.time, annotation: this.#first(group), count: group?.count ?? 0 };
  }

  show(at: { readonly time: number; readonly fraction: number } | undefined): void {
    this.#at = at;
    this.#host.element.requestUpdate();
  }

  /** After a render: over the pointer, but inside the timeline. */
  place(): void {
    const tip = this.#host.root.querySelector<HTMLElement>('.tip');
    const timeline = tip?.parentElement;
    if (!tip || !timeline || !this.#at) return;
    const room = timeline.clientWidth - tip.offsetWidth;
    const x = Math.min(room, Math.max(0, this.#at.fraction * timeline.clientWidth - tip.offsetWidth / 2));
    tip.style.setProperty('--x', `${Math.round(x)}px`);
  }

  /** A press on a marker goes to its annotation and opens it. @returns whether there was one. */
  press(fraction: number): boolean {
    const annotation = this.#first(this.#groupAt(fraction, 0));
    if (!annotation) return false;
    this.#host.seek(annotation.start);
    this.#host.opened.open(annotation);
    return true;
  }

  #groupAt(fraction: number, slack = reach): MarkerGroup | undefined {
    return markerAt(this.markers, fraction, slack / (this.#host.width || 640));
  }

  #first(group: MarkerGroup | undefined): Annotation | undefined {
    return group && this.#host.clock.timeline.annotations[group.from];
  }
}
