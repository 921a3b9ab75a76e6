import { observeMedia, progressEvents, readMediaState, stateEvents } from '../../media/media-state.js';
import { formatTime } from '../../track/time.js';
import { liveView } from '../../views/live.js';
import type { TimelineState } from '../../views/timeline.js';
import type { Player } from '../player.js';

/**
 * Seconds behind the edge that still count as live. Streaming libraries say where to join, a few segments before the end, and that place
 * advances a segment at a time; of a browser's own playback only the end is known.
 */
const tolerance = { joined: 12, end: 30 };

/** Where live footage is now, and whether the viewer sees that. */
export class LiveEdge {
  readonly #player: Player;
  #atEdge: boolean;

  constructor(player: Player, changed: () => void, signal: AbortSignal) {
    this.#player = player;
    this.#atEdge = this.#look();
    observeMedia(
      player.media,
      () => {
        const atEdge = this.#look();
        if (atEdge === this.#atEdge) return;
        this.#atEdge = atEdge;
        changed();
      },
      signal,
      [...stateEvents, ...progressEvents],
    );
  }

  /** Undefined once the broadcast has ended and become footage like any other. */
  button(): unknown {
    return this.#over ? undefined : liveView(this.#atEdge, () => this.#go(), this.#player.t);
  }

  timeline(): Partial<TimelineState> | undefined {
    const { media, tip, t } = this.#player;
    if (this.#over) return undefined;
    const { start, duration, currentTime } = readMediaState(media);
    return {
      duration: duration - start,
      time: currentTime - start,
      words: this.#atEdge ? t('live') : t('behindLive', { time: formatTime(duration - currentTime) }),
      pointed: tip.at && `−${formatTime(duration - tip.at.time)}`,
    };
  }

  get #over(): boolean {
    return !readMediaState(this.#player.media).live && this.#known === undefined;
  }

  get #known(): number | undefined {
    return this.#player.mediaHost.adapter?.liveEdge;
  }

  #look(): boolean {
    const { currentTime, seekableEnd } = readMediaState(this.#player.media);
    const known = this.#known;
    return known === undefined
      ? seekableEnd - currentTime < tolerance.end
      : known - currentTime < tolerance.joined;
  }

  #go(): void {
    const { commands, media } = this.#player;
    this.#player.seek(this.#known ?? readMediaState(media).seekableEnd);
    if (media.paused) commands.togglePlay();
  }
}
