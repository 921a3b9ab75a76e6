import { observeMedia, progressEvents, readMediaState, stateEvents } from '../../media/media-state.js';
import { formatTime } from '../../track/time.js';
import { liveView } from '../../views/live.js';
import type { TimelineState } from '../../views/timeline.js';
import type { PlayerContext } from '../context.js';
import type { MediaHostState } from '../playback/media-host-state.js';
import type { TimelinePoint } from './timeline-tip.js';

export interface LiveEdgeHost {
  readonly mediaHost: MediaHostState;
  readonly tip: { readonly at: TimelinePoint | undefined };
  togglePlay(): void;
}

/**
 * Seconds behind the edge that still count as live. hls.js says where to join, a few segments before the end, and that point advances
 * a segment at a time. For the browser's own playback only the end is known.
 */
const tolerance = { joined: 12, end: 30 };

/** The edge of live footage, and whether playback is there. */
export class LiveEdge {
  readonly #context: PlayerContext;
  readonly #host: LiveEdgeHost;
  #atEdge: boolean;

  constructor(context: PlayerContext, host: LiveEdgeHost, signal: AbortSignal) {
    this.#context = context;
    this.#host = host;
    this.#atEdge = this.#look();
    observeMedia(
      context.media,
      () => {
        const atEdge = this.#look();
        if (atEdge === this.#atEdge) return;
        this.#atEdge = atEdge;
        context.requestUpdate();
      },
      signal,
      [...stateEvents, ...progressEvents],
    );
  }

  /** Undefined once the broadcast has ended and is footage like any other. */
  button(): unknown {
    return this.#over ? undefined : liveView(this.#atEdge, () => this.#go(), this.#context.t);
  }

  timeline(): Partial<TimelineState> | undefined {
    const { media, t } = this.#context;
    const { at } = this.#host.tip;
    if (this.#over) return undefined;
    const { start, duration, currentTime } = readMediaState(media);
    return {
      duration: duration - start,
      time: currentTime - start,
      words: this.#atEdge ? t('live') : t('behindLive', { time: formatTime(duration - currentTime) }),
      pointed: at && `−${formatTime(duration - at.time)}`,
    };
  }

  get #over(): boolean {
    return !readMediaState(this.#context.media).live && this.#known === undefined;
  }

  get #known(): number | undefined {
    return this.#host.mediaHost.loader.adapter?.liveEdge;
  }

  #look(): boolean {
    const { currentTime, seekableEnd } = readMediaState(this.#context.media);
    const known = this.#known;
    return known === undefined
      ? seekableEnd - currentTime < tolerance.end
      : known - currentTime < tolerance.joined;
  }

  #go(): void {
    const { media } = this.#context;
    this.#context.seek(this.#known ?? readMediaState(media).seekableEnd);
    if (media.paused) this.#host.togglePlay();
  }
}
