import { readMediaState } from '../../media/media-state.js';
import { groupMarkers, markerAt, type MarkerGroup } from '../../timeline/markers.js';
import type { Annotation } from '../../track/track.js';
import type { Player } from '../player.js';
import type { Annotator } from './annotator.js';

/** CSS px within which a marker answers to the pointer, and that two markers' starts lie apart at least. */
const reach = 6;

/** The markers on the timeline, and which of them stands under the pointer. */
export class MarkerPointer {
  readonly #player: Player;
  readonly #annotator: Annotator;
  #groups: readonly MarkerGroup[] = [];
  #for: readonly unknown[] = [];

  constructor(player: Player, annotator: Annotator) {
    this.#player = player;
    this.#annotator = annotator;
  }

  /** Grouped for the timeline's present width; computed anew only when track, duration or width change. */
  get markers(): readonly MarkerGroup[] {
    const { media, width, annotationsOn } = this.#player;
    const { timeline } = this.#annotator.clock;
    const { duration } = readMediaState(media);
    const now = [timeline, duration, width, annotationsOn];
    if (now.some((value, i) => value !== this.#for[i])) {
      this.#for = now;
      this.#groups = annotationsOn
        ? groupMarkers(timeline.annotations, { duration, width: width || 640, minGap: reach })
        : [];
    }
    return this.#groups;
  }

  /** What the marker under the pointer stands for: its first annotation, and how many. */
  get under(): { readonly annotation: Annotation; readonly count: number } | undefined {
    const { pointed } = this.#player;
    const group = pointed && this.#groupAt(pointed.fraction, reach);
    const annotation = this.#first(group);
    return group && annotation && { annotation, count: group.count };
  }

  /** A press on a marker goes to its annotation and opens it. @returns whether there was one. */
  press(fraction: number): boolean {
    const annotation = this.#first(this.#groupAt(fraction, reach));
    if (annotation) this.#annotator.goTo(annotation);
    return !!annotation;
  }

  #groupAt(fraction: number, slack: number): MarkerGroup | undefined {
    return markerAt(this.markers, fraction, slack / (this.#player.width || 640));
  }

  #first(group: MarkerGroup | undefined): Annotation | undefined {
    return group && this.#annotator.clock.timeline.annotations[group.from];
  }
}
